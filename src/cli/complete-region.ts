import type { Box, Projection } from '../model/map';
import type { RegionFile } from '../model/region';
import { extentOf, isWithin, PARTS, widen, type AtlasCountry } from './atlas';
import { chooseProjection, fitToSheet, frameOf, SHEET } from './choose-projection';

/** A region with nothing left open: what the file says, and what follows from the outlines. */
export interface Region extends Omit<RegionFile, 'views' | 'projection' | 'countries'> {
  projection: Projection;
  groups: NonNullable<RegionFile['groups']>;
  views: { id: string; name: string; box: Box }[];
}

/** How much is added round what has to be seen. */
const MARGIN = 0.06;

/** Works out what a region file leaves open. The file has been checked. */
export function completeRegion(file: RegionFile, atlas: Map<string, AtlasCountry>): Region {
  const { countries, views, groups: given, ...rest } = file;
  const known = (codes: readonly string[]) => codes.flatMap((code) => atlas.get(code) ?? []);
  const groups = given ?? groupBySubregion(known(countries ?? statesIn(file, atlas)), rest.names);
  const all = groups.flatMap((group) => group.countries);
  const extent = file.extent ?? widen(extentOf(known(all)), MARGIN);
  const projection = file.projection ?? chooseProjection(extent);
  const merge = { ...defaultMerges(all), ...rest.merge };
  const boxOf = (view: RegionFile['views'][number]): Box => {
    if (view.box) return view.box;
    const seen = view.extent ?? widen(extentOf(known(view.countries ?? [])), MARGIN);
    return fitToSheet(frameOf(seen, projection));
  };
  return {
    ...rest,
    groups,
    extent,
    projection,
    merge,
    names: Object.fromEntries(
      known(all).map(({ code, name }) => [code, rest.names[code] ?? name] as const),
    ),
    statuses: rest.statuses.length > 0 ? rest.statuses : [{ id: 'other', name: 'On this map' }],
    contested: {
      borders: [...defaultLines(merge), ...rest.contested.borders].filter(
        ({ id }, at, lines) => lines.findLastIndex((line) => line.id === id) === at,
      ),
      sketches: rest.contested.sketches,
    },
    views: [
      ...(views.some(({ id }) => id === 'whole')
        ? []
        : [{ id: 'whole', name: 'Whole map', box: SHEET }]),
      ...views.map((view) => ({ id: view.id, name: view.name, box: boxOf(view) })),
    ],
  };
}

/** The countries whose mainland has its centre in the extent. */
function statesIn({ extent }: RegionFile, atlas: Map<string, AtlasCountry>): string[] {
  if (!extent) return [];
  return [...atlas.values()]
    .filter(({ isState, centre }) => isState && isWithin(extent, centre))
    .map(({ code }) => code);
}

function groupBySubregion(
  countries: readonly AtlasCountry[],
  names: Readonly<Record<string, string>>,
): Region['groups'] {
  const nameOf = ({ code, name }: AtlasCountry) => names[code] ?? name;
  const sorted = [...countries].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const subregions = [...new Set(sorted.map(({ subregion }) => subregion))];
  return subregions
    .map((name) => ({ name, all: sorted.filter(({ subregion }) => subregion === name) }))
    .sort((a, b) => b.all.length - a.all.length || (a.name < b.name ? -1 : 1))
    .map(({ name, all }) => ({
      name: name === '' ? 'Others' : name,
      countries: all.map(({ code }) => code),
    }));
}

/** Outlines that are no country of their own go to the one that they are part of. */
function defaultMerges(all: readonly string[]): Record<string, string[]> {
  const merge: Record<string, string[]> = {};
  for (const [part, { of }] of Object.entries(PARTS))
    if (all.includes(of) && !all.includes(part)) (merge[of] ??= []).push(part);
  return merge;
}

function defaultLines(merge: Readonly<Record<string, string[]>>) {
  return Object.entries(merge).flatMap(([code, parts]) =>
    parts.flatMap((part) => {
      const line = PARTS[part]?.of === code ? PARTS[part].line : undefined;
      if (!line) return [];
      const id = line.name.toLowerCase().replaceAll(' ', '-');
      return [{ id, ...line, between: [part, code] as [string, string] }];
    }),
  );
}
