import { inBox } from '../geo/view-box';
import type { Box, MapCountry, MapView, Point } from '../model/map';

/** Mean advance of a letter, as a share of the type size; Source Sans at weight 600. */
export const LETTER = 0.54;
/** Below this many CSS pixels a map unit the map is an overview: names would crowd it. */
const OVERVIEW = 0.05;
/** A country narrower than this many CSS pixels is shown by its bubble. */
const TINY = 14;

/** Is the map drawn so small that names, badges and thick lines would hide it? */
export function isOverview(scale: number): boolean {
  return scale < OVERVIEW;
}

export interface MapLabel {
  code: string;
  /** The name, in one line or, where only that fits, in two. */
  lines: readonly string[];
  at: Point;
}

export interface MapCallout {
  code: string;
  name: string;
  at: Point;
  from: Point;
  /** Whether its name is written beside it. */
  named: boolean;
}

/** Names that fit into their countries at this size; `type` is the type size in CSS pixels. */
export function mapLabels(
  countries: readonly MapCountry[],
  view: MapView,
  box: Box,
  scale: number,
  type: number,
): MapLabel[] {
  if (isOverview(scale)) return [];
  return countries.flatMap(({ code, name }) => {
    const place = view.places[code];
    if (!place || !inBox(box, place.at)) return [];
    const letters = (place.room * scale) / (LETTER * type);
    const lines = [[name], inTwo(name)].find((each) =>
      each.every(({ length }) => length <= letters),
    );
    return lines ? [{ code, lines, at: place.at }] : [];
  });
}

/** A name of several words in two lines, as even as they can be. */
function inTwo(name: string): string[] {
  const words = name.split(' ');
  const ways = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
  const width = (lines: readonly string[]) => Math.max(...lines.map(({ length }) => length));
  return ways.sort((a, b) => width(a) - width(b))[0] ?? [name];
}

/** Bubbles for the countries of the view that are too small to see at this size. */
export function mapCallouts(
  countries: readonly MapCountry[],
  view: MapView,
  box: Box,
  scale: number,
): MapCallout[] {
  return countries.flatMap(({ code, name, callout }) => {
    const place = view.places[code];
    if (!callout || !place || !inBox(box, callout) || place.room * scale >= TINY) return [];
    return [{ code, name, at: callout, from: place.at, named: !isOverview(scale) }];
  });
}
