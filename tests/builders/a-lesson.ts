import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import type { LogEntry } from '../../src/model/log';
import type { LessonSettings } from '../../src/model/lesson-settings';
import type { Module } from '../../src/model/module';
import { OWN_SETTINGS } from '../../src/model/settings-of';
import type { Item } from '../../src/model/item';
import type { Response } from '../../src/model/response';
import { isScored } from '../../src/scoring/item-record';
import { here, lessonMachine, type LessonAct } from '../../src/session/lesson-machine';
import type { Mark } from '../../src/session/marks';
import type { Progress } from '../../src/session/progress';
import { keyResponse, wrongResponse } from './answers';

export { keyResponse, wrongResponse };

type Snapshot = SnapshotFrom<typeof lessonMachine>;

/** Where a lesson is, without an actor: the snapshot and every entry that was announced. */
export class Lesson {
  readonly snapshot: Snapshot;
  readonly log: readonly LogEntry[];

  private constructor(snapshot: Snapshot, log: readonly LogEntry[]) {
    this.snapshot = snapshot;
    this.log = log;
  }

  /** A lesson that starts, or goes on from a log. */
  static start(
    module: Module,
    log: readonly LogEntry[] = [],
    writer = 'page',
    settings: LessonSettings = OWN_SETTINGS,
  ): Lesson {
    const input = { module, attemptId: 'attempt', writer, log, settings };
    return new Lesson(initialTransition(lessonMachine, input)[0], log);
  }

  /** The lesson after what a person did. */
  after(...acts: LessonAct[]): Lesson {
    return acts.reduce<Lesson>((lesson, act) => {
      const event = { ...act, at: 1000 + lesson.log.length };
      const [next, actions] = transition(lessonMachine, lesson.snapshot, event);
      // XState leaves its own actions out of their type.
      const announced = (actions as { type: string; params: unknown }[]).flatMap((action) =>
        action.type === 'xstate.emit' ? [(action.params as { event: Announced }).event] : [],
      );
      return new Lesson(next, [...lesson.log, ...announced.map(({ entry }) => entry)]);
    }, this);
  }

  get value(): unknown {
    return this.snapshot.value;
  }
  get progress(): Progress {
    return this.snapshot.context.progress;
  }
  get module(): Module {
    return this.snapshot.context.module;
  }
  get here(): ReturnType<typeof here> {
    return here(this.snapshot.context);
  }
  /** "step item phase", as a test reads it. */
  get at(): string {
    const { step, item, phase } = this.here;
    return [step.id, item?.id, phase].filter((part) => part !== undefined).join(' ');
  }
}
type Announced = { type: 'response.recorded'; entry: LogEntry };

export const submit = (item: Item, response: Response): LessonAct => ({
  type: 'response.submit',
  itemId: item.id,
  response,
});
export const next: LessonAct = { type: 'step.next' };
/** Words marked; where nothing is said, in the small lesson's first paragraph. */
export const mark = (markId: string, stated: Partial<Mark> = {}): LessonAct => ({
  type: 'mark.set',
  markId,
  readingId: 'first',
  paragraphId: 'first-1',
  quote: { exact: 'It rained', prefix: '', suffix: '.' },
  ...stated,
});
export const goto = (stepId: string, itemId?: string): LessonAct => ({
  type: 'step.goto',
  stepId,
  ...(itemId !== undefined && { itemId }),
});

/** How a student may deal with an item, as the acts that it takes. */
export type Way = 'right' | 'assisted' | 'shown' | 'later';
export function actsFor(item: Item, way: Way): LessonAct[] {
  const miss = submit(item, wrongResponse(item));
  const pick: LessonAct = {
    type: 'paragraph.pick',
    itemId: item.id,
    paragraphId: item.evidence[0]?.paragraph ?? 'nowhere',
  };
  switch (way) {
    case 'right':
      return [submit(item, keyResponse(item)), next];
    case 'assisted':
      return [miss, pick, submit(item, keyResponse(item)), next];
    case 'shown':
      return [miss, pick, submit(item, wrongResponse(item, 1)), next];
    case 'later':
      return [miss, { type: 'item.later', itemId: item.id }, next];
  }
}

/** The next thing that a student does who deals with every item in some way. */
function nextAct(lesson: Lesson, way: (item: Item) => Way): LessonAct {
  const { item, phase } = lesson.here;
  if (!item || lesson.progress.records[item.id]?.later) return next;
  const [answer, pick, again] = actsFor(item, way(item) === 'right' ? 'assisted' : way(item));
  if (phase === 'asking')
    return !isScored(item) || way(item) === 'right' ? submit(item, keyResponse(item)) : answer!;
  if (phase === 'looking') return pick!;
  if (phase === 'retrying') return way(item) === 'later' ? pick! : again!;
  return next;
}

/** Works through the lesson from wherever it is until `stop` says so, or it ends. */
export function workThrough(
  lesson: Lesson,
  way: (item: Item) => Way,
  stop: (lesson: Lesson) => boolean = () => false,
): Lesson {
  let now = lesson;
  for (let moves = 0; moves < 500; moves++) {
    const { step, item } = now.here;
    if (step.kind === 'result' || (step.kind === 'review' && !item) || stop(now)) return now;
    now = now.after(nextAct(now, way));
  }
  throw new Error(`No end in sight at ${now.at}`);
}
