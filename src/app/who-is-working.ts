import type { Coming, Who, WhoPort } from '../learn/who-port';
import { foldName, nameProblem, tidyName, type Student } from '../model/student';
import {
  addStudent,
  attemptsOf,
  changeStudent,
  findStudent,
  giveAttempt,
  readStudent,
} from '../storage/students';
import type { AppState } from './app-state.svelte';
import { focusHeading } from './focus-heading';
import { canPin, fitsPin, makePin } from './pin';
import { randomHex } from './random-hex';
import { removal } from './remove-work';
import { clearResumeMark, setResumeMark } from './resume-mark';
import { comeBack, open, type Kept } from './store';
import {
  keepUnnamedSettings,
  presentSettings,
  unnamedSettings,
  useSettings,
} from './student-settings';
import { untilSaved } from './until-saved';
import { tellOfChange } from './who-channel';
import { readWhoMarks } from './who-marks';
import { forgetWho, markShared, markWho, nextVisit } from './write-who-marks';

/** What happens when students of one device come and go. */
export function whoPort(app: AppState): WhoPort {
  /** Whoever works here now, or did when the page that asks was opened. */
  const present = () => (app.asking ? (readWhoMarks().student?.id ?? '') : app.studentId);

  /** How the pages look for whoever was here waits until they come back. */
  async function keepSettings(): Promise<void> {
    const [id, settings] = [present(), presentSettings()];
    if (id !== '') await changeStudent(await open(), id, (student) => ({ ...student, settings }));
    else if (settings !== undefined) keepUnnamedSettings(settings);
  }

  async function enter(
    student: Student | undefined,
    kept: Kept | undefined,
    settings: () => unknown,
  ): Promise<void> {
    await untilSaved(app);
    await keepSettings().catch(() => undefined);
    useSettings(settings());
    markWho(student && { id: student.id, hasPin: student.pin !== undefined });
    if (kept) setResumeMark({ moduleId: kept.module.id, attemptId: kept.attempt.id });
    else clearResumeMark();
    await app.enter(student?.id ?? '', kept);
    void focusHeading();
    tellOfChange();
  }

  async function enterNamed(student: Student): Promise<'entered'> {
    const noted = readWhoMarks().student?.id === student.id ? app.notedAttempt() : undefined;
    const { kept } = await comeBack(student.id, noted, app.module);
    // Whoever comes back to where they were finds the settings as they are now.
    const settings = present() === student.id ? presentSettings : () => student.settings;
    await enter(student, kept, settings);
    return 'entered';
  }

  const named = async (name: string | undefined) =>
    name === undefined
      ? readStudent(await open(), readWhoMarks().student?.id ?? '')
      : findStudent(await open(), name);

  async function come(name: string): Promise<Coming> {
    const problem = nameProblem(name);
    if (problem) return problem;
    const found = await named(name);
    if (found === undefined) return 'new';
    if (found === 'unreadable') return 'unreadable';
    return found.pin ? 'pin' : enterNamed(found);
  }

  async function begin(name: string, takeAlong: boolean): Promise<Coming> {
    const problem = nameProblem(name);
    if (problem) return problem;
    const id = randomHex(16);
    const settings = takeAlong ? presentSettings() : undefined;
    const student: Student = {
      v: 1,
      id,
      name: tidyName(name),
      key: foldName(name),
      ...(settings !== undefined && { settings }),
      createdAt: Date.now(),
    };
    // Another tab may have been first with the name.
    if ((await addStudent(await open(), student)) === 'taken') return come(name);
    if (takeAlong && app.session) await takeAttempt(student);
    else await enterNamed(student);
    return 'entered';
  }

  /** The attempt that is open goes on as it is, and is the student's from now on. */
  async function takeAttempt({ id }: Student): Promise<void> {
    const session = app.session;
    if (!session) return;
    session.give(id);
    await untilSaved(app); // an append that is on its way would still write it down as nobody's
    await giveAttempt(await open(), session.attempt.id, id);
    app.studentId = id;
    markWho({ id, hasPin: false });
    tellOfChange();
  }

  const port: WhoPort = {
    async now(): Promise<Who> {
      const found =
        app.studentId === ''
          ? undefined
          : await open()
              .then((db) => readStudent(db, app.studentId))
              .catch(() => undefined);
      const student = found === 'unreadable' ? undefined : found;
      return {
        name: student?.name,
        hasPin: student?.pin !== undefined,
        canPin: canPin(),
        hasBegun: (app.session?.lesson.actor.getSnapshot().context.progress.seq ?? 0) > 0,
      };
    },
    come: (name) => come(name).catch(notKept),
    begin: (name, takeAlong) => begin(name, takeAlong).catch(notKept),
    unlock: async (name, digits) => {
      try {
        const student = await named(name);
        if (!student || student === 'unreadable') return 'wrong';
        if (student.pin && !(await fitsPin(student.pin, digits))) return 'wrong';
        return await enterNamed(student);
      } catch (error) {
        return notKept(error);
      }
    },
    async comeUnnamed() {
      const last = await lastUnnamed().catch(() => undefined);
      if (last) return { lastAt: last.log.at(-1)?.at ?? last.attempt.startedAt };
      await enter(undefined, undefined, () => undefined);
      return 'entered';
    },
    async enterUnnamed(how) {
      const last = how === 'go on' ? await lastUnnamed().catch(() => undefined) : undefined;
      await enter(undefined, last, last ? unnamedSettings : () => undefined);
    },
    async leave(how) {
      if (!(await untilSaved(app)) && how === 'when saved') return 'not-saved';
      await keepSettings().catch(() => undefined);
      goAway();
      app.ask({ show: 'who' });
      app.visit = nextVisit();
      tellOfChange();
      return 'left';
    },
    someoneElse() {
      void keepSettings().catch(() => undefined);
      goAway();
      app.ask({ show: 'who' });
    },
    async setPin(digits) {
      try {
        const pin = digits === undefined ? undefined : await makePin(digits);
        await changeStudent(await open(), app.studentId, ({ pin: _old, ...student }) =>
          pin ? { ...student, pin } : student,
        );
        markWho({ id: app.studentId, hasPin: pin !== undefined });
        return 'set';
      } catch (error) {
        return notKept(error);
      }
    },
    ...removal(app, named),
  };

  async function lastUnnamed(): Promise<Kept | undefined> {
    const [last] = await attemptsOf(await open(), '', app.module.id);
    return last && (await comeBack('', last.id, app.module)).kept;
  }
  return port;
}

/** From now on it is asked who works here. */
function goAway(): void {
  forgetWho();
  clearResumeMark();
  useSettings(undefined);
  markShared();
}

/** Storage is blocked or gone: said to the student, and what is open goes on. */
function notKept(error: unknown): 'not-kept' {
  console.error('Dateline could not tell who is working', error);
  return 'not-kept';
}
