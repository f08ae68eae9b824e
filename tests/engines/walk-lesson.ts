import type { Module } from '../../src/model/module';
import type { Place } from '../e2e/place';
import type { LessonPage } from './lesson-page';
import { nextAct } from './next-act';

type Walk = {
  module: Module;
  /** The item that is missed once. */
  missedId: string;
  /** The items that are answered with the keyboard. */
  byKey: readonly string[];
  /** Called at every place and in every phase, before anything is done there. */
  at: (place: Place) => Promise<void>;
};

/** Walks from where the lesson is to its result; the ids of the steps on the way. */
export async function walkLesson(lesson: LessonPage, walk: Walk): Promise<string[]> {
  const { module, missedId, byKey, at } = walk;
  const steps = new Set<string>();
  const limit = module.steps.length + 6 * module.items.length;
  for (let count = 0; count < limit; count += 1) {
    const place = await lesson.place();
    steps.add(place.stepId);
    await at(place);
    if (place.stepKind === 'result') return [...steps];
    const keyboard = byKey.includes(place.itemId ?? '');
    if (keyboard) await lesson.waitForFocus();
    const act = nextAct(module, place, missedId);
    await lesson.act(act, keyboard);
    // A page that comes to rest late takes its button from under the mouse: a student clicks again.
    const isSlow = act.do === 'continue' && !keyboard;
    const moved = await lesson.waitUntilMoved(place, isSlow ? 4_000 : undefined).catch(() => false);
    if (moved) continue;
    if (isSlow) await lesson.act(act, keyboard);
    await lesson.waitUntilMoved(place);
  }
  throw new Error('The walk does not end');
}
