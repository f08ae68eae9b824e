import fc from 'fast-check';
import { geoDistance } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { EARTH_KM } from '../../src/geo/earth';
import { distanceKm } from '../../src/geo/distance';

const anywhere = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('the distance between two places', () => {
  it.each([
    ['Bucharest', 44.4268, 26.1025, 'Sochi', 43.5853, 39.7203, 1090],
    ['Riga', 56.9496, 24.1052, 'Kabul', 34.5553, 69.2075, 4179],
    ['Lagos', 6.4541, 3.3947, 'Dakar', 14.6928, -17.4467, 2430],
  ])('is right for %s (%f, %f) and %s (%f, %f): %d km', (_a, aLat, aLon, _b, bLat, bLon, km) => {
    const found = distanceKm({ lat: aLat, lon: aLon }, { lat: bLat, lon: bLon });
    expect(Math.abs(found - km)).toBeLessThan(km * 0.01);
  });

  it('is nothing from a place to itself, and the same both ways', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => {
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
      }),
    );
  });

  it('is never more than half way round the Earth, and never longer by a detour', () => {
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, (a, b, c) => {
        expect(distanceKm(a, b)).toBeLessThanOrEqual(Math.PI * EARTH_KM);
        expect(distanceKm(a, b)).toBeLessThanOrEqual(distanceKm(a, c) + distanceKm(c, b) + 0.01);
      }),
    );
  });

  it('is what d3-geo finds', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => {
        const reference = EARTH_KM * geoDistance([a.lon, a.lat], [b.lon, b.lat]);
        expect(Math.abs(distanceKm(a, b) - reference)).toBeLessThan(0.01);
      }),
    );
  });

  it('crosses the date line by the short way', () => {
    expect(distanceKm({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111.2, 0);
  });
});
