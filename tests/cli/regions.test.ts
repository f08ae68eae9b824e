import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readAtlas, widthOf } from '../../src/cli/atlas';
import { chooseProjection, frameOf } from '../../src/cli/choose-projection';
import { mapFile } from '../../src/cli/draw-map';
import { extentOfPlaces } from '../../src/cli/propose-region';
import { mapOfRegion } from '../../src/cli/read-region';
import { countryAt } from '../../src/geo/country-at';
import { distanceKm } from '../../src/geo/distance';
import { hitCountry } from '../../src/geo/hit-country';
import { reachable } from '../../src/geo/next-country';
import { pathRings } from '../../src/geo/path-rings';
import { toLatLon, toPoint } from '../../src/geo/projection';
import { parseMap, type MapData } from '../../src/model/map';
import { problemLine } from '../../src/model/problem';
import type { Extent } from '../../src/model/region';

/** A map takes seconds to draw on a machine that is busy. */
vi.setConfig({ testTimeout: 60_000 });

const atlas = readAtlas();
const regions = 'tests/cli/regions';

function draw(id: string): MapData {
  const { map, problems } = mapOfRegion(`${regions}/${id}.region.yaml`, atlas);
  expect(problems).toEqual([]);
  return parseMap(map);
}

describe('a map of West Africa', () => {
  const map = draw('west-africa');

  it('has its sixteen countries with the names of its time', () => {
    expect(map.countries).toHaveLength(16);
    const names = map.countries.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Cape Verde', 'Côte d’Ivoire', 'Burkina Faso', 'Nigeria']),
    );
    expect(map.regions).toEqual(['Coast', 'Sahel', 'Islands']);
    expect(map.asOf).toBe('2013-01-11');
  });

  it('knows who is a member and who is not', () => {
    const outside = map.countries.filter(({ status }) => status === 'other');
    expect(outside.map(({ code }) => code)).toEqual(['MRT']);
  });

  it.each([
    ['Bamako', 12.65, -8, 'MLI'],
    ['Timbuktu', 16.77, -3, 'MLI'],
    ['Lagos', 6.6, 3.35, 'NGA'],
    ['Niamey', 13.51, 2.11, 'NER'],
    ['Kumasi', 6.69, -1.62, 'GHA'],
    ['Ouagadougou', 12.37, -1.53, 'BFA'],
  ])('draws %s in its country', (_name, lat, lon, code) => {
    expect(countryAt(map, { lat, lon })).toBe(code);
    const point = toPoint(map.projection, { lat, lon });
    const targets = map.countries.map(({ code, path }) => ({
      code,
      rings: pathRings(path),
      centres: [],
    }));
    expect(hitCountry(targets, point, 0)).toBe(code);
  });

  it('comes back from a whole map unit to within a kilometre', () => {
    for (const place of [
      { lat: 4.5, lon: -7.5 },
      { lat: 27, lon: -12 },
      { lat: 15, lon: -24 },
      { lat: 23, lon: 15 },
    ]) {
      const [x, y] = toPoint(map.projection, place);
      const back = toLatLon(map.projection, [Math.round(x), Math.round(y)]);
      expect(back && distanceKm(back, place)).toBeLessThan(1);
    }
  });

  it.each(map.views)('leads by arrow keys to all that the view $name shows', ({ places }) => {
    const table = Object.fromEntries(
      Object.entries(places).map(([code, { next }]) => [code, next]),
    );
    const all = Object.keys(table);
    for (const code of all) expect(reachable(table, code).size).toBe(all.length);
  });

  it('has the whole first, and views of the countries or the extent that were asked for', () => {
    expect(map.views.map(({ id }) => id)).toEqual(['whole', 'sahel', 'gulf']);
    const seen = map.views.map(({ places }) => Object.keys(places));
    expect(seen[0]).toHaveLength(16);
    expect(seen[1]).toEqual(expect.arrayContaining(['MLI', 'BFA', 'NER']));
    expect(seen[2]).toEqual(expect.arrayContaining(['GHA', 'TGO', 'BEN']));
    expect(seen[2]).not.toContain('SEN');
  });

  it('marks a country of small islands by a bubble, and a drawn line as schematic', () => {
    expect(map.countries.find(({ code }) => code === 'CPV')?.callout).toBeDefined();
    expect(map.contested.map(({ id, schematic }) => [id, schematic])).toEqual([['azawad', true]]);
  });

  it('is the same, byte for byte, when it is drawn again', () => {
    expect(mapFile(draw('west-africa')) === mapFile(map)).toBe(true);
  });
});

