import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAtlas } from '../../src/cli/atlas';
import { mapFile } from '../../src/cli/draw-map';
import { mapOfRegion } from '../../src/cli/read-region';
import { countryAt as countryIn } from '../../src/geo/country-at';
import { reachable } from '../../src/geo/next-country';
import type { LonLat } from '../../src/geo/earth';
import { project } from '../../src/geo/projection';
import { pathRings } from '../../src/geo/path-rings';
import { parseMap, type MapData, type Point } from '../../src/model/map';

const committed = readFileSync('content/maps/europe-2008.json', 'utf8');
const map: MapData = parseMap(JSON.parse(committed));

function countryAt([lon, lat]: LonLat): string | undefined {
  return countryIn(map, { lat, lon });
}

function codesWith(status: string): string[] {
  return [...map.countries, ...map.offMap]
    .filter((country) => country.status === status)
    .map(({ code }) => code)
    .sort();
}

describe('the map file', () => {
  let drawn = '';
  beforeAll(() => {
    const { map: again } = mapOfRegion('content/maps/europe-2008.region.yaml', readAtlas());
    drawn = again ? mapFile(again) : '';
  }, 30_000);

  it('is byte for byte what the builder draws', () => {
    expect(drawn === committed).toBe(true);
  });

  it('keeps its paths within 31 kB of brotli', () => {
    const paths = [
      ...map.countries.map(({ path }) => path),
      map.land,
      map.borders,
      ...map.contested.map(({ path }) => path),
    ];
    const { length } = brotliCompressSync(paths.join(''));
    expect(length).toBeLessThanOrEqual(31_000);
    expect(length).toBeGreaterThan(15_000);
  });

  it('has 53 countries, each once, with a region and a status that the map names', () => {
    expect(new Set(map.countries.map(({ code }) => code)).size).toBe(53);
    for (const { region, status } of map.countries) {
      expect(map.regions).toContain(region);
      expect(map.statuses.map(({ id }) => id)).toContain(status);
    }
  });

  it('leads by arrow keys from every one of the 53 countries to every other', () => {
    const { places = {} } = map.views.find(({ id }) => id === 'whole') ?? {};
    const table = Object.fromEntries(
      Object.entries(places).map(([code, { next }]) => [code, next]),
    );
    expect(Object.keys(table)).toHaveLength(53);
    for (const code of Object.keys(table)) expect(reachable(table, code).size).toBe(53);
  });

  it('says where its outlines come from, and under which licence', () => {
    expect(map.licence).toMatch(/Natural Earth.*public domain.*visionscarto.*BSD-3/);
  });

  it('puts a bubble beside the countries that are too small to see', () => {
    const called = map.countries.filter(({ callout }) => callout).map(({ code }) => code);
    expect(called).toEqual(['LUX', 'MLT']);
  });

  it('lists the countries of a view in alphabetical order', () => {
    const nameOf = new Map(map.countries.map(({ code, name }) => [code, name]));
    for (const { places } of map.views) {
      const names = Object.keys(places).map((code) => nameOf.get(code) ?? '');
      expect(names).toEqual([...names].sort());
    }
  });
});

describe('the state of 4 April 2008', () => {
  it('has 26 members', () => {
    const members =
      'BEL BGR CAN CZE DEU DNK ESP EST FRA GBR GRC HUN ISL ITA LTU LUX LVA NLD NOR POL PRT ROU SVK SVN TUR USA';
    expect(codesWith('member')).toEqual(members.split(' '));
  });

  it('has Albania and Croatia invited, Macedonia waiting, Georgia and Ukraine promised', () => {
    expect(codesWith('invited')).toEqual(['ALB', 'HRV']);
    expect(codesWith('waiting')).toEqual(['MKD']);
    expect(codesWith('promised')).toEqual(['GEO', 'UKR']);
  });

  it('uses the names of the time', () => {
    const names = map.countries.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Macedonia', 'Czech Republic', 'Turkey']));
    expect(names.join()).not.toMatch(/North Macedonia|Czechia|Türkiye/);
  });

  it.each<[string, LonLat, string]>([
    ['Crimea (Simferopol)', [34.1, 44.95], 'UKR'],
    ['Crimea (Sevastopol)', [33.6, 44.6], 'UKR'],
    ['Sochi', [39.78, 43.65], 'RUS'],
    ['Kaliningrad', [20.5, 54.7], 'RUS'],
    ['Redzikowo', [17.1, 54.479], 'POL'],
    ['Brdy', [13.7, 49.62], 'CZE'],
    ['Pristina', [21.1655, 42.6629], 'XKX'],
    ['Sukhumi', [41.06, 43.03], 'GEO'],
    ['Tskhinvali', [43.9695, 42.2257], 'GEO'],
    ['Tiraspol', [29.5968, 46.8482], 'MDA'],
    ['Kyrenia', [33.3, 35.28], 'CYP'],
    ['Mariehamn', [19.95, 60.2], 'FIN'],
    ['Tórshavn', [-6.9, 62.08], 'DNK'],
    ['Manas', [74.4776, 43.0613], 'KGZ'],
    ['Kabul', [69.2075, 34.5553], 'AFG'],
    ['Tirana', [19.8187, 41.3275], 'ALB'],
    ['Zagreb', [15.9819, 45.815], 'HRV'],
    ['Brussels', [4.3517, 50.8503], 'BEL'],
    ['Geneva', [6.16, 46.25], 'CHE'],
  ])('draws %s in its country', (_name, place, code) => {
    expect(countryAt(place)).toBe(code);
  });

  it.each<[string, LonLat, LonLat]>([
    ['kosovo', [21.1655, 42.6629], [20.4489, 44.7866]],
    ['northern-cyprus', [33.3, 35.28], [33.04, 34.75]],
    ['abkhazia', [41.1, 43.05], [44.8271, 41.7151]],
    ['south-ossetia', [43.9695, 42.2257], [44.1, 41.9]],
    ['transnistria', [29.5968, 46.8482], [28.8638, 47.0105]],
  ])('parts %s by a dashed line', (id, inside, outside) => {
    const line = map.contested.find((one) => one.id === id);
    const [a, b] = [project(map.projection, inside), project(map.projection, outside)];
    expect(crossings(pathRings(line?.path ?? ''), a, b) % 2).toBe(1);
  });

  it('draws no solid border where Kosovo meets Serbia', () => {
    const [pristina, belgrade] = [
      project(map.projection, [21.1655, 42.6629]),
      project(map.projection, [20.4489, 44.7866]),
    ];
    expect(crossings(pathRings(map.borders), pristina, belgrade)).toBe(0);
  });

  it('calls every hand-drawn line schematic', () => {
    for (const { id, schematic, note } of map.contested) {
      expect(schematic).toBe(['abkhazia', 'south-ossetia', 'transnistria'].includes(id));
      expect(/schematic/.test(note)).toBe(schematic);
    }
  });
});

/** How often the lines cross the stretch from a to b. */
function crossings(lines: readonly Point[][], a: Point, b: Point): number {
  const side = (p: Point, q: Point, r: Point): boolean =>
    (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]) > 0;
  let count = 0;
  for (const line of lines) {
    for (const [i, q] of line.entries()) {
      const p = line[i - 1];
      if (p && side(a, b, p) !== side(a, b, q) && side(p, q, a) !== side(p, q, b)) count += 1;
    }
  }
  return count;
}
