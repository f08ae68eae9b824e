import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/model/problem';
import { runChecks } from '../../src/module/program-checks/run-checks';
import { checkedFolder } from '../builders/checked';
import { shippedFolder } from '../builders/shipped';

/** The checks that the lesson passes; the others wait for its remaining parts. */
const PASSED = [1, 4, 5, 8, 9, 10];

const lesson = checkedFolder(shippedFolder);
lesson.content.module.standard = 'full';
const results = runChecks(lesson);

describe('the shipped lesson, held to the full standard', () => {
  it.each(results.filter(({ n }) => PASSED.includes(n)))(
    'passes program check $n, $name',
    ({ errors }) => {
      expect(errors.map(problemLine)).toEqual([]);
    },
  );
});
