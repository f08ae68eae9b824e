import { EARTH_KM } from './conic-equal-area';

/** Latitude and longitude in degrees, north and east positive. */
export interface LatLon {
  lat: number;
  lon: number;
}

const RADIANS = Math.PI / 180;

/**
 * Kilometres between two places along the great circle, by the haversine formula:
 * R. W. Sinnott, Virtues of the Haversine, Sky and Telescope 68 (1984), p. 159.
 */
export function distanceKm(a: LatLon, b: LatLon): number {
  const across = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const along = Math.sin(((b.lon - a.lon) * RADIANS) / 2);
  const haversine =
    across * across + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * along * along;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
