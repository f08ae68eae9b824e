import { describe, expect, it } from 'vitest';
import data from '../../content/maps/europe-2008.json';
import { countriesByStatus, countriesOutside, groupCountries } from '../../src/items/map-groups';
import { parseMap, type MapView } from '../../src/model/map';

const map = parseMap(data);

function theView(id: string): MapView {
  const view = map.views.find((one) => one.id === id);
  if (!view) throw new Error(`no view ${id}`);
  return view;
}

describe('the list beside the map', () => {
  it.each(map.views)('holds every country of the view $name once', (view) => {
    const listed = groupCountries(map, view).flatMap(({ countries }) => countries);
    expect(listed.map(({ code }) => code).sort()).toEqual(Object.keys(view.places).sort());
  });

  it.each(map.views)('orders each region of $name by name', (view) => {
    for (const { countries } of groupCountries(map, view)) {
      const names = countries.map(({ name }) => name);
      expect(names).toEqual([...names].sort());
    }
  });

  it('begins with the region that the view is about', () => {
    const first = (id: string) => groupCountries(map, theView(id))[0]?.region;
    expect(first('balkans')).toBe('South-eastern Europe');
    expect(first('baltic')).toBe('Northern Europe');
    expect(first('caucasus')).toBe('Caucasus');
    expect(first('central-asia')).toBe('Central Asia');
  });

  it('is the same list whatever the statuses are', () => {
    const swapped = {
      ...map,
      countries: map.countries.map((country) => ({ ...country, status: 'other' })),
    };
    const codes = (groups: ReturnType<typeof groupCountries>) =>
      groups.map(({ region, countries }) => [region, countries.map(({ code }) => code)]);
    for (const view of map.views) {
      expect(codes(groupCountries(swapped, view))).toEqual(codes(groupCountries(map, view)));
    }
  });

  it('keeps what is chosen but out of view at hand', () => {
    const outside = countriesOutside(map, theView('caucasus'), ['ALB', 'GEO']);
    expect(outside.map(({ code }) => code)).toEqual(['ALB']);
  });
});

describe('the table of the map', () => {
  it('names the members that the map does not reach', () => {
    const members = countriesByStatus(map).find(({ id }) => id === 'member');
    expect(members?.names).toHaveLength(26);
    expect(members?.names).toEqual(expect.arrayContaining(['Canada', 'United States']));
  });
});
