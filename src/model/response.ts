import * as v from 'valibot';
import { StatusSchema } from './comparison';
import { LIMIT_LIMIT, SLOT_LIMIT, TYPED_LIMIT, WRITTEN_LIMIT } from './limits';
import { EvidenceSchema } from './text-quote';

/** Answers that every version of the log can read. */
export const EarlyResponseSchema = v.variant('kind', [
  v.object({ kind: v.literal('choice'), optionId: v.string() }),
  v.object({ kind: v.literal('prediction'), optionId: v.string() }),
  v.object({ kind: v.literal('map-select'), codes: v.array(v.string()) }),
]);

/** Answers that came with version 3 of the log. */
export const LaterResponseSchema = v.variant('kind', [
  v.object({ kind: v.literal('multi'), optionIds: v.array(v.string()) }),
  v.object({ kind: v.literal('typed'), text: v.pipe(v.string(), v.maxLength(TYPED_LIMIT)) }),
  v.object({ kind: v.literal('evidence'), sentenceId: v.string() }),
  v.object({ kind: v.literal('order'), entryIds: v.array(v.string()) }),
  v.object({
    kind: v.literal('match'),
    pairs: v.array(v.object({ left: v.string(), right: v.string() })),
  }),
  v.object({ kind: v.literal('written'), text: v.pipe(v.string(), v.maxLength(WRITTEN_LIMIT)) }),
]);

/** Answers that came with version 4 of the log. */
export const MapResponseSchema = v.variant('kind', [
  v.object({
    kind: v.literal('map-sort'),
    /** Countries without a status are left out. */
    placed: v.array(v.object({ code: v.string(), status: v.string() })),
  }),
  v.object({
    kind: v.literal('map-place'),
    /** Degrees, north and east positive. */
    lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
    lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    /** How coarse the map was on that screen; 0 for a place that was named in the list. */
    kmPerPx: v.pipe(v.number(), v.minValue(0), v.maxValue(1000)),
    /** The country under the point on that map, '' for none: another map may draw it elsewhere. */
    country: v.string(),
  }),
  v.object({ kind: v.literal('map-route'), codes: v.array(v.string()) }),
  v.object({
    kind: v.literal('map-time'),
    count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
    codes: v.array(v.string()),
  }),
]);

/** Sentences of the standard text that a student attached to an answer in their own words. */
export const SlotsSchema = v.pipe(v.array(EvidenceSchema), v.maxLength(SLOT_LIMIT));
export type Slots = v.InferOutput<typeof SlotsSchema>;
/** What the student says that the sources cannot tell. */
export const LimitSchema = v.pipe(v.string(), v.maxLength(LIMIT_LIMIT));

/** Answers that came with version 6 of the log. */
export const LatestResponseSchema = v.variant('kind', [
  v.object({
    kind: v.literal('compare'),
    placed: v.array(v.object({ row: v.string(), status: StatusSchema })),
  }),
  v.object({
    kind: v.literal('written'),
    text: v.pipe(v.string(), v.maxLength(WRITTEN_LIMIT)),
    slots: SlotsSchema,
    limit: LimitSchema,
  }),
]);

/** One answer to one item, as it was given. */
export const ResponseSchema = v.variant('kind', [
  // Before the answer in one's own words that has no sentences attached: the first that fits is taken.
  ...LatestResponseSchema.options,
  ...EarlyResponseSchema.options,
  ...LaterResponseSchema.options,
  ...MapResponseSchema.options,
]);
export type EarlyResponse = v.InferOutput<typeof EarlyResponseSchema>;
export type MapResponse = v.InferOutput<typeof MapResponseSchema>;
export type Response = v.InferOutput<typeof ResponseSchema>;
export type ResponseOf<K extends Response['kind']> = Extract<Response, { kind: K }>;
