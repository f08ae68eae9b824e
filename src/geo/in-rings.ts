import type { Point } from '../model/map';

/**
 * Is the point inside, by the even-odd rule? A ray to the right is counted against
 * every edge: M. Shimrat, Algorithm 112, Communications of the ACM 5 (1962), p. 434.
 */
export function inRings(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    let [px, py] = ring[ring.length - 1] ?? [0, 0];
    for (const [qx, qy] of ring) {
      if (py > y !== qy > y && x < px + ((y - py) / (qy - py)) * (qx - px)) inside = !inside;
      [px, py] = [qx, qy];
    }
  }
  return inside;
}
