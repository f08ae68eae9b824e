import * as v from 'valibot';
import { FLAG_LIMIT, NOTE_LIMIT, WRITTEN_LIMIT } from './limits';
import {
  EarlyResponseSchema,
  LatestResponseSchema,
  LaterResponseSchema,
  LimitSchema,
  MapResponseSchema,
  SlotsSchema,
  type Response,
} from './response';
import { knownVersions, whyUnreadable, type SetAsideReason } from './set-aside';
import { LevelSchema } from './reading';
import { QuoteSchema } from './text-quote';

export const ConfidenceSchema = v.picklist(['guessing', 'fairly', 'certain']);
export type Confidence = v.InferOutput<typeof ConfidenceSchema>;

/*
 * One fact of an attempt. Entries are only ever appended. `seq` grows by one with
 * each entry that a page has seen, `writer` is drawn anew by each page, so entries of
 * two tabs or two devices never share an identity and merge by union, ordered by
 * (seq, writer).
 */
const common = {
  v: v.literal(1),
  attemptId: v.string(),
  /** Bounded, so that one more is always another number: a damaged one must not stop the count. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000)),
  writer: v.string(),
  /** Milliseconds since 1970, by the device's own clock. */
  at: v.number(),
};
/*
 * `v` is the lowest version of the log that can read an entry: what an older app wrote it can
 * still read, and what it cannot know it leaves alone.
 */
const sinceTwo = { ...common, v: v.literal(2) };
const sinceThree = { ...common, v: v.literal(3) };
const sinceFour = { ...common, v: v.literal(4) };
const sinceFive = { ...common, v: v.literal(5) };
const sinceSix = { ...common, v: v.literal(6) };

export const LogEntrySchema = v.variant('type', [
  /** The student came to a step, or to one item of it. */
  v.object({
    ...common,
    type: v.literal('step'),
    stepId: v.string(),
    itemId: v.optional(v.string()),
  }),
  v.object({
    ...common,
    type: v.literal('answer'),
    itemId: v.string(),
    response: EarlyResponseSchema,
  }),
  /** The paragraph that the student thinks decides a missed item. */
  v.object({
    ...common,
    type: v.literal('pick'),
    itemId: v.string(),
    paragraphId: v.string(),
  }),
  v.object({
    ...common,
    type: v.literal('confidence'),
    itemId: v.string(),
    value: ConfidenceSchema,
  }),
  /** A missed item put off: it returns in its other form. */
  v.object({ ...common, type: v.literal('later'), itemId: v.string() }),
  /** Words of a reading that the student marked; the last entry of a mark is how it stands now. */
  v.object({
    ...sinceTwo,
    type: v.literal('highlight'),
    markId: v.string(),
    readingId: v.string(),
    paragraphId: v.string(),
    quote: QuoteSchema,
    note: v.optional(v.pipe(v.string(), v.maxLength(NOTE_LIMIT))),
  }),
  v.object({ ...sinceTwo, type: v.literal('unhighlight'), markId: v.string() }),
  /** “This question seems wrong”, for the teacher; the last entry of an item counts. */
  v.object({
    ...sinceTwo,
    type: v.literal('flag'),
    itemId: v.string(),
    word: v.pipe(v.string(), v.maxLength(FLAG_LIMIT)),
    on: v.boolean(),
  }),
  v.object({
    ...sinceThree,
    type: v.literal('answer'),
    itemId: v.string(),
    response: LaterResponseSchema,
  }),
  /** An answer in the student's own words on its way; the last entry of an item counts. */
  v.object({
    ...sinceThree,
    type: v.literal('draft'),
    itemId: v.string(),
    text: v.pipe(v.string(), v.maxLength(WRITTEN_LIMIT)),
  }),
  /** The criteria that the student finds met by an answer in their own words. */
  v.object({
    ...sinceThree,
    type: v.literal('self-check'),
    itemId: v.string(),
    met: v.array(v.string()),
  }),
  v.object({
    ...sinceFour,
    type: v.literal('answer'),
    itemId: v.string(),
    response: MapResponseSchema,
  }),
  /** How hard the texts are from here on. */
  v.object({ ...sinceFive, type: v.literal('level'), level: LevelSchema }),
  /** Easier words were offered after misses on an objective, and the student did not want them. */
  v.object({ ...sinceSix, type: v.literal('decline'), objective: v.string() }),
  /** A review begins: what it asks is settled here, and the student is at the first of these items. */
  v.object({
    ...sinceSix,
    type: v.literal('review'),
    stepId: v.string(),
    itemIds: v.array(v.string()),
  }),
  v.object({
    ...sinceSix,
    type: v.literal('answer'),
    itemId: v.string(),
    response: LatestResponseSchema,
  }),
  /** A draft with sentences attached, or with what the sources cannot tell. */
  v.object({
    ...sinceSix,
    type: v.literal('draft'),
    itemId: v.string(),
    text: v.pipe(v.string(), v.maxLength(WRITTEN_LIMIT)),
    slots: SlotsSchema,
    limit: LimitSchema,
  }),
]);
export type LogEntry = v.InferOutput<typeof LogEntrySchema>;
type WithoutStamp<E> = E extends unknown
  ? Omit<E, 'v' | 'attemptId' | 'seq' | 'writer' | 'at'>
  : never;
type AnswerFact = { type: 'answer'; itemId: string; response: Response };
/** What happened, before it is stamped with attempt, sequence, writer and time. */
export type Fact = Exclude<WithoutStamp<LogEntry>, { type: 'answer' }> | AnswerFact;

/** Whether a stored record is an entry that this version can read. */
export const isLogEntry = (record: unknown): record is LogEntry => v.is(LogEntrySchema, record);

/** Why a stored record is no entry that this version can read. */
export const whyNoEntry = (record: unknown): SetAsideReason =>
  whyUnreadable(record, knownVersions(LogEntrySchema));
