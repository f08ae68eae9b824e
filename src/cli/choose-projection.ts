import { project } from '../geo/projection';
import type { LonLat } from '../geo/earth';
import type { Box, Point, Projection } from '../model/map';
import type { Extent } from '../model/region';
import { widthOf } from './atlas';

/** Every map is drawn on a sheet of this size, in tenths of a pixel. */
export const SHEET: Box = [0, 0, 9600, 6600];

/**
 * An equal-area projection for a part of the Earth, fitted to the sheet: a plane near a pole, a
 * cylinder about the equator, a cone in between, with the standard parallels a sixth within both
 * ends (J. P. Snyder, Map Projections: A Working Manual, 1987, p. 99).
 */
export function chooseProjection(extent: Extent): Projection {
  const unfitted = shapeOf(extent);
  const [x, y, width, height] = frameOf(extent, unfitted);
  const scale = round(Math.min(SHEET[2] / width, SHEET[3] / height));
  const origin: Point = [
    round(SHEET[2] / 2 - scale * (x + width / 2)),
    round(SHEET[3] / 2 - scale * (y + height / 2)),
  ];
  return { ...unfitted, scale, origin };
}

function shapeOf(extent: Extent): Projection {
  const { west, south, north } = extent;
  const middle = (south + north) / 2;
  const meridian = round(turned(west + widthOf(extent) / 2));
  const drawn = { meridian, scale: 1, origin: [0, 0] as Point };
  if (Math.abs(middle) > 65)
    return {
      kind: 'azimuthal-equal-area',
      ...drawn,
      latitude: widthOf(extent) > 120 ? Math.sign(middle) * 90 : round(middle),
    };
  // A cone whose parallels lie on both sides of the equator is nearly a cylinder, and bends less.
  if (Math.abs(middle) < 15) {
    const parallel = round((2 * Math.max(Math.abs(south), Math.abs(north))) / 3);
    return { kind: 'cylindrical-equal-area', ...drawn, parallel };
  }
  const sixth = (north - south) / 6;
  return {
    kind: 'conic-equal-area',
    ...drawn,
    parallels: [round(south + sixth), round(north - sixth)],
  };
}

/** The box of map units that holds a part of the Earth. */
export function frameOf(extent: Extent, projection: Projection): Box {
  const steps = 24;
  const points: Point[] = [];
  for (let i = 0; i <= steps; i += 1)
    for (let j = 0; j <= steps; j += 1) {
      const lon = extent.west + (widthOf(extent) * i) / steps;
      const lat = extent.south + ((extent.north - extent.south) * j) / steps;
      points.push(project(projection, [turned(lon), lat] satisfies LonLat));
    }
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}

/** The box made as wide as it is high, or as high as it is wide, for a sheet; inside the sheet. */
export function fitToSheet([x, y, width, height]: Box): Box {
  const ratio = SHEET[2] / SHEET[3];
  const w = Math.min(SHEET[2], Math.round(Math.max(width, height * ratio)));
  const h = Math.round(w / ratio);
  const left = Math.min(Math.max(0, Math.round(x + width / 2 - w / 2)), SHEET[2] - w);
  const top = Math.min(Math.max(0, Math.round(y + height / 2 - h / 2)), SHEET[3] - h);
  return [left, top, w, h];
}

/** A hundredth of a degree or of a unit is enough, and makes a file that can be read. */
const round = (value: number) => Math.round(value * 100) / 100;
const turned = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180;
