import { contentHash } from '../model/hash';
import type { Database } from './database';

/** Stands for the id of something removed, and does not lead back to it. */
export const removedKey = (id: string): string => contentHash({ removed: id });

/** What was removed may be kept again, because the student opens a copy of it. */
export async function allowAgain(db: Database, id: string): Promise<void> {
  await db.delete('removed', removedKey(id));
}
