import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import data from '../../content/maps/europe-2008.json';
import { countryName, markPlaces, type MarkedPlace } from '../../src/items/marked-place';
import { placeLabels } from '../../src/items/place-labels';
import { parseMap, type Box } from '../../src/model/map';

const map = parseMap(data);
const box: Box = [0, 0, 9600, 6600];
const place = (id: string, x: number, y: number, mark: MarkedPlace['mark'] = 'event') => ({
  id,
  name: id,
  at: [x, y] as [number, number],
  mark,
});

describe('the names of places', () => {
  it('stand to the right, or to the left where the map ends', () => {
    const labels = placeLabels(
      [place('one', 100, 3000), place('two', 9500, 3000)],
      [],
      box,
      0.1,
      13,
    );
    expect(Object.fromEntries(labels.map(({ id, anchor }) => [id, anchor]))).toEqual({
      one: 'start',
      two: 'end',
    });
  });

  it('give way to the main place, which is always named', () => {
    const crowd = Array.from({ length: 12 }, (_, at) => place(`p${at}`, 4800 + at, 3300 + at));
    const labels = placeLabels([...crowd, place('main', 4805, 3300, 'main')], [], box, 0.04, 13);
    expect(labels[0]?.id).toBe('main');
    expect(labels.length).toBeLessThan(13);
  });

  it('keep off the name of a country', () => {
    const country = { code: 'AAA', lines: ['Atlantis'], at: [5200, 3000] as [number, number] };
    const [label] = placeLabels([place('near', 4800, 3000)], [country], box, 0.1, 13);
    expect(label?.anchor).toBe('end');
  });

  it('never lie over one another, unless they are main', () => {
    const coordinate = (most: number) => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate(9600), coordinate(6600)), { maxLength: 12 }),
        (at) => {
          const places = at.map(([x, y], n) => place(`place ${n}`, x, y));
          const labels = placeLabels(places, [], box, 0.08, 13);
          const boxes = labels.map(({ id, name, offset, anchor }) => {
            const [x = 0, y = 0] = places.find((one) => one.id === id)?.at ?? [];
            const width = name.length * 0.54 * 13;
            const left =
              x * 0.08 + offset[0] + { start: 0, middle: -width / 2, end: -width }[anchor];
            const base = y * 0.08 + offset[1];
            return { left, right: left + width, top: base - 10, bottom: base + 3 };
          });
          for (const [n, a] of boxes.entries())
            for (const b of boxes.slice(n + 1)) {
              const apart =
                a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
              expect(apart).toBe(true);
            }
        },
      ),
    );
  });
});

describe('the marks of places', () => {
  const bucharest = {
    id: 'bucharest',
    name: 'Bucharest',
    lat: 44.4268,
    lon: 26.1025,
    role: 'event' as const,
    isMain: true,
  };
  const washington = {
    ...bucharest,
    id: 'washington',
    name: 'Washington',
    lat: 38.9,
    lon: -77,
    role: 'government' as const,
    isMain: false,
  };

  it('leave out what lies beyond the map, and draw the main place last', () => {
    const moscow = { ...washington, id: 'moscow', lat: 55.76, lon: 37.62 };
    const marks = markPlaces(map, [bucharest, washington, moscow]);
    expect(marks.map(({ id, mark }) => [id, mark])).toEqual([
      ['moscow', 'government'],
      ['bucharest', 'main'],
    ]);
  });

  it('know the country that a place lies in', () => {
    expect(countryName(map, bucharest)).toBe('Romania');
    expect(countryName(map, washington)).toBeUndefined();
  });
});
