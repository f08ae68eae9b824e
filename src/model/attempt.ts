import * as v from 'valibot';
import { AssignmentSchema } from './assignment';
import { LessonSettingsSchema } from './lesson-settings';
import { knownVersions, whyUnreadable, type SetAsideReason } from './set-aside';

export { settingsOf } from './settings-of';

/** Version 1, before a device knew several students. */
export const AttemptV1Schema = v.object({
  v: v.literal(1),
  id: v.string(),
  moduleId: v.string(),
  /** The content hash of the module; that copy stays in storage. */
  moduleHash: v.string(),
  /** Chooses forms and order where a module leaves a choice: see `variantOf`. */
  seed: v.string(),
  /** Milliseconds since 1970, by the device's own clock. */
  startedAt: v.number(),
});

/** Version 2, which every version since can read: an attempt as anyone begins it. */
export const AttemptV2Schema = v.object({
  ...AttemptV1Schema.entries,
  v: v.literal(2),
  /** Whose it is on this device; empty where nobody is named. */
  studentId: v.string(),
});

export type AttemptV2 = v.InferOutput<typeof AttemptV2Schema>;

/** Version 3, written only where somebody has chosen how the lesson is worked through. */
export const AttemptV3Schema = v.object({
  ...AttemptV2Schema.entries,
  v: v.literal(3),
  settings: LessonSettingsSchema,
  /** What a teacher's link asked for. */
  assignment: v.optional(AssignmentSchema),
});

export type AttemptV3 = v.InferOutput<typeof AttemptV3Schema>;

/** One student's run through one module, as it was when the run began. */
export const AttemptSchema = v.variant('v', [AttemptV2Schema, AttemptV3Schema]);
export type Attempt = v.InferOutput<typeof AttemptSchema>;

/** A stored attempt as it is read today, whichever version wrote it; nothing where it is none. */
export function upgradeAttempt(record: unknown): Attempt | undefined {
  if (v.is(AttemptSchema, record)) return record;
  return v.is(AttemptV1Schema, record) ? { ...record, v: 2, studentId: '' } : undefined;
}

/** Why a stored record is no attempt that this version can read. */
export const whyNoAttempt = (record: unknown): SetAsideReason =>
  whyUnreadable(record, [1, ...knownVersions(AttemptSchema)]);