describe('a region that says little', () => {
  it('takes the countries that have their middle in its extent', () => {
    const map = draw('small');
    expect(map.countries.map(({ name }) => name)).toEqual([
      'Antigua and Barbuda',
      'Barbados',
      'Dominica',
      'Grenada',
      'Saint Kitts and Nevis',
      'Saint Lucia',
      'Saint Vincent and the Grenadines',
      'Trinidad and Tobago',
    ]);
    expect(map.regions).toEqual(['Caribbean']);
    expect(map.projection.kind).toBe('cylindrical-equal-area');
  });

  it('may lie across the date line', () => {
    const map = draw('pacific');
    const x = (lon: number) => toPoint(map.projection, { lat: -18, lon })[0];
    expect(x(179)).toBeLessThan(x(-179));
    expect(countryAt(map, { lat: -17.8, lon: 178 })).toBe('FJI');
    expect(countryAt(map, { lat: -25, lon: 145 })).toBe('AUS');
  });
});

describe('the projection of a region', () => {
  const cases: [string, Extent, string][] = [
    ['Scandinavia', { west: 4, south: 54, east: 32, north: 72 }, 'conic-equal-area'],
    ['South America’s south', { west: -80, south: -56, east: -50, north: -20 }, 'conic-equal-area'],
    ['Indonesia', { west: 94, south: -12, east: 142, north: 8 }, 'cylindrical-equal-area'],
    ['the Arctic', { west: -100, south: 60, east: 60, north: 90 }, 'azimuthal-equal-area'],
  ];
  it.each(cases)('suits %s and fills the sheet', (_name, extent, kind) => {
    const projection = chooseProjection(extent);
    expect(projection.kind).toBe(kind);
    const [x, y, width, height] = frameOf(extent, projection);
    expect(Math.min(x, y)).toBeGreaterThan(-1);
    expect(x + width).toBeLessThan(9601);
    expect(y + height).toBeLessThan(6601);
    expect(Math.max(width / 9600, height / 6600)).toBeCloseTo(1, 2);
  });
});

