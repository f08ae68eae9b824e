import { inRings } from '../geo/in-rings';
import { toPoint } from '../geo/projection';
import type { LatLon } from '../model/lat-lon';
import type { Point, Projection } from '../model/map';
import { SHEET } from './choose-projection';

/** A country of pieces smaller than this both ways is shown by a bubble: 12 of the sheet's 960 pixels. */
const SMALL = 120;
/** Bubbles keep this far from each other and from the edge. */
const APART = 260;

type Rings = readonly (readonly Point[])[];

/**
 * Where the bubbles of small countries go: where the region says, else the nearest place that
 * covers no country, or else the one that lies furthest from the middles of all.
 */
export function placeCallouts(
  shapes: ReadonlyMap<string, Rings>,
  anchors: ReadonlyMap<string, Point | undefined>,
  given: Readonly<Record<string, LatLon>>,
  projection: Projection,
): Map<string, Point> {
  const placed = new Map<string, Point>();
  for (const [code, place] of Object.entries(given)) {
    const [x, y] = toPoint(projection, place);
    placed.set(code, [Math.round(x), Math.round(y)]);
  }
  for (const [code, rings] of shapes) {
    const anchor = anchors.get(code);
    if (!anchor || placed.has(code) || !isSmall(rings)) continue;
    const taken = [...placed.values()];
    const others = [...anchors].flatMap(([other, at]) => (other === code || !at ? [] : [at]));
    const free = around(anchor).filter((at) => taken.every((one) => apart(one, at) >= APART));
    const open = free.find(
      (at) =>
        others.every((one) => apart(one, at) >= APART / 2) &&
        ![...shapes.values()].some((shape) => inRings(shape, at)),
    );
    const room = (at: Point) => Math.min(...others.map((one) => apart(one, at)));
    const best = open ?? free.sort((a, b) => room(b) - room(a))[0];
    if (best) placed.set(code, best);
  }
  return placed;
}

/** By its largest piece: islands far apart are no larger for that. */
function isSmall(rings: Rings): boolean {
  return rings.every((ring) => spanOf(ring, 0) < SMALL && spanOf(ring, 1) < SMALL);
}

function spanOf(ring: readonly Point[], axis: 0 | 1): number {
  const values = ring.map((point) => point[axis]);
  return Math.max(...values) - Math.min(...values);
}

/** Points on circles about an anchor, the nearest first, within the sheet. */
function around([x, y]: Point): Point[] {
  const points: Point[] = [];
  for (let far = APART; far <= 3 * APART; far += APART / 2)
    for (let turn = 0; turn < 16; turn += 1) {
      const angle = (turn * Math.PI) / 8;
      points.push([Math.round(x + far * Math.cos(angle)), Math.round(y + far * Math.sin(angle))]);
    }
  return points.filter(
    ([px, py]) => px > APART && py > APART && px < SHEET[2] - APART && py < SHEET[3] - APART,
  );
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
