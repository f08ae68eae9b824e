import { describe, expect, it } from 'vitest';
import type { LessonSettings } from '../../src/model/lesson-settings';
import { OWN_SETTINGS } from '../../src/model/settings-of';
import { arrange } from '../../src/model/arrange';
import type { Module } from '../../src/model/module';
import { isScored } from '../../src/scoring/item-record';
import { gradeAttempt, readRecords } from '../../src/scoring/grade-attempt';
import { reviewItems } from '../../src/session/review-items';
import { foldLog } from '../../src/session/progress';
import { selectView, type QuestionView, type ResultView } from '../../src/session/select-view';
import {
  goto,
  keyResponse,
  Lesson,
  next,
  submit,
  workThrough,
  wrongResponse,
} from '../builders/a-lesson';
import { reasonsOf } from '../builders/answers';
import { everyKind } from '../builders/every-kind';
import { step } from '../builders/a-module';
import { theShippedModule } from '../builders/shipped';

const begin = (stated: Partial<LessonSettings>, module = theShippedModule()) => {
  const settings = { ...OWN_SETTINGS, ...stated };
  return Lesson.start(arrange(module, settings, ''), [], 'page', settings);
};
function questionOf(lesson: Lesson): QuestionView {
  const view = selectView(lesson.snapshot.context);
  if ('lookIn' in view) return view;
  throw new Error(view.kind);
}
function resultOf(lesson: Lesson): ResultView {
  const view = selectView(lesson.after(goto('result')).snapshot.context);
  if (view.kind === 'result') return view;
  throw new Error(view.kind);
}
/** The step that asks an item. */
const stepAsking = ({ steps }: Module, id: string) =>
  steps.find((each) => 'itemIds' in each && each.itemIds.includes(id))?.id ?? 'nowhere';
const first = (lesson: Lesson) => lesson.after(goto('check-expected'));

describe('with one try', () => {
  const asked = first(begin({ tries: 1 }));
  const item = asked.here.item!;

  it('a miss shows the answer with its evidence at once', () => {
    const view = questionOf(asked.after(submit(item, wrongResponse(item))));
    expect(view.phase).toBe('shown');
    expect(view.key.length).toBe(1);
    expect(view.evidence.map(({ evidence }) => evidence)).toEqual(item.evidence);
    expect(view.miss?.reasons.length).toBe(1);
  });

  it('no second answer counts, nor one that another page wrote', () => {
    const missed = asked.after(submit(item, wrongResponse(item)));
    expect(missed.after(submit(item, keyResponse(item))).log).toEqual(missed.log);
    const late = { ...missed.log.at(-1)!, type: 'answer' as const, seq: 99, writer: 'other' };
    const log = [
      ...missed.log,
      { ...late, v: 1 as const, itemId: item.id, response: keyResponse(item) },
    ] as typeof missed.log;
    const settings = missed.snapshot.context.settings;
    expect(foldLog(asked.module, log, settings).records[item.id]?.tries).toHaveLength(1);
    expect(gradeAttempt(asked.module, log, settings).earned).toBe(0);
    const alone = gradeAttempt(asked.module, missed.log).items;
    expect(alone.find(({ itemId }) => itemId === item.id)?.phase).toBe('looking');
  });

  it('what was missed returns in the second look', () => {
    const end = workThrough(begin({ tries: 1 }), () => 'shown');
    expect(end.log.some(({ type }) => type === 'pick')).toBe(false);
    const returned = Object.entries(end.progress.records).filter(
      ([id]) => questionOf(end.after(goto('second-look', id))).item.id === id,
    );
    expect(returned.length).toBeGreaterThan(0);
  });
});

