import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { compileFolder, type Compiled, type Folder } from '../compile/compile-folder';
import { compileNotes } from '../compile/compile-notes';
import type { KnownMaps } from '../module/check-content';
import { packModule } from '../module/pack-module';
import type { MapData } from '../model/map';
import { countryAt } from '../geo/country-at';
import { landBorders } from '../geo/land-borders';
import { problemLine, type Problem } from '../model/problem';

/** The end of a file with the small outline of a map. */
export const LOCATOR = '.locator.json';
const INDEX = 'virtual:dateline/modules';
const MODULE = 'virtual:dateline/module/';
/** What modules say to teachers: chunks of their own, which no student loads. */
const NOTES = 'virtual:dateline/notes';

/** The text files of a folder and its subfolders, by path inside it. */
export function readFolder(root: string): Folder {
  const files: Folder = {};
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(root, name);
    if (statSync(path).isFile()) files[name.split(sep).join('/')] = readFileSync(path, 'utf8');
  }
  return files;
}

/** What a module may name: codes, views and statuses of every map in some folders, the last first. */
export function readKnownMaps(...roots: string[]): KnownMaps {
  const maps: KnownMaps = {};
  for (const root of roots.filter((path) => existsSync(path)))
    for (const [file, text] of Object.entries(readFolder(root))) {
      if (!file.endsWith('.json') || file.endsWith(LOCATOR)) continue;
      const map = JSON.parse(text) as MapData;
      maps[file.slice(0, -5)] = {
        codes: map.countries.map(({ code }) => code),
        offMap: map.offMap.map(({ code }) => code),
        views: map.views.map(({ id }) => id),
        statuses: map.statuses.map(({ id }) => id),
        countries: map.countries.map(({ code, name }) => ({ code, name })),
        borders: landBorders(map.countries),
        countryAt: (place) => countryAt(map, place),
      };
    }
  return maps;
}

/**
 * Compiles every folder of `content/` that holds a module.yaml. `virtual:dateline/modules`
 * is the small index with a loader for each module; each module is a lazy chunk of its own.
 * A mistake in content stops the build with every problem listed.
 */
export function datelineContent(content: string): Plugin {
  const moduleIds = () =>
    readdirSync(content, { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isDirectory() && readdirSync(join(content, entry.name)).includes('module.yaml'),
      )
      .map(({ name }) => name)
      // The first by name is the one that opens where no address names another.
      .sort();
  const compiled = new Map<string, Compiled>();
  const compile = (id: string): Compiled => {
    const known = compiled.get(id);
    if (known) return known;
    const result = compileFolder(
      readFolder(join(content, id)),
      readKnownMaps(join(content, 'maps'), join(content, id, 'maps')),
    );
    compiled.set(id, result);
    return result;
  };
  return {
    name: 'dateline-content',
    resolveId: (id) =>
      id === INDEX || id.startsWith(MODULE) || id.startsWith(NOTES) ? `\0${id}` : undefined,
    load(id) {
      if (id === `\0${INDEX}`) {
        const modules = moduleIds().map((folder) => moduleOf(folder, compile(folder)));
        const summaries = modules.map(({ id, title, question, hash }) => ({
          id,
          title,
          question,
          hash,
        }));
        const loaders = modules.map(
          ({ id }) => `${JSON.stringify(id)}: () => import('${MODULE}${id}')`,
        );
        return `export const modules = ${JSON.stringify(summaries)};\nexport const loaders = {${loaders.join(',')}};`;
      }
      if (id === `\0${NOTES}`) {
        const loaders = moduleIds()
          .filter((folder) => readdirSync(join(content, folder)).includes('teacher.yaml'))
          .map((folder) => `${JSON.stringify(folder)}: () => import('${NOTES}/${folder}')`);
        return `export const notes = {${loaders.join(',')}};`;
      }
      if (id.startsWith(`\0${NOTES}/`)) {
        const folder = id.slice(NOTES.length + 2);
        const { notes, problems } = compileNotes(
          readFolder(join(content, folder)),
          moduleOf(folder, compile(folder)),
        );
        if (!notes) throw new Error(linesOf(folder, problems));
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(notes))});`;
      }
      if (!id.startsWith(`\0${MODULE}`)) return undefined;
      const folder = id.slice(MODULE.length + 1);
      for (const warning of compile(folder).warnings)
        this.warn(`content/${folder}/${problemLine(warning)}`);
      const module = moduleOf(folder, compile(folder));
      // A JSON text parses faster than the same data as an object literal.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(packModule(module)))});`;
    },
    configureServer(server) {
      server.watcher.add(content);
      server.watcher.on('all', (_event, path) => {
        if (relative(content, path).startsWith('..')) return;
        compiled.clear();
        for (const node of server.moduleGraph.idToModuleMap.values())
          if (node.id?.startsWith(`\0virtual:dateline/`)) server.moduleGraph.invalidateModule(node);
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

function moduleOf(folder: string, { module, problems: found }: Compiled) {
  const misnamed = module && module.id !== folder;
  const problems = misnamed
    ? [
        {
          file: 'module.yaml',
          path: 'id',
          what: `"${module.id}" is not the name of its folder`,
          fix: 'give both the same name, because addresses use it',
        },
      ]
    : found;
  if (module && !misnamed) return module;
  throw new Error(linesOf(folder, problems));
}

function linesOf(folder: string, problems: readonly Problem[]): string {
  const lines = problems.map((problem) => `content/${folder}/${problemLine(problem)}`);
  return `${lines.length === 1 ? 'One problem' : `${lines.length} problems`} in content/${folder}:\n${lines.join('\n')}`;
}
