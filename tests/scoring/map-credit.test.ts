import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../src/geo/distance';
import type { ResponseOf } from '../../src/model/response';
import { askedStop, mapCredit } from '../../src/scoring/map-credit';
import { keyResponse } from '../builders/answers';
import { aMapPlace, aMapRoute, aMapSort, aMapTime } from '../builders/an-item';

const sorted = (given: Record<string, string>) =>
  mapCredit(aMapSort(), {
    kind: 'map-sort',
    placed: Object.entries(given).map(([code, status]) => ({ code, status })),
  });
const all = { ALB: 'invited', GEO: 'promised', DEU: 'member', RUS: 'other' };

describe('the credit for sorting', () => {
  it('is one for a right status, half for a neighbouring one, nothing for any other', () => {
    expect(sorted(all)?.share).toBe(1);
    expect(sorted({ ...all, ALB: 'member' })).toMatchObject({ share: 0.88, near: ['ALB'] });
    expect(sorted({ ...all, DEU: 'other' })).toMatchObject({ share: 0.75, wrong: ['DEU'] });
  });

  it('is nothing for a country that is left out', () => {
    expect(sorted({ ALB: 'invited' })).toMatchObject({ share: 0.25, blank: ['DEU', 'GEO', 'RUS'] });
  });

  it('is not given to what is no answer', () => {
    expect(sorted({})).toBeUndefined();
    expect(sorted({ ...all, XYZ: 'member' })).toBeUndefined();
    expect(sorted({ ...all, ALB: 'neutral' })).toBeUndefined();
    const twice = [
      { code: 'ALB', status: 'invited' },
      { code: 'ALB', status: 'member' },
    ];
    expect(mapCredit(aMapSort(), { kind: 'map-sort', placed: twice })).toBeUndefined();
  });
});

const sochi = { lat: 43.5853, lon: 39.7203 };
type Point = Omit<ResponseOf<'map-place'>, 'kind'>;
const point = (stated: Partial<Point>): Point => ({
  ...sochi,
  kmPerPx: 1,
  country: '',
  ...stated,
});
const placed = (stated: Partial<Point>) => {
  const credit = mapCredit(aMapPlace(), { kind: 'map-place', ...point(stated) });
  if (credit?.kind !== 'map-place') throw new Error('no credit');
  return credit;
};
/** So many kilometres north of Sochi. */
const north = (km: number) => ({ lat: sochi.lat + km / 111.195, lon: sochi.lon });

describe('the credit for a place', () => {
  it('is full within 150 km, and nothing from 500 km on', () => {
    expect(placed(north(149)).share).toBe(1);
    expect(placed(north(151)).share).toBeLessThan(1);
    expect(placed(north(325)).share).toBe(0.5);
    expect(placed(north(501)).share).toBe(0);
  });

  it('allows for a finger on a small screen, up to 300 km', () => {
    expect(placed({ ...north(230), kmPerPx: 20 })).toMatchObject({ share: 1, fullWithin: 240 });
    expect(placed({ ...north(310), kmPerPx: 90 })).toMatchObject({ fullWithin: 300 });
    expect(placed({ ...north(310), kmPerPx: 90 }).share).toBeLessThan(1);
  });

  it('is half at least in the right country, and full only near the place', () => {
    expect(placed({ ...north(2000), country: 'RUS' }).share).toBe(0.5);
    expect(placed({ ...north(2000), country: 'KAZ' }).share).toBe(0);
  });

  it('lies between nothing and one, and never rises with the distance', () => {
    const km = fc.double({ min: 0, max: 1500, noNaN: true });
    const coarse = fc.double({ min: 0, max: 60, noNaN: true });
    fc.assert(
      fc.property(km, km, coarse, (a, b, kmPerPx) => {
        const [near, far] = a < b ? [a, b] : [b, a];
        const [one, other] = [
          placed({ ...north(near), kmPerPx }).share,
          placed({ ...north(far), kmPerPx }).share,
        ];
        expect(one).toBeGreaterThanOrEqual(other);
        expect(other).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('says how far away the point is', () => {
    expect(placed(north(200)).km).toBeCloseTo(distanceKm(sochi, north(200)), 6);
  });
});

describe('the credit for a route', () => {
  const route = (...codes: string[]) => mapCredit(aMapRoute(), { kind: 'map-route', codes });
  it('is that of its order, less a quarter for each wrong country', () => {
    expect(route('LVA', 'RUS', 'KAZ', 'UZB', 'AFG')?.share).toBe(1);
    expect(route('LVA', 'BLR', 'RUS', 'KAZ', 'UZB', 'AFG')).toMatchObject({
      share: 0.75,
      foreign: ['BLR'],
    });
  });
  it('is not given to no route, nor to one that names a country twice', () => {
    expect(route()).toBeUndefined();
    expect(route('LVA', 'LVA')).toBeUndefined();
  });
});

describe('the credit for a time map', () => {
  const told = (count: number, ...codes: string[]) =>
    mapCredit(aMapTime(), { kind: 'map-time', count, codes });
  it('is half for the newcomers and half for the number', () => {
    expect(askedStop(aMapTime())).toEqual({ joined: ['CZE', 'HUN', 'POL'], total: 5 });
    expect(told(5, 'POL', 'CZE', 'HUN')?.share).toBe(1);
    expect(told(9, 'POL', 'CZE', 'HUN')?.share).toBe(0.5);
    expect(told(5, 'POL', 'CZE')).toMatchObject({ share: 0.5, missing: ['HUN'] });
    expect(told(9, 'ESP')).toMatchObject({ share: 0, foreign: ['ESP'] });
  });
  it('gives half of its part to a number that is off by one', () => {
    expect(told(6, 'POL', 'CZE', 'HUN')).toMatchObject({ share: 0.75, countOff: 1 });
    expect(told(4, 'POL', 'CZE', 'HUN')).toMatchObject({ share: 0.75, countOff: -1 });
    expect(told(4, 'ESP')?.share).toBe(0.25);
  });
  it('is not given where no country is chosen', () => {
    expect(told(5)).toBeUndefined();
  });
});

describe('the answer that is the key', () => {
  it.each([aMapSort(), aMapPlace(), aMapRoute(), aMapTime()])('has all of it: $kind', (item) => {
    expect(mapCredit(item, keyResponse(item) as never)?.share).toBe(1);
  });
  it('is none for a task of another kind', () => {
    expect(mapCredit(aMapSort(), { kind: 'map-route', codes: ['ALB'] })).toBeUndefined();
  });
});
