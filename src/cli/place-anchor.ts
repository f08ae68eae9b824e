import type { Box, Point } from '../model/map';
import { inRings } from '../geo/in-rings';

export interface Anchor {
  at: Point;
  /** Distance to the nearest edge, in map units. */
  clearance: number;
  /** Width free for a label. */
  room: number;
}

type Rings = readonly (readonly Point[])[];
type Edge = readonly [ax: number, ay: number, bx: number, by: number];

/**
 * The point of a shape within a box that is furthest from all edges ("pole of
 * inaccessibility": D. Garcia-Castellanos and U. Lombardo, Scottish Geographical Journal 123
 * (2007), pp. 227–233), searched on a grid that is refined around the best point.
 */
export function placeAnchor(rings: Rings, box: Box): Anchor | undefined {
  let area = overlap(extent(rings), box);
  const edges = area ? edgesOf(rings) : [];
  let best = { at: [0, 0] as Point, clearance: 0 };
  for (let steps = 40; area && steps >= 5; steps /= 2) {
    const [left, top, width, height]: Box = area;
    for (let i = 0; i <= steps; i += 1) {
      for (let j = 0; j <= steps; j += 1) {
        const x = Math.round(left + (width * i) / steps);
        const y = Math.round(top + (height * j) / steps);
        const clearance = clearanceAt(edges, box, x, y, best.clearance);
        if (clearance > best.clearance && inRings(rings, [x, y])) best = { at: [x, y], clearance };
      }
    }
    if (best.clearance === 0) continue;
    area = [best.at[0] - width / 16, best.at[1] - height / 16, width / 8, height / 8];
  }
  if (best.clearance === 0) return undefined;
  return { ...best, room: roomAt(edges, box, best.at) };
}

/** Width of the shape at the height of the anchor, equally far to both sides. */
function roomAt(edges: readonly Edge[], box: Box, [x, y]: Point): number {
  let nearest = Math.min(x - box[0], box[0] + box[2] - x);
  for (const [ax, ay, bx, by] of edges) {
    if (ay > y === by > y) continue;
    const crossing = ax + ((y - ay) / (by - ay)) * (bx - ax);
    nearest = Math.min(nearest, Math.abs(crossing - x));
  }
  return Math.round(2 * nearest);
}

/** Distance to the nearest edge or side of the box; gives up below `enough`. */
function clearanceAt(
  edges: readonly Edge[],
  box: Box,
  x: number,
  y: number,
  enough: number,
): number {
  const side = Math.min(x - box[0], box[0] + box[2] - x, y - box[1], box[1] + box[3] - y);
  if (side <= enough) return side;
  let square = side * side;
  for (const [ax, ay, bx, by] of edges) {
    if (square <= enough * enough) break;
    const dx = bx - ax;
    const dy = by - ay;
    const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
    const share = Math.max(0, Math.min(1, along));
    square = Math.min(square, (ax + share * dx - x) ** 2 + (ay + share * dy - y) ** 2);
  }
  return Math.sqrt(square);
}

function edgesOf(rings: Rings): Edge[] {
  return rings.flatMap((ring) =>
    ring.flatMap(([bx, by], i): Edge[] => {
      const [ax, ay] = ring.at(i - 1) ?? [bx, by];
      return ax === bx && ay === by ? [] : [[ax, ay, bx, by]];
    }),
  );
}

function extent(rings: Rings): Box {
  const points = rings.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}

function overlap(a: Box, b: Box): Box | undefined {
  const left = Math.max(a[0], b[0]);
  const top = Math.max(a[1], b[1]);
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - left;
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - top;
  return width > 0 && height > 0 ? [left, top, width, height] : undefined;
}
