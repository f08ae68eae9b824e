import * as v from 'valibot';
import { EvidenceSchema } from './text-quote';

export const StanceSchema = v.picklist(['states', 'expects', 'attributes', 'contradicts']);
export type Stance = v.InferOutput<typeof StanceSchema>;

/** One source's word on a claim, with the sentences of a reading that show it. */
export const ReportSchema = v.object({
  sourceId: v.string(),
  stance: StanceSchema,
  evidence: v.array(EvidenceSchema),
});
export type Report = v.InferOutput<typeof ReportSchema>;

/**
 * One checkable statement and who reports it. Where the sources are silent,
 * `reports` is empty and `searched` names the readings that were looked through.
 */
export const ClaimSchema = v.object({
  id: v.string(),
  text: v.string(),
  topic: v.string(),
  objective: v.string(),
  kind: v.picklist(['event', 'position', 'prediction', 'figure', 'background']),
  reports: v.array(ReportSchema),
  searched: v.array(v.string()),
});
export type Claim = v.InferOutput<typeof ClaimSchema>;
