import * as v from 'valibot';
import { id, QuotedSchema, text } from './authored';
import { ProcessSchema } from './checks-file';
import { StatusSchema } from './comparison';
import { MisreadSchema } from './item';
import { SLOT_LIMIT } from './limits';

/*
 * The items that an author writes by hand, as they stand in `items.yaml`. An item that a step of
 * kind `questions` asks names its sentences, so that a miss can lead back to them.
 */

const common = {
  id,
  objective: id,
  stem: text,
  claims: v.array(id),
  /** Where it is not what questions of its kind usually ask. */
  process: v.optional(ProcessSchema),
};
const asked = {
  ...common,
  evidence: v.pipe(
    v.array(QuotedSchema),
    v.minLength(1, 'needs at least one sentence of a reading'),
  ),
  /** Other items that ask the same in another form; one of them returns after a miss. */
  forms: v.optional(v.array(id), []),
};
const because = v.optional(text);

const PredictionSchema = v.strictObject({
  ...common,
  kind: v.literal('prediction'),
  options: v.pipe(
    v.array(v.strictObject({ text, outcome: v.boolean(), because })),
    v.minLength(3, 'needs three or four options'),
    v.maxLength(4, 'needs three or four options'),
  ),
  resolution: v.strictObject({
    reading: id,
    text,
    /** The first is what was expected, the last what happened. */
    evidence: v.array(QuotedSchema),
    status: v.optional(v.picklist(['happened', 'did-not', 'not-answered'])),
  }),
});

const MultiSchema = v.strictObject({
  ...asked,
  kind: v.literal('multi'),
  options: v.pipe(
    v.array(
      v.strictObject({
        text,
        correct: v.boolean(),
        because,
        misread: v.optional(MisreadSchema),
        by: v.optional(id),
      }),
    ),
    v.minLength(3, 'needs three to six options'),
    v.maxLength(6, 'needs three to six options'),
  ),
  /** Tell the student how many options belong to the answer. */
  stateNumber: v.optional(v.boolean(), false),
});

const TypedSchema = v.strictObject({
  ...asked,
  kind: v.literal('typed'),
  accepts: v.pipe(v.array(text), v.minLength(1, 'needs at least one form of the answer')),
  rejects: v.optional(
    v.array(v.strictObject({ text, because, misread: v.optional(MisreadSchema) })),
    [],
  ),
});

const EvidencePickSchema = v.strictObject({
  ...asked,
  kind: v.literal('evidence'),
  /** Numbers of the paragraphs to choose from; the whole reading where nothing is said. */
  paragraphs: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(1)))),
  /** Sentences that look like it, and why they do not show it. */
  near: v.optional(v.array(v.strictObject({ exact: text, because: text })), []),
});

const OrderSchema = v.strictObject({
  ...asked,
  kind: v.literal('order'),
  /** In the right order; they are shown in another one. */
  entries: v.pipe(
    v.array(text),
    v.minLength(3, 'needs three to six entries'),
    v.maxLength(6, 'needs three to six entries'),
  ),
});

const MatchSchema = v.strictObject({
  ...asked,
  kind: v.literal('match'),
  pairs: v.pipe(
    v.array(v.strictObject({ left: text, right: text, because })),
    v.minLength(3, 'needs three to five pairs'),
    v.maxLength(5, 'needs three to five pairs'),
  ),
  /** Entries on the right that belong to none on the left. */
  extra: v.optional(v.array(text), []),
});

const words = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1, 'must be a number of words from 1 to 300'),
  v.maxValue(300, 'must be a number of words from 1 to 300'),
);
const OwnWordsSchema = v.strictObject({
  ...asked,
  kind: v.literal('written'),
  evidence: v.optional(v.array(QuotedSchema), []),
  words: v.optional(v.strictObject({ min: words, max: words }), { min: 20, max: 120 }),
  criteria: v.pipe(v.array(text), v.minLength(1, 'needs at least one criterion')),
  modelAnswer: text,
  /** How many evidence sentences the student attaches, each from another reading. */
  slots: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1, 'must be a number from 1 to 4'),
      v.maxValue(SLOT_LIMIT, 'must be a number from 1 to 4'),
    ),
  ),
  /** Ask for one more sentence: what the sources cannot tell. */
  limit: v.optional(v.boolean()),
  /** Beginnings of sentences, shown with the easier text. */
  starters: v.optional(v.array(text)),
});

const CompareSchema = v.strictObject({
  ...asked,
  kind: v.literal('compare'),
  comparison: id,
  /** The rows to answer, and those that are shown solved. */
  rows: v.pipe(v.array(id), v.minLength(1, 'needs at least one row')),
  given: v.optional(v.array(id), []),
  /** The sentences of its rows where nothing is said. */
  evidence: v.optional(v.array(QuotedSchema), []),
  /** Why another status than the right one misreads, by row and status. */
  whyFalse: v.optional(v.record(id, v.record(StatusSchema, text)), {}),
});

export const WrittenItemSchema = v.variant('kind', [
  PredictionSchema,
  MultiSchema,
  TypedSchema,
  EvidencePickSchema,
  OrderSchema,
  MatchSchema,
  OwnWordsSchema,
  CompareSchema,
]);
export type WrittenItem = v.InferOutput<typeof WrittenItemSchema>;
export type WrittenItemOf<K extends WrittenItem['kind']> = Extract<WrittenItem, { kind: K }>;
/** An item that a step of kind `questions` can ask. */
export type AskedItem = Exclude<WrittenItem, { kind: 'prediction' }>;
