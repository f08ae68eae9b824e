import * as v from 'valibot';

/** Words of a text with what stands before and after them, so that they can be found again. */
export const QuoteSchema = v.object({
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.string(),
  suffix: v.string(),
});
export type Quote = v.InferOutput<typeof QuoteSchema>;

/**
 * Where a sentence stands: the quoted text with the text before and after it,
 * so that it can be found again (W3C Web Annotation, TextQuoteSelector).
 */
export const EvidenceSchema = v.object({
  reading: v.string(),
  paragraph: v.string(),
  ...QuoteSchema.entries,
});
export type Evidence = v.InferOutput<typeof EvidenceSchema>;
