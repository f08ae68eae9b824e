import type { LocatorData } from '../model/locator';
import type { MapData, Point } from '../model/map';
import type { Atlas } from './atlas';
import { encodePath } from './encode-path';
import { projectAtlas } from './project-atlas';

/** Map units that one unit of the small picture takes: half a pixel of a picture 240 wide. */
const COARSE = 20;
/** In square map units; an island smaller than this is not seen in the picture. */
const SMALLEST_TRIANGLE = 2500;

/** The small picture of a map: all land in one shape, without borders. */
export function drawLocator(atlas: Atlas, { id, box, projection }: MapData): LocatorData {
  const outlines = projectAtlas(atlas, projection, box, SMALLEST_TRIANGLE);
  const land = outlines.area(outlines.codes);
  const small = (units: number) => Math.round(units / COARSE);
  const [x, y] = projection.origin;
  return {
    version: 1,
    id,
    box: [small(box[0]), small(box[1]), small(box[2]), small(box[3])],
    projection: {
      ...projection,
      scale: projection.scale / COARSE,
      origin: [x / COARSE, y / COARSE],
    },
    land: encodePath(
      land.map((ring) => ring.map(([px, py]): Point => [px / COARSE, py / COARSE])),
      true,
    ),
  };
}
