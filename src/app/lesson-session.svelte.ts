import type { AttemptFile } from '../interop/attempt-file';
import { arrange } from '../model/arrange';
import type { Attempt, AttemptV3 } from '../model/attempt';
import type { LogEntry } from '../model/log';
import type { Module } from '../model/module';
import { settingsOf } from '../model/settings-of';
import { VARIANT } from '../model/variant';
import type { LessonAct } from '../session/lesson-machine';
import { lessonMachine } from '../session/lesson-machine';
import { selectView } from '../session/select-view';
import type { SaveProblem, SaveState } from '../learn/lesson-port';
import { afterPaint } from '../ui/after-paint';
import { ReactiveActor } from '../ui/reactive-actor';
import { randomHex } from './random-hex';

/** `whole` is the log that the entries belong to, as far as this page has it. */
export type Append = (
  attempt: Attempt,
  module: Module,
  entries: LogEntry[],
  whole: readonly LogEntry[],
) => Promise<void>;

/** How long to wait before an append that failed is tried again. */
const RETRY_MS = 3000;
/** After this time a disk that has not answered is told of; what it keeps later counts all the same. */
const LATE_MS = 5000;

/**
 * One attempt while it is worked on: the machine, and the queue of entries on their way to
 * the disk. "Saved" is said only when everything that was recorded has been committed.
 */
export class LessonSession {
  readonly lesson: ReactiveActor<typeof lessonMachine>;
  saving = $state<SaveState>('none');
  /** Why nothing could be saved, where that is known. */
  problem = $state<SaveProblem>('unknown');
  readonly #append: Append;
  /** Every entry of the attempt, in the order it was written or read. */
  readonly #entries: LogEntry[];
  #pending: LogEntry[];
  #busy = false;
  /** How often the browser has cleared the disk under this page. */
  #cleared = 0;
  #isBrowsing = false;
  #isRehearsed = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly module: Module,
    public attempt: Attempt,
    log: readonly LogEntry[],
    append: Append,
    /** Entries that are not on this device yet. */
    unsaved: readonly LogEntry[] = [],
  ) {
    this.#append = append;
    this.#entries = [...log];
    this.#pending = [...unsaved];
    const writer = randomHex(4);
    // The attempt names the module itself; what this student works through follows from the settings.
    const settings = settingsOf(attempt);
    const arranged = arrange(module, settings, attempt.seed);
    const input = { module: arranged, attemptId: attempt.id, settings, writer, log };
    this.lesson = new ReactiveActor(lessonMachine, input);
    if (log.length > 0 && unsaved.length === 0) this.saving = 'saved';
    if (unsaved.length > 0) void this.#flush();
    this.lesson.actor.on('response.recorded', ({ entry }) => {
      if (this.#isBrowsing) return;
      this.#entries.push(entry);
      this.#pending.push(entry);
      // At once: the page must not call saved what is only on its way.
      if (this.saving !== 'failed') this.saving = 'saving';
      // So that the answer's feedback is not kept waiting.
      afterPaint(() => void this.#flush());
    });
  }

  /** An act is data: the copy made here cannot change later, nor hold a view's own objects. */
  send = (act: LessonAct): void => {
    const copy = JSON.parse(JSON.stringify(act)) as LessonAct;
    this.lesson.actor.send({ ...copy, at: Date.now() });
  };

  /** Works an answer through before it is given, the first one: what has never run is slow to start. */
  rehearse(act: LessonAct): void {
    if (this.#isRehearsed) return;
    this.#isRehearsed = true;
    selectView(this.lesson.foresee({ ...act, at: Date.now() }).context);
  }

  /** Whose the attempt is from now on. */
  give(studentId: string): void {
    this.attempt = { ...this.attempt, studentId };
  }

  /** The attempt was removed: nothing of it is written any more. */
  end(): void {
    this.#pending = [];
    clearTimeout(this.#retry);
  }

  /** Looks around in the lesson without a word of it in the log, which another page writes. */
  browse = (act: LessonAct): void => {
    this.#isBrowsing = true;
    this.send(act);
    this.#isBrowsing = false;
  };

  /** The browser may have cleared what was kept: all that this page knows is saved once more. */
  writeAnew(): void {
    if (this.#entries.length === 0) return;
    this.#cleared += 1;
    this.#pending = [...this.#entries];
    if (this.saving !== 'failed') this.saving = 'saving';
    void this.#flush();
  }

  /** What was recorded and is not known to be on the disk. */
  get unsaved(): readonly LogEntry[] {
    return this.#pending;
  }

  /** The attempt as it is now, whether or not it could be saved. */
  get copy(): AttemptFile {
    return { attempt: this.attempt, module: this.module, log: [...this.#entries] };
  }

  async #flush(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#pending.length > 0) {
      if (this.saving !== 'failed') this.saving = 'saving';
      const batch = [...this.#pending];
      const cleared = this.#cleared;
      const late = setTimeout(() => this.#fail('unknown'), LATE_MS);
      try {
        await this.#append(this.attempt, this.module, batch, [...this.#entries]);
        // Where the disk was cleared meanwhile, nobody knows on which side of it this came.
        this.#pending =
          cleared === this.#cleared ? this.#pending.slice(batch.length) : [...this.#entries];
        if (this.#pending.length === 0) this.saving = 'saved';
      } catch (error) {
        console.error('Dateline could not save', error);
        this.#fail(whyNotSaved(error));
        clearTimeout(this.#retry);
        this.#retry = setTimeout(() => void this.#flush(), RETRY_MS);
        break;
      } finally {
        clearTimeout(late);
      }
    }
    this.#busy = false;
  }

  #fail(problem: SaveProblem): void {
    this.saving = 'failed';
    this.problem = problem;
  }
}

/** What the student can do about it depends on this alone. */
function whyNotSaved(error: unknown): SaveProblem {
  const { name } = error as { name?: string };
  return name === 'QuotaExceededError' ? 'full' : name === 'VersionError' ? 'newer' : 'unknown';
}

/** A new attempt: as anyone begins one, or as a teacher has assigned it and a student has chosen. */
export function startAttempt(
  module: Module,
  studentId: string,
  how?: Pick<AttemptV3, 'settings' | 'assignment'>,
): Attempt {
  const begun = {
    id: randomHex(16),
    moduleId: module.id,
    moduleHash: module.hash,
    seed: '',
    startedAt: Date.now(),
    studentId,
  };
  if (!how) return { ...begun, v: 2 };
  const { settings, assignment } = how;
  const seed = settings.variants ? `${VARIANT}${randomHex(8)}` : '';
  return { ...begun, v: 3, seed, settings, ...(assignment && { assignment }) };
}
