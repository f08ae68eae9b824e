import { describe, expect, it } from 'vitest';
import type { ItemOf } from '../../src/model/item';
import { selectView } from '../../src/session/select-view';
import { gradeAttempt } from '../../src/scoring/grade-attempt';
import { actsFor, goto, Lesson, next, submit, wrongResponse } from '../builders/a-lesson';
import { compileEveryKind, everyKind } from '../builders/every-kind';

const module = everyKind();
const start = Lesson.start(module);
const forecast = module.items.find(({ kind }) => kind === 'prediction') as ItemOf<'prediction'>;
const viewOf = (lesson: Lesson) => selectView(lesson.snapshot.context);
const resolution = (lesson: Lesson) => {
  const view = viewOf(lesson.after(goto('outcome')));
  if (view.kind !== 'resolution') throw new Error(view.kind);
  return view;
};

describe('what came of a forecast', () => {
  const made = start.after(next, submit(forecast, wrongResponse(forecast)), {
    type: 'confidence.set',
    itemId: forecast.id,
    value: 'certain',
  });

  it('has what was forecast and how surely, beside what was expected and what happened', () => {
    expect(resolution(made)).toMatchObject({
      chosen: 'Yes, as the council expects',
      confidence: 'certain',
      status: 'did-not',
      outcome: 'Yes, but later than that',
      expected: [{ reading: { id: 'plan' } }],
      happened: [{ reading: { id: 'opening' } }],
      searched: [],
    });
  });

  it('is shown to whoever made none', () => {
    expect(resolution(start)).toMatchObject({ chosen: undefined, confidence: undefined });
  });

  it('names what was searched where the sources do not say', () => {
    const { module: other } = compileEveryKind('items.yaml', (items) => {
      for (const one of items)
        if (one.kind === 'prediction') {
          one.resolution.status = 'not-answered';
          one.resolution.evidence.splice(1);
        }
    });
    expect(resolution(Lesson.start(other!))).toMatchObject({
      status: 'not-answered',
      happened: [],
      searched: [{ reading: { id: 'opening' } }],
    });
  });

  it('is not told once more below the reading, leads on, and is no question', () => {
    const reading = viewOf(made.after(goto('read-opening')));
    expect(reading).toMatchObject({ forecasts: [{ hasStep: true }] });
    expect(made.after(goto('outcome'), next).at).toBe('read-cards');
    const graded = gradeAttempt(module, made.log).items.map(({ itemId }) => itemId);
    expect(graded).not.toContain(forecast.id);
  });
});

describe('a comparison', () => {
  it('that is only read is all solved, and leads on', () => {
    const view = viewOf(start.after(goto('shown')));
    if (view.kind !== 'compare-read') throw new Error(view.kind);
    expect(view.comparison.rows.map(({ solved }) => solved?.status)).toEqual([
      'differ',
      'left',
      'silent',
    ]);
    expect(view.comparison.rows[2]!.solved?.searched.map(({ reading }) => reading.id)).toEqual([
      'plan',
      'opening',
    ]);
    expect(start.after(goto('shown'), next).at).toBe('half q-half asking');
  });

  it('that is asked counts for the result, and keeps the part that held', () => {
    const half = module.items.find(({ id }) => id === 'q-half')!;
    const [miss, pick, again] = actsFor(half, 'shown');
    const lesson = start.after(goto('half'), miss!, pick!, again!);
    const graded = gradeAttempt(module, lesson.log).items.find(({ itemId }) => itemId === 'q-half');
    expect(graded).toMatchObject({ phase: 'shown', points: 0.5 });
  });

  it('looks, after a miss, in the paragraphs that it shows', () => {
    const own = module.items.find(({ id }) => id === 'q-own')!;
    const view = viewOf(start.after(goto('own'), actsFor(own, 'shown')[0]!));
    if (!('lookIn' in view)) throw new Error(view.kind);
    expect(view.lookIn.map(({ paragraphs }) => paragraphs.map(({ id }) => id))).toEqual([
      ['plan-1', 'plan-2'],
      ['trip-1'],
    ]);
  });
});
