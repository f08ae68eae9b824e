import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/item';
import type { Module } from '../../src/model/module';
import { isScored } from '../../src/scoring/item-record';
import { dueReview, type ReviewState } from '../../src/session/due-review';
import { foldLog } from '../../src/session/progress';
import { reviewItems } from '../../src/session/review-items';
import { selectRoute } from '../../src/session/select-route';
import { selectView } from '../../src/session/select-view';
import { actsFor, goto, Lesson, next, workThrough, type Way } from '../builders/a-lesson';
import { step } from '../builders/a-module';
import { theFiveReports } from '../builders/shipped';

const shipped = theFiveReports();
const module: Module = {
  ...shipped,
  steps: [...shipped.steps.filter(({ kind }) => kind !== 'review'), step.review()],
};
const result = module.steps.find(({ kind }) => kind === 'result')!;
const asked = module.steps.flatMap((each) => ('itemIds' in each ? each.itemIds : []));
const itemOf = (id: string): Item => module.items.find((item) => item.id === id)!;

/** A day has a hundred ticks here. */
const dayOf = (at: number) => Math.floor(at / 100);
/** What a student does on a day: the same, with that day's time on every new entry. */
function onDay(day: number, lesson: Lesson, act: (lesson: Lesson) => Lesson): Lesson {
  const log = act(lesson).log.map((entry, at) =>
    at < lesson.log.length ? entry : { ...entry, at: day * 100 },
  );
  return Lesson.start(module, log);
}
const finish = (day: number, way: (item: Item) => Way = () => 'right') =>
  onDay(day, Lesson.start(module), (lesson) => workThrough(lesson, way));
const begin = (lesson: Lesson) => {
  const there = lesson.after(goto('review'));
  return there.after({ type: 'review.start', itemIds: reviewItems(module, there.progress) });
};
const review = (day: number, lesson: Lesson, way: (item: Item) => Way = () => 'right') =>
  onDay(day, lesson, (before) => workThrough(begin(before), way));
const due = (lesson: Lesson, today: number): ReviewState =>
  dueReview(module, lesson.progress, today, dayOf);
const sessionOf = (lesson: Lesson) => lesson.progress.reviews.at(-1)!.itemIds.map(itemOf);
/** The days on which reviews come to be due, each done at once. */
function dueDays(lesson: Lesson, late: readonly number[] = []): number[] {
  const days: number[] = [];
  for (let now = lesson; ;) {
    const state = due(now, dayOf(now.log.at(-1)!.at));
    if (state.state !== 'waiting' && state.state !== 'due') return days;
    days.push(state.day);
    now = review(state.day + (late[days.length - 1] ?? 0), now);
  }
}
const END = 1000;
const finished = finish(END);

describe('the days of the reviews', () => {
  it('are 1, 3, 7 and 21 after the end', () => {
    expect(dueDays(finished).map((day) => day - END)).toEqual([1, 3, 7, 21]);
  });

  it('begin when the way through has come to its end, not with a look at the result', () => {
    const peek = onDay(END, Lesson.start(module), (lesson) => lesson.after(goto(result.id)));
    expect(due(peek, END + 5)).toEqual({ state: 'before' });
    const done = onDay(END + 2, peek, (lesson) =>
      workThrough(lesson.after(goto(module.steps[0]!.id)), () => 'right'),
    );
    expect(due(done, END + 2)).toEqual({ state: 'waiting', n: 1, day: END + 3 });
  });

  it('move on where one was late: the time between two stays what it was', () => {
    expect(dueDays(finished, [4]).map((day) => day - END)).toEqual([1, 7, 11, 25]);
  });

  it('are not lost by not coming back for a year', () => {
    expect(due(finished, END + 365)).toEqual({ state: 'due', n: 1, day: END + 1 });
  });

  it('are at an end after the fourth', () => {
    const last = [1, 3, 7, 21].reduce((lesson, day) => review(END + day, lesson), finished);
    expect(due(last, END + 400)).toEqual({ state: 'over', done: 4 });
  });

  it('count two reviews of one day, done on two devices, once', () => {
    const [one, other] = [review(END + 1, finished), review(END + 1, finished)];
    const before = finished.log.length;
    const theirs = other.log.slice(before).map((entry) => ({
      ...entry,
      writer: 'other page',
      seq: entry.seq + one.log.length - before,
    }));
    const merged = Lesson.start(module, [...one.log, ...theirs]);
    expect(due(merged, END + 1)).toEqual({ state: 'waiting', n: 2, day: END + 3 });
  });

  it('name a review that is under way before everything else', () => {
    const begun = onDay(END + 1, finished, begin);
    expect(due(begun, END + 1)).toEqual({ state: 'begun', n: 1 });
    expect(due(begun, END + 50)).toEqual({ state: 'begun', n: 1 });
  });
});

