import * as v from 'valibot';
import { knownVersions, whyUnreadable, type SetAsideReason } from './set-aside';

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

/** One student's run through one module, as it was when the run began. */
export const AttemptSchema = v.object({
  ...AttemptV1Schema.entries,
  v: v.literal(2),
  /** Whose it is on this device; empty where nobody is named. */
  studentId: v.string(),
});
export type Attempt = v.InferOutput<typeof AttemptSchema>;

/** A stored attempt as it is read today, whichever version wrote it; nothing where it is none. */
export function upgradeAttempt(record: unknown): Attempt | undefined {
  if (v.is(AttemptSchema, record)) return record;
  return v.is(AttemptV1Schema, record) ? { ...record, v: 2, studentId: '' } : undefined;
}

/** Why a stored record is no attempt that this version can read. */
export const whyNoAttempt = (record: unknown): SetAsideReason =>
  whyUnreadable(record, [1, ...knownVersions(AttemptSchema)]);
