import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import data from '../../content/maps/europe-2008.json';
import { nextOffered } from '../../src/items/map-next';
import { DIRECTIONS, parseMap } from '../../src/model/map';

const map = parseMap(data);
const whole = map.views[0]!;

/** Everything that the arrows reach from the first of some countries. */
function reached(codes: string[]): Set<string> {
  const seen = new Set(codes.slice(0, 1));
  for (const code of seen)
    for (const direction of DIRECTIONS) {
      const next = nextOffered(whole, codes, code, direction);
      if (next !== undefined) seen.add(next);
    }
  return seen;
}

describe('the arrows among some countries', () => {
  it('lead to each of them, and to no other', () => {
    const some = fc.uniqueArray(fc.constantFrom(...Object.keys(whole.places)), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(some, (codes) => {
        expect([...reached(codes)].sort()).toEqual([...codes].sort());
      }),
      { numRuns: 300 },
    );
  });

  it('are those of the map where all can be chosen', () => {
    expect(nextOffered(whole, undefined, 'FRA', 'right')).toBe(whole.places.FRA?.next.right);
  });

  it('pass over a country that a view does not have', () => {
    const caucasus = map.views.find(({ id }) => id === 'caucasus')!;
    const codes = ['GEO', 'RUS', 'ALB'];
    for (const direction of DIRECTIONS)
      expect(nextOffered(caucasus, codes, 'GEO', direction)).not.toBe('ALB');
  });
});
