import type { OpeningKey } from '../interop/seal';
import type { Database, TeacherKey } from './database';
import { readEach } from './read-each';

/** Keeps a key pair that has just been made or restored. What is known of its backup stays known. */
export async function keepKey(
  db: Database,
  { fingerprint, publicKey, privateKey }: OpeningKey,
  at: { madeAt: number; backedUpAt?: number },
): Promise<TeacherKey> {
  const tx = db.transaction('keys', 'readwrite', { durability: 'strict' });
  tx.done.catch(() => undefined); // told by what is awaited below
  const kept = await tx.store.get(fingerprint);
  const backedUpAt = at.backedUpAt ?? kept?.backedUpAt;
  const key: TeacherKey = {
    v: 1,
    fingerprint,
    publicKey,
    privateKey,
    madeAt: kept?.madeAt ?? at.madeAt,
    ...(backedUpAt !== undefined && { backedUpAt }),
  };
  await tx.store.put(key);
  await tx.done;
  return key;
}

/** The teacher has the backup: from now on students may seal to this key. */
export async function markBackedUp(db: Database, fingerprint: string, at: number): Promise<void> {
  const tx = db.transaction('keys', 'readwrite', { durability: 'strict' });
  tx.done.catch(() => undefined); // told by what is awaited below
  const key = await tx.store.get(fingerprint);
  if (key) await tx.store.put({ ...key, backedUpAt: at });
  await tx.done;
}

/** Every key pair of this device, the newest first; each of them opens what was sealed to it. */
export async function listKeys(db: Database): Promise<TeacherKey[]> {
  const found = await readEach(db, 'keys');
  return found
    .flatMap(({ record }) => (isTeacherKey(record) ? record : []))
    .sort((a, b) => b.madeAt - a.madeAt);
}

/** The key that new assignments are sealed to: the newest with a backup. */
export const sealingKey = (keys: readonly TeacherKey[]): TeacherKey | undefined =>
  keys.find(({ backedUpAt }) => backedUpAt !== undefined);

/** Takes a key pair off this device; without its backup nothing that was sealed to it opens any more. */
export async function removeKey(db: Database, fingerprint: string): Promise<void> {
  await db.delete('keys', fingerprint);
}

function isTeacherKey(record: unknown): record is TeacherKey {
  const key = record as Partial<TeacherKey> | null | undefined;
  return (
    key?.v === 1 &&
    typeof key.fingerprint === 'string' &&
    typeof key.publicKey === 'string' &&
    key.privateKey instanceof CryptoKey
  );
}
