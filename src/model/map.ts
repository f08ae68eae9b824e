import * as v from 'valibot';

/** x, y in map units: tenths of a pixel of the whole map at 960 px, y downwards. */
const PointSchema = v.strictTuple([v.number(), v.number()]);
export type Point = v.InferOutput<typeof PointSchema>;

/** x, y, width, height in map units: the numbers of a `viewBox`. */
export const BoxSchema = v.strictTuple([v.number(), v.number(), v.number(), v.number()]);
export type Box = v.InferOutput<typeof BoxSchema>;

/** Angles in degrees, scale in map units for a sphere of radius 1, `origin` in map units. */
const drawn = { scale: v.pipe(v.number(), v.gtValue(0)), origin: PointSchema };
const ConicEqualAreaSchema = v.strictObject({
  kind: v.literal('conic-equal-area'),
  meridian: v.number(),
  parallels: v.strictTuple([v.number(), v.number()]),
  ...drawn,
});
export type ConicEqualArea = v.InferOutput<typeof ConicEqualAreaSchema>;

const CylindricalEqualAreaSchema = v.strictObject({
  kind: v.literal('cylindrical-equal-area'),
  meridian: v.number(),
  /** The latitude, north and south, at which shapes are true. */
  parallel: v.number(),
  ...drawn,
});
export type CylindricalEqualArea = v.InferOutput<typeof CylindricalEqualAreaSchema>;

const AzimuthalEqualAreaSchema = v.strictObject({
  kind: v.literal('azimuthal-equal-area'),
  meridian: v.number(),
  /** The latitude of the centre. */
  latitude: v.number(),
  ...drawn,
});
export type AzimuthalEqualArea = v.InferOutput<typeof AzimuthalEqualAreaSchema>;

/** Equal areas all three: mid-latitudes by a cone, the tropics by a cylinder, a pole by a plane. */
export const ProjectionSchema = v.variant('kind', [
  ConicEqualAreaSchema,
  CylindricalEqualAreaSchema,
  AzimuthalEqualAreaSchema,
]);
export type Projection = v.InferOutput<typeof ProjectionSchema>;

export const DIRECTIONS = ['left', 'right', 'up', 'down'] as const;
/** As seen on the screen: the map is tilted at its edges, so never a compass word. */
export type Direction = (typeof DIRECTIONS)[number];

const code = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
const text = v.pipe(v.string(), v.minLength(1));

const NeighboursSchema = v.strictObject({
  left: v.optional(code),
  right: v.optional(code),
  up: v.optional(code),
  down: v.optional(code),
});
export type Neighbours = v.InferOutput<typeof NeighboursSchema>;

/** Where a country stands in one view: only its part inside the view counts. */
export const PlaceSchema = v.strictObject({
  /** The point furthest from the country's edges. */
  at: PointSchema,
  /** Width free for a label at that point, in map units. */
  room: v.number(),
  /** The country that each arrow key leads to. */
  next: NeighboursSchema,
});
export type Place = v.InferOutput<typeof PlaceSchema>;

export const MapViewSchema = v.strictObject({
  id: text,
  name: text,
  box: BoxSchema,
  /** The countries that can be chosen in this view, in alphabetical order of their names. */
  places: v.record(code, PlaceSchema),
});
export type MapView = v.InferOutput<typeof MapViewSchema>;

export const MapCountrySchema = v.strictObject({
  /** ISO 3166-1 alpha-3; Kosovo has none and takes the usual XKX. */
  code,
  /** The name of the map's time. */
  name: text,
  region: text,
  status: text,
  path: text,
  /** A bubble for a country too small to see: its centre in map units. */
  callout: v.optional(PointSchema),
  note: v.optional(text),
});
export type MapCountry = v.InferOutput<typeof MapCountrySchema>;

export const MapDataSchema = v.strictObject({
  version: v.literal(1),
  id: text,
  title: text,
  /** The day whose state of affairs is drawn. */
  asOf: v.pipe(v.string(), v.isoDate()),
  licence: text,
  box: BoxSchema,
  projection: ProjectionSchema,
  /** What `status` may be, in the order of a legend. */
  statuses: v.array(v.strictObject({ id: text, name: text })),
  /** Fieldsets of the list, from west to east. */
  regions: v.array(text),
  views: v.pipe(v.array(MapViewSchema), v.minLength(1)),
  countries: v.array(MapCountrySchema),
  /** Countries with a status that the map does not reach. */
  offMap: v.array(v.strictObject({ code, name: text, status: text })),
  /** Land that cannot be chosen. */
  land: v.string(),
  /** Islands have none. */
  borders: v.string(),
  contested: v.array(
    v.strictObject({ id: text, name: text, note: text, schematic: v.boolean(), path: text }),
  ),
  notes: v.array(text),
});
export type MapData = v.InferOutput<typeof MapDataSchema>;

/** Reads a map file; a file that is not one is a bug of the build, so it throws. */
export function parseMap(data: unknown): MapData {
  return v.parse(MapDataSchema, data);
}
