import * as v from 'valibot';

/**
 * What a place is to the texts: something happened there, something was planned there, its name
 * stands for a government, or it only helps to find the others.
 */
export const PLACE_ROLES = ['event', 'site', 'government', 'landmark'] as const;
export type PlaceRole = (typeof PLACE_ROLES)[number];

/** A place that a lesson speaks of. */
export const NamedPlaceSchema = v.object({
  id: v.string(),
  name: v.string(),
  /** Degrees, north and east positive. */
  lat: v.number(),
  lon: v.number(),
  role: v.picklist(PLACE_ROLES),
  note: v.optional(v.string()),
  /** The readings and claims that speak of it. */
  readingIds: v.array(v.string()),
  claimIds: v.array(v.string()),
});
export type NamedPlace = v.InferOutput<typeof NamedPlaceSchema>;
