import * as v from 'valibot';
import { LessonSettingsSchema } from './lesson-settings';

/** The longest note to the students, in UTF-16 units. */
export const ASSIGNMENT_NOTE_MAX = 200;
/** The longest name of a class, in UTF-16 units. It stays on the teacher's device. */
export const CLASS_NAME_MAX = 60;

/**
 * What a teacher's link carries: a module, how it is to be worked through, and how it is handed
 * in. No name is in it, neither of the class nor of a student.
 */
export const AssignmentSchema = v.object({
  v: v.literal(1),
  /** Sixteen hexadecimal digits, drawn by the teacher's device. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  moduleId: v.string(),
  /** The content hash of the module, or its beginning: at least twelve hexadecimal digits. */
  moduleHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{12,64}$/)),
  settings: LessonSettingsSchema,
  /** Per cent of the points that are needed; nothing where there is no mark to pass. */
  pass: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  note: v.optional(v.pipe(v.string(), v.maxLength(ASSIGNMENT_NOTE_MAX))),
  /** Local time at the school, as `2026-05-12T08:00`; a device only tells it, and closes nothing. */
  due: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/))),
  /** The teacher's public key (P-256, 65 bytes uncompressed, base64url); without it hand-ins are open. */
  seal: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{87}$/))),
});
export type Assignment = v.InferOutput<typeof AssignmentSchema>;

/** An assignment as its teacher keeps it, with what never leaves the device. */
export const KeptAssignmentSchema = v.object({
  v: v.literal(1),
  id: v.string(),
  assignment: AssignmentSchema,
  /** As the teacher calls it: "History 10B". */
  className: v.pipe(v.string(), v.maxLength(CLASS_NAME_MAX)),
  /** Who is expected to hand in: names or numbers, as students are asked to type them. */
  roster: v.array(v.string()),
  /** Milliseconds since 1970, by the device's own clock. */
  madeAt: v.number(),
});
export type KeptAssignment = v.InferOutput<typeof KeptAssignmentSchema>;

/** Whether a stored record is an assignment that this version can read. */
export const isKeptAssignment = (record: unknown): record is KeptAssignment =>
  v.is(KeptAssignmentSchema, record);
