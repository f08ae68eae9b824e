import fc from 'fast-check';
import type { HandIn } from '../../src/model/hand-in';
import { OWN_SETTINGS } from '../../src/model/lesson-settings';
import type { Confidence, Fact } from '../../src/model/log';
import type { Module } from '../../src/model/module';
import { stampFact } from '../../src/model/stamp-fact';
import { assisted, choose, right, shown } from './a-log';
import { aModule, step } from './a-module';
import { anItem, aPrediction, aQuotation, aWritten } from './an-item';

const ids = ['q1', 'q2', 'q3', 'q4'];
const evidence = [aQuotation()];

/** Four questions whose key is "Greece", a forecast, and an answer in one's own words. */
export const classModule: Module = aModule({
  items: [
    ...ids.map((id, at) =>
      anItem({ id, objective: at < 2 ? 'o1' : 'o2', evidence, stem: `${id}?` }),
    ),
    aPrediction(),
    aWritten(),
  ],
  steps: [
    step.reading('read', 'first'),
    step.questions('ask', ...ids),
    step.prediction('guess', 'forecast'),
    step.questions('write', 'written'),
    step.result(),
  ],
});

export const BEGAN = Date.UTC(2026, 4, 12, 8);

/** A hand-in whose entries follow each other by `gap` milliseconds. */
export function aHandIn(
  facts: readonly Fact[],
  stated: Partial<HandIn> = {},
  gap = 10_000,
): HandIn {
  const attemptId = stated.attemptId ?? 'attempt-1';
  const log = facts.map((fact, at) =>
    stampFact(fact, { attemptId, seq: at + 1, writer: 'page', at: BEGAN + at * gap }),
  );
  return {
    v: 1,
    attemptId,
    moduleId: classModule.id,
    moduleHash: classModule.hash,
    settings: OWN_SETTINGS,
    seed: '',
    student: 'A. Okafor',
    startedAt: BEGAN,
    handedInAt: BEGAN + facts.length * gap,
    log,
    ...stated,
  };
}

/** How a student fared with one question, and how sure they were. */
export type Fared = {
  how: 'right' | 'help' | 'missed' | 'begun' | 'open';
  sure?: Confidence | undefined;
};

const facts: { [H in Fared['how']]: (id: string) => Fact[] } = {
  right,
  help: assisted,
  missed: shown,
  begun: (id) => [choose(id, 'o-Spain')],
  open: () => [],
};

export const factsOf = (fared: readonly Fared[]): Fact[] =>
  fared.flatMap(({ how, sure }, at) => [
    ...(sure ? [{ type: 'confidence' as const, itemId: ids[at]!, value: sure }] : []),
    ...facts[how](ids[at]!),
  ]);

/** How a class of any size fared: a line a student, a word a question. */
export const anyClass = fc.array(
  fc.array(
    fc.record({
      how: fc.constantFrom('right', 'help', 'missed', 'begun', 'open'),
      sure: fc.option(fc.constantFrom('guessing', 'fairly', 'certain'), { nil: undefined }),
    }) satisfies fc.Arbitrary<Fared>,
    { minLength: 4, maxLength: 4 },
  ),
  { maxLength: 40 },
);

/** What is put into names by those who want to break a page or a spreadsheet. */
export const hostileName = fc.oneof(
  fc.constantFrom(
    "=cmd|' /C calc'!A0",
    '<img src=x onerror=alert(1)>',
    '\u202Etxt.exe',
    '"=1+1',
    '\t=1',
    '\r\n@SUM(A1)',
    '+49 30',
    '-1',
    '',
    '  ',
    'x'.repeat(200),
    '__proto__',
    'a;=1+1',
    'a,"b"',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
