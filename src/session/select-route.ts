import type { Step } from '../model/step';
import { here, type LessonContext } from './lesson-machine';
import { isStepDone } from './route';

export type Stop = {
  id: string;
  title: string;
  kind: Step['kind'];
  /** About how long it takes, where that is known. */
  minutes?: number;
  state: 'done' | 'now' | 'open';
};
export type RouteGroup = { title: string; stops: Stop[] };

/** The route as the rail shows it: steps under their headings, with where the student is. */
export function selectRoute(context: LessonContext): RouteGroup[] {
  const { module, progress } = context;
  const current = here(context).step.id;
  const groups: RouteGroup[] = [];
  for (const step of module.steps) {
    const { id, title, kind, minutes } = step;
    // Reviews come days later: until the end they are no stop of the way.
    if (kind === 'review' && !progress.ended && id !== current) continue;
    const done = isStepDone(module, progress, step) ? 'done' : 'open';
    const state = id === current ? 'now' : done;
    const stop: Stop = { id, title, kind, state, ...(minutes !== undefined && { minutes }) };
    const last = groups.at(-1);
    if (last?.title === step.group) last.stops.push(stop);
    else groups.push({ title: step.group, stops: [stop] });
  }
  return groups;
}
