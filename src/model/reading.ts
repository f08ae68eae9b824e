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

/** How hard a text is to read; `standard` is the text that evidence is quoted from. */
export const LevelSchema = v.picklist(['support', 'standard', 'stretch']);
export type Level = v.InferOutput<typeof LevelSchema>;

/**
 * Which stretch of a text at another level says what a sentence of the standard text says:
 * start and end there, start and end here, in UTF-16 offsets.
 */
const SaidSchema = v.tuple([v.number(), v.number(), v.number(), v.number()]);

/** The text of a reading at another level: the same paragraphs, with the same claims. */
export const LevelTextSchema = v.object({
  paragraphs: v.array(
    v.object({ text: v.string(), terms: v.array(TermSpanSchema), said: v.array(SaidSchema) }),
  ),
});
export type LevelText = v.InferOutput<typeof LevelTextSchema>;

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
  /** Each paragraph is the card of the one source that it names. */
  cards: v.optional(v.boolean()),
  /** It tells what became known after the reports, and none of them could know. */
  known: v.optional(v.literal('later')),
  paragraphs: v.array(ParagraphSchema),
  levels: v.optional(
    v.object({ support: v.optional(LevelTextSchema), stretch: v.optional(LevelTextSchema) }),
  ),
});
export type Reading = v.InferOutput<typeof ReadingSchema>;

export const TermSchema = v.object({ id: v.string(), name: v.string(), note: v.string() });
export type Term = v.InferOutput<typeof TermSchema>;
