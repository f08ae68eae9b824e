import type { Database, TeacherKey } from './database';
import { readEach } from './read-each';

/** The key pairs of this device that have a backup, newest first. */
export async function listKeys(db: Database): Promise<TeacherKey[]> {
  const found = await readEach(db, 'keys');
  return found
    .map(({ record }) => record)
    .filter(isKey)
    .sort((a, b) => b.madeAt - a.madeAt);
}

/** Keeps a key pair; the browser stores the private half so that no script can read it out. */
export async function keepKey(db: Database, key: TeacherKey): Promise<void> {
  await db.put('keys', key);
}

const isKey = (record: unknown): record is TeacherKey => {
  const key = record as Partial<TeacherKey> | null | undefined;
  return key?.v === 1 && key.backedUpAt !== undefined && key.privateKey instanceof CryptoKey;
};
