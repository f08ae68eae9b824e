import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseYaml } from '../compile/parse-yaml';
import type { MapData } from '../model/map';
import type { Problem } from '../model/problem';
import { RegionFileSchema } from '../model/region';
import { readCountries, type Atlas } from './atlas';
import { checkRegion } from './check-region';
import { completeRegion } from './complete-region';
import { drawMap } from './draw-map';

export const REGION = '.region.yaml';

/** The map that a region file describes, or everything that is wrong with the file. */
export function mapOfRegion(file: string, atlas: Atlas): { map?: MapData; problems: Problem[] } {
  const { value, problems } = parseYaml(file, readFileSync(file, 'utf8'), RegionFileSchema);
  if (!value) return { problems };
  const countries = readCountries(atlas);
  const wrong = checkRegion(file, value, countries);
  const name = basename(file).slice(0, -REGION.length);
  if (file.endsWith(REGION) && name !== value.id)
    wrong.push({
      file,
      path: 'id',
      what: `"${value.id}" is not the name of the file`,
      fix: 'give both the same name, because lessons name the map by it',
    });
  if (wrong.length > 0) return { problems: wrong };
  const region = completeRegion(value, countries);
  if (region.groups.length === 0) {
    const fix = 'make it larger, or list the countries';
    return { problems: [{ file, path: 'extent', what: 'holds no country', fix }] };
  }
  const { map, undrawn } = drawMap(atlas, region);
  return { ...(map && { map }), problems: undrawn.map((one) => ({ file, ...one })) };
}
