import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../src/geo/distance';

const place = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('the distance on the sphere', () => {
  it.each([
    ['Paris to Moscow', { lat: 48.8566, lon: 2.3522 }, { lat: 55.7558, lon: 37.6173 }, 2487],
    ['London to New York', { lat: 51.5074, lon: -0.1278 }, { lat: 40.7128, lon: -74.006 }, 5570],
    ['pole to pole', { lat: 90, lon: 0 }, { lat: -90, lon: 100 }, 20015],
  ])('of %s', (_name, a, b, km) => {
    expect(Math.abs(distanceKm(a, b) - km)).toBeLessThan(km * 0.005);
  });

  it('is the same both ways, nothing to itself, and never more than half round the Earth', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, b)).toBeLessThanOrEqual(Math.PI * 6371 + 1e-6);
      }),
    );
  });

  it('is never longer than a way through a third place', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-3);
      }),
    );
  });
});
