import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/item';
import type { Confidence } from '../../src/model/log';
import type { Module } from '../../src/model/module';
import { OWN_SETTINGS } from '../../src/model/settings-of';
import { foldLog } from '../../src/session/progress';
import { itemsOfStep } from '../../src/session/route';
import { selectView, type QuestionView } from '../../src/session/select-view';
import {
  actsFor,
  goto,
  keyResponse,
  Lesson,
  next,
  submit,
  workThrough,
  wrongResponse,
} from '../builders/a-lesson';
import { aModule, step, twoForms } from '../builders/a-module';
import { theShippedModule } from '../builders/shipped';

const module = theShippedModule();
const start = Lesson.start(module);
const itemOf = (id: string, from: Module = module) => from.items.find((item) => item.id === id)!;
function questionOf(lesson: Lesson): QuestionView {
  const view = selectView(lesson.snapshot.context);
  if ('lookIn' in view) return view;
  throw new Error(view.kind);
}
const sure = (itemId: string, value: Confidence = 'certain') =>
  ({ type: 'confidence.set', itemId, value }) as const;
const stepOfItem = (id: string) =>
  module.steps.find((each) => 'itemIds' in each && each.itemIds.includes(id))!.id;
const easier = { type: 'level.set', level: 'support' } as const;

describe('two misses in a row on one objective', () => {
  const asked = module.steps
    .flatMap((each) => (each.kind === 'questions' ? each.itemIds : []))
    .map((id) => itemOf(id));
  const objective = asked
    .map((item) => item.objective)
    .find((id) => asked.filter((item) => item.objective === id).length >= 3)!;
  const [one, two, three] = asked.filter((item) => item.objective === objective);
  const other = asked.find((item) => item.objective !== objective)!;
  const answer = (lesson: Lesson, item: Item, right: boolean) =>
    lesson.after(
      goto(stepOfItem(item.id), item.id),
      submit(item, (right ? keyResponse : wrongResponse)(item)),
    );
  const offerAt = (lesson: Lesson) => questionOf(lesson).offer;
  const twice = answer(answer(start, one!, false), two!, false);

  it('bring an offer of easier words, beside the second of them', () => {
    expect(offerAt(answer(start, one!, false))).toBeUndefined();
    expect(offerAt(twice)).toBe(objective);
    expect(offerAt(twice.after(goto(stepOfItem(one!.id), one!.id)))).toBeUndefined();
  });

  it('are in a row whatever lies between on other objectives', () => {
    const between = answer(answer(start, one!, false), other, true);
    expect(offerAt(answer(between, two!, false))).toBe(objective);
  });

  it('are not in a row where one was right in between', () => {
    const mended = answer(answer(start, one!, false), two!, true);
    expect(offerAt(answer(mended, three!, false))).toBeUndefined();
  });

  it('change nothing by themselves', () => {
    expect(twice.progress.level).toBe('standard');
    expect(twice.log.map(({ type }) => type)).not.toContain('level');
  });

  it('are not spoken of again on an objective where the student has declined', () => {
    const declined = twice.after({ type: 'offer.decline', objective });
    expect(declined.log.at(-1)).toMatchObject({ v: 6, type: 'decline', objective });
    expect(offerAt(declined)).toBeUndefined();
    expect(offerAt(answer(declined, three!, false))).toBeUndefined();
    expect(declined.after({ type: 'offer.decline', objective }).log).toEqual(declined.log);
    expect(foldLog(module, declined.log)).toEqual(declined.progress);
  });

  it('bring no offer to who reads the easier words, has none, or is told nothing yet', () => {
    expect(offerAt(twice.after(easier))).toBeUndefined();
    const plain = {
      ...module,
      readings: module.readings.map(({ levels: _, ...reading }) => reading),
    };
    expect(offerAt(Lesson.start(plain, twice.log))).toBeUndefined();
    const held = Lesson.start(module, twice.log, 'page', { ...OWN_SETTINGS, reveal: 'end' });
    expect(offerAt(held)).toBeUndefined();
  });
});

describe('at the support level', () => {
  const choices = module.items.filter((item) => item.kind === 'choice');
  const four = choices.filter(({ options }) => options.length === 4);
  const shown = (item: Item, lesson: Lesson) => {
    const view = questionOf(lesson.after(goto(stepOfItem(item.id), item.id)));
    if (view.item.kind !== 'choice') throw new Error(view.item.kind);
    return view.item.options.map(({ id }) => id);
  };
  const onRoute = four.filter(({ id }) =>
    module.steps.some((each) => 'itemIds' in each && each.itemIds.includes(id)),
  );

  it('a choice has three options, the key among them, always the same', () => {
    expect(onRoute.length).toBeGreaterThan(3);
    for (const item of onRoute) {
      const ids = shown(item, start.after(easier));
      expect(ids).toHaveLength(3);
      expect(ids).toContain(item.options.find(({ correct }) => correct)?.id);
      expect(item.options.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual(ids);
      expect(shown(item, Lesson.start(module).after(easier))).toEqual(ids);
      expect(shown(item, start)).toHaveLength(4);
    }
  });

  it('what was chosen before stays to be seen, and means what it meant', () => {
    for (const item of onRoute)
      for (const option of item.options.filter(({ correct }) => !correct)) {
        const response = { kind: 'choice' as const, optionId: option.id };
        const missed = start.after(
          goto(stepOfItem(item.id), item.id),
          submit(item, response),
          easier,
        );
        expect(shown(item, missed)).toContain(option.id);
        expect(questionOf(missed).miss?.wrong).toEqual([option.id]);
      }
  });

  it('a miss is looked for in the paragraph that decides and one beside it', () => {
    for (const item of onRoute) {
      const missed = start.after(
        easier,
        goto(stepOfItem(item.id), item.id),
        submit(item, wrongResponse(item)),
      );
      const view = questionOf(missed);
      if (view.phase !== 'looking') continue;
      const offered = view.lookIn.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id));
      expect(offered).toHaveLength(2);
      expect(offered).toContain(item.evidence[0]?.paragraph);
    }
  });
});

