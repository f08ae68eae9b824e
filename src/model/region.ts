import * as v from 'valibot';
import { id, text } from './authored';
import { LatLonSchema } from './lat-lon';
import { BoxSchema, ProjectionSchema } from './map';

/*
 * What an author writes to have a map drawn: `<id>.region.yaml`. All but the head may be left
 * out, and is then worked out from the outlines. Strict objects, as in a content folder.
 */

const code = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{3}$/, 'must be three capital letters: GBR, not UK'),
);
const codes = v.pipe(v.array(code), v.minLength(1, 'must name a country'));
const degrees = LatLonSchema.entries;

/** A part of the Earth; `west` above `east` means that it crosses 180°. */
export const ExtentSchema = v.strictObject({
  west: degrees.lon,
  south: degrees.lat,
  east: degrees.lon,
  north: degrees.lat,
});
export type Extent = v.InferOutput<typeof ExtentSchema>;

export const RegionFileSchema = v.strictObject({
  id,
  title: text,
  /** The day whose state of affairs is drawn. */
  asOf: text,
  /** The part of the Earth; without one, what the countries need. */
  extent: v.optional(ExtentSchema),
  /** How it is drawn; without it, chosen for the extent. */
  projection: v.optional(ProjectionSchema),
  /** The countries that can be chosen, one list … */
  countries: v.optional(codes),
  /** … or by groups, which become the fieldsets of the list. */
  groups: v.optional(v.array(v.strictObject({ name: text, countries: codes }))),
  /** Names of the map's time and language, where the usual English ones do not serve. */
  names: v.optional(v.record(code, text), {}),
  remarks: v.optional(v.record(code, text), {}),
  /** Outlines of the atlas that belong to a country besides its own. */
  merge: v.optional(v.record(code, codes), {}),
  /** Where the bubble of a country too small to see is put. */
  callouts: v.optional(v.record(code, LatLonSchema), {}),
  /** In the order of a legend; the one without countries is for all others. */
  statuses: v.optional(
    v.array(v.strictObject({ id, name: text, countries: v.optional(codes) })),
    [],
  ),
  /** Countries that have a status and lie beyond the map. */
  offMap: v.optional(v.record(code, text), {}),
  /** Parts of the map as buttons; the whole of it comes first by itself. */
  views: v.optional(
    v.array(
      v.strictObject({
        id,
        name: text,
        extent: v.optional(ExtentSchema),
        countries: v.optional(codes),
        /** In map units. */
        box: v.optional(BoxSchema),
      }),
    ),
    [],
  ),
  contested: v.optional(
    v.strictObject({
      /** Borders of the atlas that are drawn dashed. */
      borders: v.optional(
        v.array(
          v.strictObject({
            id,
            name: text,
            note: text,
            between: v.strictTuple([code, code]),
          }),
        ),
        [],
      ),
      /** Lines drawn by hand within a country, which say that a line was there, not where it ran. */
      sketches: v.optional(
        v.array(
          v.strictObject({
            id,
            name: text,
            note: text,
            of: code,
            points: v.pipe(v.array(LatLonSchema), v.minLength(2, 'must have two points or more')),
          }),
        ),
        [],
      ),
    }),
    {},
  ),
  notes: v.optional(v.array(text), []),
});
export type RegionFile = v.InferOutput<typeof RegionFileSchema>;
