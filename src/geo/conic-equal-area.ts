import type { ConicEqualArea, Point } from '../model/map';
import { RADIANS, within180, type LonLat } from './earth';

/*
 * Albers on the sphere: J. P. Snyder, Map Projections: A Working Manual,
 * USGS Professional Paper 1395 (1987), pp. 98–103, equations 14-1 to 14-11.
 * `origin` is the map point of the equator on the central meridian.
 */
function constants(projection: ConicEqualArea): { n: number; c: number; rho0: number } {
  const [first, second] = projection.parallels;
  const s = Math.sin(first * RADIANS);
  const n = (s + Math.sin(second * RADIANS)) / 2;
  const c = 1 + s * (2 * n - s);
  return { n, c, rho0: Math.sqrt(c) / n };
}

/** Degrees → map units. */
export function projectConic(projection: ConicEqualArea, [longitude, latitude]: LonLat): Point {
  const { n, c, rho0 } = constants(projection);
  const rho = Math.sqrt(Math.max(0, c - 2 * n * Math.sin(latitude * RADIANS))) / n;
  const theta = n * within180(longitude - projection.meridian) * RADIANS;
  const [x, y] = projection.origin;
  return [
    x + projection.scale * rho * Math.sin(theta),
    y - projection.scale * (rho0 - rho * Math.cos(theta)),
  ];
}

/** Map units → degrees; undefined for a point that is no place on Earth. */
export function unprojectConic(projection: ConicEqualArea, [px, py]: Point): LonLat | undefined {
  const { n, c, rho0 } = constants(projection);
  const x = (px - projection.origin[0]) / projection.scale;
  const y = rho0 - (projection.origin[1] - py) / projection.scale;
  const sine = (c - (x * x + y * y) * n * n) / (2 * n);
  // A cone about the South Pole has its tip below: both turn, and so does the angle.
  const turn = Math.atan2(n < 0 ? -x : x, n < 0 ? -y : y) / n / RADIANS;
  if (Math.abs(sine) > 1 || Math.abs(turn) > 180) return undefined;
  return [within180(turn + projection.meridian), Math.asin(sine) / RADIANS];
}
