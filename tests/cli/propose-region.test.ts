import { cpSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readAtlas } from '../../src/cli/atlas';
import { compileContent } from '../../src/cli/compile-content';
import { mapFile } from '../../src/cli/draw-map';
import { proposeRegion } from '../../src/cli/propose-region';
import { mapOfRegion } from '../../src/cli/read-region';
import { readMapsArgs } from '../../src/cli/maps-args';
import { countryAt } from '../../src/geo/country-at';
import { problemLine } from '../../src/model/problem';
import { Workspace } from './run-module';

/** A map takes seconds to draw on a machine that is busy. */
vi.setConfig({ testTimeout: 60_000 });

const files = new Workspace();
afterAll(() => files.remove());
const atlas = readAtlas();

const PLACES = `
- { id: bamako, name: Bamako, lat: 12.65, lon: -8.0, role: event, readings: [expected] }
- { id: timbuktu, name: Timbuktu, lat: 16.77, lon: -3.0, role: event }
- { id: niamey, name: Niamey, lat: 13.51, lon: 2.11, role: site }
- { id: paris, name: Paris, lat: 48.86, lon: 2.35, role: government }
`;

/** The shipped module under a name of its own, with other places. */
function aModule(name: string, places = PLACES): string {
  cpSync('content/nato-russia', files.path(name), { recursive: true });
  // It was written for the questions that the shipped map allows.
  rmSync(files.path(`${name}/review.yaml`));
  files.write(`${name}/places.yaml`, places);
  const readings = ['expected', 'open-door', 'after-talks', 'before-brussels', 'brussels'];
  const others = ['background', 'rome-2002', 'france', 'source-cards', 'known-now'];
  for (const reading of [...readings, ...others]) {
    const text = files.read(`${name}/readings/${reading}.md`);
    const bare = text.replace(/^(reportedFrom|happenedAt): .*\n/gm, '');
    const front = reading === 'expected' ? 'happenedAt: [bamako]\n---\n\n' : '---\n\n';
    files.write(`${name}/readings/${reading}.md`, bare.replace(/^---\n\n/m, front));
  }
  const module = files.read(`${name}/module.yaml`).replace(/^id: .*$/m, `id: ${name}`);
  files.write(`${name}/module.yaml`, module.replace(/^map: .*$/m, `map: ${name}`));
  return files.path(name);
}

describe('a region that is proposed for a module', () => {
  const folder = aModule('mali');
  const { region, problems } = proposeRegion(folder, atlas);

  it('holds the countries about its places, and draws none towards a government', () => {
    expect(problems).toEqual([]);
    expect(region?.id).toBe('mali');
    const file = files.write('mali/maps/mali.region.yaml', region?.text ?? '');
    const drawn = mapOfRegion(file, atlas);
    expect(drawn.problems).toEqual([]);
    const codes = drawn.map?.countries.map(({ code }) => code) ?? [];
    expect(codes).toEqual(expect.arrayContaining(['MLI', 'NER', 'BFA']));
    expect(codes).not.toContain('FRA');
    expect(drawn.map && countryAt(drawn.map, { lat: 12.65, lon: -8 })).toBe('MLI');
    files.write('mali/maps/mali.json', drawn.map ? mapFile(drawn.map) : '');
  });

  it('takes the day of the last report, and says that it was proposed', () => {
    expect(region?.text).toMatch(/^# Proposed from places\.yaml/);
    expect(region?.text).toMatch(/^asOf: 2009-03-0\d$/m);
  });

  it('gives the module a map of its own, which nothing but its folder has', () => {
    const { module, problems } = compileContent(folder);
    expect(problems.map(problemLine)).toEqual([]);
    expect(module?.map).toBe('mali');
    expect(module?.readings.find(({ id }) => id === 'expected')?.happenedAt).toEqual(['bamako']);
  });

  it('is asked for where a module names a map that is not there', () => {
    const lines = compileContent(aModule('niger')).problems.map(problemLine);
    expect(lines).toEqual([
      'module.yaml: map: "niger" is not a map: use the name of a file in content/maps, or in maps/ of this folder',
    ]);
  });

  it('cannot be made of nothing', () => {
    const empty = proposeRegion(aModule('empty', '[]'), atlas);
    expect(empty.problems.map(({ what }) => what)).toEqual(['is empty']);
    const none = proposeRegion(files.path('nowhere'), atlas);
    expect(none.problems.map(({ what }) => what)).toEqual(Array(3).fill('is missing'));
  });
});

describe('the command "maps"', () => {
  it('takes nothing, a region file, or a folder to propose for', () => {
    expect(readMapsArgs([])).toEqual({ args: { region: undefined, out: undefined } });
    expect(readMapsArgs(['a.region.yaml', '--out', 'b.json'])).toEqual({
      args: { region: 'a.region.yaml', out: 'b.json' },
    });
    expect(readMapsArgs(['--propose', 'content/x'])).toEqual({ args: { propose: 'content/x' } });
  });

  it.each([
    [['--speed'], 'There is no option --speed.'],
    [['--out'], '--out needs a value behind it.'],
    [['--out', 'a.json'], 'Say which region file --out is for.'],
    [['a', 'b'], 'Name one region file, or one folder behind --propose.'],
  ])('says in a sentence what is wrong with %j', (words, wrong) => {
    expect(readMapsArgs(words)).toEqual({ wrong });
  });
});
