import * as v from 'valibot';

/**
 * Where a sentence stands: the quoted text with the text before and after it,
 * so that it can be found again (W3C Web Annotation, TextQuoteSelector).
 */
export const EvidenceSchema = v.object({
  reading: v.string(),
  paragraph: v.string(),
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.string(),
  suffix: v.string(),
});
export type Evidence = v.InferOutput<typeof EvidenceSchema>;
