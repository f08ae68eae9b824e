import type { LatLon } from '../model/lat-lon';
import type { MapData } from '../model/map';
import { inRings } from './in-rings';
import { pathRings } from './path-rings';
import { toPoint } from './projection';

/**
 * The code of the country that a place lies in, as far as the map draws it: at sea, beyond the
 * map and in land that cannot be chosen there is none.
 */
export function countryAt(
  { projection, countries }: Pick<MapData, 'projection' | 'countries'>,
  place: LatLon,
): string | undefined {
  const point = toPoint(projection, place);
  return countries.find(({ path }) => inRings(pathRings(path), point))?.code;
}
