import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import data from '../../content/maps/europe-2008.json';
import { hitCountry, type Target } from '../../src/geo/hit-country';
import { inRings } from '../../src/geo/in-rings';
import { pathRings } from '../../src/geo/path-rings';
import { parseMap, type Point } from '../../src/model/map';

const map = parseMap(data);

function targetsOf(view: (typeof map.views)[number]): Target[] {
  return map.countries.flatMap(({ code, path }) => {
    const place = view.places[code];
    return place ? [{ code, rings: pathRings(path), centres: [place.at] }] : [];
  });
}

const square = (code: string, left: number, top: number, size: number): Target => ({
  code,
  rings: [
    [
      [left, top],
      [left + size, top],
      [left + size, top + size],
      [left, top + size],
    ],
  ],
  centres: [[left + size / 2, top + size / 2]],
});

describe('a hit on the map', () => {
  it.each(map.views)('finds each country by its own anchor in the view $name', (view) => {
    const targets = targetsOf(view);
    for (const [code, { at }] of Object.entries(view.places)) {
      expect(hitCountry(targets, at, 0)).toBe(code);
    }
  });

  it('prefers the shape that holds the point to a nearer centre', () => {
    const targets = [square('BIG', 0, 0, 1000), square('TNY', 1002, 500, 4)];
    expect(hitCountry(targets, [999, 500], 100)).toBe('BIG');
  });

  it('takes the nearest centre within the radius, and nothing beyond it', () => {
    const targets = [square('ONE', 0, 0, 4), square('TWO', 40, 0, 4)];
    expect(hitCountry(targets, [15, 2], 22)).toBe('ONE');
    expect(hitCountry(targets, [29, 2], 22)).toBe('TWO');
    expect(hitCountry(targets, [2, 30], 22)).toBeUndefined();
  });

  it('never answers with a country whose centre is out of reach', () => {
    const targets = targetsOf(map.views[0] ?? { id: '', name: '', box: [0, 0, 0, 0], places: {} });
    const anywhere = fc.tuple(fc.integer({ min: 0, max: 9600 }), fc.integer({ min: 0, max: 6600 }));
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 0, max: 400 }), (point, radius) => {
        const code = hitCountry(targets, point, radius);
        const target = targets.find((one) => one.code === code);
        const [x, y] = target?.centres[0] ?? [Infinity, Infinity];
        const near = Math.hypot(x - point[0], y - point[1]) <= radius;
        expect(code === undefined || near || inRings(target?.rings ?? [], point)).toBe(true);
      }),
    );
  });

  it('lets the bubble of a callout lie over its neighbours', () => {
    const lux: Target = {
      ...square('LUX', 2000, 0, 4),
      centres: [
        [2002, 2],
        [500, 500],
      ],
    };
    const targets = [square('BIG', 0, 0, 1000), lux];
    expect(hitCountry(targets, [510, 500], 50, 20)).toBe('LUX');
    expect(hitCountry(targets, [530, 500], 50, 20)).toBe('BIG');
  });

  it('takes a hole for outside', () => {
    const ring = (size: number): Point[] => [
      [-size, -size],
      [size, -size],
      [size, size],
      [-size, size],
    ];
    expect(inRings([ring(10), ring(5)], [0, 0])).toBe(false);
    expect(inRings([ring(10), ring(5)], [7, 0])).toBe(true);
  });
});
