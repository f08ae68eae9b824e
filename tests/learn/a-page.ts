import type { LessonPort } from '../../src/learn/lesson-port';
import type { LessonAct } from '../../src/session/lesson-machine';
import type { CompareReadView } from '../../src/session/select-comparison';
import type { ResolutionView } from '../../src/session/select-resolution';
import {
  selectView,
  type PredictionView,
  type QuestionView,
  type ReadingView,
} from '../../src/session/select-view';
import { splitSentences } from '../../src/text/split-sentences';
import type { Lesson } from '../builders/a-lesson';

/** The app around a view: what it is told moves a real lesson on. */
export function aPage(start: Lesson) {
  let lesson = start;
  const sent: LessonAct[] = [];
  const port = {
    send: (act: LessonAct) => {
      sent.push(act);
      lesson = lesson.after(act);
    },
    sentencesOf: (text: string) => Promise.resolve(splitSentences(text)),
    assignment: () => undefined,
    href: (stepId: string, part?: string) => `#/small/${[stepId, part].filter(Boolean).join('/')}`,
  } as LessonPort;
  const view = () => selectView(lesson.snapshot.context);
  return {
    port,
    sent,
    context: () => lesson.snapshot.context,
    /** The reading that is open now. */
    reading: (): ReadingView => {
      const now = view();
      if (now.kind === 'reading') return now;
      throw new Error(`The lesson shows ${now.kind}`);
    },
    /** The question that is asked now. */
    question: (): QuestionView => {
      const now = view();
      if ('lookIn' in now) return now;
      throw new Error(`The lesson shows ${now.kind}`);
    },
    /** The comparison that is read now. */
    comparison: (): CompareReadView => {
      const now = view();
      if (now.kind === 'compare-read') return now;
      throw new Error(`The lesson shows ${now.kind}`);
    },
    /** What came of a forecast. */
    resolution: (): ResolutionView => {
      const now = view();
      if (now.kind === 'resolution') return now;
      throw new Error(`The lesson shows ${now.kind}`);
    },
    /** The forecast that is asked for now. */
    forecast: (): PredictionView => {
      const now = view();
      if (now.kind === 'prediction') return now;
      throw new Error(`The lesson shows ${now.kind}`);
    },
  };
}
