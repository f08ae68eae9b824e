import * as v from 'valibot';

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));

/**
 * What a question is known by: its family and the sentence that proves it, and what was
 * reviewed of it. All are compared by their words, so that a harmless edit of the text changes nothing.
 */
const known = {
  family: text,
  /** Left out of a question that is about what the readings do not say: nothing proves it. */
  evidence: v.optional(text),
  stem: text,
  key: text,
};

/** An author's word on one generated question. */
export const ReviewEntrySchema = v.variant('verdict', [
  /** Fit to be asked: it comes before questions that nobody has looked at. */
  v.strictObject({ verdict: v.literal('accept'), ...known, reason: v.optional(text) }),
  /** Never asked, for a reason that the next author can read. */
  v.strictObject({ verdict: v.literal('reject'), ...known, reason: text }),
  /** Asked in other words; it passes the gates anew. */
  v.strictObject({
    verdict: v.literal('edit'),
    ...known,
    reason: v.optional(text),
    newStem: v.optional(text),
    /** Options in other words: what stood there, and what stands there now. */
    newOptions: v.optional(v.record(text, text)),
  }),
]);
export type ReviewEntry = v.InferOutput<typeof ReviewEntrySchema>;
export const ReviewFileSchema = v.array(ReviewEntrySchema);
