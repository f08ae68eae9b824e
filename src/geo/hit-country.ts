import type { Point } from '../model/map';
import { inRings } from './in-rings';

/** What can be hit: the shape, and the points (anchor, callout) that stand for it. */
export interface Target {
  code: string;
  rings: readonly (readonly Point[])[];
  centres: readonly Point[];
}

/**
 * The country at a point: the one whose shape holds it, else the one with the nearest
 * centre within the radius (map units), so that a country of a few pixels can be touched.
 * A callout lies over its neighbours, so a point inside one (`bubble`) comes first.
 */
export function hitCountry(
  targets: readonly Target[],
  point: Point,
  radius: number,
  bubble = 0,
): string | undefined {
  const called = targets.find(({ centres }) =>
    centres.slice(1).some((centre) => distance(centre, point) <= bubble),
  );
  const hit = called ?? targets.find(({ rings }) => inRings(rings, point));
  if (hit) return hit.code;
  let best: string | undefined;
  let nearest = radius;
  for (const { code, centres } of targets) {
    for (const centre of centres) {
      const far = distance(centre, point);
      if (far <= nearest) [best, nearest] = [code, far];
    }
  }
  return best;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
