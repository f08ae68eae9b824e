import * as v from 'valibot';

/** One answer to one item, as it was given. */
export const ResponseSchema = v.variant('kind', [
  v.object({ kind: v.literal('choice'), optionId: v.string() }),
  v.object({ kind: v.literal('prediction'), optionId: v.string() }),
  v.object({ kind: v.literal('map-select'), codes: v.array(v.string()) }),
]);
export type Response = v.InferOutput<typeof ResponseSchema>;
export type ResponseOf<K extends Response['kind']> = Extract<Response, { kind: K }>;
