import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handInOf, STUDENT_MAX } from '../../src/interop/hand-in-of';
import { decodeHandIn, encodeHandIn } from '../../src/interop/hand-in-code';
import type { Attempt } from '../../src/model/attempt';
import { OWN_SETTINGS } from '../../src/model/lesson-settings';
import type { Fact } from '../../src/model/log';
import { stampFact } from '../../src/model/stamp-fact';
import { anyHandIn } from '../builders/any-hand-in';
import { everyKind } from '../builders/every-kind';

const attempt: Attempt = {
  v: 2,
  id: 'a1',
  moduleId: 'm',
  moduleHash: 'h',
  seed: '',
  startedAt: 1_000_050,
  studentId: 's1',
};
/** Facts so many seconds after the beginning. */
const logOf = (...facts: [seconds: number, fact: Fact][]) =>
  facts.map(([seconds, fact], n) =>
    stampFact(fact, { attemptId: 'a1', seq: n + 1, writer: 'w', at: 1_000_050 + 1000 * seconds }),
  );
const draft = (text: string): Fact => ({ type: 'draft', itemId: 'own', text });
const written = (text: string): Fact => ({
  type: 'answer',
  itemId: 'own',
  response: { kind: 'written', text },
});
const sentTexts = (...facts: [number, Fact][]) =>
  handInOf({ attempt, log: logOf(...facts) }, '', 0).log.map((entry) =>
    entry.type === 'draft' ? entry.text : entry.type,
  );

describe('what is handed in of an attempt', () => {
  it('is everything but highlights and notes', () => {
    const quote = { exact: 'words', prefix: '', suffix: '' };
    const log = logOf(
      [1, { type: 'step', stepId: 'one' }],
      [
        2,
        { type: 'highlight', markId: 'm', readingId: 'r', paragraphId: 'p', quote, note: 'mine' },
      ],
      [3, { type: 'unhighlight', markId: 'm' }],
      [4, { type: 'flag', itemId: 'i', word: 'unclear', on: true }],
      [5, { type: 'level', level: 'support' }],
    );
    const sent = handInOf({ attempt, log }, 'Amira', 2_000_000);
    expect(sent.log.map(({ type }) => type)).toEqual(['step', 'flag', 'level']);
    expect(JSON.stringify(sent)).not.toContain('mine');
  });

  it('says how the lesson was worked through, and for which assignment', () => {
    expect(handInOf({ attempt, log: [] }, '', 0)).toMatchObject({ settings: OWN_SETTINGS });
    expect(handInOf({ attempt, log: [] }, '', 0)).not.toHaveProperty('assignmentId');
    const settings = { ...OWN_SETTINGS, tries: 1 as const };
    const assignment = {
      v: 1 as const,
      id: '00112233445566aa',
      moduleId: 'm',
      moduleHash: '9d1f0c0b6a1e',
      settings,
    };
    const assigned: Attempt = { ...attempt, v: 3, settings, assignment };
    expect(handInOf({ attempt: assigned, log: [] }, '', 0)).toMatchObject({
      assignmentId: assignment.id,
      settings,
    });
  });

  it('does not say who works on this device', () => {
    expect(JSON.stringify(handInOf({ attempt, log: [] }, '', 0))).not.toContain('s1');
  });

  it('has times to the tenth of a second', () => {
    const sent = handInOf({ attempt, log: logOf([1, draft('')]) }, '', 2_000_099);
    expect([sent.startedAt, sent.log[0]?.at, sent.handedInAt]).toEqual([
      1_000_000, 1_001_000, 2_000_000,
    ]);
  });

  it('has a name of at most so many characters', () => {
    expect(handInOf({ attempt, log: [] }, 'x'.repeat(10_000), 0).student).toHaveLength(STUDENT_MAX);
  });

  it('holds of an answer on its way only what is in it at last', () => {
    expect(
      sentTexts([1, draft('I hate')], [5, draft('I think')], [9, draft('I think so')]),
    ).toEqual(['I think', 'I think so']);
    expect(sentTexts([1, draft('I hate this')], [9, written('I think so')])).toEqual(['answer']);
    expect(sentTexts([1, written('One.')], [9, draft('One. Two')])).toEqual(['answer', 'One. Two']);
  });

  it('holds one beginning of it a minute, so that the time spent on it can be told', () => {
    const words = 'one two three four five six seven eight nine ten'.split(' ');
    const typed = words.map((_, n): [number, Fact] => [
      20 * n,
      draft(words.slice(0, n + 1).join(' ')),
    ]);
    expect(sentTexts(...typed)).toHaveLength(4);
  });

  it('can always be written and read', () => {
    const module = everyKind();
    fc.assert(
      fc.property(anyHandIn(module), fc.string({ maxLength: 100 }), ({ log }, name) => {
        const of = { ...attempt, id: log[0]?.attemptId ?? 'a1' };
        const handIn = handInOf({ attempt: of, log }, name, 3_000_000);
        expect(decodeHandIn(encodeHandIn(handIn, module), () => module)).toEqual({ handIn });
      }),
    );
  });
});
