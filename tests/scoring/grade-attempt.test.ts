import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, LogEntry } from '../../src/model/log';
import { gradeAttempt, gradeRecords, pointsOf } from '../../src/scoring/grade-attempt';
import { foldLog } from '../../src/session/progress';
import { aLog, anEntry, answer, assisted, later, pick, right, shown } from '../builders/a-log';
import { aModule, step, twoForms } from '../builders/a-module';
import { anItem, aMapTask, aPrediction } from '../builders/an-item';

const four = ['a', 'b', 'c', 'd'];
/** Four questions on one objective, and one on the map. */
const module = aModule({
  objectives: [
    { id: 'o1', text: 'Say who did what.' },
    { id: 'o2', text: 'Use the map.' },
  ],
  items: [
    ...four.map((id) => anItem({ id, objective: 'o1' })),
    ...twoForms('extra'),
    aMapTask({ objective: 'o2' }),
    aPrediction(),
  ],
  steps: [
    step.reading('read', 'first'),
    step.questions('ask', ...four),
    step.checkpoint('map', 'map-task'),
    step.prediction('guess', 'forecast'),
    step.retry(),
    step.result(),
  ],
});
const grade = (...facts: Fact[]) => gradeAttempt(module, aLog(...facts));
const mastery = (...facts: Fact[]) => grade(...facts).objectives[0]!.mastery;

/** Points for tries of which these shares held. */
const points = (...shares: number[]) =>
  pointsOf({
    tries: shares.map((share, seq) => ({
      response: { kind: 'map-route', codes: [] },
      right: share === 1,
      share,
      seq,
      at: 0,
    })),
  });

describe('points', () => {
  it('are one for a first try, half for an assisted one, and none for the rest', () => {
    expect(points(1)).toBe(1);
    expect(points(0, 1)).toBe(0.5);
    for (const rest of [points(), points(0), points(0, 0)]) expect(rest).toBe(0);
  });

  it('keep the part that held at the first try, and half of what the second one adds', () => {
    expect(points(0.75)).toBe(0.75);
    expect(points(0.75, 1)).toBe(0.88);
    expect(points(0.5, 0.25)).toBe(0.5);
  });

  it('never go down with a second try, and stay below those of a right first one', () => {
    const share = fc.double({ min: 0, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(share, fc.double({ min: 0, max: 1, noNaN: true }), (first, second) => {
        expect(points(first, second)).toBeGreaterThanOrEqual(points(first));
        expect(points(first, second)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are earned of what the route asks, forecasts aside', () => {
    const { earned, possible, items } = grade(...right('a'), ...assisted('b'), ...shown('c'));
    expect({ earned, possible }).toEqual({ earned: 1.5, possible: 5 });
    expect(items.map(({ itemId }) => itemId)).toEqual([...four, 'map-task']);
  });

  it('are not earned by a forecast that held, nor by an item off the route', () => {
    const held = answer('forecast', { kind: 'prediction', optionId: 'o-rain' });
    expect(grade(held, ...right('extra-b')).earned).toBe(0);
  });
});

describe('mastery of an objective', () => {
  it('is open while nothing on it was answered', () => {
    expect(mastery()).toBe('open');
    expect(grade(...right('a')).objectives[1]!.mastery).toBe('open');
  });

  it('is secure when the last two first tries are right', () => {
    expect(mastery(...right('a'), ...right('b'))).toBe('secure');
    expect(mastery(...shown('a'), ...right('b'), ...right('c'))).toBe('secure');
  });

  it('is not secure by one right answer', () => {
    expect(mastery(...right('a'))).toBe('nearly');
  });

  it('is lost again with a later miss', () => {
    expect(mastery(...right('a'), ...right('b'), ...shown('c'))).toBe('nearly');
    expect(mastery(...right('a'), ...right('b'), ...assisted('c'))).toBe('nearly');
  });

  it('is nearly reached with help', () => {
    expect(mastery(...assisted('a'))).toBe('nearly');
  });

  it('is not yet there when nothing was right', () => {
    expect(mastery(...shown('a'), ...shown('b'))).toBe('not-yet');
    expect(mastery(anAnswer('a'))).toBe('not-yet');
  });

  it('counts the form in which a missed item returned', () => {
    expect(mastery(...shown('a'), ...right('extra-b'), ...right('b'))).toBe('secure');
  });
});

const anAnswer = (itemId: string) => assisted(itemId)[0]!;
const outcome = fc.constantFrom(right, assisted, shown, (id: string) => [anAnswer(id)]);
const anyRun = fc
  .array(fc.tuple(fc.constantFrom(...four, 'extra-a', 'extra-b'), outcome), { maxLength: 10 })
  .map((list) => list.flatMap(([id, how]) => how(id)));

describe('an attempt', () => {
  it('is never secure by answers that had help', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(four), fc.constantFrom(...four), (helped, free) => {
        const facts = helped.filter((id) => id !== free).flatMap((id) => assisted(id));
        expect(mastery(...facts, ...right(free))).not.toBe('secure');
        expect(mastery(...facts)).not.toBe('secure');
      }),
    );
  });

  it('is graded alike whatever order its entries come in', () => {
    const anyLog: fc.Arbitrary<LogEntry[]> = fc
      .tuple(anyRun, anyRun)
      .map(([one, two]) => [
        ...aLog(...one),
        ...two.map((fact, at) => anEntry(fact, { seq: at + 1, writer: 'other' })),
      ]);
    const shuffled = anyLog.chain((log) =>
      fc.tuple(
        fc.constant(log),
        fc.shuffledSubarray(log, { minLength: log.length, maxLength: log.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([log, other]) => {
        expect(gradeAttempt(module, other)).toEqual(gradeAttempt(module, log));
      }),
    );
  });

  it('is graded from its log as it is from the records of the page', () => {
    const visit = (itemId: string): Fact => ({ type: 'step', stepId: 'second-look', itemId });
    const seen = [visit('extra-b'), ...right('a'), later('b'), pick('c'), visit('d')];
    fc.assert(
      fc.property(anyRun, (facts) => {
        const log = aLog(...facts, ...seen);
        const { records } = foldLog(module, log);
        expect(gradeAttempt(module, log)).toEqual(
          gradeRecords(module, new Map(Object.entries(records))),
        );
      }),
    );
  });

  it('is not changed by entries about items that the module does not have', () => {
    expect(grade(...right('a'), ...right('gone'), pick('gone'))).toEqual(grade(...right('a')));
  });

  it('earns no more by a third try', () => {
    fc.assert(
      fc.property(anyRun, (facts) => {
        const more = four.flatMap((id) => [pick(id), ...right(id), ...right(id)]);
        const before = grade(...facts);
        const answered = before.items.filter(({ phase }) =>
          ['right', 'assisted', 'shown'].includes(phase),
        );
        const after = grade(...facts, ...more);
        for (const { itemId, points } of answered)
          expect(after.items.find((item) => item.itemId === itemId)?.points).toBe(points);
      }),
    );
  });
});
