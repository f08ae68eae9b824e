import * as v from 'valibot';
import { BoxSchema, ProjectionSchema } from './map';

/** The coasts of a map in a few kilobytes, for the small picture beside a reading. */
export const LocatorDataSchema = v.strictObject({
  version: v.literal(1),
  /** The map that it is the picture of. */
  id: v.pipe(v.string(), v.minLength(1)),
  box: BoxSchema,
  projection: ProjectionSchema,
  land: v.pipe(v.string(), v.minLength(1)),
});
export type LocatorData = v.InferOutput<typeof LocatorDataSchema>;

/** Reads a locator file; a file that is not one is a bug of the build, so it throws. */
export function parseLocator(data: unknown): LocatorData {
  return v.parse(LocatorDataSchema, data);
}
