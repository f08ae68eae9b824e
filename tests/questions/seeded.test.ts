import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededOrder } from '../../src/questions/seeded';

const keys = fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 12 });
const self = (key: string) => key;

describe('an order by seed', () => {
  it('holds the same things as the list', () => {
    fc.assert(
      fc.property(keys, fc.string(), (list, seed) => {
        expect(seededOrder(list, seed, self).sort()).toEqual([...list].sort());
      }),
    );
  });

  it('does not ask in which order the list came, and leaves the list alone', () => {
    const shuffled = keys.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, fc.string(), ([list, other], seed) => {
        const before = [...other];
        expect(seededOrder(other, seed, self)).toEqual(seededOrder(list, seed, self));
        expect(other).toEqual(before);
      }),
    );
  });

  it('differs by seed', () => {
    const list = Array.from({ length: 10 }, (_, n) => `${n}`);
    const orders = new Set(
      ['one', 'two', 'three', 'four'].map((seed) => seededOrder(list, seed, self).join('')),
    );
    expect(orders.size).toBe(4);
  });
});
