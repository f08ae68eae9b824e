import { describe, expect, it } from 'vitest';
import data from '../../content/maps/europe-2008.json';
import { countryAt } from '../../src/geo/country-at';
import { toLatLon, toPoint } from '../../src/geo/projection';
import { parseMap } from '../../src/model/map';

const map = parseMap(data);

describe('the country at a place', () => {
  it.each([
    ['Simferopol', 44.95, 34.1, 'UKR'],
    ['Sevastopol', 44.6, 33.6, 'UKR'],
    ['Sochi', 43.6, 39.75, 'RUS'],
    ['Moscow', 55.7558, 37.6173, 'RUS'],
    ['Redzikowo', 54.479, 17.1, 'POL'],
    ['Brdy', 49.62, 13.7, 'CZE'],
  ])('has %s (%f, %f) in %s', (_name, lat, lon, code) => {
    expect(countryAt(map, { lat, lon })).toBe(code);
  });

  it('is none at sea, in land that cannot be chosen, and beyond the map', () => {
    expect(countryAt(map, { lat: 43, lon: 34 })).toBeUndefined();
    expect(countryAt(map, { lat: 34, lon: 6 })).toBeUndefined();
    expect(countryAt(map, { lat: 38.9072, lon: -77.0369 })).toBeUndefined();
  });
});

describe('a place on the map', () => {
  it('is drawn and found again as latitude and longitude', () => {
    const place = toLatLon(map.projection, toPoint(map.projection, { lat: 44.4268, lon: 26.1025 }));
    expect(place?.lat).toBeCloseTo(44.4268, 6);
    expect(place?.lon).toBeCloseTo(26.1025, 6);
  });

  it('is nowhere beyond the edge of the Earth', () => {
    expect(toLatLon(map.projection, [0, -90_000])).toBeUndefined();
  });
});
