import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LessonAct } from '../../src/session/lesson-machine';
import { foldLog } from '../../src/session/progress';
import { quoteSpan } from '../../src/session/quote-anchor';
import { selectRoute } from '../../src/session/select-route';
import { selectView } from '../../src/session/select-view';
import { emptyResponse } from '../builders/answers';
import {
  goto,
  keyResponse,
  Lesson,
  mark,
  next,
  submit,
  workThrough,
  wrongResponse,
} from '../builders/a-lesson';
import { theFiveReports } from '../builders/shipped';

const module = theFiveReports();
const paragraphs = module.readings.flatMap((reading) => reading.paragraphs.map(({ id }) => id));

/** What a student, or a page that lags behind, may send at any time; `n` chooses among many. */
const MOVES = {
  right: ({ here: { item } }) => item && submit(item, keyResponse(item)),
  wrong: ({ here: { item } }, n) => item && submit(item, wrongResponse(item, n)),
  pick: ({ here: { item } }, n) =>
    item && {
      type: 'paragraph.pick',
      itemId: item.id,
      paragraphId: paragraphs[n % paragraphs.length]!,
    },
  later: ({ here: { item } }) => item && { type: 'item.later', itemId: item.id },
  sure: ({ here: { item } }) =>
    item && { type: 'confidence.set', itemId: item.id, value: 'fairly' },
  next: () => next,
  jump: (_lesson, n) => goto(module.steps[n % module.steps.length]!.id),
  jumpToItem: (_lesson, n) => {
    const step = module.steps[n % module.steps.length]!;
    return goto(step.id, module.items[n % module.items.length]!.id);
  },
  empty: ({ here: { item } }) => item && submit(item, emptyResponse(item)),
  stale: (_lesson, n) => {
    const item = module.items[n % module.items.length]!;
    return submit(item, keyResponse(item));
  },
  mark: (_lesson, n) => {
    const reading = module.readings[n % module.readings.length]!;
    const { id, text } = reading.paragraphs[n % reading.paragraphs.length]!;
    const quote = quoteSpan(text, { start: n % 20, end: 20 + (n % 30) });
    const note = ['', 'Why?', 'x'.repeat(501)][n % 3]!;
    return mark(`m${n % 5}`, { readingId: reading.id, paragraphId: id, quote, note });
  },
  /** Of another text, as after a change of the content: it is kept without a place. */
  markNowhere: (_lesson, n) => mark(`m${n % 5}`, { readingId: 'gone', paragraphId: 'gone-1' }),
  unmark: (_lesson, n) => ({ type: 'mark.remove', markId: `m${n % 5}` }),
  flag: (_lesson, n) => ({
    type: 'flag.set',
    itemId: [...module.items.map(({ id }) => id), 'gone'][n % (module.items.length + 1)]!,
    word: ['', 'Both are right', 'x'.repeat(301)][n % 3]!,
    on: n % 4 !== 0,
  }),
  level: (_lesson, n) => ({
    type: 'level.set',
    level: (['support', 'standard', 'stretch'] as const)[n % 3]!,
  }),
} satisfies Record<string, (lesson: Lesson, n: number) => LessonAct | undefined>;

const weights: Record<keyof typeof MOVES, number> = {
  right: 4,
  wrong: 6,
  pick: 5,
  later: 2,
  sure: 1,
  next: 8,
  jump: 2,
  jumpToItem: 1,
  empty: 1,
  stale: 1,
  mark: 3,
  markNowhere: 1,
  unmark: 2,
  flag: 3,
  level: 1,
};
const names = Object.keys(MOVES) as (keyof typeof MOVES)[];
const anyMove = fc.tuple(
  fc.oneof(...names.map((name) => ({ weight: weights[name], arbitrary: fc.constant(name) }))),
  fc.nat(997),
);
const anyWalk = fc.array(anyMove, { minLength: 1, maxLength: 90, size: 'max' });

function walk(moves: [keyof typeof MOVES, number][], each: (now: Lesson, before: Lesson) => void) {
  return moves.reduce((lesson, [name, n]) => {
    const act: LessonAct | undefined = MOVES[name](lesson, n);
    if (!act) return lesson;
    const now = lesson.after(act);
    each(now, lesson);
    return now;
  }, Lesson.start(module));
}

