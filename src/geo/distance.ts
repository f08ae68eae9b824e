import type { LatLon } from '../model/lat-lon';
import { EARTH_KM, RADIANS } from './earth';

/**
 * Kilometres between two places along the surface of the sphere, by the haversine formula:
 * R. W. Sinnott, Virtues of the Haversine, Sky and Telescope 68 (1984), p. 159.
 */
export function distanceKm(a: LatLon, b: LatLon): number {
  const north = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const east = Math.sin(((b.lon - a.lon) * RADIANS) / 2);
  const h = north * north + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * east * east;
  // Rounding can carry h past 1 for places opposite each other.
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, h)));
}
