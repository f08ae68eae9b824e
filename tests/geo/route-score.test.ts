import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routeScore } from '../../src/geo/route-score';

const right = ['LVA', 'RUS', 'KAZ', 'UZB', 'AFG'];
const share = (...codes: string[]) => routeScore(right, codes).share;
const code = fc.constantFrom(...right, 'BLR', 'IRN', 'PAK', 'TKM');
const route = fc.uniqueArray(code, { maxLength: 9 });

describe('the score of a route', () => {
  it('is one for the route itself, and for nothing else', () => {
    expect(share(...right)).toBe(1);
    fc.assert(
      fc.property(route, (given) => {
        expect(routeScore(right, given).share === 1).toBe(given.join() === right.join());
      }),
    );
  });

  it('lies between nothing and one', () => {
    fc.assert(
      fc.property(route, route, (one, other) => {
        const score = routeScore(one, other);
        expect(score.share).toBeGreaterThanOrEqual(0);
        expect(score.share).toBeLessThanOrEqual(1);
        expect(score.inOrder).toBeLessThanOrEqual(Math.min(one.length, other.length));
      }),
    );
  });

  it('counts what stands in order, also with a gap', () => {
    expect(share('LVA', 'RUS', 'UZB', 'AFG')).toBe(0.8);
    expect(share('LVA', 'RUS', 'UZB', 'KAZ', 'AFG')).toBe(0.8);
    expect(share('AFG', 'UZB', 'KAZ', 'RUS', 'LVA')).toBe(0.2);
    expect(share()).toBe(0);
  });

  it('takes a quarter for each country that does not belong to it', () => {
    expect(share('LVA', 'BLR', 'RUS', 'KAZ', 'UZB', 'AFG')).toBe(0.75);
    expect(routeScore(right, ['IRN', 'PAK', 'AFG'])).toEqual({
      share: 0,
      inOrder: 1,
      foreign: ['IRN', 'PAK'],
    });
  });

  it('does not rise with a country that does not belong to it', () => {
    fc.assert(
      fc.property(route, (given) => {
        expect(share(...given, 'DEU')).toBeLessThanOrEqual(share(...given));
      }),
    );
  });
});
