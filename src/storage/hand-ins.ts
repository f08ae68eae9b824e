import type { KeptHandIn, TeacherMark } from '../model/hand-in';
import type { Database } from './database';

/** Hand-ins of one assignment, or `open`: those of no assignment that this device knows. */
export type HandInsOf = string;
export const WITHOUT_ASSIGNMENT = 'open';

/** A record as it lies there, with the key that it was found by. */
export type Found = { id: string; kept?: KeptHandIn };

/**
 * Keeps hand-ins, all of them or none; resolves after they are committed. Whatever is there
 * already stays as it is. Gives back the ids that were new.
 */
export async function addHandIns(
  db: Database,
  list: readonly KeptHandIn[],
): Promise<ReadonlySet<string>> {
  const tx = db.transaction('handIns', 'readwrite', { durability: 'strict' });
  tx.done.catch(() => undefined); // told by what is awaited below
  const there = await Promise.all(list.map(({ id }) => tx.store.getKey(id)));
  const added = list.filter((_kept, at) => there[at] === undefined);
  await Promise.all([...added.map((kept) => tx.store.put(kept)), tx.done]);
  return new Set(added.map(({ id }) => id));
}

/** The ids of the hand-ins of an assignment, or of those that belong to none of this device. */
export async function handInIds(db: Database, of: HandInsOf): Promise<string[]> {
  if (of !== WITHOUT_ASSIGNMENT) return db.getAllKeysFromIndex('handIns', 'assignment', of);
  const assignments = await db.getAllKeys('assignments');
  const own = await Promise.all(
    assignments.map((id) => db.getAllKeysFromIndex('handIns', 'assignment', id)),
  );
  const taken = new Set(own.flat());
  return (await db.getAllKeys('handIns')).filter((id) => !taken.has(id));
}

/** Records by their ids. One that the disk cannot give back, or that is none, comes without `kept`. */
export function readHandIns(db: Database, ids: readonly string[]): Promise<Found[]> {
  return Promise.all(
    ids.map((id) =>
      db.get('handIns', id).then(
        (kept: unknown): Found => (isKept(kept) ? { id, kept } : { id }),
        (): Found => ({ id }),
      ),
    ),
  );
}

/** All that this device has of one attempt, with what could be read of it. */
export async function handInsOfAttempt(db: Database, attemptId: string): Promise<KeptHandIn[]> {
  const found: unknown[] = await db.getAllFromIndex('handIns', 'attempt', attemptId);
  return found.filter(isKept);
}

/** What was looked at entry by entry before it was kept is only looked at from outside here. */
function isKept(record: unknown): record is KeptHandIn {
  const { v, handIn } = (record ?? {}) as { v?: unknown; handIn?: Partial<KeptHandIn['handIn']> };
  return v === 1 && handIn?.v === 1 && Array.isArray(handIn.log);
}

/** Notes what the teacher finds of one written answer; nothing where the hand-in is gone. */
export async function markHandIn(
  db: Database,
  id: string,
  itemId: string,
  mark: TeacherMark,
): Promise<boolean> {
  const tx = db.transaction('handIns', 'readwrite', { durability: 'strict' });
  tx.done.catch(() => undefined); // told by what is awaited below
  const kept: unknown = await tx.store.get(id);
  if (isKept(kept))
    await tx.store.put({
      ...kept,
      marks: { ...kept.marks, [itemId]: mark },
    });
  await tx.done;
  return isKept(kept);
}

/** Takes hand-ins off the device, in one transaction. */
export async function removeHandIns(db: Database, ids: readonly string[]): Promise<void> {
  const tx = db.transaction('handIns', 'readwrite', { durability: 'strict' });
  await Promise.all([...ids.map((id) => tx.store.delete(id)), tx.done]);
}
