import type { Page } from '@playwright/test';
import type { Attempt, AttemptV2 } from '../../src/model/attempt';
import type { Fact, LogEntry } from '../../src/model/log';
import type { Module } from '../../src/model/module';
import { stampFact } from '../../src/model/stamp-fact';
import { lesson } from './built';

/** Everything that the browser keeps. */
export type Stored = { attempts: Attempt[]; modules: Module[]; log: LogEntry[] };

const RESUME_MARK = 'dateline.resume';

/** Opens the database as a page of any origin can, without the app's own code. */
export function readStored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error ?? new Error('No reason was given'));
      });
    const opening = indexedDB.open('dateline');
    // Looking makes no database: the app's own would wait for this one to be closed.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    const db = await settled(opening);
    const tx = db.transaction(['attempts', 'modules', 'log']);
    const all = (name: string) => settled<unknown[]>(tx.objectStore(name).getAll());
    const [attempts, modules, log] = await Promise.all([
      all('attempts'),
      all('modules'),
      all('log'),
    ]);
    db.close();
    return { attempts, modules, log } as Stored;
  });
}

/** Puts records into the database that the app has made, and notes which attempt to resume. */
export async function writeStored(
  page: Page,
  stored: Partial<Stored>,
  resume: string | undefined,
): Promise<void> {
  await page.evaluate(
    async ([records, id, mark]) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, failed) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error ?? new Error('No reason was given'));
        });
      // Opened before the app has made it, the database would be an empty one for good.
      while (!(await indexedDB.databases()).some(({ name }) => name === 'dateline'))
        await new Promise((done) => setTimeout(done, 20));
      const db = await settled(indexedDB.open('dateline'));
      const tx = db.transaction(['attempts', 'modules', 'log'], 'readwrite');
      for (const [store, list] of Object.entries(records))
        for (const record of list) tx.objectStore(store).put(record);
      await new Promise<void>((done, failed) => {
        tx.oncomplete = () => done();
        tx.onabort = () => failed(tx.error ?? new Error('No reason was given'));
      });
      db.close();
      if (id === null) localStorage.removeItem(mark);
      else localStorage.setItem(mark, id);
    },
    [stored, resume === undefined ? null : `${lesson.id}/${resume}`, RESUME_MARK] as const,
  );
}

/** Leaves the app as someone finds it who has never been there. */
export async function forget(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  const devtools = await page.context().newCDPSession(page);
  const storageTypes = 'indexeddb,local_storage';
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes });
  await devtools.detach();
}

/** A log of facts, one second apart. */
export function aLog(attempt: Attempt, facts: readonly Fact[], writer = 'test'): LogEntry[] {
  return facts.map((fact, at) =>
    stampFact(fact, {
      attemptId: attempt.id,
      seq: at + 1,
      writer,
      at: attempt.startedAt + 1000 * (at + 1),
    }),
  );
}

export function anAttempt(more: Partial<AttemptV2> = {}): AttemptV2 {
  return {
    v: 2,
    id: 'a'.repeat(32),
    moduleId: lesson.id,
    moduleHash: lesson.hash,
    seed: '00000000',
    startedAt: Date.UTC(2026, 0, 15, 9, 30),
    studentId: '',
    ...more,
  };
}