describe('where answers show at the end', () => {
  const start = begin({ reveal: 'end' });
  const asked = first(start);
  const item = asked.here.item!;

  it.each(everyKind().items.filter(isScored))(
    'nothing tells whether an answer of kind $kind is right',
    (each) => {
      const at = begin({ reveal: 'end' }, everyKind()).after(
        goto(stepAsking(everyKind(), each.id), each.id),
      );
      const views = [keyResponse(each), wrongResponse(each)].map((response) => {
        const lesson = at.after(submit(each, response));
        const view = questionOf(lesson);
        expect(view).toMatchObject({ phase: 'recorded', isHeld: true, points: 0 });
        expect(view).toMatchObject({ key: [], evidence: [], searched: [], lookIn: [] });
        for (const reason of reasonsOf(each))
          expect(JSON.stringify(view)).not.toContain(JSON.stringify(reason));
        const { answered, ...rest } = view;
        expect(answered).toEqual(response);
        return rest;
      });
      expect(views[0]).toEqual(views[1]);
    },
  );

  it('confidence is asked before the answer, and not changed after it', () => {
    const sure = {
      type: 'confidence.set',
      itemId: item.id,
      value: 'certain',
    } as const;
    const answered = asked.after(sure, submit(item, wrongResponse(item)));
    expect(answered.progress.records[item.id]?.confidence).toBe('certain');
    const later = answered.after({ ...sure, value: 'guessing' });
    expect(later.progress.records[item.id]?.confidence).toBe('certain');
  });

  it('there is one try, no search, and nothing to put off', () => {
    const answered = asked.after(submit(item, wrongResponse(item)));
    const paragraphId = item.evidence[0]!.paragraph;
    const more = answered.after(
      submit(item, keyResponse(item)),
      { type: 'paragraph.pick', itemId: item.id, paragraphId },
      { type: 'item.later', itemId: item.id },
    );
    expect(more.log).toEqual(answered.log);
    expect(answered.after(next).at).not.toBe(answered.at);
  });

  it('no second look tells what was missed', () => {
    expect(start.module.steps.map(({ kind }) => kind)).not.toContain('retry');
  });

  it('the result tells each answer with its key and its evidence', () => {
    const end = workThrough(start, ({ id }) => (id === item.id ? 'shown' : 'right'));
    const { result, answers, misses } = resultOf(end);
    expect(misses).toEqual([]);
    const idsOf = (list: { itemId: string }[]) => list.map(({ itemId }) => itemId);
    expect(idsOf(answers).sort()).toEqual(idsOf(result.items).sort());
    const missed = answers.find(({ itemId }) => itemId === item.id);
    const others = answers.filter((answer) => answer !== missed);
    expect(missed).toMatchObject({ itemId: item.id, right: false });
    expect(missed!.chosen).not.toBe('');
    expect(missed!.answer).not.toBe('');
    expect(missed!.chosen).not.toBe(missed!.answer);
    expect(missed!.reasons).toHaveLength(1);
    expect(missed!.evidence.map(({ evidence }) => evidence)).toEqual(item.evidence);
    expect(others.every(({ right }) => right)).toBe(true);
    expect(result.earned).toBe(result.possible - 1);
    expect(result.items.find(({ itemId }) => itemId === item.id)).toMatchObject({
      phase: 'shown',
      points: 0,
    });
    const { settings } = end.snapshot.context;
    expect(gradeAttempt(end.module, end.log, settings)).toEqual(result);
  });

  it('a model answer waits for the result too', () => {
    const written = everyKind().items.find(({ kind }) => kind === 'written')!;
    const at = begin({ reveal: 'end' }, everyKind()).after(goto('check', written.id));
    const judged = at.after(submit(written, keyResponse(written)), {
      type: 'self.check',
      itemId: written.id,
      met: [],
    });
    expect(questionOf(judged)).toMatchObject({
      isHeld: false,
      evidence: [],
      written: { met: [], modelAnswer: undefined },
    });
    expect(resultOf(judged).written[0]?.modelAnswer).toMatch(/\w/);
  });
});

describe('a review', () => {
  const shipped = theShippedModule();
  const module = {
    ...shipped,
    steps: [...shipped.steps.filter(({ kind }) => kind !== 'review'), step.review()],
  };

  it('tells its answers at once, because it comes after the result', () => {
    const end = workThrough(begin({ reveal: 'end' }, module), () => 'right');
    const itemIds = reviewItems(end.module, end.progress);
    const there = end.after(goto('review'), { type: 'review.start', itemIds });
    const { item } = there.here;
    const missed = there.after(submit(item!, wrongResponse(item!)));
    expect(questionOf(missed)).toMatchObject({ isHeld: false });
    expect(['looking', 'retrying']).toContain(questionOf(missed).phase);
    const { settings } = missed.snapshot.context;
    expect(foldLog(end.module, missed.log, settings)).toEqual(missed.progress);
    const inLog = readRecords(end.module, missed.log, settings).get(item!.id);
    expect(inLog).toEqual(missed.progress.records[item!.id]);
  });
});

describe('a comparison whose answers are held back', () => {
  it('stands as it did before it was answered', () => {
    const module = everyKind();
    const item = module.items.find(({ kind }) => kind === 'compare')!;
    const at = module.steps.find((each) => 'itemIds' in each && each.itemIds.includes(item.id))!;
    const asked = begin({ reveal: 'end' }, module).after(goto(at.id, item.id));
    const before = questionOf(asked);
    expect(before.comparison?.rows.length).toBeGreaterThan(0);
    for (const response of [keyResponse(item), wrongResponse(item)]) {
      const held = questionOf(asked.after(submit(item, response)));
      expect(held).toMatchObject({ isHeld: true, key: [], miss: undefined, credit: undefined });
      expect(held.comparison).toEqual(before.comparison);
    }
  });
});

describe('a level that was chosen with the settings', () => {
  it('is the first one, and the student may change it', () => {
    const start = begin({ level: 'support' });
    expect(start.progress.level).toBe('support');
    expect(start.after({ type: 'level.set', level: 'standard' }).progress.level).toBe('standard');
  });
});
