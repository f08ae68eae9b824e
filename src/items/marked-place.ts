import { countryAt } from '../geo/country-at';
import { toPoint } from '../geo/projection';
import { inBox } from '../geo/view-box';
import type { LatLon } from '../model/lat-lon';
import type { MapData, Point } from '../model/map';
import type { PlaceRole } from '../model/named-place';

/** A place with its mark on a map, in map units. */
export interface MarkedPlace {
  id: string;
  name: string;
  at: Point;
  mark: 'main' | 'event' | 'site' | 'government';
}

type Place = LatLon & { id: string; name: string; role: PlaceRole; isMain: boolean };

/** The places that the map reaches; what matters most comes last, and so lies on top. */
export function markPlaces(map: MapData, places: readonly Place[]): MarkedPlace[] {
  return places
    .map(({ role, isMain, ...place }): MarkedPlace => {
      const mark = isMain ? 'main' : role === 'landmark' ? 'event' : role;
      return { id: place.id, name: place.name, at: toPoint(map.projection, place), mark };
    })
    .filter(({ at }) => inBox(map.box, at))
    .reverse();
}

/** The name of the country that a place lies in, if the map has it. */
export function countryName(map: MapData, place: LatLon): string | undefined {
  const code = countryAt(map, place);
  return map.countries.find((country) => country.code === code)?.name;
}
