import type { Point, Projection } from '../model/map';

const RADIANS = Math.PI / 180;
/** Mean radius of the sphere that stands for the Earth. */
export const EARTH_KM = 6371;

/** Longitude and latitude in degrees, east and north positive. */
export type LonLat = readonly [longitude: number, latitude: number];

/*
 * Albers on the sphere: J. P. Snyder, Map Projections: A Working Manual,
 * USGS Professional Paper 1395 (1987), pp. 98–103, equations 14-1 to 14-11.
 * `origin` is the map point of the equator on the central meridian.
 */
function constants(projection: Projection): { n: number; c: number; rho0: number } {
  const [first, second] = projection.parallels;
  const s = Math.sin(first * RADIANS);
  const n = (s + Math.sin(second * RADIANS)) / 2;
  const c = 1 + s * (2 * n - s);
  return { n, c, rho0: Math.sqrt(c) / n };
}

/** Degrees → map units. */
export function project(projection: Projection, [longitude, latitude]: LonLat): Point {
  const { n, c, rho0 } = constants(projection);
  const rho = Math.sqrt(c - 2 * n * Math.sin(latitude * RADIANS)) / n;
  const theta = n * within180(longitude - projection.meridian) * RADIANS;
  const [x, y] = projection.origin;
  return [
    x + projection.scale * rho * Math.sin(theta),
    y - projection.scale * (rho0 - rho * Math.cos(theta)),
  ];
}

/** Map units → degrees; undefined for a point that is no place on Earth. */
export function unproject(projection: Projection, [px, py]: Point): LonLat | undefined {
  const { n, c, rho0 } = constants(projection);
  const x = (px - projection.origin[0]) / projection.scale;
  const y = rho0 - (projection.origin[1] - py) / projection.scale;
  const sine = (c - (x * x + y * y) * n * n) / (2 * n);
  const turn = Math.atan2(x, y) / n / RADIANS;
  if (Math.abs(sine) > 1 || Math.abs(turn) > 180) return undefined;
  return [within180(turn + projection.meridian), Math.asin(sine) / RADIANS];
}

/** Kilometres in one map unit; the same everywhere in area, nearly so in length. */
export function kmPerUnit(projection: Projection): number {
  return EARTH_KM / projection.scale;
}

function within180(degrees: number): number {
  const turned = (((degrees + 180) % 360) + 360) % 360;
  return turned - 180;
}
