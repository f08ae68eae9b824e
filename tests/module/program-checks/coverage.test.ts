import { describe, expect, it } from 'vitest';
import type { Item, ItemOf } from '../../../src/model/item';
import type { Checked } from '../../../src/module/program-checks/check';
import { aSmallLesson, saidBy } from '../../builders/checked';

const itemOf = ({ module }: Checked, id: string) => module.items.find((item) => item.id === id)!;
const countOf = (lesson: Checked, path: string): string | undefined =>
  saidBy(2, lesson).short.find((line) => line.startsWith(`claims.yaml: ${path}: `));
/** The lesson with a question of some family on a claim. */
function withAsked(lesson: Checked, family: string, claimIds: string[], objective = 'o1'): Checked {
  const item: Item = { ...itemOf(lesson, 'q-company'), family, claimIds, objective };
  lesson.module.items.push({ ...item, id: `${family}-${claimIds.join('-')}-${objective}` });
  return lesson;
}

describe('ways in which two reports stand to each other', () => {
  it('count where a question asks about them, and not where a claim only could be asked', () => {
    const lesson = aSmallLesson();
    const before = countOf(lesson, 'differ');
    expect(before).toMatch(/^claims\.yaml: differ: 0 claims or rows are asked about that stand as/);
    for (const claim of lesson.content.claims) claim.differ = { on: 'the bridge', each: [] };
    expect(countOf(lesson, 'differ')).toBe(before);
    withAsked(lesson, 'differ', ['claim-plan']);
    expect(countOf(lesson, 'differ')).toMatch(/: 1 claims or rows/);
    withAsked(lesson, 'whose-word', ['claim-plan']);
    expect(countOf(lesson, 'differ')).toMatch(/: 1 claims or rows/);
    withAsked(lesson, 'differ', ['claim-delay']);
    expect(countOf(lesson, 'differ')).toBeUndefined();
  });

  it('count where a student decides a row, and not where it is shown solved', () => {
    const lesson = aSmallLesson();
    const half = itemOf(lesson, 'q-half') as ItemOf<'compare'>;
    expect(countOf(lesson, 'agree')).toMatch(
      /: 1 claims or rows are asked about .+ under o1, not 2/,
    );
    half.given = half.rows.map(({ id }) => id);
    expect(countOf(lesson, 'agree')).toMatch(/: 0 claims or rows/);
  });

  it('are not made up for by questions of another objective', () => {
    const lesson = aSmallLesson();
    withAsked(lesson, 'differ', ['claim-plan'], 'o2');
    expect(countOf(lesson, 'differ')).toMatch(
      /: 0 claims or rows are asked about .+ under o1, not 2/,
    );
  });

  it('are known from how many reports tell a claim', () => {
    const lesson = aSmallLesson();
    lesson.module.items = lesson.module.items.filter(({ kind }) => kind !== 'compare');
    withAsked(withAsked(lesson, 'agree', ['claim-plan']), 'agree', ['claim-delay']);
    expect(countOf(lesson, 'single')).toBeUndefined();
    expect(countOf(lesson, 'agree')).toMatch(/: 0 claims or rows/);
    lesson.content.claims[0]!.reports.push({
      ...lesson.content.claims[0]!.reports[0]!,
      source: 'x',
    });
    expect(countOf(lesson, 'agree')).toMatch(/: 1 claims or rows/);
  });
});

describe('an expectation that is resolved', () => {
  const resolved = (lesson: Checked) =>
    countOf(lesson, 'outcome')?.match(/: (\d) expectations/)?.[1];

  it('is asked about together with what came of it', () => {
    expect(resolved(aSmallLesson())).toBe('1');
    const lesson = withAsked(aSmallLesson(), 'supported', ['claim-trip']);
    lesson.content.claims.find(({ id }) => id === 'claim-trip')!.kind = 'prediction';
    expect(resolved(lesson)).toBe('1');
    expect(resolved(withAsked(lesson, 'outcome', ['claim-trip', 'claim-delay']))).toBe('2');
  });

  it('counts once, in however many questions it stands', () => {
    const lesson = withAsked(aSmallLesson(), 'outcome', ['claim-plan', 'claim-delay']);
    expect(resolved(lesson)).toBe('1');
  });

  it('is one of the objective that forecasts practise', () => {
    const lesson = aSmallLesson();
    lesson.content.claims.find(({ id }) => id === 'claim-trip')!.kind = 'prediction';
    withAsked(lesson, 'match', ['claim-trip', 'claim-delay'], 'o2');
    expect(resolved(lesson)).toBe('1');
  });
});
