import type { Attempt } from '../model/attempt';
import { isAttempt, whyNoAttempt } from '../model/attempt';
import type { SetAside } from '../model/set-aside';
import { openAsItIs, type Database } from './database';
import { readEach, type Each } from './read-each';

/** A record as it is kept, and where. */
export type RawRecord = Each & { store: (typeof STORES)[number] };
const STORES = ['attempts', 'modules', 'log'] as const;

/**
 * What of the attempts on this device cannot be opened: records that cannot be read, and
 * attempts at a module whose copy is gone. Their logs are looked at when they are opened.
 */
export async function findSetAside(
  db: Database,
  builtIn: { id: string; hash: string },
): Promise<SetAside[]> {
  const [attempts, hashes] = await Promise.all([
    readEach(db, 'attempts'),
    db.getAllKeys('modules'),
  ]);
  const there = new Set([builtIn.hash, ...hashes]);
  return attempts.flatMap(({ key, record }): SetAside[] => {
    const attemptId = String(key);
    if (!isAttempt(record))
      return [{ store: 'attempts', key: attemptId, attemptId, reason: whyNoAttempt(record) }];
    if (record.moduleId !== builtIn.id || there.has(record.moduleHash)) return [];
    return [lostModule(record, 'damaged')];
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
