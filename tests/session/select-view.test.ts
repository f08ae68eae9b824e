import { describe, expect, it } from 'vitest';
import type { Response } from '../../src/model/response';
import { selectRoute } from '../../src/session/select-route';
import { selectView, type LessonView, type QuestionView } from '../../src/session/select-view';
import { keyOf } from '../../src/session/tell-item';
import { reasonsOf } from '../builders/answers';
import {
  actsFor,
  goto,
  keyResponse,
  Lesson,
  submit,
  workThrough,
  wrongResponse,
} from '../builders/a-lesson';
import { theFiveReports } from '../builders/shipped';

const module = theFiveReports();
const start = Lesson.start(module);
const itemOf = (id: string) => module.items.find((item) => item.id === id)!;
const places = module.steps.flatMap((step) =>
  step.kind === 'questions' || step.kind === 'checkpoint'
    ? step.itemIds.map((itemId) => ({ stepId: step.id, item: itemOf(itemId) }))
    : [],
);
const viewOf = (lesson: Lesson): LessonView => selectView(lesson.snapshot.context);
const questionOf = (lesson: Lesson): QuestionView => {
  const view = viewOf(lesson);
  if (view.kind !== 'questions' && view.kind !== 'checkpoint' && view.kind !== 'retry')
    throw new Error(`${view.kind} is no question`);
  return view;
};

describe('a question that is not answered', () => {
  it.each(places)('does not tell its answer: $stepId $item.id', ({ stepId, item }) => {
    const view = questionOf(start.after(goto(stepId, item.id)));
    expect(view).toMatchObject({ key: [], evidence: [], lookIn: [], miss: undefined });
    const text = JSON.stringify(view);
    expect(text).not.toMatch(/"(correct|whyFalse|falseBy|misread|exact|outcome|gates)"/);
    // Where a sentence is to be picked, it is among those to pick from.
    for (const { exact, reading } of item.kind === 'evidence' ? [] : item.evidence)
      if (reading !== view.card?.reading.id) expect(text).not.toContain(JSON.stringify(exact));
    for (const reason of reasonsOf(item)) expect(text).not.toContain(JSON.stringify(reason));
    if (item.kind === 'map-select' || item.kind === 'map-route')
      for (const code of item.key) expect(text).not.toContain(JSON.stringify(code));
    if (item.kind === 'map-time')
      for (const code of keyOf(item)) expect(text).not.toContain(JSON.stringify(code));
    if ('shows' in item) expect(text).not.toContain(JSON.stringify(item.shows));
    expect(view).toMatchObject({ credit: undefined, shown: undefined });
  });
});

const shownBySentences = places.filter(({ item }) => item.evidence.length > 0);
const leftOpen = places.filter(({ item }) => item.evidence.length === 0);

describe.each(shownBySentences)('at $stepId $item.id', ({ stepId, item }) => {
  const there = start.after(goto(stepId, item.id));
  const [miss, pick, again] = actsFor(item, 'shown');
  const wrong = wrongResponse(item);

  it('a first miss is told what to look through, and not the answer', () => {
    const view = questionOf(there.after(miss!));
    expect(view.phase).toBe('looking');
    expect(view).toMatchObject({ key: [], evidence: [] });
    const deciding = item.evidence.map(({ paragraph }) => paragraph);
    const offered = view.lookIn.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id));
    expect(offered).toEqual(expect.arrayContaining(deciding));
    expect(offered.length).toBeGreaterThan(deciding.length);
  });

  it('a reader who looked sees the sentence and why the answer misreads it, not the key', () => {
    const view = questionOf(there.after(miss!, pick!));
    expect(view.phase).toBe('retrying');
    expect(view.key).toEqual([]);
    const isToFind = item.kind === 'evidence';
    expect(view.evidence.map(({ evidence }) => evidence)).toEqual(isToFind ? [] : item.evidence);
    for (const { evidence, paragraph } of view.evidence)
      expect(paragraph.text).toContain(evidence.exact);
    expect(view.miss).toMatchObject({ response: wrong, pick: { right: true } });
    expect([...(view.miss?.reasons ?? []), view.miss?.pair?.first].join('')).toMatch(/\S/);
  });

  it('a second miss shows the answer with its evidence', () => {
    const view = questionOf(there.after(miss!, pick!, again!));
    expect(view.phase).toBe('shown');
    expect(view.key).toEqual(keyOf(item));
    expect(view.key.length).toBeGreaterThan(0);
    expect(view.evidence.length).toBeGreaterThan(0);
    expect(view.returns).toBe(true);
  });
});

const keyIn = (key: Response): string[] =>
  'codes' in key
    ? key.codes
    : 'optionId' in key
      ? [key.optionId]
      : 'entryIds' in key
        ? key.entryIds
        : 'text' in key
          ? [key.text]
          : [];

