import { project } from '../geo/projection';
import { arrowTable } from '../geo/next-country';
import { pathRings } from '../geo/path-rings';
import { inBox } from '../geo/view-box';
import type { Box, MapCountry, MapData, MapView, Place, Point } from '../model/map';
import { encodePath } from './encode-path';
import * as facts from './europe-2008';
import { placeAnchor, type Anchor } from './place-anchor';
import { projectAtlas, type Atlas, type Outlines } from './project-atlas';

/** Clearance, as a share of the view's width, from which a country counts as part of a view. */
const VISIBLE = 0.02;

/** The map of April 2008, from the atlas and the facts alone: same atlas, same bytes. */
export function drawMap(atlas: Atlas): MapData {
  const box = wholeBox();
  const outlines = projectAtlas(atlas, facts.projection, box);
  const countries = drawCountries(outlines);
  const rings = new Map(countries.map(({ code, path }) => [code, pathRings(path)]));
  const usual = new Map(
    countries.map(({ code }) => [code, placeAnchor(rings.get(code) ?? [], box)?.at] as const),
  );
  return {
    version: 1,
    id: 'europe-2008',
    title: 'NATO and its neighbours, 4 April 2008',
    asOf: '2008-04-04',
    licence: facts.licence,
    box,
    projection: facts.projection,
    statuses: [...facts.statuses],
    regions: [...facts.regions],
    views: facts.views.map((view) => drawView(view, rings, usual)),
    countries,
    offMap: facts.offMap.map((place) => ({ ...place, status: facts.statusOf(place.code) })),
    ...drawLines(outlines),
    contested: drawContested(outlines, rings),
    notes: facts.notes,
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

function drawCountries(outlines: Outlines): MapCountry[] {
  return Object.entries(facts.countries)
    .map(([code, { name, region, with: parts = [], callout, note }]) => ({
      code,
      name,
      region,
      status: facts.statusOf(code),
      path: encodePath(outlines.area([code, ...parts]), true),
      ...(callout && { callout: whole(project(facts.projection, callout)) }),
      ...(note !== undefined && { note }),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * A country belongs to a view when its usual anchor lies there, or when enough of it is in
 * sight to be touched.
 */
function drawView(
  view: (typeof facts.views)[number],
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

function drawLines(outlines: Outlines): Pick<MapData, 'land' | 'borders'> {
  const owner = new Map<string, string>();
  for (const [code, { with: parts = [] }] of Object.entries(facts.countries)) {
    for (const part of [code, ...parts]) owner.set(part, code);
  }
  const dashed = facts.contestedBorders.map(({ between }) => new Set<string>(between));
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
  rings: ReadonlyMap<string, Point[][]>,
): MapData['contested'] {
  const borders = facts.contestedBorders.map(({ id, name, note, between: [one, other] }) => {
    const lines = outlines.borders(
      (a, b) => (a === one && b === other) || (a === other && b === one),
    );
    return { id, name, note, schematic: false, path: encodePath(lines, false) };
  });
  const sketches = facts.sketchedLines.map(({ id, name, note, of, points }) => {
    const line = points.map((point) => project(facts.projection, point));
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

function wholeBox(): Box {
  const view = facts.views.find(({ id }) => id === 'whole');
  if (!view) throw new Error('the map needs a view called whole');
  return view.box;
}

function whole([x, y]: Point): Point {
  return [Math.round(x), Math.round(y)];
}
