import fc from 'fast-check';
import { geoConicEqualArea } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { EARTH_KM, kmPerUnit, project, unproject } from '../../src/geo/conic-equal-area';
import type { LonLat } from '../../src/geo/conic-equal-area';
import { distanceKm } from '../../src/geo/distance';
import { projection } from '../../src/cli/europe-2008';

const onTheMap = fc.tuple(
  fc.double({ min: -30, max: 95, noNaN: true }),
  fc.double({ min: 20, max: 85, noNaN: true }),
);

function km([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  return distanceKm({ lat: lat1, lon: lon1 }, { lat: lat2, lon: lon2 });
}

describe('the conic equal-area projection', () => {
  it('puts every place where d3-geo puts it', () => {
    const reference = geoConicEqualArea()
      .rotate([-projection.meridian, 0])
      .parallels(projection.parallels)
      .center([0, 0])
      .scale(projection.scale)
      .translate(projection.origin);
    fc.assert(
      fc.property(onTheMap, (place) => {
        const [x, y] = project(projection, place);
        const [rx, ry] = reference(place) ?? [NaN, NaN];
        expect(Math.hypot(x - rx, y - ry)).toBeLessThan(0.001);
      }),
    );
  });

  it('comes back to within a kilometre, even from whole map units', () => {
    fc.assert(
      fc.property(onTheMap, (place) => {
        const [x, y] = project(projection, place);
        const back = unproject(projection, [Math.round(x), Math.round(y)]);
        expect(back && km(back, place)).toBeLessThan(1);
      }),
    );
  });

  it('gives equal areas to equal areas', () => {
    const side = 0.01;
    fc.assert(
      fc.property(onTheMap, ([lon, lat]) => {
        const [ax, ay] = project(projection, [lon, lat]);
        const [bx, by] = project(projection, [lon + side, lat]);
        const [cx, cy] = project(projection, [lon, lat + side]);
        const drawn = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));
        const r = Math.PI / 180;
        const real = (EARTH_KM * side * r) ** 2 * Math.cos((lat + side / 2) * r);
        expect((drawn * kmPerUnit(projection) ** 2) / real).toBeCloseTo(1, 3);
      }),
    );
  });

  it('knows a point that is no place on Earth', () => {
    expect(unproject(projection, [0, -90_000])).toBeUndefined();
  });
});
