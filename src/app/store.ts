import type { Attempt } from '../model/attempt';
import type { LogEntry } from '../model/log';
import type { Module } from '../model/module';
import { appendEntries, listAttempts, readAttempt, readModule } from '../storage/attempts';
import { openDatabase, type Database } from '../storage/database';

/** An attempt with the module that it was started with. */
export type Kept = { attempt: Attempt; module: Module; log: LogEntry[] };

let database: Promise<Database> | undefined;

/** A failed opening is tried again: storage may be unblocked meanwhile. */
function open(): Promise<Database> {
  database ??= openDatabase().catch((error: unknown) => {
    database = undefined;
    throw error;
  });
  return database;
}

export async function append(attempt: Attempt, module: Module, entries: LogEntry[]): Promise<void> {
  await appendEntries(await open(), { attempt, module }, entries);
}

export async function attemptsAt(moduleId: string): Promise<Attempt[]> {
  return listAttempts(await open(), moduleId);
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

/** The attempt that was worked on last. */
export async function lastAttempt(builtIn: Module): Promise<Kept | undefined> {
  const [newest] = await attemptsAt(builtIn.id);
  return newest && keptAttempt(newest.id, builtIn);
}
