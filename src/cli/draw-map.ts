import { toPoint } from '../geo/projection';
import { arrowTable } from '../geo/next-country';
import { pathRings } from '../geo/path-rings';
import { inBox } from '../geo/view-box';
import type { MapCountry, MapData, MapView, Place, Point } from '../model/map';
import { LICENCE, type Atlas } from './atlas';
import { SHEET } from './choose-projection';
import type { Region } from './complete-region';
import { encodePath } from './encode-path';
import { placeAnchor, type Anchor } from './place-anchor';
import { placeCallouts } from './place-callouts';
import { projectAtlas, type Outlines } from './project-atlas';

/** Clearance, as a share of the view's width, from which a country counts as part of a view. */
const VISIBLE = 0.02;

/** A country, or a line, that the sheet has no room for. */
export type Undrawn = { path: string; what: string; fix: string };
type Drawn = { map?: MapData; undrawn: Undrawn[] };

/** The map of a region, from the atlas and the region alone: same atlas, same bytes. */
export function drawMap(atlas: Atlas, region: Region): Drawn {
  const { projection } = region;
  const outlines = projectAtlas(atlas, projection, SHEET);
  const shapes = drawCountries(outlines, region);
  const rings = new Map(shapes.map(({ code, path }) => [code, pathRings(path)]));
  const usual = new Map(
    shapes.map(({ code }) => [code, placeAnchor(rings.get(code) ?? [], SHEET)?.at] as const),
  );
  const contested = drawContested(outlines, region, rings);
  const undrawn = [...findUndrawn(shapes, usual), ...findMissing(contested)];
  if (undrawn.length > 0) return { undrawn };
  const callouts = placeCallouts(rings, usual, region.callouts, projection);
  const countries = shapes.map(({ note, ...shape }) => {
    const callout = callouts.get(shape.code);
    return { ...shape, ...(callout && { callout }), ...(note !== undefined && { note }) };
  });
  const map: MapData = {
    version: 1,
    id: region.id,
    title: region.title,
    asOf: region.asOf,
    licence: LICENCE,
    box: SHEET,
    projection,
    statuses: region.statuses.map(({ id, name }) => ({ id, name })),
    regions: region.groups.map(({ name }) => name),
    views: region.views.map((view) => drawView(view, rings, usual)),
    countries,
    offMap: Object.entries(region.offMap).map(([code, name]) => ({
      code,
      name,
      status: statusOf(region, code),
    })),
    ...drawLines(outlines, region),
    contested,
    notes: region.notes,
  };
  const empty = map.views.filter(({ places }) => Object.keys(places).length === 0);
  if (empty.length === 0) return { map, undrawn };
  const fix = 'make it larger, or leave it out';
  return {
    undrawn: empty.map(({ id }) => ({ path: `views.${id}`, what: 'shows no country', fix })),
  };
}

/** The file's text: a line for each country, so that a change shows where it is. */
export function mapFile(map: MapData): string {
  const lines = Object.entries(map).map(([key, value]) => {
    const text = Array.isArray(value)
      ? `[\n${value.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n ]`
      : JSON.stringify(value);
    return ` ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

function statusOf({ statuses }: Region, code: string): string {
  const named = statuses.find(({ countries }) => countries?.includes(code));
  return (named ?? statuses.find(({ countries }) => !countries))?.id ?? 'other';
}

function drawCountries(outlines: Outlines, region: Region): MapCountry[] {
  return region.groups
    .flatMap(({ name: group, countries }) => countries.map((code) => ({ group, code })))
    .map(({ group, code }) => ({
      code,
      name: region.names[code] ?? code,
      region: group,
      status: statusOf(region, code),
      path: encodePath(outlines.area([code, ...(region.merge[code] ?? [])]), true),
      ...(region.remarks[code] !== undefined && { note: region.remarks[code] }),
    }))
    .sort((a, b) => (plain(a.name) < plain(b.name) ? -1 : 1));
}

/** A name without its accents, so that Côte d’Ivoire stands before Cuba. */
const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '');

function findUndrawn(
  countries: readonly MapCountry[],
  anchors: ReadonlyMap<string, Point | undefined>,
): Undrawn[] {
  return countries
    .filter(({ code }) => !anchors.get(code))
    .map(({ code, name }) => ({
      path: 'countries',
      what: `${name} (${code}) is beyond the map, or too small to be drawn on it`,
      fix: 'leave it out, or choose another extent',
    }));
}

function findMissing(contested: MapData['contested']): Undrawn[] {
  return contested
    .filter(({ path }) => path === '')
    .map(({ id }) => ({
      path: `contested.${id}`,
      what: 'is no border on this map',
      fix: 'name two outlines of the atlas that touch, or sketch the line',
    }));
}

/**
 * A country belongs to a view when its usual anchor lies there, or when enough of it is in
 * sight to be touched.
 */
function drawView(
  view: Region['views'][number],
  rings: ReadonlyMap<string, Point[][]>,
  usual: ReadonlyMap<string, Point | undefined>,
): MapView {
  const anchors = new Map<string, Anchor>();
  for (const [code, shape] of rings) {
    const anchor = placeAnchor(shape, view.box);
    const at = usual.get(code);
    const within = at && inBox(view.box, at);
    if (anchor && (within || anchor.clearance >= VISIBLE * view.box[2])) anchors.set(code, anchor);
  }
  const next = arrowTable(Object.fromEntries([...anchors].map(([code, { at }]) => [code, at])));
  const places: Record<string, Place> = {};
  for (const [code, { at, room }] of anchors) places[code] = { at, room, next: next[code] ?? {} };
  return { ...view, places };
}

function drawLines(outlines: Outlines, region: Region): Pick<MapData, 'land' | 'borders'> {
  const owner = new Map<string, string>();
  for (const code of region.groups.flatMap(({ countries }) => countries)) {
    for (const part of [code, ...(region.merge[code] ?? [])]) owner.set(part, code);
  }
  const dashed = region.contested.borders.map(({ between }) => new Set<string>(between));
  return {
    land: encodePath(outlines.area(outlines.codes.filter((code) => !owner.has(code))), true),
    borders: encodePath(
      outlines.borders(
        (a, b) =>
          owner.get(a) !== owner.get(b) && !dashed.some((pair) => pair.has(a) && pair.has(b)),
      ),
      false,
    ),
  };
}

function drawContested(
  outlines: Outlines,
  { projection, contested }: Region,
  rings: ReadonlyMap<string, Point[][]>,
): MapData['contested'] {
  const borders = contested.borders.map(({ id, name, note, between: [one, other] }) => {
    const lines = outlines.borders(
      (a, b) => (a === one && b === other) || (a === other && b === one),
    );
    return { id, name, note, schematic: false, path: encodePath(lines, false) };
  });
  const sketches = contested.sketches.map(({ id, name, note, of, points }) => {
    const line = points.map((point) => toPoint(projection, point));
    const outline = (rings.get(of) ?? []).flat();
    const ends = [line[0], line[line.length - 1]].map((end) => nearest(outline, end));
    const path = encodePath([[...ends.slice(0, 1), ...line.slice(1, -1), ...ends.slice(1)]], false);
    return { id, name, note, schematic: true, path };
  });
  return [...borders, ...sketches];
}

function nearest(points: readonly Point[], to: Point | undefined): Point {
  const [x, y] = to ?? [0, 0];
  let best: Point = [x, y];
  let least = Infinity;
  for (const point of points) {
    const far = Math.hypot(point[0] - x, point[1] - y);
    if (far < least) [best, least] = [point, far];
  }
  return best;
}
