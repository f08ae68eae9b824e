import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/model/problem';
import { StepSchema } from '../../src/model/step';
import { runChecks } from '../../src/module/program-checks/run-checks';
import { checkedFolder } from '../builders/checked';
import { readInputs } from '../../src/cli/read-inputs';
import { readFolder, readKnownMaps } from '../../src/cli/vite-content';
import { shippedFolder } from '../builders/shipped';

/** The reports lie beside the project and never in it. */
const ARTICLES = '../shared/articles';
const articles = existsSync(ARTICLES) ? readInputs([ARTICLES]).texts : [];

const lesson = checkedFolder(shippedFolder);
lesson.content.module.standard = 'full';
const results = runChecks(lesson);

describe('the shipped lesson, held to the full standard', () => {
  it.each(results)('passes program check $n, $name', ({ errors }) => {
    expect(errors.map(problemLine)).toEqual([]);
  });
});

describe('the wording of the shipped lesson', () => {
  it('is not that of the reports which it retells', ({ skip }) => {
    if (articles.length === 0) {
      console.info(`The reports are not in ${ARTICLES}: the wording was not compared.`);
      skip('the reports are not on this machine');
    }
    const [compared] = runChecks({ ...lesson, against: articles }, ['originality']);
    expect(compared?.errors.map(problemLine)).toEqual([]);
  });
});

describe('the short lesson', () => {
  const folder = 'content/orbiter-1999';
  const short = checkedFolder(readFolder(folder), readKnownMaps('content/maps', `${folder}/maps`));

  it('has nothing wrong in any program check', () => {
    const errors = runChecks(short).flatMap((result) => result.errors);
    expect(errors.map(problemLine)).toEqual([]);
  });

  it('has a step of every kind', () => {
    const kinds = StepSchema.options.map(({ entries }) => entries.kind.literal);
    expect(new Set(short.module.steps.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  it('stands behind the long one, which opens first', () => {
    expect('nato-russia' < short.module.id).toBe(true);
  });
});
