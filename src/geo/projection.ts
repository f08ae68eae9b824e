import type { LatLon } from '../model/lat-lon';
import type { Point, Projection } from '../model/map';
import { projectAzimuthal, unprojectAzimuthal } from './azimuthal-equal-area';
import { projectConic, unprojectConic } from './conic-equal-area';
import { projectCylindrical, unprojectCylindrical } from './cylindrical-equal-area';
import { EARTH_KM, type LonLat } from './earth';

/** Degrees → map units. */
export function project(projection: Projection, place: LonLat): Point {
  switch (projection.kind) {
    case 'conic-equal-area':
      return projectConic(projection, place);
    case 'cylindrical-equal-area':
      return projectCylindrical(projection, place);
    case 'azimuthal-equal-area':
      return projectAzimuthal(projection, place);
  }
}

/** Map units → degrees; undefined for a point that is no place on Earth. */
export function unproject(projection: Projection, point: Point): LonLat | undefined {
  switch (projection.kind) {
    case 'conic-equal-area':
      return unprojectConic(projection, point);
    case 'cylindrical-equal-area':
      return unprojectCylindrical(projection, point);
    case 'azimuthal-equal-area':
      return unprojectAzimuthal(projection, point);
  }
}

/** Where a place is drawn, in map units. */
export function toPoint(projection: Projection, { lat, lon }: LatLon): Point {
  return project(projection, [lon, lat]);
}

/** The place that is drawn at a point; undefined where the map shows no place on Earth. */
export function toLatLon(projection: Projection, point: Point): LatLon | undefined {
  const place = unproject(projection, point);
  return place && { lat: place[1], lon: place[0] };
}

/** Kilometres in one map unit; the same everywhere in area, nearly so in length. */
export function kmPerUnit({ scale }: Projection): number {
  return EARTH_KM / scale;
}
