import fc from 'fast-check';
import { geoAzimuthalEqualArea, geoConicEqualArea } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import data from '../../content/maps/europe-2008.json';
import { distanceKm } from '../../src/geo/distance';
import { EARTH_KM, RADIANS, type LonLat } from '../../src/geo/earth';
import { kmPerUnit, project, toLatLon, toPoint, unproject } from '../../src/geo/projection';
import { parseMap, type Point, type Projection } from '../../src/model/map';

const map = parseMap(data);
const origin: Point = [4800, 3300];
const between = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });

/** Each projection with the part of the Earth that a map of its kind shows. */
const cases: { name: string; projection: Projection; shown: fc.Arbitrary<[number, number]> }[] = [
  {
    name: 'the cone of the map of Europe',
    projection: map.projection,
    // To the north of Svalbard; towards the pole half a unit becomes more than a kilometre.
    shown: fc.tuple(between(-30, 95), between(20, 82)),
  },
  {
    name: 'a cone about the South Pole',
    projection: {
      kind: 'conic-equal-area',
      meridian: -65,
      parallels: [-25, -50],
      scale: 9000,
      origin,
    },
    shown: fc.tuple(between(-110, -20), between(-60, -5)),
  },
  {
    name: 'a cylinder about the equator',
    projection: {
      kind: 'cylindrical-equal-area',
      meridian: 110,
      parallel: 12,
      scale: 9000,
      origin,
    },
    shown: fc.tuple(between(80, 150), between(-30, 35)),
  },
  {
    name: 'a plane at the North Pole',
    projection: {
      kind: 'azimuthal-equal-area',
      meridian: 0,
      latitude: 90,
      scale: 5000,
      origin,
    },
    shown: fc.tuple(between(-180, 179), between(50, 88)),
  },
  {
    name: 'a plane beside the date line',
    projection: {
      kind: 'azimuthal-equal-area',
      meridian: 178,
      latitude: -18,
      scale: 9000,
      origin,
    },
    shown: fc.tuple(
      between(140, 215).map((east) => (east > 180 ? east - 360 : east)),
      between(-50, 20),
    ),
  },
];

describe.each(cases)('$name', ({ projection, shown }) => {
  it('comes back to within a kilometre, even from whole map units', () => {
    fc.assert(
      fc.property(shown, ([lon, lat]) => {
        const [x, y] = toPoint(projection, { lat, lon });
        const back = toLatLon(projection, [Math.round(x), Math.round(y)]);
        expect(back && distanceKm(back, { lat, lon })).toBeLessThan(1);
      }),
    );
  });

  it('comes back exactly from the very point', () => {
    fc.assert(
      fc.property(shown, ([lon, lat]) => {
        const back = toLatLon(projection, toPoint(projection, { lat, lon }));
        expect(back && distanceKm(back, { lat, lon })).toBeLessThan(0.001);
      }),
    );
  });

  it('gives equal areas to equal areas', () => {
    const side = 0.001;
    fc.assert(
      fc.property(shown, ([lon, lat]) => {
        const [ax, ay] = project(projection, [lon, lat]);
        const [bx, by] = project(projection, [lon + side, lat]);
        const [cx, cy] = project(projection, [lon, lat + side]);
        const drawn = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));
        const real = (EARTH_KM * side * RADIANS) ** 2 * Math.cos((lat + side / 2) * RADIANS);
        expect((drawn * kmPerUnit(projection) ** 2) / real).toBeCloseTo(1, 2);
      }),
    );
  });

  it('has north above south and east right of west at its centre', () => {
    const [lon, lat] = unproject(projection, [4800, 3300]) ?? [0, 0];
    const [x, y] = project(projection, [lon, lat]);
    if (projection.kind === 'azimuthal-equal-area' && projection.latitude === 90) return;
    expect(project(projection, [lon, lat + 1])[1]).toBeLessThan(y);
    expect(project(projection, [lon + 1, lat])[0]).toBeGreaterThan(x);
  });
});

describe('a projection', () => {
  const anywhere = cases[0]?.shown ?? fc.tuple(between(0, 1), between(0, 1));

  it('puts every place where d3-geo puts it, on a cone', () => {
    const { projection } = map;
    if (projection.kind !== 'conic-equal-area') throw new Error('the map of Europe is a cone');
    expectSame(
      projection,
      geoConicEqualArea()
        .rotate([-projection.meridian, 0])
        .parallels(projection.parallels)
        .center([0, 0]),
      anywhere,
    );
  });

  it('puts every place where d3-geo puts it, on a plane', () => {
    const projection: Projection = {
      kind: 'azimuthal-equal-area',
      meridian: 20,
      latitude: 50,
      scale: 8000,
      origin,
    };
    expectSame(projection, geoAzimuthalEqualArea().rotate([-20, -50]), anywhere);
  });

  it('knows a point that is no place on Earth', () => {
    for (const { projection } of cases)
      expect(unproject(projection, [0, -900_000])).toBeUndefined();
  });
});

type Reference = ReturnType<typeof geoConicEqualArea | typeof geoAzimuthalEqualArea>;

function expectSame(
  projection: Projection,
  reference: Reference,
  places: fc.Arbitrary<LonLat>,
): void {
  const there = reference.scale(projection.scale).translate(projection.origin);
  fc.assert(
    fc.property(places, ([lon, lat]) => {
      const [x, y] = project(projection, [lon, lat]);
      const [rx, ry] = there([lon, lat]) ?? [NaN, NaN];
      expect(Math.hypot(x - rx, y - ry)).toBeLessThan(0.001);
    }),
  );
}
