import type { Attempt } from '../model/attempt';
import type { LogEntry } from '../model/log';
import type { Module } from '../model/module';
import {
  appendEntries,
  listAllAttempts,
  listAttempts,
  readAttempt,
  readModule,
} from '../storage/attempts';
import { openDatabase, type Database } from '../storage/database';
import { allowAgain } from '../storage/removed';
import { findSetAside, lostModule } from '../storage/set-aside';
import { attemptsOf, readStudent } from '../storage/students';
import { told } from './told';

/** An attempt with the module that it was started with. */
export type Kept = { attempt: Attempt; module: Module; log: LogEntry[] };

let database: Promise<Database> | undefined;

/** A failed opening is tried again: storage may be unblocked meanwhile. */
export function open(): Promise<Database> {
  if (database) return database;
  const opening = openDatabase((closing) => {
    if (database === opening) database = undefined;
    if (closing === 'by the browser') told.lost();
  });
  opening.catch((error: unknown) => {
    if (database === opening) database = undefined;
    if (isNamed(error, 'VersionError'))
      told.setAside([{ store: 'database', key: 'dateline', reason: 'newer' }]);
  });
  database = opening;
  return opening;
}

/** Works on the database; a connection that turns out to be closed is replaced once. */
async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const opened = await open();
  try {
    return await work(opened);
  } catch (error) {
    if (!isNamed(error, 'InvalidStateError')) throw error;
    opened.close();
    database = undefined;
    return work(await open());
  }
}

const isNamed = (error: unknown, name: string) =>
  error instanceof DOMException && error.name === name;

/**
 * `whole` is the log so far: it is written anew where nothing of the attempt is there any more,
 * unless the student has removed it.
 */
export function append(
  attempt: Attempt,
  module: Module,
  entries: LogEntry[],
  whole: readonly LogEntry[] = entries,
): Promise<'kept' | 'removed'> {
  return withDatabase((db) => appendEntries(db, { attempt, module }, entries, whole));
}

/** A student's attempts at a module, newest first. */
export async function attemptsAt(moduleId: string, studentId: string): Promise<Attempt[]> {
  const attempts = await withDatabase((db) => listAttempts(db, moduleId));
  return attempts.filter((attempt) => attempt.studentId === studentId);
}

/** A student's attempts at anything. */
export async function allAttempts(studentId: string): Promise<Attempt[]> {
  const attempts = await withDatabase((db) => listAllAttempts(db));
  return attempts.filter((attempt) => attempt.studentId === studentId);
}

/** A copy of an attempt is opened: it may be kept, though it was removed before. */
export async function keepAgain(attemptId: string): Promise<void> {
  await withDatabase((db) => allowAgain(db, attemptId));
}

/** One attempt, with its own copy of the module where the built-in one is another. */
export async function keptAttempt(id: string, builtIn: Module): Promise<Kept | undefined> {
  const stored = await withDatabase((db) => readAttempt(db, id));
  if (!stored) return undefined;
  const { attempt, log, setAside } = stored;
  if (setAside.length > 0) told.setAside(setAside);
  if (attempt?.moduleId !== builtIn.id) return undefined;
  const module = attempt.moduleHash === builtIn.hash ? builtIn : await keptModule(attempt);
  return module && { attempt, log, module };
}

/**
 * What a student goes on with: the attempt that is noted, where it is theirs, else the one worked
 * on last, `except` for the one that has just begun. A student whom this device does not know any more is nobody named.
 */
export async function comeBack(
  student: string,
  noted: string | undefined,
  builtIn: Module,
  except?: string,
): Promise<{ studentId: string; kept: Kept | undefined }> {
  const isKnown =
    student === '' || (await withDatabase((db) => readStudent(db, student))) !== undefined;
  const studentId = isKnown ? student : '';
  const marked = noted === undefined ? undefined : await keptAttempt(noted, builtIn);
  if (marked?.attempt.studentId === studentId) return { studentId, kept: marked };
  const own = await withDatabase((db) => attemptsOf(db, studentId, builtIn.id));
  const last = own.find(({ id }) => id !== except);
  return { studentId, kept: last && (await keptAttempt(last.id, builtIn)) };
}

/** The copy that an attempt was started with, if it is what its hash says. */
async function keptModule(attempt: Attempt): Promise<Module | undefined> {
  const raw = await withDatabase((db) => readModule(db, attempt.moduleHash));
  const { checkModule } = await import('../model/check-module');
  const checked = checkModule(raw, attempt.moduleHash);
  if ('module' in checked) return checked.module;
  told.setAside([lostModule(attempt, checked.refused)]);
  return undefined;
}

/** Looks through what is kept for attempts that cannot be opened. */
export async function lookForSetAside(builtIn: Module, studentId: string): Promise<void> {
  const found = await withDatabase((db) => findSetAside(db, builtIn, studentId));
  if (found.length > 0) told.setAside(found);
}
