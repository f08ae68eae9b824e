import * as v from 'valibot';

/** How long a name may be, in UTF-16 units, as the `maxlength` of an input counts. */
export const NAME_MAX = 40;

/** A PIN is kept as what it yields, never as itself. Salt and hash are hexadecimal. */
export const PinSchema = v.object({ salt: v.string(), hash: v.string(), rounds: v.number() });
export type Pin = v.InferOutput<typeof PinSchema>;

/** Someone who works on this device: a nickname or a number, and never more than is typed. */
export const StudentSchema = v.object({
  v: v.literal(1),
  id: v.pipe(v.string(), v.minLength(1)),
  /** As it was typed, tidied. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(NAME_MAX)),
  /** The name as it is looked for: case and spaces make no difference. */
  key: v.string(),
  pin: v.optional(PinSchema),
  /** How the student wants the pages to look; kept as it is while someone else works. */
  settings: v.optional(v.unknown()),
  /** Milliseconds since 1970, by the device's own clock. */
  createdAt: v.number(),
});
export type Student = v.InferOutput<typeof StudentSchema>;

/** Whether a stored record is a student that this version can read. */
export const isStudent = (record: unknown): record is Student => v.is(StudentSchema, record);

/** A name without what cannot be seen: outer and doubled spaces, control and format characters. */
export function tidyName(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

/** What two ways of typing one name have in common. Empty where nothing of it can be seen. */
export function foldName(typed: string): string {
  // Capitals first: "ß" and "SS" are one spelling, and a final sigma is a sigma.
  const lower = (text: string) => text.normalize('NFKC').toUpperCase().toLowerCase();
  return tidyName(lower(lower(typed.replace(/\p{Cf}/gu, ''))).normalize('NFKC'));
}

/** What is wrong with a name, if anything. */
export function nameProblem(typed: string): 'empty' | 'long' | undefined {
  if (foldName(typed) === '') return 'empty';
  return tidyName(typed).length > NAME_MAX ? 'long' : undefined;
}

/** Four to twelve digits: a phone shows the keys for them, and more would not make a lock of it. */
export const isPin = (typed: string): boolean => /^\d{4,12}$/.test(typed);
