import type { CylindricalEqualArea, Point } from '../model/map';
import { RADIANS, within180, type LonLat } from './earth';

/*
 * Lambert's cylinder with a standard parallel of its own: J. P. Snyder, Map Projections: A
 * Working Manual, USGS Professional Paper 1395 (1987), pp. 76–80, equations 10-1 to 10-7.
 * `origin` is the map point of the equator on the central meridian.
 */

/** Degrees → map units. */
export function projectCylindrical(
  { meridian, parallel, scale, origin }: CylindricalEqualArea,
  [longitude, latitude]: LonLat,
): Point {
  const narrowing = Math.cos(parallel * RADIANS);
  return [
    origin[0] + scale * within180(longitude - meridian) * RADIANS * narrowing,
    origin[1] - (scale * Math.sin(latitude * RADIANS)) / narrowing,
  ];
}

/** Map units → degrees; undefined for a point that is no place on Earth. */
export function unprojectCylindrical(
  { meridian, parallel, scale, origin }: CylindricalEqualArea,
  [px, py]: Point,
): LonLat | undefined {
  const narrowing = Math.cos(parallel * RADIANS);
  const turn = (px - origin[0]) / scale / narrowing / RADIANS;
  const sine = ((origin[1] - py) / scale) * narrowing;
  if (Math.abs(sine) > 1 || Math.abs(turn) > 180) return undefined;
  return [within180(turn + meridian), Math.asin(sine) / RADIANS];
}
