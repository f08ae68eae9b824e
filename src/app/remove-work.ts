import type { WhoPort } from '../learn/who-port';
import type { Student } from '../model/student';
import { removeStudent, workOf, type Work } from '../storage/remove-student';
import type { AppState } from './app-state.svelte';
import { download } from './attempt-copy';
import { clearResumeMark, readResumeMark } from './resume-mark';
import { keptAttempt, open } from './store';
import { keepUnnamedSettings, useSettings } from './student-settings';
import { tellOfRemoval } from './who-channel';
import { readWhoMarks } from './who-marks';
import { forgetWho, nextVisit } from './write-who-marks';

type Removal = Pick<WhoPort, 'work' | 'saveCopies' | 'remove' | 'removeForgotten'>;
type Find = (name: string | undefined) => Promise<Student | 'unreadable' | undefined>;

/** A browser that gets several files at once keeps the first only. */
const BETWEEN_FILES_MS = 400;

/** Taking one's work off this device. */
export function removal(app: AppState, find: Find): Removal {
  /** What is open may not be on the disk yet: it counts, and it must not arrive there later. */
  const openAttempt = () => (app.session ? [app.session.attempt.id] : []);

  async function remove(studentId: string): Promise<void> {
    const db = await open();
    const { attempts } = await workOf(db, studentId);
    const isOpen = !app.asking && app.studentId === studentId;
    await removeStudent(db, studentId, isOpen ? openAttempt() : []);
    if (isOpen) app.session?.end();
    if (isOpen || (readWhoMarks().student?.id ?? '') === studentId) {
      forgetWho();
      useSettings(undefined);
    }
    if (studentId === '') keepUnnamedSettings(undefined);
    const noted = readResumeMark()?.attemptId ?? '';
    if (isOpen || attempts.includes(noted)) clearResumeMark();
    app.ask({ show: 'who', notice: 'removed' });
    app.visit = nextVisit();
    tellOfRemoval(studentId);
  }

  const outcome = (removing: Promise<void>) =>
    removing.then(
      () => 'removed' as const,
      (error: unknown) => {
        console.error('Dateline could not remove the work', error);
        return 'not-kept' as const;
      },
    );

  return {
    async work() {
      const kept = await open()
        .then((db) => workOf(db, app.studentId))
        .catch((): Work => ({ attempts: [], answers: 0 }));
      const here = app.session?.copy.log.filter(({ type }) => type === 'answer').length ?? 0;
      const isKept = openAttempt().every((id) => kept.attempts.includes(id));
      if (isKept || here === 0) return { attempts: kept.attempts.length, answers: kept.answers };
      return { attempts: kept.attempts.length + 1, answers: kept.answers + here };
    },
    async saveCopies() {
      const ids = await open()
        .then((db) => workOf(db, app.studentId))
        .then(({ attempts }) => attempts)
        .catch(() => []);
      const session = app.session;
      if (session) download(session.copy);
      for (const id of ids.filter((one) => one !== session?.attempt.id)) {
        const kept = await keptAttempt(id, app.module);
        if (!kept) continue;
        await new Promise((done) => setTimeout(done, BETWEEN_FILES_MS));
        download(kept);
      }
    },
    remove: () => outcome(remove(app.studentId)),
    removeForgotten: async (name) => {
      const student = await find(name).catch(() => undefined);
      if (!student || student === 'unreadable') return 'not-kept';
      return outcome(remove(student.id));
    },
  };
}
