import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '../../src/compile/compile-folder';
import { problemLine } from '../../src/model/problem';
import { runChecks } from '../../src/module/program-checks/run-checks';
import { checkedFolder } from '../builders/checked';

const page = readFileSync('content/FORMAT.md', 'utf8');
/** The files of the example: each block of the page that names one. */
const folder = Object.fromEntries(
  [...page.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)].map(([, file = '', text = '']) => [
    file,
    text,
  ]),
);

describe('the example that describes the format', () => {
  it('is built as it stands on the page, without a problem or a warning', () => {
    const { module, problems, warnings } = compileFolder(folder, {});
    expect([...problems, ...warnings].map(problemLine)).toEqual([]);
    expect(module?.steps).toHaveLength(8);
  });

  it('passes every program check', () => {
    const errors = runChecks(checkedFolder(folder, {})).flatMap((result) => result.errors);
    expect(errors.map(problemLine)).toEqual([]);
  });
});