/** Whether one act of the student leads on from here. */
function hasWayOn(lesson: Lesson): boolean {
  const { step, item } = lesson.here;
  // A review begins on its day, and not by going on.
  if (step.kind === 'result' || (step.kind === 'review' && !item)) return true;
  const acts = [MOVES.right(lesson), MOVES.pick(lesson, 0), MOVES.next()];
  return acts.some((act) => act && lesson.after(act).log.length > lesson.log.length);
}

const runs = { numRuns: 60 };

describe('whatever a student does', { timeout: 30_000 }, () => {
  it('there is a way on', () => {
    fc.assert(
      fc.property(anyWalk, (moves) => {
        walk(moves, (now) => expect([now.at, hasWayOn(now)]).toEqual([now.at, true]));
      }),
      runs,
    );
  });

  it('the result can be reached by answering', () => {
    fc.assert(
      fc.property(anyWalk, (moves) => {
        const end = walk(moves, () => undefined);
        const { at } = workThrough(end, () => 'right');
        expect(['result', 'review']).toContain(at);
      }),
      runs,
    );
  });

  it('the log, folded, is the live progress after every event', () => {
    fc.assert(
      fc.property(anyWalk, (moves) => {
        walk(moves, (now) => expect(foldLog(module, now.log)).toEqual(now.progress));
      }),
      runs,
    );
  });

  it('a lesson that starts with the log stands in the same place and shows the same', () => {
    fc.assert(
      fc.property(anyWalk, (moves) => {
        walk(moves, (now) => {
          const resumed = Lesson.start(module, now.log, 'another page');
          expect(resumed.value).toEqual(now.value);
          expect(resumed.at).toBe(now.at);
          expect(selectView(resumed.snapshot.context)).toEqual(selectView(now.snapshot.context));
        });
      }),
      { numRuns: 25 },
    );
  });

  it('one event is one entry or none, and none changes nothing', () => {
    fc.assert(
      fc.property(anyWalk, (moves) => {
        walk(moves, (now, before) => {
          expect(now.log.slice(0, before.log.length)).toEqual(before.log);
          expect(now.log.length - before.log.length).toBeLessThanOrEqual(1);
          if (now.log.length > before.log.length) {
            expect(now.log.at(-1)!.seq).toBe(before.progress.seq + 1);
            return;
          }
          expect(now.progress).toEqual(before.progress);
          expect(now.value).toEqual(before.value);
        });
      }),
      runs,
    );
  });

  it('an empty answer changes nothing', () => {
    fc.assert(
      fc.property(anyWalk, (moves) => {
        const now = walk(moves, () => undefined);
        const act = MOVES.empty(now);
        if (!act) return;
        expect(now.after(act).log).toEqual(now.log);
        expect(now.after(act).progress).toEqual(now.progress);
      }),
      runs,
    );
  });

  it('marking and flagging lead nowhere', () => {
    fc.assert(
      fc.property(anyWalk, fc.nat(997), (moves, n) => {
        const now = walk(moves, () => undefined);
        for (const name of ['mark', 'markNowhere', 'unmark', 'flag'] as const) {
          const after = now.after(MOVES[name](now, n));
          const { marks, flags, seq } = after.progress;
          expect(after.progress).toEqual({ ...now.progress, marks, flags, seq });
          expect(after.value).toEqual(now.value);
          expect(after.at).toBe(now.at);
        }
      }),
      runs,
    );
  });

  it('exactly one stop of the route is where the student is', () => {
    fc.assert(
      fc.property(anyWalk, (moves) => {
        walk(moves, (now) => {
          const stops = selectRoute(now.snapshot.context).flatMap((group) => group.stops);
          const here = stops.filter(({ state }) => state === 'now').map(({ id }) => id);
          expect(here).toEqual([now.here.step.id]);
          // A review is a stop from the end on, and where somebody looks at it before.
          const way = module.steps.filter(
            ({ kind }) => kind !== 'review' || stops.some((stop) => stop.kind === kind),
          );
          expect(stops.map(({ id }) => id)).toEqual(way.map(({ id }) => id));
        });
      }),
      { numRuns: 20 },
    );
  });
});
