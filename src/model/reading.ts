import * as v from 'valibot';

/** A stretch of a paragraph, in UTF-16 offsets, that a glossary entry explains. */
export const TermSpanSchema = v.object({ start: v.number(), end: v.number(), term: v.string() });

export const ParagraphSchema = v.object({
  id: v.string(),
  /** Shown number, from 1. */
  n: v.number(),
  text: v.string(),
  sourceIds: v.array(v.string()),
  terms: v.array(TermSpanSchema),
});
export type Paragraph = v.InferOutput<typeof ParagraphSchema>;

/** Text shown to the student: our own wording of what its sources report. */
export const ReadingSchema = v.object({
  id: v.string(),
  title: v.string(),
  /** Place and day, shown above the title. */
  dateline: v.string(),
  minutes: v.number(),
  sourceIds: v.array(v.string()),
  /** Places of the module: where the report was sent from, and where it happened. */
  reportedFrom: v.optional(v.string()),
  happenedAt: v.optional(v.array(v.string())),
  paragraphs: v.array(ParagraphSchema),
});
export type Reading = v.InferOutput<typeof ReadingSchema>;

export const TermSchema = v.object({ id: v.string(), name: v.string(), note: v.string() });
export type Term = v.InferOutput<typeof TermSchema>;
