import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import data from '../../content/maps/europe-2008.json';
import { arrowTable, nextInDirection, reachable } from '../../src/geo/next-country';
import { DIRECTIONS, parseMap, type Point } from '../../src/model/map';

const map = parseMap(data);

describe('the arrow keys', () => {
  it.each(map.views)('lead from every country to every other in the view $name', (view) => {
    const table = Object.fromEntries(
      Object.entries(view.places).map(([code, { next }]) => [code, next]),
    );
    const all = Object.keys(view.places).sort();
    for (const code of all) expect([...reachable(table, code)].sort()).toEqual(all);
  });

  it.each(map.views)('always move towards their side of the screen in $name', (view) => {
    for (const { at, next } of Object.values(view.places)) {
      const [x, y] = at;
      for (const direction of DIRECTIONS) {
        const target = next[direction] && view.places[next[direction]];
        if (!target) continue;
        const [tx, ty] = target.at;
        const ahead = { left: x - tx, right: tx - x, up: y - ty, down: ty - y }[direction];
        expect(ahead).toBeGreaterThan(0);
      }
    }
  });

  it('pass from Bosnia right to Serbia and from Serbia down to Kosovo', () => {
    const places = map.views.find(({ id }) => id === 'balkans')?.places;
    expect(places?.['BIH']?.next.right).toBe('SRB');
    expect(places?.['SRB']?.next.down).toBe('XKX');
  });

  it('prefer what lies straight ahead to what is nearer but aside', () => {
    const centres: Record<string, Point> = { AAA: [0, 0], BBB: [100, 0], CCC: [60, 60] };
    expect(nextInDirection(centres, 'AAA', 'right')).toBe('BBB');
    expect(nextInDirection(centres, 'AAA', 'left')).toBeUndefined();
  });

  it('connect any countries that do not share one point', () => {
    const coordinate = fc.integer({ min: 0, max: 1000 });
    const points = fc.uniqueArray(fc.tuple(coordinate, coordinate), {
      minLength: 2,
      maxLength: 9,
      selector: ([x, y]) => `${x},${y}`,
    });
    fc.assert(
      fc.property(points, (some) => {
        const centres = Object.fromEntries(
          some.map((at, i) => [`C${String.fromCharCode(65 + i)}X`, at] as const),
        );
        const table = arrowTable(centres);
        for (const code of Object.keys(centres)) {
          expect(reachable(table, code).size).toBe(some.length);
        }
      }),
    );
  });
});
