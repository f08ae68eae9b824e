import { geoDistance, geoIdentity, geoPath } from 'd3-geo';
import type { Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import { within180 } from '../geo/earth';
import { project } from '../geo/projection';
import type { Box, Point, Projection } from '../model/map';
import type { Atlas } from './atlas';

interface Shape {
  type: 'MultiPolygon';
  arcs: number[][][];
}
type Line = readonly Point[];

/** Triangles below 0.15 px² go; at 1 px² Malta would. In square map units (0.1 px). */
const SMALLEST_TRIANGLE = 15;
/** In radians from the centre of a plane. */
const FARTHEST = 2.6;
/** How far outlines run on beyond the map, so that no cut edge shows. */
const MARGIN = 60;

/** Outlines in map units, cut at the map's edge. Borders stay shared after simplifying. */
export interface Outlines {
  /** Every code of the atlas that has an outline on the map's side of the Earth. */
  codes: string[];
  /** Rings of one country, or of several dissolved into one. */
  area(codes: readonly string[]): Line[];
  /** Lines between countries for which `keep` holds. */
  borders(keep: (a: string, b: string) => boolean): Line[];
}

/** Projects, simplifies and cuts the countries of a world atlas. */
export function projectAtlas(
  atlas: Atlas,
  projection: Projection,
  box: Box,
  smallest = SMALLEST_TRIANGLE,
): Outlines {
  const flat = simplify(presimplify(projectArcs(atlas, projection)), smallest);
  const shapes = shapesByCode(atlas, projection);
  const frame: Box = [box[0] - MARGIN, box[1] - MARGIN, box[2] + 2 * MARGIN, box[3] + 2 * MARGIN];
  const collection = { type: 'GeometryCollection' as const, geometries: [...shapes.values()] };
  const codeOf = (shape: unknown): string =>
    [...shapes].find(([, candidate]) => candidate === shape)?.[0] ?? '';
  return {
    codes: [...shapes.keys()],
    area: (codes) => {
      const parts = codes.flatMap((code) => shapes.get(code) ?? []);
      return cut(merge(flat, parts), frame);
    },
    borders: (keep) =>
      cut(
        mesh(flat, collection, (a, b) => a !== b && keep(codeOf(a), codeOf(b))),
        frame,
      ),
  };
}

/** The topology with its arcs decoded from deltas and projected point by point. */
function projectArcs(atlas: Atlas, projection: Projection): Atlas {
  const { scale, translate } = atlas.transform ?? { scale: [1, 1], translate: [0, 0] };
  const arcs = atlas.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return project(projection, [x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    });
  });
  return { type: 'Topology', objects: atlas.objects, arcs };
}

/**
 * Polygons that the projection leaves in one piece. Others would be drawn across the cut
 * opposite the central meridian, straight through the picture.
 */
function shapesByCode(atlas: Atlas, projection: Projection): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  const countries = atlas.objects['countries'];
  if (countries?.type !== 'GeometryCollection') throw new Error('the atlas has no countries');
  for (const geometry of countries.geometries) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const { a3 } = (geometry.properties ?? {}) as { a3?: string };
    const all = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
    const arcs = all.filter((polygon) => {
      const outline = feature(atlas, { type: 'Polygon', arcs: polygon });
      return isWhole(outline.geometry.coordinates[0] ?? [], projection);
    });
    if (!a3 || arcs.length === 0) continue;
    shapes.set(a3, { type: 'MultiPolygon', arcs });
  }
  return shapes;
}

/** On a plane nothing is cut, but what lies near the point opposite the centre is torn apart. */
function isWhole(ring: readonly Position[], projection: Projection): boolean {
  if (projection.kind === 'azimuthal-equal-area') {
    const centre: Position = [projection.meridian, projection.latitude];
    return ring.every((place) => geoDistance(toPair(place), toPair(centre)) < FARTHEST);
  }
  const east = ring.map(([lon = 0]) => within180(lon - projection.meridian));
  return east.every((lon, at) => at === 0 || Math.abs(lon - (east[at - 1] ?? lon)) < 180);
}

const toPair = ([lon = 0, lat = 0]: Position): [number, number] => [lon, lat];

/** Cuts at a frame and returns plain lines of points. */
function cut(geometry: ReturnType<typeof merge> | ReturnType<typeof mesh>, frame: Box): Line[] {
  const [x, y, width, height] = frame;
  const clip = geoIdentity().clipExtent([
    [x, y],
    [x + width, y + height],
  ]);
  const lines: Point[][] = [];
  const add = (px: number, py: number): void => {
    lines[lines.length - 1]?.push([px, py]);
  };
  const pen = {
    moveTo: (px: number, py: number) => void lines.push([[px, py]]),
    lineTo: add,
    closePath: () => undefined,
    beginPath: () => undefined,
    arc: () => undefined,
  };
  geoPath(clip, pen)(geometry);
  return lines;
}