describe('a region file with mistakes', () => {
  function mistakes(text: string): string[] {
    const file = join(mkdtempSync(join(tmpdir(), 'region-')), 'mine.region.yaml');
    writeFileSync(file, text);
    const { map, problems } = mapOfRegion(file, atlas);
    expect(map).toBeUndefined();
    return problems.map((problem) => problemLine({ ...problem, file: 'mine' }));
  }

  it('is told of all of them at once, each with what to do', () => {
    const lines = mistakes(`
id: other
title: Mine
asOf: 2013-02-30
extent: { west: 10, south: 20, east: 10, north: 5 }
groups:
  - { name: North, countries: [MLI, XXA] }
  - { name: North, countries: [MLI, NER] }
names: { FRA: France }
merge: { MLI: [NER], BFA: [SOL] }
callouts: { TGO: { lat: 5, lon: 1 } }
statuses:
  - { id: a, name: A, countries: [MLI, NGA] }
  - { id: b, name: B, countries: [MLI] }
offMap: { NER: Niger }
views:
  - { id: v, name: V }
  - { id: w, name: W, box: [0, 0, 20000, 100] }
`);
    expect(lines).toEqual([
      'mine: asOf: "2013-02-30" is not a day of the calendar: write it as YYYY-MM-DD',
      'mine: extent: has its south not below its north: exchange the two',
      'mine: extent: has no width: give west and east different degrees',
      'mine: groups.North: "XXA" is not in the atlas: use the three letters of ISO 3166-1',
      'mine: groups: "MLI" is there twice: leave it in one place',
      'mine: merge: "NER" is a country of the map as well: leave it out of one of them',
      'mine: names: "FRA" is not a country of the map: list it, or remove it here',
      'mine: merge: "BFA" is not a country of the map: list it, or remove it here',
      'mine: callouts: "TGO" is not a country of the map: list it, or remove it here',
      'mine: statuses: has 0 without countries: leave exactly one for all other countries',
      'mine: statuses: "MLI" has two: leave it in one',
      'mine: offMap: "NER" is a country of the map: remove it here',
      'mine: statuses: "NGA" is neither on the map nor off it: list it among the countries or under offMap',
      'mine: views.v: says 0 times what it shows: give one of extent, countries and box',
      'mine: views.w: lies beyond the sheet: keep it within 9600 by 6600',
      'mine: groups.North: is there twice: give each its own',
      'mine: id: "other" is not the name of the file: give both the same name, because lessons name the map by it',
    ]);
  });

  it('is told which fields are unknown, missing or out of range', () => {
    expect(mistakes('id: mine\ntitel: Mine\nasOf: 2013-01-01\nextent: { west: 200 }\n')).toEqual([
      'mine: title: is missing: add it',
      expect.stringMatching(/^mine: extent.west: has the value 200: must be between/),
      expect.stringMatching(/^mine: extent.south: is missing/),
      expect.stringMatching(/^mine: extent.east: is missing/),
      expect.stringMatching(/^mine: extent.north: is missing/),
      'mine: titel: is not a known field: check its spelling or remove it',
    ]);
  });

  it('is told what cannot be drawn', () => {
    const head = 'id: mine\ntitle: Mine\nasOf: 2013-01-01\n';
    const extent = 'extent: { west: -10, south: 35, east: 20, north: 60 }\n';
    expect(mistakes(`${head}${extent}countries: [FRA, NZL]\n`)).toEqual([
      expect.stringMatching(/^mine: countries: New Zealand \(NZL\) is beyond the map/),
    ]);
    const border = '{ id: x, name: X, note: x, between: [FRA, POL] }';
    expect(
      mistakes(`${head}${extent}countries: [FRA, POL]\ncontested: { borders: [${border}] }\n`),
    ).toEqual([expect.stringMatching(/^mine: contested.x: is no border on this map/)]);
    expect(mistakes(head)).toEqual([
      'mine: says neither where nor which countries: add extent, countries or groups',
    ]);
    expect(mistakes(`${head}extent: { west: -40, south: -5, east: -38, north: 0 }\n`)).toEqual([
      'mine: extent: holds no country: make it larger, or list the countries',
    ]);
  });
});

describe('the extent of some places', () => {
  const at = (lat: number, lon: number) => ({
    id: 'p',
    name: 'P',
    lat,
    lon,
    role: 'event' as const,
    readings: [],
    claims: [],
  });

  it('holds them all with a margin', () => {
    const extent = extentOfPlaces([at(12.65, -8), at(16.77, -3), at(13.5, 2.1)]);
    expect(extent).toEqual({ west: -12, south: 8, east: 7, north: 21 });
  });

  it('is never so small that one place fills it', () => {
    const extent = extentOfPlaces([at(50, 10)]);
    expect(widthOf(extent)).toBeGreaterThanOrEqual(8);
    expect(extent.north - extent.south).toBeGreaterThanOrEqual(8);
  });

  it('goes the short way round', () => {
    const extent = extentOfPlaces([at(-18, 178), at(-14, -171)]);
    expect(widthOf(extent)).toBeLessThan(30);
  });
});

it('the example of a region file in the guide can be drawn', () => {
  const guide = readFileSync('content/maps/README.md', 'utf8');
  const example = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
  const id = /^id: (.+)$/m.exec(example)?.[1] ?? '';
  const file = join(mkdtempSync(join(tmpdir(), 'region-')), `${id}.region.yaml`);
  writeFileSync(file, example);
  expect(mapOfRegion(file, atlas).problems).toEqual([]);
});