describe.each(leftOpen)('at $stepId $item.id, which the reports leave open', ({ stepId, item }) => {
  const there = start.after(goto(stepId, item.id));
  const missed = there.after(submit(item, wrongResponse(item)));
  const searched = (view: QuestionView) => view.searched.map(({ reading }) => reading.id);

  it('nothing is told before the answer', () => {
    expect(questionOf(there)).toMatchObject({ searched: [], isSilent: false });
  });

  it('a miss leads to a second try at once: there is no sentence to look for', () => {
    const view = questionOf(missed);
    expect(view).toMatchObject({ phase: 'retrying', key: [], evidence: [], isSilent: true });
    expect(view.lookIn).toEqual([]);
    expect(searched(view)).toEqual(item.searched);
    expect(view.searched.every(({ stepId }) => stepId !== undefined)).toBe(true);
    expect(view.miss?.reasons.join('')).toMatch(/\S/);
  });

  it('it ends like any other, and the result says what was looked through', () => {
    const shown = missed.after(submit(item, wrongResponse(item, 1)));
    expect(questionOf(shown)).toMatchObject({ phase: 'shown', returns: true });
    expect(questionOf(shown).key).toEqual(keyIn(keyResponse(item)));
    expect(questionOf(missed.after(submit(item, keyResponse(item)))).phase).toBe('assisted');
    const result = viewOf(shown.after(goto(module.steps.at(-1)!.id)));
    const [told] = result.kind === 'result' ? result.misses : [];
    expect(told?.evidence).toEqual([]);
    expect(told?.searched.map(({ reading }) => reading.id)).toEqual(item.searched);
  });
});

describe('a paragraph that does not decide', () => {
  it('is told apart from the one that does', () => {
    const { stepId, item } = places[0]!;
    const there = start.after(goto(stepId, item.id), actsFor(item, 'shown')[0]!);
    const deciding = item.evidence[0]!.paragraph;
    const other = questionOf(there).lookIn[0]!.paragraphs.find(({ id }) => id !== deciding)!;
    const view = questionOf(
      there.after({ type: 'paragraph.pick', itemId: item.id, paragraphId: other.id }),
    );
    expect(view.miss?.pick).toMatchObject({ n: other.n, right: false });
  });
});

describe('a forecast', () => {
  const item = module.items.find(({ kind }) => kind === 'prediction')!;
  const step = module.steps.find(({ kind }) => kind === 'prediction')!;
  const made = start.after(goto(step.id), submit(item, wrongResponse(item)));
  const reading = item.kind === 'prediction' ? item.resolution.reading : '';
  const resolving = module.steps.find((s) => s.kind === 'reading' && s.readingId === reading)!;

  it('is shown as made, without what came of it', () => {
    const view = viewOf(made);
    expect(view).toMatchObject({ kind: 'prediction', phase: 'recorded' });
    const outcome = item.kind === 'prediction' ? item.resolution.text : '';
    expect(JSON.stringify(view)).not.toContain(outcome);
  });

  it('is resolved in its reading, and in no other', () => {
    for (const { id, kind } of module.steps) {
      const view = viewOf(made.after(goto(id)));
      if (kind !== 'reading' || view.kind !== 'reading') continue;
      expect(view.forecasts.map((forecast) => forecast.itemId)).toEqual(
        id === resolving.id ? [item.id] : [],
      );
    }
  });

  it('is not mentioned where none was made', () => {
    expect(viewOf(start.after(goto(resolving.id)))).toMatchObject({ forecasts: [] });
  });

  it('says whether it held', () => {
    for (const [response, held] of [
      [keyResponse(item), true],
      [wrongResponse(item), false],
    ] as const) {
      const view = viewOf(start.after(goto(step.id), submit(item, response), goto(resolving.id)));
      expect(view).toMatchObject({ forecasts: [{ held }] });
    }
  });
});

describe('the result', () => {
  it('leads back to each miss, and names nothing that was right', () => {
    const [right, helped, shown] = places as [
      (typeof places)[0],
      (typeof places)[0],
      (typeof places)[0],
    ];
    const end = workThrough(start, ({ id }) =>
      id === helped.item.id ? 'assisted' : id === shown.item.id ? 'shown' : 'right',
    );
    const view = viewOf(end);
    if (view.kind !== 'result') throw new Error(view.kind);
    const misses = view.misses.map(({ itemId, stepId, phase }) => [itemId, stepId, phase]);
    expect(misses).toEqual([
      [helped.item.id, helped.stepId, 'assisted'],
      [shown.item.id, shown.stepId, 'shown'],
    ]);
    expect(misses.flat()).not.toContain(right.item.id);
    expect(view.result.earned).toBe(places.length - 1.5);
    expect(view.result.possible).toBe(places.length);
  });

  it('does not tell the answer of what is still open', () => {
    const { stepId, item } = places[0]!;
    const left = start.after(goto(stepId, item.id), actsFor(item, 'later')[0]!, goto('result'));
    const view = viewOf(left);
    expect(view).toMatchObject({
      misses: [{ itemId: item.id, phase: 'looking', answer: '', evidence: [] }],
    });
  });
});

describe('the route', () => {
  it('keeps the steps in order under their headings', () => {
    const groups = selectRoute(start.snapshot.context);
    expect(groups.map(({ title }) => title)).toEqual([
      ...new Set(module.steps.map(({ group }) => group)),
    ]);
    expect(groups.flatMap(({ stops }) => stops.map(({ id }) => id))).toEqual(
      module.steps.map(({ id }) => id),
    );
  });

  it('says what is done, where the student is, and what is open', () => {
    const at = workThrough(
      start,
      () => 'right',
      ({ here }) => here.step.kind === 'checkpoint',
    );
    const index = module.steps.findIndex(({ kind }) => kind === 'checkpoint');
    const states = selectRoute(at.snapshot.context).flatMap(({ stops }) =>
      stops.map((s) => s.state),
    );
    expect(states).toEqual(
      module.steps.map((_step, i) => (i < index ? 'done' : i === index ? 'now' : 'open')),
    );
  });
});
