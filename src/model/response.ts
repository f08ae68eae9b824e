import * as v from 'valibot';
import { TYPED_LIMIT, WRITTEN_LIMIT } from './limits';

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

/** One answer to one item, as it was given. */
export const ResponseSchema = v.variant('kind', [
  ...EarlyResponseSchema.options,
  ...LaterResponseSchema.options,
]);
export type EarlyResponse = v.InferOutput<typeof EarlyResponseSchema>;
export type Response = v.InferOutput<typeof ResponseSchema>;
export type ResponseOf<K extends Response['kind']> = Extract<Response, { kind: K }>;
