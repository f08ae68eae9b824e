import { describe, expect, it } from 'vitest';
import { wilson } from './wilson';

describe("Wilson's interval", () => {
  it.each([
    [15, 20, 0.531, 0.888],
    [0, 10, 0, 0.278],
    [10, 10, 0.722, 1],
  ])('of %i in %i reaches from %f to %f', (right, all, low, high) => {
    const found = wilson(right, all);
    expect(found.low).toBeCloseTo(low, 3);
    expect(found.high).toBeCloseTo(high, 3);
  });

  it('says nothing of nothing', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});
