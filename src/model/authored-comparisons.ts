import * as v from 'valibot';
import { id, text } from './authored';
import { ModeSchema, StatusSchema } from './comparison';

/* Comparisons as they stand in `comparisons.yaml`. */

const SideSchema = v.strictObject({
  reading: id,
  /** Numbers of the paragraphs that are shown; all of them where nothing is said. */
  paragraphs: v.optional(
    v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
      v.minLength(1, 'needs at least one number'),
    ),
  ),
  label: v.optional(text),
});
export type AuthoredSide = v.InferOutput<typeof SideSchema>;

const RowSchema = v.strictObject({
  id,
  text,
  key: StatusSchema,
  why: text,
  /** Whole sentences of the reading on that side, copied exactly. */
  left: v.optional(text),
  right: v.optional(text),
});
export type AuthoredRow = v.InferOutput<typeof RowSchema>;

/** Which of the five are offered, in this order; `true` leaves a status its usual words. */
const words = v.optional(v.union([text, v.literal(true)]));
const StatusesSchema = v.strictObject({
  agree: words,
  differ: words,
  left: words,
  right: words,
  silent: words,
});

export const ComparisonsFileSchema = v.array(
  v.strictObject({
    id,
    title: text,
    intro: text,
    mode: ModeSchema,
    left: SideSchema,
    right: SideSchema,
    rows: v.pipe(v.array(RowSchema), v.minLength(1, 'needs at least one row')),
    statuses: v.optional(StatusesSchema),
  }),
);
export type AuthoredComparison = v.InferOutput<typeof ComparisonsFileSchema>[number];
