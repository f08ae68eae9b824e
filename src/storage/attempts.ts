import { upgradeAttempt, whyNoAttempt, type Attempt } from '../model/attempt';
import { byOrder } from '../model/log-order';
import { isLogEntry, whyNoEntry, type LogEntry } from '../model/log';
import type { Module } from '../model/module';
import type { SetAside } from '../model/set-aside';
import type { Database } from './database';
import { readEach } from './read-each';
import { removedKey } from './removed';

/**
 * An attempt as it was found: its log in order, and what could not be read of it. Without
 * `attempt` it is that record which cannot be read.
 */
export type StoredAttempt = { attempt?: Attempt; log: LogEntry[]; setAside: SetAside[] };

/**
 * Appends entries (`whole` is the log that they belong to, as far as the page has it) and resolves only after they are committed (strict durability: flushed
 * to the disk, not only handed to the operating system). The attempt and its module go in
 * with the first entries, in the same transaction: all of it is there, or nothing. Where the
 * attempt is not there (it is new, or the browser has cleared it), the whole log goes in; but
 * what the student has removed stays removed: nothing of it is written again.
 */
export async function appendEntries(
  db: Database,
  { attempt, module }: { attempt: Attempt; module: Module },
  entries: readonly LogEntry[],
  whole: readonly LogEntry[] = entries,
): Promise<'kept' | 'removed'> {
  const tx = db.transaction(['attempts', 'modules', 'log', 'removed'], 'readwrite', {
    durability: 'strict',
  });
  const [attempts, modules] = [tx.objectStore('attempts'), tx.objectStore('modules')];
  const writes: Promise<unknown>[] = [];
  tx.done.catch(() => undefined); // its failure is told below, with what came before it
  try {
    const isNew = (await attempts.getKey(attempt.id)) === undefined;
    if (isNew && (await isRemoved(tx.objectStore('removed'), attempt))) {
      await tx.done;
      return 'removed';
    }
    const isFirst = (await modules.getKey(module.hash)) === undefined;
    for (const entry of isNew ? whole : entries) writes.push(tx.objectStore('log').put(entry));
    if (isNew) writes.push(attempts.add(attempt));
    if (isFirst) writes.push(modules.add(module));
    await Promise.all([...writes, tx.done]);
    return 'kept';
  } catch (error) {
    // A write that is refused at once leaves the transaction open, and the others would be kept.
    abort(tx);
    await Promise.allSettled(writes);
    throw error;
  }
}

function abort(tx: { abort: () => void }): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself.
  }
}

async function isRemoved(
  removed: { getKey: (key: string) => Promise<string | undefined> },
  { id, studentId }: Attempt,
): Promise<boolean> {
  const ids = studentId === '' ? [id] : [id, studentId];
  const found = await Promise.all(ids.map((one) => removed.getKey(removedKey(one))));
  return found.some((key) => key !== undefined);
}

/** The attempts at a module, newest first. Records that cannot be read are left where they are. */
export async function listAttempts(db: Database, moduleId: string): Promise<Attempt[]> {
  const found: unknown[] = await db.getAllFromIndex('attempts', 'module', moduleId);
  return found
    .flatMap((record) => upgradeAttempt(record) ?? [])
    .sort((a, b) => b.startedAt - a.startedAt);
}

/** Every attempt of this device that can be read. */
export async function listAllAttempts(db: Database): Promise<Attempt[]> {
  const found: unknown[] = await db.getAll('attempts');
  return found.flatMap((record) => upgradeAttempt(record) ?? []);
}

/** One attempt with its log, whatever of it can be read; nothing where nothing of it is there. */
export async function readAttempt(db: Database, id: string): Promise<StoredAttempt | undefined> {
  const only = IDBKeyRange.only(id);
  const [attempts, entries] = await Promise.all([
    readEach(db, 'attempts', only),
    readEach(db, 'log', IDBKeyRange.bound([id], [id, []])),
  ]);
  if (attempts.length === 0 && entries.length === 0) return undefined;
  const log = entries.map(({ record }) => record).filter(isLogEntry);
  const setAside = entries
    .filter(({ record }) => !isLogEntry(record))
    .map(({ key, record }) => ({
      store: 'log' as const,
      key: key as SetAside['key'],
      attemptId: id,
      reason: whyNoEntry(record),
    }));
  // Both came with one transaction, which may have ended between the two reads.
  const [found] = attempts.length > 0 ? attempts : await readEach(db, 'attempts', only);
  const attempt = upgradeAttempt(found?.record);
  if (attempt) return { attempt, log: log.sort(byOrder), setAside };
  const missing = { store: 'attempts' as const, key: id, attemptId: id };
  return { log, setAside: [{ ...missing, reason: whyNoAttempt(found?.record) }, ...setAside] };
}

/** The module copy that an attempt was started with, as it is kept: it has yet to be checked. */
export async function readModule(db: Database, hash: string): Promise<unknown> {
  const [found] = await readEach(db, 'modules', IDBKeyRange.only(hash));
  return found?.record;
}

/** The hashes of the modules that are kept and begin with this. */
export async function readModuleHashes(db: Database, start: string): Promise<string[]> {
  return db.getAllKeys('modules', IDBKeyRange.bound(start, `${start}\uffff`));
}
