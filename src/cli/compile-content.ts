import { basename, dirname, join, resolve } from 'node:path';
import { compileFolder, type Compiled } from '../compile/compile-folder';
import type { KnownMaps } from '../module/check-content';
import { kindOf } from './read-inputs';
import { readFolder, readKnownMaps } from './vite-content';

/** Compiles a content folder with the maps beside it, or else those that come with Dateline, and its own. */
export function compileContent(folder: string): Compiled & { maps: KnownMaps } {
  const beside = join(dirname(resolve(folder)), 'maps');
  const own = join(import.meta.dirname, '../../content/maps');
  const maps = readKnownMaps(kindOf(beside) === 'folder' ? beside : own, join(folder, 'maps'));
  const compiled = { ...compileFolder(readFolder(folder), maps), maps };
  const { module, warnings } = compiled;
  if (!module || module.id === basename(resolve(folder))) return compiled;
  const problem = {
    file: 'module.yaml',
    path: 'id',
    what: `"${module.id}" is not the name of its folder`,
    fix: 'give both the same name, because addresses use it',
  };
  return { problems: [problem], warnings, maps };
}
