import { readFolder } from '../../src/cli/vite-content';
import { compileFolder } from '../../src/compile/compile-folder';
import type { Module } from '../../src/model/module';
import { problemLine } from '../../src/model/problem';

/** A lesson that asks one item of every kind that an author writes; `edit` changes its items.yaml. */
export function compileEveryKind(edit: (items: string) => string = (items) => items) {
  const folder = readFolder('tests/content/every-kind');
  const before = folder['items.yaml'] ?? '';
  return compileFolder({ ...folder, 'items.yaml': edit(before) }, {});
}

let compiled: Module | undefined;
/** The same as a module. Compiled once a test file; nobody may change it. */
export function everyKind(): Module {
  const { module, problems } = compileEveryKind();
  if (!module) throw new Error(problems.map(problemLine).join('\n'));
  return (compiled ??= module);
}
