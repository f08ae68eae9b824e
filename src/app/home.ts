import type { Home, HomeAttempt, HomePort } from '../learn/home-port';
import { localDay, today } from '../learn/local-day';
import { arrange } from '../model/arrange';
import { settingsOf } from '../model/settings-of';
import { dueReview } from '../session/due-review';
import { foldLog } from '../session/progress';
import { isStepDone } from '../session/route';
import { readStudent } from '../storage/students';
import type { AppState } from './app-state.svelte';
import { keptAttempt, open, allAttempts, type Kept } from './store';
import { listModules, loadModule } from './known-modules';

/** What the start page shows and does, for whoever works here. */
export function homePort(app: AppState): HomePort {
  return {
    look: () => look(app.studentId),
    goOn: (lessonId, attemptId, to) => app.openLesson(lessonId, { attemptId, to }),
    begin: (lessonId) => app.openLesson(lessonId),
    openFile: async (file) => {
      const text = await file.text();
      const { readAttemptFile } = await import('../interop/attempt-file');
      const read = readAttemptFile(text);
      if ('refused' in read) return read.refused;
      return app.openCopyOf(read.file.attempt.moduleId, text);
    },
  };
}

async function look(studentId: string): Promise<Home> {
  const [lessons, name, attempts] = await Promise.all([
    listModules(),
    nameOf(studentId),
    attemptsByLesson(studentId),
  ]);
  return {
    name,
    lessons: lessons.map(({ id, title, question }) => ({
      id,
      title,
      question,
      attempts: (attempts.get(id) ?? []).sort((a, b) => b.lastAt - a.lastAt),
    })),
  };
}

/** Where nothing can be read there is nothing to go on with, and lessons can begin all the same. */
async function attemptsByLesson(studentId: string): Promise<Map<string, HomeAttempt[]>> {
  const found = new Map<string, HomeAttempt[]>();
  const attempts = await allAttempts(studentId).catch(() => []);
  for (const { id, moduleId } of attempts) {
    const module = await loadModule(moduleId).catch(() => undefined);
    const kept = module && (await keptAttempt(id, module).catch(() => undefined));
    const line = kept && lineOf(kept);
    if (line) found.set(moduleId, [...(found.get(moduleId) ?? []), line]);
  }
  return found;
}

/** One that no lesson can be made of is told of where it is opened. */
function lineOf({ attempt, module: whole, log }: Kept): HomeAttempt | undefined {
  try {
    const settings = settingsOf(attempt);
    const module = arrange(whole, settings, attempt.seed);
    const progress = foldLog(module, log, settings);
    const way = module.steps.filter(({ kind }) => kind !== 'review' && kind !== 'result');
    const hasReviews = module.steps.some(({ kind }) => kind === 'review');
    const review = dueReview(module, progress, today(), localDay);
    return {
      id: attempt.id,
      lastAt: log.at(-1)?.at ?? attempt.startedAt,
      at: module.steps.find(({ id }) => id === progress.place.stepId)?.title ?? '',
      done: way.filter((step) => isStepDone(module, progress, step)).length,
      total: way.length,
      isFinished: review.state !== 'before',
      review: hasReviews ? review : undefined,
    };
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

async function nameOf(studentId: string): Promise<string | undefined> {
  if (studentId === '') return undefined;
  const found = await open()
    .then((db) => readStudent(db, studentId))
    .catch(() => undefined);
  return found === 'unreadable' ? undefined : found?.name;
}
