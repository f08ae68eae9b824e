import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { geoContains } from 'd3-geo';
import { Document, isScalar, visit } from 'yaml';
import { parseYaml } from '../compile/parse-yaml';
import {
  ModuleFileSchema,
  PlacesFileSchema,
  SourcesFileSchema,
  type PlacesFile,
} from '../model/content';
import type { Problem } from '../model/problem';
import type { Extent, RegionFile } from '../model/region';
import { extentOf, isWithin, readCountries, widthOf, type Atlas, type AtlasCountry } from './atlas';
import { completeRegion } from './complete-region';

/** What is added round the places: a share of their width and height, and the least in degrees. */
const MARGIN = 0.3;
const LEAST = 4;
/** A part of the map with fewer countries needs no view of its own. */
const VIEW = 3;

interface Proposed {
  region?: { id: string; text: string; says: string };
  problems: Problem[];
}

/**
 * A region file for the places of a module: what they take up and a margin, the countries in
 * it, and a view of each part. Places that stand for a government draw no map towards them.
 */
export function proposeRegion(folder: string, atlas: Atlas): Proposed {
  const problems: Problem[] = [];
  const read = (file: string): string | undefined => {
    const path = join(folder, file);
    if (existsSync(path)) return readFileSync(path, 'utf8');
    problems.push({ file: path, path: '', what: 'is missing', fix: 'add it to the folder' });
    return undefined;
  };
  const [places, module, sources] = ['places', 'module', 'sources'].map((n) => read(`${n}.yaml`));
  if (places === undefined || module === undefined || sources === undefined) return { problems };
  const parsed = parseYaml(join(folder, 'places.yaml'), places, PlacesFileSchema);
  const head = parseYaml(join(folder, 'module.yaml'), module, ModuleFileSchema);
  const reports = parseYaml(join(folder, 'sources.yaml'), sources, SourcesFileSchema);
  problems.push(...parsed.problems, ...head.problems, ...reports.problems);
  if (!parsed.value || !head.value || !reports.value) return { problems };
  const there = parsed.value.filter(({ role }) => role !== 'government');
  const counted = there.length > 0 ? there : parsed.value;
  if (counted.length === 0) {
    const fix = 'write down the places of the readings';
    return { problems: [{ file: join(folder, 'places.yaml'), path: '', what: 'is empty', fix }] };
  }
  const id = basename(resolve(folder));
  const known = readCountries(atlas);
  const extent = extentOfPlaces(counted);
  // The names of the time of the last report; what was looked up is younger.
  const asOf = reports.value
    .filter(({ kind }) => kind === 'report')
    .map(({ published }) => published.date)
    .sort();
  const about = { id, title: head.value.title, asOf: asOf.at(-1) ?? '2000-01-01', extent };
  const region = regionFor(about, counted, known);
  const countries = region.groups?.flatMap((group) => group.countries) ?? [];
  if (countries.length === 0) {
    const what = 'lie where no country has its middle';
    const fix = 'write a region file that lists the countries';
    return { problems: [{ file: join(folder, 'places.yaml'), path: '', what, fix }] };
  }
  const says = `${countries.length} countries about ${counted.length} places`;
  return { region: { id, text: yamlOf(region), says }, problems };
}

/** What the places take up, with a margin; across 180° where that is the shorter way. */
export function extentOfPlaces(places: PlacesFile): Extent {
  const lons = places.map(({ lon }) => lon).sort((a, b) => a - b);
  const lats = places.map(({ lat }) => lat);
  // The widest gap between neighbours is what the extent leaves out.
  const gaps = lons.map((lon, at) => {
    const next = lons[at + 1] ?? (lons[0] ?? lon) + 360;
    return { gap: next - lon, west: next, east: lon };
  });
  const { west, east } = gaps.sort((a, b) => b.gap - a.gap)[0] ?? { west: 0, east: 0 };
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const x = Math.max(LEAST, widthOf({ west: turned(west), south, east, north }) % 360) * MARGIN;
  const y = Math.max(LEAST, north - south) * MARGIN;
  const [dx, dy] = [Math.max(LEAST, x), Math.max(LEAST, y)];
  return {
    west: Math.floor(turned(west - dx)),
    south: Math.max(-90, Math.floor(south - dy)),
    east: Math.ceil(turned(east + dx)),
    north: Math.min(90, Math.ceil(north + dy)),
  };
}

function regionFor(
  about: { id: string; title: string; asOf: string; extent: Extent },
  places: PlacesFile,
  known: Map<string, AtlasCountry>,
): RegionFile {
  const { extent } = about;
  const bare: RegionFile = {
    ...about,
    names: {},
    remarks: {},
    merge: {},
    callouts: {},
    statuses: [],
    offMap: {},
    views: [],
    contested: { borders: [], sketches: [] },
    notes: [],
  };
  // A country may hold a place and have its middle elsewhere.
  const holds = ({ isState, mainland }: AtlasCountry) =>
    isState && places.some(({ lat, lon }) => geoContains(mainland, [lon, lat]));
  const countries = [...known.values()]
    .filter((country) => holds(country) || (country.isState && isWithin(extent, country.centre)))
    .map(({ code }) => code);
  if (countries.length === 0) return bare;
  const whole = completeRegion({ ...bare, countries }, known);
  const { groups, names, merge, contested } = whole;
  const views = groups
    .filter(({ countries }) => groups.length > 1 && countries.length >= VIEW)
    .map(({ name, countries }) => ({
      id: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
      name,
      countries,
    }))
    .filter(({ countries }) => {
      const seen = extentOf(countries.flatMap((code) => known.get(code) ?? []));
      return isWithin(extent, [(seen.west + widthOf(seen) / 2) % 360, seen.south]);
    });
  return { ...bare, groups, names, merge, views, contested };
}

const HEAD = `# Proposed from places.yaml. The day (asOf) is that of the last report: give the names
# of that time, and look through the rest: content/maps/README.md says what may stand here.
`;

/** Short lists and points on one line, and nothing that says nothing. */
function yamlOf(region: RegionFile): string {
  const said = Object.entries(region).filter(
    ([, value]) => typeof value !== 'object' || !isEmpty(value),
  );
  const document = new Document(Object.fromEntries(said), { aliasDuplicateObjects: false });
  visit(document, {
    Seq(_key, list) {
      if (list.items.length > 0 && list.items.every(isScalar)) list.flow = true;
    },
  });
  return HEAD + document.toString({ lineWidth: 100, flowCollectionPadding: false });
}

function isEmpty(value: object): boolean {
  const inner = Object.values(value) as unknown[];
  return inner.every((one) => typeof one === 'object' && one !== null && isEmpty(one));
}

const turned = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180;
