import * as v from 'valibot';

/** A published report (or a reference card), as its source card shows it. */
export const SourceSchema = v.object({
  id: v.string(),
  /** At most four letters for the badge of the card. */
  badge: v.pipe(v.string(), v.maxLength(4)),
  publisher: v.string(),
  /** The news agency that wrote it, where it is not the publisher. */
  agency: v.optional(v.string()),
  /** What the report is about, in our own words. */
  title: v.string(),
  kind: v.picklist(['report', 'reference']),
  published: v.object({
    /** ISO day; a report that came as raw text may not say. */
    date: v.optional(v.pipe(v.string(), v.isoDate())),
    /** As shown: "4 April 2008, 13:54 GMT". */
    label: v.string(),
    known: v.picklist(['printed', 'inferred', 'unknown']),
    /** How the date is known, one sentence. */
    how: v.string(),
  }),
  /** Written before or after the event it is about, where somebody has said so. */
  vantage: v.optional(v.picklist(['before', 'after'])),
  /** Where a reference can be looked up: shown as text and as a link, never loaded. */
  address: v.optional(v.pipe(v.string(), v.regex(/^https:\/\/\S+$/, 'must begin with https://'))),
  /** How a stem names it: "the BBC", "Reuters". */
  spoken: v.string(),
});
export type Source = v.InferOutput<typeof SourceSchema>;
