import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, LogEntry } from '../../src/model/log';
import { gradeAttempt } from '../../src/scoring/grade-attempt';
import { foldLog } from '../../src/session/progress';
import { selectView } from '../../src/session/select-view';
import { anEntry, choose, later, pick } from '../builders/a-log';
import { Lesson, next, submit, workThrough, wrongResponse } from '../builders/a-lesson';
import { aModule } from '../builders/a-module';

const module = aModule();
const first = module.items[0]!;
const looking = Lesson.start(module).after(next, submit(first, wrongResponse(first)));
const after = (...facts: Fact[]): Lesson => {
  const more = facts.map((fact, at) => anEntry(fact, { seq: looking.log.length + 1 + at }));
  return Lesson.start(module, [...looking.log, ...more]);
};

describe('an entry that names nothing of the module', () => {
  it.each<[string, Fact]>([
    ['a paragraph that no reading has', pick(first.id, 'no-such-paragraph')],
    ['an item that is not there', choose('no-such-item', 'o-Greece')],
    ['an option that is not there', choose(first.id, 'o-Atlantis')],
    ['a step that is not there', { type: 'step', stepId: 'no-such-step' }],
    ['an item of its prototype', choose('constructor', 'o-Greece')],
    ['an item put off that is not there', later('__proto__')],
  ])('changes nothing: %s', (_what, fact) => {
    const then = after(fact);
    expect({ ...then.progress, seq: 0 }).toEqual({ ...looking.progress, seq: 0 });
    expect(then.at).toBe(looking.at);
    expect(gradeAttempt(module, then.log)).toEqual(gradeAttempt(module, looking.log));
  });

  it('is not made: a pick of a paragraph that is not there is not recorded', () => {
    const act = { type: 'paragraph.pick', itemId: first.id, paragraphId: 'no-such' } as const;
    expect(looking.after(act).log).toEqual(looking.log);
    expect(looking.after({ ...act, paragraphId: 'first-1' }).at).toContain('retrying');
  });

  it('leads to the item that is open, where it names an item of another step', () => {
    const then = after({ type: 'step', stepId: 'check-first', itemId: 'map-task' });
    expect(then.at).toBe(looking.at);
  });
});

describe('a log with gaps', () => {
  const ways = ['right', 'assisted', 'shown', 'later'] as const;
  const whole = workThrough(Lesson.start(module), ({ id }) => ways[id.length % 4]!).log;

  it('folds to something that can be shown and gone on with, whichever entries are missing', () => {
    fc.assert(
      fc.property(fc.subarray([...whole]), (log: LogEntry[]) => {
        const lesson = Lesson.start(module, log);
        expect(selectView(lesson.snapshot.context)).toBeTruthy();
        expect(workThrough(lesson, () => 'right').at).toBe('result');
        expect(lesson.progress.seq).toBe(log.at(-1)?.seq ?? 0);
      }),
    );
  });

  it('keeps every answer that is left, though the one before it is gone', () => {
    const without = whole.filter(({ seq }) => seq !== 2);
    const answers = without.filter(({ type }) => type === 'answer');
    expect(answers.length).toBeGreaterThan(2);
    const { records } = foldLog(module, without);
    const items = new Set(answers.flatMap((entry) => ('itemId' in entry ? entry.itemId : [])));
    for (const id of items) expect(records[id!]?.tries.length, id).toBeGreaterThan(0);
  });
});

describe('a clock that was set back', () => {
  it('changes neither the order of the answers nor what they count', () => {
    const log = workThrough(Lesson.start(module), () => 'assisted').log;
    const year = 365 * 24 * 3600 * 1000;
    const turned = log.map((entry) => (entry.seq > 3 ? { ...entry, at: entry.at - year } : entry));
    expect(gradeAttempt(module, turned)).toEqual(gradeAttempt(module, log));
    expect(Lesson.start(module, turned).at).toBe(Lesson.start(module, log).at);
  });
});
