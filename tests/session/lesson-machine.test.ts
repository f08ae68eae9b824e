import { describe, expect, it } from 'vitest';
import type { LessonAct } from '../../src/session/lesson-machine';
import { aModule } from '../builders/a-module';
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

const module = aModule();
const itemOf = (id: string) => module.items.find((item) => item.id === id)!;
const [first, second] = [itemOf('claim-1-a'), itemOf('claim-2-a')];
const forecast = itemOf('forecast');
const start = Lesson.start(module);
const asked = start.after(next);
const miss = submit(first, wrongResponse(first));
const pick: LessonAct = { type: 'paragraph.pick', itemId: first.id, paragraphId: 'first-2' };
const later: LessonAct = { type: 'item.later', itemId: first.id };

describe('a lesson', () => {
  it('starts with its first step and an empty log', () => {
    expect(start.at).toBe('read-first');
    expect(start.log).toEqual([]);
  });

  it('goes from step to step to the result, and no further', () => {
    const end = workThrough(start, () => 'right');
    expect(end.at).toBe('result');
    expect(end.after(next)).toMatchObject({ at: 'result', log: end.log });
    expect(end.progress.visited).toEqual(module.steps.map(({ id }) => id));
  });

  it('announces each thing that was done, once, with its number, writer and time', () => {
    const { log } = asked.after(submit(first, keyResponse(first)));
    expect(log).toEqual([
      {
        v: 1,
        attemptId: 'attempt',
        seq: 1,
        writer: 'page',
        at: 1000,
        type: 'step',
        stepId: 'check-first',
        itemId: first.id,
      },
      {
        v: 1,
        attemptId: 'attempt',
        seq: 2,
        writer: 'page',
        at: 1001,
        type: 'answer',
        itemId: first.id,
        response: keyResponse(first),
      },
    ]);
  });

  it('numbers on from a log that it starts with', () => {
    const again = Lesson.start(module, asked.log, 'another page').after(miss);
    expect(again.log.map(({ seq, writer }) => [seq, writer])).toEqual([
      [1, 'page'],
      [2, 'another page'],
    ]);
  });
});

describe('a question', () => {
  it('leads on after a right answer', () => {
    const right = asked.after(submit(first, keyResponse(first)));
    expect(right.at).toBe(`check-first ${first.id} right`);
    expect(right.after(next).at).toBe(`check-first ${second.id} asking`);
  });

  it('sends a reader who missed it to look, and then asks again', () => {
    expect(asked.after(miss).at).toBe(`check-first ${first.id} looking`);
    expect(asked.after(miss, pick).at).toBe(`check-first ${first.id} retrying`);
  });

  it('does not lead on before it is answered, nor while a miss is looked into', () => {
    for (const lesson of [asked, asked.after(miss), asked.after(miss, pick)])
      expect(lesson.after(next).log).toEqual(lesson.log);
  });

  it('takes no second answer before the reader has looked', () => {
    const looking = asked.after(miss);
    expect(looking.after(submit(first, keyResponse(first))).log).toEqual(looking.log);
  });

  it('leads on when it is put off', () => {
    expect(asked.after(miss, later, next).at).toBe(`check-first ${second.id} asking`);
    expect(asked.after(miss, pick, later, next).at).toBe(`check-first ${second.id} asking`);
  });

  it('cannot be put off before it is missed', () => {
    expect(asked.after(later).log).toEqual(asked.log);
  });

  it('is open again when the student comes back to it', () => {
    const back = asked.after(miss, later, next, goto('check-first', first.id));
    expect(back.at).toBe(`check-first ${first.id} looking`);
  });

  it.each<[string, LessonAct]>([
    ['an empty answer', submit(first, { kind: 'choice', optionId: '' })],
    ['an option that it does not have', submit(first, { kind: 'choice', optionId: 'o-x' })],
    ['an answer of another kind', submit(first, { kind: 'map-select', codes: ['ALB'] })],
    ['an answer to another question', submit(second, keyResponse(second))],
    ['an answer to an item of another step', submit(forecast, keyResponse(forecast))],
    ['an answer to no item', { ...miss, itemId: 'gone' } as LessonAct],
    ['a paragraph for another question', { ...pick, itemId: second.id }],
    ['another question put off', { ...later, itemId: second.id }],
    ['confidence in another', { type: 'confidence.set', itemId: second.id, value: 'certain' }],
  ])('is not changed by %s', (_what, act) => {
    for (const lesson of [asked, asked.after(miss), asked.after(miss, pick)]) {
      const after = lesson.after(act);
      expect(after.log).toEqual(lesson.log);
      expect(after.progress).toEqual(lesson.progress);
      expect(after.value).toEqual(lesson.value);
    }
  });

  it('takes the student’s confidence before the answer', () => {
    const sure: LessonAct = { type: 'confidence.set', itemId: first.id, value: 'certain' };
    expect(asked.after(sure).progress.records[first.id]).toMatchObject({ confidence: 'certain' });
    expect(asked.after(miss, sure).log).toHaveLength(2);
  });
});

