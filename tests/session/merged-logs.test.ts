import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/model/log';
import type { LessonAct } from '../../src/session/lesson-machine';
import { gradeAttempt } from '../../src/scoring/grade-attempt';
import { foldLog } from '../../src/session/progress';
import { actsFor, goto, Lesson, mark, next, type Way } from '../builders/a-lesson';
import { theFiveReports } from '../builders/shipped';

const module = theFiveReports();
const steps = module.steps.flatMap((step) => (step.kind === 'questions' ? [step] : []));
const itemOf = (id: string) => module.items.find((item) => item.id === id)!;

/** Some questions answered on a page that began with what another had written. */
function onAPage(writer: string, log: readonly LogEntry[], doings: [number, Way][]): LogEntry[] {
  const lesson = doings.reduce(
    (now, [at, way]) => {
      const step = steps[at % steps.length]!;
      const id = step.itemIds[at % step.itemIds.length]!;
      const marked = mark(`m${at % 4}`, { note: `${writer} ${at}` });
      const unmarked: LessonAct = { type: 'mark.remove', markId: `m${(at + 1) % 4}` };
      const flagged: LessonAct = { type: 'flag.set', itemId: id, word: writer, on: at % 3 > 0 };
      const remarks = [marked, unmarked, flagged];
      return now.after(goto(step.id, id), ...actsFor(itemOf(id), way), ...remarks, next);
    },
    Lesson.start(module, log, writer),
  );
  return [...lesson.log];
}

const doings = fc.array(
  fc.tuple(fc.nat(40), fc.constantFrom<Way>('right', 'assisted', 'shown', 'later')),
  { maxLength: 5 },
);
/** Two pages that went on from the same log without hearing of each other. */
const twoPages = fc.tuple(doings, doings, doings).map(([before, one, two]) => {
  const common = onAPage('first', [], before);
  return [onAPage('second', common, one), onAPage('third', common, two)] as const;
});
const union = (...logs: (readonly LogEntry[])[]) => [
  ...new Map(logs.flat().map((entry) => [`${entry.seq} ${entry.writer}`, entry])).values(),
];

describe('the logs of two pages', { timeout: 30_000 }, () => {
  it('give each entry an identity of its own', () => {
    fc.assert(
      fc.property(twoPages, ([one, two]) => {
        const all = union(one, two);
        for (const entry of [...one, ...two]) expect(all).toContainEqual(entry);
        expect(union(all, one)).toHaveLength(all.length);
      }),
      { numRuns: 30 },
    );
  });

  it('say the same whichever is put to the other', () => {
    fc.assert(
      fc.property(twoPages, ([one, two]) => {
        const merged = foldLog(module, union(one, two));
        expect(foldLog(module, union(two, one))).toEqual(merged);
        expect(foldLog(module, [...union(one, two)].reverse())).toEqual(merged);
        expect(gradeAttempt(module, union(two, one))).toEqual(
          gradeAttempt(module, union(one, two)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('start a lesson that goes on after both', () => {
    fc.assert(
      fc.property(twoPages, ([one, two]) => {
        const log = union(one, two);
        const lesson = Lesson.start(module, log, 'fourth');
        const after = lesson.after(goto(module.steps[0]!.id), next);
        expect(after.log.length).toBeGreaterThan(log.length);
        expect(after.log.at(-1)!.seq).toBeGreaterThan(Math.max(0, ...log.map(({ seq }) => seq)));
      }),
      { numRuns: 30 },
    );
  });

  it('keep the first answer where both answered', () => {
    const [first] = steps[0]!.itemIds as [string];
    const item = itemOf(first);
    const [right, wrong] = [actsFor(item, 'right'), actsFor(item, 'later')];
    const start = Lesson.start(module, [], 'a').after(next);
    const one = start.after(right[0]!).log;
    const two = Lesson.start(module, start.log, 'b').after(wrong[0]!).log;
    const { records } = foldLog(module, union(two, one));
    expect(records[first]?.tries.map(({ right }) => right)).toEqual([true]);
  });
});
