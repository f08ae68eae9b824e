import type { Box, Point } from '../model/map';
import { LETTER, type MapLabel } from './map-labels';
import type { MarkedPlace } from './marked-place';

/** How far a name stands from the middle of its mark, in CSS pixels. */
const GAP = 11;

export interface PlaceLabel {
  id: string;
  name: string;
  /** From the mark, in CSS pixels, to the base line of the text. */
  offset: Point;
  anchor: 'start' | 'end' | 'middle';
}

type Side = Pick<PlaceLabel, 'offset' | 'anchor'>;
/** Left, top, right and bottom in CSS pixels. */
type Rectangle = readonly [number, number, number, number];

/**
 * Where the names of places stand so that none lies over another, over a mark or over the name
 * of a country. A name without room is left out, the mark stays; the main places come first and
 * are always named.
 */
export function placeLabels(
  places: readonly MarkedPlace[],
  countries: readonly MapLabel[],
  box: Box,
  scale: number,
  type: number,
): PlaceLabel[] {
  const toPixels = ([x, y]: Point): Point => [(x - box[0]) * scale, (y - box[1]) * scale];
  const frame: Rectangle = [0, 0, box[2] * scale, box[3] * scale];
  const taken: Rectangle[] = places.map(({ at }) => around(toPixels(at), 7, 7));
  for (const { lines, at } of countries) {
    const letters = Math.max(...lines.map(({ length }) => length));
    taken.push(around(toPixels(at), (letters * LETTER * type) / 2, (lines.length * type) / 2));
  }
  const labels: PlaceLabel[] = [];
  // Marks are drawn with the most important on top, which is the last.
  for (const { id, name, at, mark } of [...places].reverse()) {
    const here = toPixels(at);
    const sides = sidesOf(type);
    const free = sides.find((side) => {
      const own = rectangleOf(here, side, name, type);
      return isInside(own, frame) && !taken.some((other) => overlaps(own, other));
    });
    const [first] = sides;
    const side = free ?? (mark === 'main' ? first : undefined);
    if (!side) continue;
    taken.push(rectangleOf(here, side, name, type));
    labels.push({ id, name, ...side });
  }
  return labels;
}

function sidesOf(type: number): [Side, ...Side[]] {
  const middle = 0.34 * type;
  return [
    { offset: [GAP, middle], anchor: 'start' },
    { offset: [-GAP, middle], anchor: 'end' },
    { offset: [0, -GAP], anchor: 'middle' },
    { offset: [0, GAP + 0.7 * type], anchor: 'middle' },
  ];
}

function rectangleOf([x, y]: Point, { offset, anchor }: Side, name: string, type: number) {
  const width = name.length * LETTER * type;
  const start = { start: 0, middle: -width / 2, end: -width }[anchor];
  const [left, base] = [x + offset[0] + start, y + offset[1]];
  return [left, base - 0.8 * type, left + width, base + 0.25 * type] satisfies Rectangle;
}

function around([x, y]: Point, dx: number, dy: number): Rectangle {
  return [x - dx, y - dy, x + dx, y + dy];
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function isInside(a: Rectangle, b: Rectangle): boolean {
  return a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
}