describe('a forecast', () => {
  const there = asked.after(...actsFor(first, 'right'), ...actsFor(second, 'right'));

  it('leads on once it is made, whatever it says', () => {
    expect(there.at).toBe('predict forecast asking');
    expect(there.after(next).log).toEqual(there.log);
    for (const response of [keyResponse(forecast), wrongResponse(forecast)])
      expect(there.after(submit(forecast, response), next).at).toBe('map map-task asking');
  });

  it('is made once', () => {
    const made = there.after(submit(forecast, wrongResponse(forecast)));
    expect(made.after(submit(forecast, keyResponse(forecast))).log).toEqual(made.log);
  });
});

describe('going to a step', () => {
  it('leads to its first question that is open', () => {
    const done = asked.after(...actsFor(first, 'right'));
    expect(done.after(goto('read-first'), goto('check-first')).at).toBe(
      `check-first ${second.id} asking`,
    );
  });

  it('leads to the question that is named', () => {
    expect(start.after(goto('check-first', second.id)).at).toBe(`check-first ${second.id} asking`);
  });

  it('leads nowhere when there is no such step, or when it is this one', () => {
    expect(start.after(goto('gone')).log).toEqual([]);
    expect(start.after(goto('read-first')).log).toEqual([]);
    expect(asked.after(goto('check-first', first.id)).log).toEqual(asked.log);
  });

  it('lands on the step when the item is not one of its own', () => {
    expect(start.after(goto('check-first', 'map-task')).at).toBe(`check-first ${first.id} asking`);
  });
});

describe('the second look', () => {
  it('practises when nothing was missed', () => {
    const there = workThrough(
      start,
      () => 'right',
      ({ here }) => here.step.kind === 'retry',
    );
    expect(there.value).toEqual({ retry: 'asking' });
    expect(module.items.flatMap(({ forms }) => forms)).toContain(there.here.item?.id);
  });

  it('is empty where no question has another form, and leads on', () => {
    const items = module.items.map((item) => ({ ...item, forms: [] }));
    const there = workThrough(
      Lesson.start({ ...module, items }),
      () => 'right',
      ({ here }) => here.step.kind === 'retry',
    );
    expect(there.value).toEqual({ retry: 'empty' });
    expect(there.after(next).at).toBe('result');
  });

  it('asks the other form of what was missed', () => {
    const there = workThrough(
      start,
      (item) => (item === first ? 'shown' : 'right'),
      ({ here }) => here.step.kind === 'retry',
    );
    const ids: (string | undefined)[] = [];
    workThrough(
      there,
      () => 'right',
      ({ here }) => {
        ids.push(here.item?.id);
        return false;
      },
    );
    expect(ids).toContain('claim-1-b');
    expect(ids).not.toContain('claim-1-a');
  });
});