describe('a clock that was wrong', () => {
  it('and is set back makes the next review due at once, not never', () => {
    expect(due(finish(END + 5000), END)).toMatchObject({ state: 'due', n: 1 });
  });

  it('does no harm after the next review is done', () => {
    const again = review(END, finish(END + 5000));
    expect(due(again, END)).toEqual({ state: 'waiting', n: 2, day: END + 2 });
  });

  it('by the way around the world changes nothing', () => {
    expect(due(finished, END - 1)).toEqual({ state: 'waiting', n: 1, day: END + 1 });
  });

  it('never takes a review away, whatever it says', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -5000, max: 5000 }), (today, shift) => {
        const state = due(finish(END + shift), today);
        expect(['due', 'waiting']).toContain(state.state);
        if (state.state === 'waiting') expect(state.day - today).toBeLessThanOrEqual(2);
      }),
      { numRuns: 12 },
    );
  });
});

describe('what a review asks', { timeout: 60_000 }, () => {
  const anyWays = fc
    .array(fc.constantFrom<Way>('right', 'right', 'assisted', 'shown', 'later'), {
      minLength: asked.length,
      maxLength: asked.length,
    })
    .map((ways) => new Map(asked.map((id, at) => [id, ways[at]!])));
  const runs = { numRuns: 15 };

  it('is six items, new, scored and off the route', () => {
    fc.assert(
      fc.property(anyWays, (ways) => {
        const lesson = finish(END, ({ id }) => ways.get(id) ?? 'right');
        const items = reviewItems(module, lesson.progress).map(itemOf);
        expect(items).toHaveLength(6);
        expect(new Set(items).size).toBe(6);
        for (const item of items) {
          expect(isScored(item)).toBe(true);
          expect(asked).not.toContain(item.id);
          expect(lesson.progress.records[item.id]).toBeUndefined();
        }
      }),
      runs,
    );
  });

  it('practises one objective after another, never one twice while there is another', () => {
    fc.assert(
      fc.property(anyWays, (ways) => {
        const lesson = finish(END, ({ id }) => ways.get(id) ?? 'right');
        const turns = reviewItems(module, lesson.progress).map((id) => itemOf(id).objective);
        turns.forEach((objective, at) => {
          if (objective !== turns[at - 1]) return;
          expect(turns.slice(at).every((each) => each === objective)).toBe(true);
        });
      }),
      runs,
    );
  });

  it('brings back in another form what was missed, at first even what was made up for since', () => {
    const [one] = asked
      .map(itemOf)
      .filter(({ claimIds, forms }) => claimIds.length === 1 && forms.length > 1);
    const isSame = ({ id }: Item) => id === one!.id || one!.forms.includes(id);
    const count = (lesson: Lesson) =>
      reviewItems(module, lesson.progress).filter((id) => isSame(itemOf(id))).length;
    // Missed in the second look too.
    expect(count(finish(END, (item) => (isSame(item) ? 'shown' : 'right')))).toBe(1);
    const madeUp = finish(END, ({ id }) => (id === one!.id ? 'shown' : 'right'));
    expect(count(madeUp)).toBe(1);
    const { reviews, ...rest } = madeUp.progress;
    const before = [...reviews, { itemIds: [], seq: rest.seq, at: 0 }];
    expect(
      reviewItems(module, { ...rest, reviews: before }).filter((id) => isSame(itemOf(id))),
    ).toEqual([]);
  });

  it('is not asked again in a later review', () => {
    const lessons = [1, 3, 7, 21].reduce<Lesson[]>(
      (list, day) => [...list, review(END + day, list.at(-1)!)],
      [finished],
    );
    const all = lessons.at(-1)!.progress.reviews.flatMap(({ itemIds }) => itemIds);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(24);
  });

  it('is of readings that the route has shown', () => {
    const read = 'expected';
    const short: Module = {
      ...module,
      steps: module.steps.filter((each) => each.kind !== 'reading' || each.readingId === read),
    };
    const items = reviewItems(short, foldLog(short, finished.log)).map(itemOf);
    expect(items.length).toBeGreaterThan(0);
    for (const { evidence } of items)
      expect(evidence.every(({ reading }) => reading === read)).toBe(true);
  });
});

