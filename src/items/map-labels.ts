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
  name: string;
  at: Point;
}

export interface MapCallout extends MapLabel {
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
    const fits = name.length * LETTER * type <= place.room * scale;
    return fits ? [{ code, name, at: place.at }] : [];
  });
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
