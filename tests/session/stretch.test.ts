import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/model/arrange';
import type { LessonSettings } from '../../src/model/lesson-settings';
import type { LessonAct } from '../../src/session/lesson-machine';
import type { Level } from '../../src/model/reading';
import { OWN_SETTINGS } from '../../src/model/settings-of';
import { mayAsk } from '../../src/model/step';
import { gradeAttempt } from '../../src/scoring/grade-attempt';
import { itemsOfStep } from '../../src/session/route';
import { goto, keyResponse, Lesson, submit, workThrough } from '../builders/a-lesson';
import { theShippedModule } from '../builders/shipped';

const module = theShippedModule();
const step = module.steps.find((each) => each.kind === 'questions' && each.stretchItemIds);
if (step?.kind !== 'questions') throw new Error('No step has questions for the stretch level');
const [extra] = step.stretchItemIds!;
const item = module.items.find(({ id }) => id === extra)!;

const read = (level: Level): LessonAct => ({ type: 'level.set', level });
const start = Lesson.start(module);
const asked = ({ progress }: Lesson) => itemsOfStep(module, progress, step);

describe('a question of the stretch level', () => {
  it('is asked after the others of its step, of who reads the stretch text', () => {
    expect(asked(start)).toEqual(step.itemIds);
    expect(asked(start.after(read('support')))).toEqual(step.itemIds);
    expect(asked(start.after(read('stretch')))).toEqual(mayAsk(step));
  });

  it('stays once it is answered, whatever is read afterwards', () => {
    const answered = start.after(
      read('stretch'),
      goto(step.id, extra),
      submit(item, keyResponse(item)),
      read('standard'),
    );
    expect(asked(answered)).toEqual([...step.itemIds, extra]);
    expect(answered.at).toBe(`${step.id} ${extra} right`);
  });

  it('leaves the place in its step where the level changes before an answer', () => {
    const there = start.after(read('stretch'), goto(step.id, extra), read('standard'));
    expect(there.here.step.id).toBe(step.id);
    expect(step.itemIds).toContain(there.here.item?.id);
  });

  it('earns no points, and shows what its student can do', () => {
    const end = workThrough(start.after(read('stretch')), () => 'right');
    const plain = workThrough(start, () => 'right');
    const [more, less] = [end, plain].map(({ log }) => gradeAttempt(module, log));
    expect([more!.earned, more!.possible]).toEqual([less!.earned, less!.possible]);
    const own = more!.objectives.find(({ id }) => id === item.objective);
    expect(own?.items.map(({ itemId }) => itemId)).toContain(extra);
  });

  it('is not asked on the short route, nor where the teacher switched it off', () => {
    const stretchOf = (stated: Partial<LessonSettings>) =>
      arrange(module, { ...OWN_SETTINGS, ...stated }, '').steps.flatMap((each) =>
        each.kind === 'questions' ? (each.stretchItemIds ?? []) : [],
      );
    expect(stretchOf({ route: 'short' })).toEqual([]);
    expect(stretchOf({})).toContain(extra);
    expect(stretchOf({ off: [extra!] })).not.toContain(extra);
  });
});
