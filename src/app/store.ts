import type { Attempt } from '../model/attempt';
import type { LogEntry } from '../model/log';
import type { Module } from '../model/module';
import { appendEntries, listAttempts, readAttempt, readModule } from '../storage/attempts';
import { openDatabase, type Database } from '../storage/database';
import { allowAgain } from '../storage/removed';
import { attemptsOf, readStudent } from '../storage/students';

/** An attempt with the module that it was started with. */
export type Kept = { attempt: Attempt; module: Module; log: LogEntry[] };

let database: Promise<Database> | undefined;

/** A failed opening is tried again: storage may be unblocked meanwhile. */
export function open(): Promise<Database> {
  database ??= openDatabase().catch((error: unknown) => {
    database = undefined;
    throw error;
  });
  return database;
}

export async function append(
  attempt: Attempt,
  module: Module,
  entries: LogEntry[],
): Promise<'kept' | 'removed'> {
  return appendEntries(await open(), { attempt, module }, entries);
}

/** A student's attempts at a module, newest first. */
export async function attemptsAt(moduleId: string, studentId: string): Promise<Attempt[]> {
  const attempts = await listAttempts(await open(), moduleId);
  return attempts.filter((attempt) => attempt.studentId === studentId);
}

/** A copy of an attempt is opened: it may be kept, though it was removed before. */
export async function keepAgain(attemptId: string): Promise<void> {
  await allowAgain(await open(), attemptId);
}

/** One attempt, with its own copy of the module where the built-in one is another. */
export async function keptAttempt(id: string, builtIn: Module): Promise<Kept | undefined> {
  const db = await open();
  const stored = await readAttempt(db, id);
  if (!stored || stored.attempt.moduleId !== builtIn.id) return undefined;
  const { attempt, log } = stored;
  const module =
    attempt.moduleHash === builtIn.hash ? builtIn : await readModule(db, attempt.moduleHash);
  return module && { attempt, log, module };
}

/**
 * What a student goes on with: the attempt that is noted, where it is theirs, else the one worked
 * on last. A student whom this device does not know any more is nobody named.
 */
export async function comeBack(
  student: string,
  noted: string | undefined,
  builtIn: Module,
): Promise<{ studentId: string; kept: Kept | undefined }> {
  const db = await open();
  const isKnown = student === '' || (await readStudent(db, student)) !== undefined;
  const studentId = isKnown ? student : '';
  const marked = noted === undefined ? undefined : await keptAttempt(noted, builtIn);
  if (marked?.attempt.studentId === studentId) return { studentId, kept: marked };
  const [last] = await attemptsOf(db, studentId, builtIn.id);
  return { studentId, kept: last && (await keptAttempt(last.id, builtIn)) };
}
