import { describe, expect, it } from 'vitest';
import {
  ATTEMPT_COLUMNS,
  attemptHead,
  attemptLine,
  RESPONSE_COLUMNS,
  responseHead,
  responseLines,
  type TableOf,
  type TableRow,
} from '../../src/interop/gradebook-tables';
import type { KeptHandIn } from '../../src/model/hand-in';
import { columnsOf } from '../../src/scoring/class/columns';
import { rowsOf } from '../../src/scoring/class/grade-class';
import { gradeHandIn } from '../../src/scoring/class/grade-hand-in';
import { readRoster } from '../../src/scoring/class/roster';
import { aHandIn, classModule, factsOf } from '../builders/a-class';
import { answer } from '../builders/a-log';

const columns = columnsOf(classModule);
const of: TableOf = { assignment: undefined, module: classModule, columns };

function rowOf(kept: KeptHandIn): TableRow {
  const graded = gradeHandIn(classModule, kept);
  const [row] = rowsOf(columns, [graded], readRoster(['A. Okafor']));
  return { row: row!, kept, module: classModule, odd: ['several'] };
}
const kept: KeptHandIn = {
  v: 1,
  id: 'k',
  sealed: true,
  from: 'f',
  collectedAt: Date.UTC(2026, 4, 13),
  marks: { written: { met: ['c-who'], level: 2, remark: '=good', at: 0 } },
  handIn: aHandIn(
    [
      ...factsOf([
        { how: 'right', sure: 'certain' },
        { how: 'help' },
        { how: 'missed' },
        { how: 'begun' },
      ]),
      answer('written', { kind: 'written', text: '=SUM(A1)\nIt "rained"' }),
    ],
    { student: 'a. okafor' },
  ),
};

/** The fields of one line; these lines hold no quoted comma but in the stem. */
const fields = (line: string) =>
  [...line.trimEnd().matchAll(/("(?:[^"]|"")*"|[^",]*)(?:,|$)/g)]
    .map(([, field = '']) => field.replace(/^"|"$/g, '').replaceAll('""', '"'))
    .slice(0, line.endsWith(',\r\n') ? undefined : -1);
const named = (names: readonly string[], line: string) =>
  Object.fromEntries(names.map((name, at) => [name, fields(line)[at]]));

describe('the table of attempts', () => {
  it('has a row an attempt, with points, counts, times and mastery', () => {
    const head = fields(attemptHead(of).slice(1));
    expect(head).toEqual([
      ...ATTEMPT_COLUMNS.map(([name]) => name),
      'objective_o1',
      'objective_o2',
    ]);
    expect(named(head, attemptLine(of, rowOf(kept)))).toMatchObject({
      lesson: 'A small lesson',
      student: 'a. okafor',
      name_on_list: 'A. Okafor',
      handed_in_at: '2026-05-12T08:01:40.000Z',
      sealed: 'yes',
      points: '1.5',
      points_possible: '4',
      score_percent: '38',
      first_try_points: '1',
      first_try_percent: '25',
      right_first_try: '1',
      right_with_help: '1',
      missed: '1',
      begun: '1',
      kept_unscored: '1',
      seconds_on_task: '90',
      passed: '',
      remarks: 'several',
    });
  });
});

describe('the table of responses', () => {
  it('has a row a try, in the order in which they were made', () => {
    const names = RESPONSE_COLUMNS.map(([name]) => name);
    expect(fields(responseHead().slice(1))).toEqual(names);
    const lines = responseLines(of, rowOf(kept)).map((line) => named(names, line));
    expect(lines.map(({ item, try: nth, right }) => [item, nth, right])).toEqual([
      ['q1', '1', 'yes'],
      ['q2', '1', 'no'],
      ['q2', '2', 'yes'],
      ['q3', '1', 'no'],
      ['q3', '2', 'no'],
      ['q4', '1', 'no'],
      ['written', '1', ''],
    ]);
    expect(lines[0]).toMatchObject({ answer: 'Greece', confidence: 'certain', share: '1' });
    expect(lines[1]).toMatchObject({ answer: 'Italy', misread: 'wrong-actor', share: '0' });
    expect(lines[2]).toMatchObject({ paragraph_looked_up: 'first-1', paragraph_right: 'yes' });
  });

  it('holds no formula, and the marks of the teacher', () => {
    const line = responseLines(of, rowOf(kept)).at(-1) ?? '';
    expect(line).toContain(`"'=SUM(A1)\nIt ""rained"""`);
    expect(line.trimEnd().endsWith(`,,1,2,"'=good"`)).toBe(true);
  });
});
