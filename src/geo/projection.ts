import type { LatLon } from '../model/lat-lon';
import type { Point, Projection } from '../model/map';
import { project, unproject } from './conic-equal-area';

/** Where a place is drawn, in map units. */
export function toPoint(projection: Projection, { lat, lon }: LatLon): Point {
  return project(projection, [lon, lat]);
}

/** The place that is drawn at a point; undefined where the map shows no place on Earth. */
export function toLatLon(projection: Projection, point: Point): LatLon | undefined {
  const place = unproject(projection, point);
  return place && { lat: place[1], lon: place[0] };
}
