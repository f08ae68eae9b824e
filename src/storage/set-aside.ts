import { upgradeAttempt, whyNoAttempt, type Attempt } from '../model/attempt';
import type { SetAside } from '../model/set-aside';
import { openAsItIs, type Database } from './database';
import { readEach, type Each } from './read-each';

/** A record as it is kept, and where. */
export type RawRecord = Each & { store: (typeof STORES)[number] };
const STORES = ['attempts', 'modules', 'log'] as const;

/**
 * What of a student's attempts on this device cannot be opened: records that cannot be read, and
 * attempts at a module whose copy is gone. Their logs are looked at when they are opened.
 */
export async function findSetAside(
  db: Database,
  builtIn: { id: string; hash: string },
  studentId: string,
): Promise<SetAside[]> {
  const [attempts, hashes] = await Promise.all([
    readEach(db, 'attempts'),
    db.getAllKeys('modules'),
  ]);
  const there = new Set([builtIn.hash, ...hashes]);
  return attempts.flatMap(({ key, record }): SetAside[] => {
    const attemptId = typeof key === 'string' ? key : JSON.stringify(key);
    const attempt = upgradeAttempt(record);
    // Also of a record that cannot be read it can often be told that it is another student's.
    const owner = attempt?.studentId ?? (record as { studentId?: unknown } | null)?.studentId;
    if (owner !== undefined && owner !== studentId) return [];
    if (!attempt)
      return [{ store: 'attempts', key: attemptId, attemptId, reason: whyNoAttempt(record) }];
    if (attempt.moduleId !== builtIn.id || there.has(attempt.moduleHash)) return [];
    return [lostModule(attempt, 'damaged')];
  });
}

/** An attempt that is kept, but not the module that it needs. */
export const lostModule = (
  { id, moduleHash }: Pick<Attempt, 'id' | 'moduleHash'>,
  reason: SetAside['reason'],
): SetAside => ({ store: 'modules', key: moduleHash, attemptId: id, reason });

/**
 * Everything that belongs to what was set aside, as it is kept: whole attempts, or all that
 * is there where none of it can be read. Nothing is changed.
 */
export async function readRaw(list: readonly SetAside[]): Promise<RawRecord[]> {
  const db = await openAsItIs();
  try {
    const known = STORES.filter((store) => db.objectStoreNames.contains(store));
    const read = async (store: RawRecord['store'], range?: IDBKeyRange) =>
      known.includes(store)
        ? (await readEach(db, store, range)).map((each): RawRecord => ({ store, ...each }))
        : [];
    if (list.some(({ store }) => store === 'database'))
      return (await Promise.all(known.map((store) => read(store)))).flat();
    const ids = [...new Set(list.flatMap(({ attemptId }) => attemptId ?? []))];
    const attempts = ids.map(async (id) => [
      ...(await read('attempts', IDBKeyRange.only(id))),
      ...(await read('log', IDBKeyRange.bound([id], [id, []]))),
    ]);
    const modules = new Set(list.flatMap(({ store, key }) => (store === 'modules' ? key : [])));
    const copies = [...modules].map((hash) => read('modules', IDBKeyRange.only(hash)));
    return (await Promise.all([...attempts, ...copies])).flat();
  } finally {
    db.close();
  }
}
