import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddTimes } from '../../../src/scoring/class/odd-times';
import { PAUSE_MS, timeByItem, timeOnTask } from '../../../src/scoring/class/time-on-task';
import { aHandIn, BEGAN } from '../../builders/a-class';
import { anEntry, choose, right } from '../../builders/a-log';

const at = (...times: number[]) =>
  times.map((time, index) => ({
    ...anEntry(choose('q1', 'o-Italy'), { seq: index + 1 }),
    at: time,
  }));
const MINUTE = 60_000;

describe('time on task', () => {
  it('adds what lies between the entries, and leaves out a pause of more than five minutes', () => {
    expect(timeOnTask(at(0, MINUTE, 2 * MINUTE, 2 * MINUTE + PAUSE_MS))).toBe(7 * MINUTE);
    expect(timeOnTask(at(0, MINUTE, 2 * MINUTE, 2 * MINUTE + PAUSE_MS + 1))).toBe(2 * MINUTE);
    expect(timeOnTask([])).toBe(0);
  });

  it('is what a plain sum gives, in whatever order the entries come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 })), (times) => {
        const sorted = [...times].sort((a, b) => a - b);
        const sum = sorted
          .slice(1)
          .map((time, index) => time - sorted[index]!)
          .filter((gap) => gap <= PAUSE_MS)
          .reduce((total, gap) => total + gap, 0);
        expect(timeOnTask(at(...times))).toBe(sum);
      }),
    );
  });

  it('gives each item the time before its own answers', () => {
    const { log } = aHandIn([
      { type: 'step', stepId: 'ask', itemId: 'q1' },
      ...right('q1'),
      { type: 'step', stepId: 'ask', itemId: 'q2' },
      ...right('q2'),
    ]);
    expect([...timeByItem(log)]).toEqual([
      ['q1', 10_000],
      ['q2', 10_000],
    ]);
  });
});

describe('times that cannot be', () => {
  const five = ['q1', 'q2', 'q3', 'q4', 'q1'].flatMap(right);
  const later = BEGAN + 10 * MINUTE;

  it.each([
    ['nothing where all is in order', undefined, {}],
    ['a hand-in before the beginning', 'backwards', { handedInAt: BEGAN - 1 }],
    ['no number at all', 'backwards', { startedAt: NaN }],
    ['answers after the hand-in', 'outside', { handedInAt: BEGAN + 1 }],
    ['answers before the beginning', 'outside', { startedAt: later, handedInAt: later }],
    ['a day that has yet to come', 'future', { handedInAt: later + 25 * 60 * MINUTE }],
  ])('are %s', (_what, found, stated) => {
    expect(oddTimes(aHandIn(five, stated, 2 * MINUTE), later)).toBe(found);
  });

  it('are answers that nobody can have read', () => {
    expect(oddTimes(aHandIn(five, {}, 100), later)).toBe('rushed');
    expect(oddTimes(aHandIn(five, {}, 1000), later)).toBeUndefined();
  });
});
