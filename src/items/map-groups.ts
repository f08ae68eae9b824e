import type { MapCountry, MapData, MapView } from '../model/map';

export interface MapGroup {
  region: string;
  countries: MapCountry[];
}

/**
 * The countries that can be chosen in a view, by region and then by name. The region with most
 * countries in the view comes first: it is what the view is about, and it says nothing of the key.
 */
export function groupCountries(map: MapData, view: MapView): MapGroup[] {
  return map.regions
    .map((region) => ({ region, countries: countriesIn(map, view, region) }))
    .filter(({ countries }) => countries.length > 0)
    .sort((a, b) => b.countries.length - a.countries.length);
}

/** Countries of a list of codes that the view does not offer, by name. */
export function countriesOutside(
  map: MapData,
  view: MapView,
  codes: readonly string[],
): MapCountry[] {
  return map.countries.filter(({ code }) => codes.includes(code) && !view.places[code]);
}

/** Country names by status, with those that the map does not reach. */
export function countriesByStatus(map: MapData): { id: string; name: string; names: string[] }[] {
  const all = [...map.countries, ...map.offMap];
  return map.statuses.map(({ id, name }) => ({
    id,
    name,
    names: all
      .filter(({ status }) => status === id)
      .map((country) => country.name)
      .sort(),
  }));
}

function countriesIn(map: MapData, view: MapView, region: string): MapCountry[] {
  return map.countries.filter((country) => country.region === region && view.places[country.code]);
}
