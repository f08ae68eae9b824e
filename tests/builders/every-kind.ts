import { parse } from 'yaml';
import { readFolder } from '../../src/cli/vite-content';
import { compileFolder, type Compiled } from '../../src/compile/compile-folder';
import type { Module } from '../../src/model/module';
import { problemLine } from '../../src/model/problem';
import { shippedMaps, type FileName, type Files } from './shipped';

const FOLDER = 'tests/content/every-kind';

/** A lesson that asks one item of every kind that an author writes, with a file of it changed. */
export function compileEveryKind<F extends FileName>(
  file?: F,
  change: (content: Files[F]) => void = () => undefined,
): Compiled {
  const folder = readFolder(FOLDER);
  if (file === undefined) return compileFolder(folder, shippedMaps);
  const content = parse(folder[file] ?? '') as Files[F];
  change(content);
  // JSON is YAML too, and quicker to write.
  return compileFolder({ ...folder, [file]: JSON.stringify(content) }, shippedMaps);
}

let compiled: Module | undefined;
/** The same as a module. Compiled once a test file; nobody may change it. */
export function everyKind(): Module {
  const { module, problems } = compiled ? { module: compiled, problems: [] } : compileEveryKind();
  if (!module) throw new Error(problems.map(problemLine).join('\n'));
  return (compiled = module);
}
