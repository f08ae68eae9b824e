import * as v from 'valibot';

/** The id that an author gives to anything. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens'),
);
/** A text that says something. */
export const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));

/** A sentence of a reading, as an author quotes it. */
export const QuotedSchema = v.strictObject({ reading: id, exact: text });
export type Quoted = v.InferOutput<typeof QuotedSchema>;
