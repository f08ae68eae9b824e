import type { AzimuthalEqualArea, Point } from '../model/map';
import { RADIANS, within180, type LonLat } from './earth';

/*
 * Lambert's azimuthal: J. P. Snyder, Map Projections: A Working Manual, USGS Professional
 * Paper 1395 (1987), pp. 182–187, equations 22-4, 22-5, 24-2, 24-16, 20-14 and 20-15.
 * `origin` is the map point of the centre.
 */

/** Degrees → map units. The point opposite the centre has no place of its own. */
export function projectAzimuthal(
  { meridian, latitude, scale, origin }: AzimuthalEqualArea,
  [longitude, lat]: LonLat,
): Point {
  const turn = within180(longitude - meridian) * RADIANS;
  const [sine0, cosine0] = [Math.sin(latitude * RADIANS), Math.cos(latitude * RADIANS)];
  const [sine, cosine] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
  const near = 1 + sine0 * sine + cosine0 * cosine * Math.cos(turn);
  const k = Math.sqrt(2 / Math.max(near, 1e-12));
  return [
    origin[0] + scale * k * cosine * Math.sin(turn),
    origin[1] - scale * k * (cosine0 * sine - sine0 * cosine * Math.cos(turn)),
  ];
}

/** Map units → degrees; undefined for a point that is no place on Earth. */
export function unprojectAzimuthal(
  { meridian, latitude, scale, origin }: AzimuthalEqualArea,
  [px, py]: Point,
): LonLat | undefined {
  const x = (px - origin[0]) / scale;
  const y = (origin[1] - py) / scale;
  const rho = Math.hypot(x, y);
  if (rho > 2) return undefined;
  if (rho === 0) return [within180(meridian), latitude];
  const far = 2 * Math.asin(rho / 2);
  const [sine0, cosine0] = [Math.sin(latitude * RADIANS), Math.cos(latitude * RADIANS)];
  const sine = Math.cos(far) * sine0 + (y * Math.sin(far) * cosine0) / rho;
  const turn = Math.atan2(
    x * Math.sin(far),
    rho * cosine0 * Math.cos(far) - y * sine0 * Math.sin(far),
  );
  const lat = Math.asin(Math.max(-1, Math.min(1, sine))) / RADIANS;
  return [within180(turn / RADIANS + meridian), lat];
}
