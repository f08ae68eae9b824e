import { readFolder } from '../../src/cli/vite-content';
import { secondLookOf } from '../../src/cli/second-look';
import { compileNotes } from '../../src/compile/compile-notes';
import { compileFolder, type Folder } from '../../src/compile/compile-folder';
import { problemLine } from '../../src/model/problem';
import type { Checked } from '../../src/module/program-checks/check';
import { PROGRAM_CHECKS, runChecks } from '../../src/module/program-checks/run-checks';
import { shippedMaps } from './shipped';

/** A content folder as the program checks look at it. */
export function checkedFolder(folder: Folder, maps = shippedMaps): Checked {
  const { content, module, problems } = compileFolder(folder, maps);
  if (!content || !module) throw new Error(problems.map(problemLine).join('\n'));
  const { notes: teacher } = compileNotes(folder, module);
  return { content, module, teacher, maps, against: [], secondLook: secondLookOf(module) };
}

let small: Checked | undefined;
/** The lesson with one item of every kind, to be broken in one place. */
export function aSmallLesson(): Checked {
  const { content, module } = (small ??= checkedFolder(readFolder('tests/content/every-kind')));
  const copy = structuredClone({ content, module });
  return { ...copy, maps: shippedMaps, against: [], secondLook: secondLookOf(copy.module) };
}

/** What one check says, as lines: what is wrong, and what falls short of a whole lesson. */
export function saidBy(n: number, checked: Checked): { wrong: string[]; short: string[] } {
  const content = { ...checked.content, module: { ...checked.content.module } };
  delete content.module.standard;
  const { name } = PROGRAM_CHECKS.find((each) => each.n === n)!;
  const result = runChecks({ ...checked, content }, [name])[0]!;
  return { wrong: result.errors.map(problemLine), short: result.warnings.map(problemLine) };
}
