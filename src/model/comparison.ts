import * as v from 'valibot';
import { EvidenceSchema } from './text-quote';

/** How two reports stand to each other in one matter. */
export const StatusSchema = v.picklist(['agree', 'differ', 'left', 'right', 'silent']);
export type Status = v.InferOutput<typeof StatusSchema>;

/** A status as it is offered; its words may be the comparison's own. */
export const OfferedStatusSchema = v.object({ id: StatusSchema, label: v.string() });
export type OfferedStatus = v.InferOutput<typeof OfferedStatusSchema>;

/** How much of a comparison is done before the student begins: all of it, some of it, or nothing. */
export const ModeSchema = v.picklist(['modelled', 'half', 'own']);

const SideSchema = v.object({
  reading: v.string(),
  /** Ids of the paragraphs that stand on this side. */
  paragraphs: v.array(v.string()),
  /** What sets this report apart from the other, such as "before the talks". */
  label: v.optional(v.string()),
});

/** One matter that both reports are searched for. */
const RowSchema = v.object({
  id: v.string(),
  text: v.string(),
  key: StatusSchema,
  why: v.string(),
  /** The sentence of each report that speaks of it, where one does. */
  left: v.optional(EvidenceSchema),
  right: v.optional(EvidenceSchema),
});
export type Row = v.InferOutput<typeof RowSchema>;

/** Two reports side by side, and what they say and do not say of the same things. */
export const ComparisonSchema = v.object({
  id: v.string(),
  title: v.string(),
  intro: v.string(),
  mode: ModeSchema,
  left: SideSchema,
  right: SideSchema,
  statuses: v.pipe(v.array(OfferedStatusSchema), v.minLength(2)),
  rows: v.pipe(v.array(RowSchema), v.minLength(1)),
});
export type Comparison = v.InferOutput<typeof ComparisonSchema>;