describe('a miss of which the student was certain', () => {
  const asked = start.after(goto('check-expected'));
  const item = asked.here.item!;
  const [miss, pick, again] = actsFor(item, 'shown');
  const certain = asked.after(sure(item.id), miss!);

  it('cannot be put off', () => {
    expect(questionOf(certain).isConfidentMiss).toBe(true);
    expect(certain.after({ type: 'item.later', itemId: item.id }).log).toEqual(certain.log);
    expect(certain.after(next).log).toEqual(certain.log);
    const looked = certain.after(pick!);
    expect(looked.after({ type: 'item.later', itemId: item.id }, next).log).toEqual(looked.log);
  });

  it('can be where the student was not certain', () => {
    for (const value of ['guessing', 'fairly'] as const) {
      const missed = asked.after(sure(item.id, value), miss!);
      expect(questionOf(missed).isConfidentMiss).toBe(false);
      expect(missed.after({ type: 'item.later', itemId: item.id }, next).at).not.toBe(missed.at);
    }
  });

  it('is set beside the key once the second try is over, and not before', () => {
    expect(questionOf(certain).compare).toBeUndefined();
    expect(questionOf(certain.after(pick!)).compare).toBeUndefined();
    const chosen = itemOf(item.id);
    if (chosen.kind !== 'choice') throw new Error(chosen.kind);
    const key = chosen.options.find(({ correct }) => correct)?.text;
    const wrong = (miss as { response: { optionId: string } }).response.optionId;
    const compared = { chosen: chosen.options.find(({ id }) => id === wrong)?.text, key };
    expect(questionOf(certain.after(pick!, again!)).compare).toEqual(compared);
    const mended = certain.after(pick!, submit(item, keyResponse(item)));
    expect(questionOf(mended).compare).toEqual(compared);
  });
});

describe('practice in the second look', () => {
  /** Two sets: the first may be all right and certain, the second has the miss. */
  const small = aModule({
    items: ['one', 'two', 'three', 'last'].flatMap((claim) =>
      twoForms(claim).map((item) => ({ ...item, asksConfidence: claim === 'two' })),
    ),
    steps: [
      step.reading('read', 'first'),
      step.questions('first-set', 'one-a', 'two-a', 'three-a'),
      step.questions('last-set', 'last-a'),
      step.retry(),
      step.result(),
    ],
  });
  const upTo = (value: Confidence, ways: Record<string, 'right' | 'assisted' | 'shown'>) => {
    const sureOf = Lesson.start(small).after(goto('first-set', 'two-a'), sure('two-a', value));
    return workThrough(
      sureOf.after(goto('first-set', 'one-a')),
      ({ id }) => ways[id] ?? 'right',
      ({ here }) => here.step.kind === 'retry',
    );
  };
  const missedLast = { 'last-a': 'shown' } as const;

  it('can be passed over where its set was right at once and certain', () => {
    const there = upTo('certain', missedLast);
    expect(there.here.item?.id).toBe('one-b');
    expect(questionOf(there).isPractice).toBe(true);
    expect(there.after(next).here.item?.id).toBe('two-b');
  });

  it('is asked where the student was less than certain, or needed help', () => {
    for (const there of [
      upTo('fairly', missedLast),
      upTo('certain', { ...missedLast, 'three-a': 'assisted' }),
    ]) {
      expect(questionOf(there).isPractice).toBe(false);
      expect(there.after(next).log).toEqual(there.log);
    }
  });

  it('never lets what was missed be passed over, nor a question of the route', () => {
    let there = upTo('certain', missedLast);
    while (there.here.item?.id !== 'last-b') there = there.after(next);
    expect(questionOf(there).isPractice).toBe(false);
    expect(there.after(next).log).toEqual(there.log);
    const asked = Lesson.start(small).after(goto('first-set'));
    expect(asked.after(next).log).toEqual(asked.log);
  });

  it('that was passed over leaves the second look done', () => {
    let there = upTo('certain', missedLast);
    while (there.here.item?.id !== 'last-b') there = there.after(next);
    const end = workThrough(there, () => 'right');
    expect(end.at).toBe('result');
    const retry = small.steps.find(({ kind }) => kind === 'retry')!;
    expect(itemsOfStep(small, end.progress, retry)).toEqual([
      'one-b',
      'two-b',
      'three-b',
      'last-b',
    ]);
  });

  it('is the same from the log alone, whatever a student was sure of', () => {
    const anySure = fc.constantFrom<Confidence>('guessing', 'fairly', 'certain');
    fc.assert(
      fc.property(anySure, fc.boolean(), (value, isRight) => {
        const there = upTo(value, { ...missedLast, 'one-a': isRight ? 'right' : 'assisted' });
        const resumed = Lesson.start(small, there.log);
        expect(questionOf(resumed)).toEqual(questionOf(there));
        expect(resumed.after(next).log.length).toBe(there.after(next).log.length);
      }),
    );
  });
});
