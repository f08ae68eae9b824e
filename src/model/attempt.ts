import * as v from 'valibot';
import { knownVersions, whyUnreadable, type SetAsideReason } from './set-aside';

/** One student's run through one module, as it was when the run began. */
export const AttemptSchema = v.object({
  v: v.literal(1),
  id: v.string(),
  moduleId: v.string(),
  /** The content hash of the module; that copy stays in storage. */
  moduleHash: v.string(),
  /** Chooses items, forms and order where a module leaves a choice. */
  seed: v.string(),
  /** Milliseconds since 1970, by the device's own clock. */
  startedAt: v.number(),
});
export type Attempt = v.InferOutput<typeof AttemptSchema>;

/** Whether a stored record is an attempt that this version can read. */
export const isAttempt = (record: unknown): record is Attempt => v.is(AttemptSchema, record);

/** Why a stored record is no attempt that this version can read. */
export const whyNoAttempt = (record: unknown): SetAsideReason =>
  whyUnreadable(record, knownVersions(AttemptSchema));