describe('a review', () => {
  it('is no stop of the route before the end, and one after it', () => {
    const stops = (lesson: Lesson) =>
      selectRoute(lesson.snapshot.context).flatMap((group) => group.stops.map(({ id }) => id));
    expect(stops(Lesson.start(module))).not.toContain('review');
    expect(stops(finished)).toContain('review');
  });

  it('does not follow the result by going on', () => {
    expect(finished.after(next).at).toBe('result');
  });

  it('cannot begin before the end', () => {
    const early = Lesson.start(module).after(goto('review'));
    const itemIds = reviewItems(module, early.progress);
    expect(early.after({ type: 'review.start', itemIds }).log).toEqual(early.log);
  });

  it('cannot begin with nothing, with what was answered, or with what does not exist', () => {
    const there = finished.after(goto('review'));
    for (const itemIds of [[], [asked[0]!], ['gone']])
      expect(there.after({ type: 'review.start', itemIds }).log).toEqual(there.log);
  });

  it('fixes its items in the log, and begins with the first', () => {
    const begun = begin(finished);
    const entry = begun.log.at(-1)!;
    expect(entry).toMatchObject({ type: 'review', stepId: 'review', v: 6 });
    expect(begun.at).toBe(`review ${sessionOf(begun)[0]!.id} asking`);
    expect(begun.value).toEqual({ review: 'asking' });
  });

  it('goes through the same loop as the rest, and comes to a page of its own', () => {
    const begun = begin(finished);
    const [first, second] = sessionOf(begun);
    const missed = begun.after(...actsFor(first!, 'assisted'));
    expect(missed.at).toBe(`review ${second!.id} asking`);
    const done = workThrough(missed, () => 'right');
    expect(done.at).toBe('review');
    expect(done.value).toEqual({ review: 'idle' });
    expect(selectView(done.snapshot.context)).toMatchObject({ kind: 'review-idle' });
  });

  it('goes on where it was left, from the result as after a reload', () => {
    const begun = begin(finished);
    const [first, second] = sessionOf(begun);
    const left = begun.after(...actsFor(first!, 'right'), goto(result.id));
    const back = Lesson.start(module, left.log).after(goto('review'));
    expect(back.at).toBe(`review ${second!.id} asking`);
  });

  it('that no step of the lesson knows, or that asks nothing known, changes nothing', () => {
    const stamp = { v: 6, attemptId: 'attempt', writer: 'page', at: 0 } as const;
    const seq = finished.log.length + 1;
    for (const stray of [
      { stepId: 'gone', itemIds: [asked[0]!] },
      { stepId: result.id, itemIds: [asked[0]!] },
      { stepId: 'review', itemIds: ['gone'] },
    ]) {
      const progress = foldLog(module, [
        ...finished.log,
        { ...stamp, seq, type: 'review', ...stray },
      ]);
      expect(progress).toEqual({ ...finished.progress, seq });
    }
  });

  it('folded from the log is what it was live, whatever was done in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Way>('right', 'assisted', 'shown', 'later'), { maxLength: 6 }),
        (ways) => {
          let now = begin(finished);
          for (const way of ways) {
            const { item } = now.here;
            if (item) now = now.after(...actsFor(item, way));
            expect(foldLog(module, now.log)).toEqual(now.progress);
            expect(Lesson.start(module, now.log).at).toBe(now.at);
          }
        },
      ),
      { numRuns: 10 },
    );
  });
});
