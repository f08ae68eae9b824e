import type { Point } from '../model/map';

/**
 * The rings (or lines) of a map path. Reads only what the map builder writes:
 * `M x,y` followed by `l` with relative integers, and `z`.
 */
export function pathRings(path: string): Point[][] {
  return path
    .split('M')
    .slice(1)
    .map((part) => {
      const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
      const ring: Point[] = [];
      let x = 0;
      let y = 0;
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        x += numbers[i] ?? 0;
        y += numbers[i + 1] ?? 0;
        ring.push([x, y]);
      }
      return ring;
    });
}
