import type { AttemptFile } from '../interop/attempt-file';
import type { Attempt } from '../model/attempt';
import type { LogEntry } from '../model/log';
import type { Module } from '../model/module';
import type { LessonAct } from '../session/lesson-machine';
import { lessonMachine } from '../session/lesson-machine';
import type { SaveState } from '../learn/lesson-port';
import { ReactiveActor } from '../ui/reactive-actor';

export type Append = (attempt: Attempt, module: Module, entries: LogEntry[]) => Promise<void>;

/** How long to wait before an append that failed is tried again. */
const RETRY_MS = 3000;

/**
 * One attempt while it is worked on: the machine, and the queue of entries on their way to
 * the disk. "Saved" is said only when everything that was recorded has been committed.
 */
export class LessonSession {
  readonly lesson: ReactiveActor<typeof lessonMachine>;
  saving = $state<SaveState>('none');
  readonly #append: Append;
  /** Every entry of the attempt, in the order it was written or read. */
  readonly #entries: LogEntry[];
  #pending: LogEntry[];
  #busy = false;
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
    this.lesson = new ReactiveActor(lessonMachine, { module, attemptId: attempt.id, writer, log });
    if (log.length > 0 && unsaved.length === 0) this.saving = 'saved';
    if (unsaved.length > 0) void this.#flush();
    this.lesson.actor.on('response.recorded', ({ entry }) => {
      this.#entries.push(entry);
      this.#pending.push(entry);
      // At once: the page must not call saved what is only on its way.
      if (this.saving !== 'failed') this.saving = 'saving';
      // A task of its own, so that the answer's feedback is not kept waiting.
      setTimeout(() => void this.#flush());
    });
  }

  /** An act is data: the copy made here cannot change later, nor hold a view's own objects. */
  send = (act: LessonAct): void => {
    const copy = JSON.parse(JSON.stringify(act)) as LessonAct;
    this.lesson.actor.send({ ...copy, at: Date.now() });
  };

  /** Whose the attempt is from now on. */
  give(studentId: string): void {
    this.attempt = { ...this.attempt, studentId };
  }

  /** The attempt was removed: nothing of it is written any more. */
  end(): void {
    this.#pending = [];
    clearTimeout(this.#retry);
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
      try {
        await this.#append(this.attempt, this.module, batch);
        this.#pending = this.#pending.slice(batch.length);
        if (this.#pending.length === 0) this.saving = 'saved';
      } catch (error) {
        console.error('Dateline could not save', error);
        this.saving = 'failed';
        clearTimeout(this.#retry);
        this.#retry = setTimeout(() => void this.#flush(), RETRY_MS);
        break;
      }
    }
    this.#busy = false;
  }
}

export function startAttempt(module: Module, studentId: string): Attempt {
  return {
    v: 2,
    id: randomHex(16),
    moduleId: module.id,
    moduleHash: module.hash,
    seed: randomHex(4),
    startedAt: Date.now(),
    studentId,
  };
}

/** Random bytes as hexadecimal; `crypto.randomUUID` is missing on plain http. */
export function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
