import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseLocator } from '../model/locator';
import { parseMap } from '../model/map';
import { problemLine, type Problem } from '../model/problem';
import { readAtlas, type Atlas } from './atlas';
import { drawLocator } from './draw-locator';
import { mapFile } from './draw-map';
import { readMapsArgs, USAGE } from './maps-args';
import { proposeRegion } from './propose-region';
import { mapOfRegion, REGION } from './read-region';
import { LOCATOR } from './vite-content';

function run(words: readonly string[]): boolean {
  const read = readMapsArgs(words);
  if ('wrong' in read) {
    console.error(`${read.wrong}\n\n${USAGE}`);
    return false;
  }
  const { args } = read;
  if ('propose' in args) return propose(args.propose, args.out);
  const files = args.region === undefined ? regionFiles('content') : [args.region];
  const atlas = readAtlas();
  const drawn = files.map((file) => draw(file, args.out ?? outOf(file), atlas));
  return drawn.every(Boolean);
}

function draw(file: string, out: string, atlas: Atlas): boolean {
  if (!existsSync(file))
    return fail([{ file, path: '', what: 'does not exist', fix: 'check the path' }]);
  const { map, problems } = mapOfRegion(file, atlas);
  if (!map) return fail(problems);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, mapFile(parseMap(map)));
  const locator = parseLocator(drawLocator(atlas, map));
  writeFileSync(out.replace(/(\.json)?$/, LOCATOR), `${JSON.stringify(locator)}\n`);
  console.log(`${out}: ${map.countries.length} countries, ${map.views.length} views`);
  return true;
}

function propose(folder: string, out: string | undefined): boolean {
  const { region, problems } = proposeRegion(folder, readAtlas());
  if (!region) return fail(problems);
  const file = out ?? join(folder, 'maps', `${region.id}${REGION}`);
  if (existsSync(file))
    return fail([
      { file, path: '', what: 'is there already', fix: 'remove it, or name another with --out' },
    ]);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, region.text);
  console.log(`${file}: ${region.says}. Look through it, then run: npm run maps -- ${file}`);
  return true;
}

/** Those of all lessons, and those that a module brings in its own folder. */
function regionFiles(content: string): string[] {
  return readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(REGION))
    .sort()
    .map((name) => join(content, name));
}

const outOf = (file: string) => `${file.replace(/(\.region)?\.ya?ml$/, '')}.json`;

function fail(problems: readonly Problem[]): false {
  for (const problem of problems) console.error(problemLine(problem));
  return false;
}

if (!run(process.argv.slice(2))) process.exitCode = 1;
