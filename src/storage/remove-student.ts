import type { Database } from './database';
import { removedKey } from './removed';

/** How much a student has on this device. */
export type Work = { attempts: string[]; answers: number };

/** A record as it lies there: also one that no version here can read may be somebody's. */
type Raw = { id: string; studentId?: unknown; moduleHash?: unknown };
const ownerOf = ({ studentId }: Raw) => (typeof studentId === 'string' ? studentId : '');
const entriesOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** The ids of a student's attempts, and how many answers are in their logs. */
export async function workOf(db: Database, studentId: string): Promise<Work> {
  const tx = db.transaction(['attempts', 'log']);
  const all: Raw[] = await tx.objectStore('attempts').getAll();
  const attempts = all.filter((raw) => ownerOf(raw) === studentId).map(({ id }) => id);
  const logs = await Promise.all(
    attempts.map((id) => tx.objectStore('log').getAll(entriesOf(id)) as Promise<unknown[]>),
  );
  return { attempts, answers: logs.flat().filter(isAnswer).length };
}

const isAnswer = (entry: unknown) => (entry as { type?: unknown } | null)?.type === 'answer';

/**
 * Removes all that a student has on this device, in one transaction: attempts, logs, the name
 * and what was kept with it, and copies of modules that no attempt needs any more. For nobody
 * in particular (''), everything that is nobody else's. `open` are attempts that may still be on their
 * way to the disk.
 */
export async function removeStudent(
  db: Database,
  studentId: string,
  open: readonly string[] = [],
): Promise<void> {
  const tx = db.transaction(
    ['attempts', 'log', 'modules', 'students', 'removed', 'assignments', 'handIns'],
    'readwrite',
    { durability: 'strict' },
  );
  tx.done.catch(() => undefined); // awaited below; it may fail before
  const [log, modules, removed] = [
    tx.objectStore('log'),
    tx.objectStore('modules'),
    tx.objectStore('removed'),
  ];
  const all: Raw[] = await tx.objectStore('attempts').getAll();
  const own = all.filter((raw) => ownerOf(raw) === studentId);
  const others = all.filter((raw) => ownerOf(raw) !== studentId);
  const needed = new Set(others.map(({ moduleHash }) => moduleHash));
  // A teacher's device grades hand-ins with the copies that they name.
  const collected = await Promise.all(
    (['assignments', 'handIns'] as const).map((store) => tx.objectStore(store).count()),
  );
  const copies = collected.some((count) => count > 0) ? [] : await modules.getAllKeys();
  const entries = studentId === '' ? await log.getAllKeys() : [];
  const kept = new Set(others.map(({ id }) => id));
  const gone = [...own.map(({ id }) => id), ...open, ...(studentId === '' ? [] : [studentId])];
  await Promise.all([
    ...own.flatMap(({ id }) => [tx.objectStore('attempts').delete(id), log.delete(entriesOf(id))]),
    // Entries without an attempt are nobody's.
    ...entries.filter(([id]) => !kept.has(id)).map((key) => log.delete(key)),
    ...copies.filter((hash) => !needed.has(hash)).map((hash) => modules.delete(hash)),
    ...(studentId === '' ? [] : [tx.objectStore('students').delete(studentId)]),
    ...gone.map((id) => removed.put({ id: removedKey(id) })),
    tx.done,
  ]);
}
