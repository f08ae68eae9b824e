import type { StoreNames } from 'idb';
import type { Database, DatelineDB } from './database';

export type Each = { key: IDBValidKey; record?: unknown };

/**
 * Every record of a store, or of a part of it, with its key. One that the disk cannot give
 * back has no `record` and does not take the others with it, as `getAll` would.
 */
export async function readEach(
  db: Database,
  store: StoreNames<DatelineDB>,
  range?: IDBKeyRange,
): Promise<Each[]> {
  const tx = db.transaction(store);
  tx.done.catch(() => undefined); // told by the reads themselves
  const keys: IDBValidKey[] = await tx.store.getAllKeys(range ?? null);
  try {
    const records: unknown[] = await db.getAll(store, range ?? null);
    if (records.length === keys.length)
      return keys.map((key, at) => ({ key, record: records[at] }));
  } catch {
    // One of them cannot be read: each by itself, then.
  }
  return Promise.all(
    keys.map((key) =>
      db.get(store, key as never).then(
        (record: unknown) => ({ key, record }),
        () => ({ key }),
      ),
    ),
  );
}
