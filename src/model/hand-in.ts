import * as v from 'valibot';
import { LessonSettingsSchema } from './lesson-settings';
import { REMARK_MAX } from './limits';
import { LogEntrySchema } from './log';

/**
 * One attempt as it is handed in: reported by the student's own device, and graded anew from its
 * log by whoever collects it.
 */
export const HandInSchema = v.object({
  v: v.literal(1),
  /** The assignment it answers; nothing where the student worked without one. */
  assignmentId: v.optional(v.string()),
  attemptId: v.string(),
  moduleId: v.string(),
  moduleHash: v.string(),
  /** How the module was worked through. */
  settings: LessonSettingsSchema,
  /** Draws forms and orders where there are variants: see `variantOf`. */
  seed: v.string(),
  /** As the student typed it: a name or a number, or nothing. */
  student: v.pipe(v.string(), v.maxLength(200)),
  /** Milliseconds since 1970, by the student's device. */
  startedAt: v.number(),
  handedInAt: v.number(),
  log: v.array(LogEntrySchema),
});
export type HandIn = v.InferOutput<typeof HandInSchema>;

/** What a teacher finds of an answer in the student's own words. It stays on the teacher's device. */
export const TeacherMarkSchema = v.object({
  /** Ids of the criteria that are met. */
  met: v.array(v.string()),
  /** The rubric as a whole: 1 to 3. */
  level: v.optional(v.picklist([1, 2, 3])),
  remark: v.pipe(v.string(), v.maxLength(REMARK_MAX)),
  /** Milliseconds since 1970, by the teacher's device. */
  at: v.number(),
});
export type TeacherMark = v.InferOutput<typeof TeacherMarkSchema>;

/** A hand-in as a teacher's device keeps it. */
export const KeptHandInSchema = v.object({
  v: v.literal(1),
  /** SHA-256 of what came, so that the same file counts once. */
  id: v.string(),
  handIn: HandInSchema,
  /** Whether it came sealed. */
  sealed: v.boolean(),
  /** The name of the file, or nothing where a code was pasted. */
  from: v.string(),
  /** Milliseconds since 1970, by the teacher's device. */
  collectedAt: v.number(),
  /** By the id of the item. */
  marks: v.optional(v.record(v.string(), TeacherMarkSchema)),
});
export type KeptHandIn = v.InferOutput<typeof KeptHandInSchema>;
