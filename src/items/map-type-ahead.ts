/** A pause after which a letter begins a new word. */
const PAUSE_MS = 700;

export interface Typed {
  text: string;
  /** Time stamp of the last letter, in milliseconds. */
  at: number;
}

interface Named {
  name: string;
}

/** A letter joins what was typed, unless time has passed or no name goes on like that. */
export function typeLetter(
  typed: Typed,
  letter: string,
  at: number,
  entries: readonly Named[],
): Typed {
  const longer = typed.text + letter.toLowerCase();
  const goesOn = at - typed.at < PAUSE_MS && (isRepeated(longer) || begins(entries, longer));
  return { text: goesOn ? longer : letter.toLowerCase(), at };
}

/**
 * The entry whose name begins with what was typed. One letter alone, also repeated, steps on
 * from the current entry, as in a native select.
 */
export function findTyped<T extends Named>(
  entries: readonly T[],
  typed: string,
  current: T | undefined,
): T | undefined {
  const steps = isRepeated(typed);
  const wanted = steps ? typed.slice(0, 1) : typed;
  const start = current ? entries.indexOf(current) + (steps ? 1 : 0) : 0;
  return [...entries.slice(start), ...entries.slice(0, start)].find(({ name }) =>
    name.toLowerCase().startsWith(wanted),
  );
}

function begins(entries: readonly Named[], text: string): boolean {
  return entries.some(({ name }) => name.toLowerCase().startsWith(text));
}

function isRepeated(text: string): boolean {
  return text === text.slice(0, 1).repeat(text.length);
}
