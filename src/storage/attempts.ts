import { upgradeAttempt, type Attempt } from '../model/attempt';
import { byOrder } from '../model/log-order';
import { isLogEntry, type LogEntry } from '../model/log';
import type { Module } from '../model/module';
import type { Database } from './database';
import { removedKey } from './removed';

/** An attempt as it was found: its log in order, and how many records could not be read. */
export type StoredAttempt = { attempt: Attempt; log: LogEntry[]; unreadable: number };

/**
 * Appends entries and resolves only after they are committed (strict durability: flushed
 * to the disk, not only handed to the operating system). The attempt and its module go in
 * with the first entries, in the same transaction: all of it is there, or nothing. What the
 * student has removed stays removed: nothing of it is written again.
 */
export async function appendEntries(
  db: Database,
  { attempt, module }: { attempt: Attempt; module: Module },
  entries: readonly LogEntry[],
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
    for (const entry of entries) writes.push(tx.objectStore('log').put(entry));
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

/** One attempt with its log. */
export async function readAttempt(db: Database, id: string): Promise<StoredAttempt | undefined> {
  const tx = db.transaction(['attempts', 'log']);
  const [record, entries]: [unknown, unknown[]] = await Promise.all([
    tx.objectStore('attempts').get(id),
    tx.objectStore('log').getAll(IDBKeyRange.bound([id], [id, []])),
  ]);
  const attempt = upgradeAttempt(record);
  if (!attempt) return undefined;
  const log = entries.filter(isLogEntry).sort(byOrder);
  return { attempt, log, unreadable: entries.length - log.length };
}

/** The module copy that an attempt was started with. */
export function readModule(db: Database, hash: string): Promise<Module | undefined> {
  return db.get('modules', hash);
}
