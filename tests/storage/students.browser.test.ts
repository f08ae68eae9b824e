import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Attempt, AttemptV2 } from '../../src/model/attempt';
import type { LogEntry } from '../../src/model/log';
import type { Module } from '../../src/model/module';
import { foldName, type Student } from '../../src/model/student';
import { appendEntries, readAttempt, readModule } from '../../src/storage/attempts';
import { DATABASE, openDatabase, type Database } from '../../src/storage/database';
import { removeStudent, workOf } from '../../src/storage/remove-student';
import { allowAgain } from '../../src/storage/removed';
import {
  addStudent,
  attemptsOf,
  changeStudent,
  findStudent,
  giveAttempt,
  readStudent,
} from '../../src/storage/students';
import frozenAttempt from '../records/attempt-v1.json';
import frozenLog from '../records/log-v1.json';
import frozenStudent from '../records/student-v1.json';

let db: Database;
beforeEach(async () => {
  db = await openDatabase();
});
afterEach(async () => {
  db.close();
  await deleteDB(DATABASE);
});

const aStudent = (name: string, more: Partial<Student> = {}): Student => ({
  v: 1,
  id: `id of ${foldName(name)}`,
  name,
  key: foldName(name),
  createdAt: 1,
  ...more,
});

const anAttempt = (id: string, studentId = '', more: Partial<AttemptV2> = {}): AttemptV2 => ({
  v: 2,
  id,
  moduleId: 'module-1',
  moduleHash: 'hash-1',
  seed: 'seed',
  startedAt: 1000,
  studentId,
  ...more,
});
const aModule = (hash: string) => ({ id: 'module-1', hash }) as unknown as Module;
const anAnswer = (attemptId: string, seq: number, at = seq): LogEntry => ({
  v: 1,
  attemptId,
  seq,
  writer: 'a',
  at,
  type: 'answer',
  itemId: 'i',
  response: { kind: 'choice', optionId: 'secret option' },
});

/** Keeps an attempt with some answers. */
const keep = (attempt: Attempt, answers = 1, at?: number) =>
  appendEntries(
    db,
    { attempt, module: aModule(attempt.moduleHash) },
    Array.from({ length: answers }, (_, n) => anAnswer(attempt.id, n + 1, at)),
  );

/** Everything in the database, as text. */
async function dump(): Promise<string> {
  const stores = await Promise.all(
    [...db.objectStoreNames].map(async (name) => [
      name,
      await db.getAllKeys(name),
      await db.getAll(name),
    ]),
  );
  return JSON.stringify(stores);
}

describe('students', () => {
  it('are found by their names, however these are typed', async () => {
    await addStudent(db, aStudent('Anna B'));
    expect(await findStudent(db, '  anna   b ')).toMatchObject({ name: 'Anna B' });
    expect(await findStudent(db, 'Anna')).toBeUndefined();
    expect(await readStudent(db, 'id of anna b')).toMatchObject({ name: 'Anna B' });
  });

  it('have one name each: the second tab with the same name is told', async () => {
    const second = aStudent('ANNA', { id: 'second' });
    const outcomes = await Promise.all([addStudent(db, aStudent('Anna')), addStudent(db, second)]);
    expect(outcomes).toEqual(['added', 'taken']);
    expect(await db.count('students')).toBe(1);
  });

  it('keep their settings and their PIN', async () => {
    await addStudent(db, frozenStudent as Student);
    await changeStudent(db, frozenStudent.id, (student) => ({ ...student, settings: { big: 1 } }));
    expect(await readStudent(db, frozenStudent.id)).toEqual({
      ...frozenStudent,
      settings: { big: 1 },
    });
  });

  it('that a later version wrote are told from unknown ones, and left alone', async () => {
    const later = { ...aStudent('Anna'), v: 2, colour: 'red' } as unknown as Student;
    await db.put('students', later);
    expect(await findStudent(db, 'anna')).toBe('unreadable');
    await changeStudent(db, later.id, (student) => ({ ...student, name: 'Changed' }));
    expect(await db.get('students', later.id)).toEqual(later);
  });
});

describe('whose an attempt is', () => {
  it('decides what is listed, what was worked on last first', async () => {
    await keep(anAttempt('old', 'anna', { startedAt: 1 }), 1, 300);
    await keep(anAttempt('new', 'anna', { startedAt: 2 }), 1, 200);
    await keep(anAttempt('bens', 'ben'), 1, 999);
    await db.put('attempts', anAttempt('empty', 'anna', { startedAt: 250 }));
    await db.put('attempts', anAttempt('elsewhere', 'anna', { moduleId: 'module-2' }));
    const ids = async (id: string) => (await attemptsOf(db, id, 'module-1')).map((one) => one.id);
    expect(await ids('anna')).toEqual(['old', 'empty', 'new']);
    expect(await ids('ben')).toEqual(['bens']);
    expect(await ids('')).toEqual([]);
  });

  it('can be said later: nothing else of it changes', async () => {
    await db.put('attempts', { ...frozenAttempt, colour: 'red' } as unknown as Attempt);
    for (const entry of frozenLog) await db.put('log', entry as LogEntry);
    await giveAttempt(db, frozenAttempt.id, 'anna');
    expect(await db.get('attempts', frozenAttempt.id)).toEqual({
      ...frozenAttempt,
      colour: 'red',
      v: 2,
      studentId: 'anna',
    });
    expect((await readAttempt(db, frozenAttempt.id))?.log).toEqual(frozenLog);
    await giveAttempt(db, 'nowhere', 'anna');
    expect(await db.count('attempts')).toBe(1);
  });
});

describe('removing the work of a student', () => {
  beforeEach(async () => {
    await addStudent(db, aStudent('Anna', { id: 'anna-id' }));
    await addStudent(db, aStudent('Ben', { id: 'ben-id' }));
    await keep(anAttempt('annas-1', 'anna-id'), 2);
    await keep(anAttempt('annas-2', 'anna-id', { moduleHash: 'hash-2' }), 1);
    await keep(anAttempt('bens-1', 'ben-id'), 1);
    await keep(anAttempt('nobodys-1', '', { moduleHash: 'hash-3' }), 1);
  });

  it('is counted before', async () => {
    expect(await workOf(db, 'anna-id')).toEqual({ attempts: ['annas-1', 'annas-2'], answers: 3 });
    expect(await workOf(db, '')).toEqual({ attempts: ['nobodys-1'], answers: 1 });
  });

  it('leaves no trace of it in any store, and everything of the others', async () => {
    const others = await Promise.all(['bens-1', 'nobodys-1'].map((id) => readAttempt(db, id)));
    await removeStudent(db, 'anna-id');
    const text = await dump();
    for (const trace of ['anna', 'Anna', 'annas-1', 'annas-2', 'anna-id', 'hash-2'])
      expect(text).not.toContain(trace);
    expect(await Promise.all(['bens-1', 'nobodys-1'].map((id) => readAttempt(db, id)))).toEqual(
      others,
    );
    expect(await readStudent(db, 'ben-id')).toMatchObject({ name: 'Ben' });
    expect(await readModule(db, 'hash-1'), 'another attempt needs it').toBeDefined();
  });

  it('for nobody named takes what is nobody else’s, older and stray records too', async () => {
    await db.put('attempts', frozenAttempt as unknown as Attempt);
    for (const entry of frozenLog) await db.put('log', entry as LogEntry);
    await db.put('log', anAnswer('stray', 1));
    await removeStudent(db, '');
    const text = await dump();
    for (const trace of ['nobodys-1', frozenAttempt.id, 'stray', 'hash-3'])
      expect(text).not.toContain(trace);
    expect(await db.count('attempts')).toBe(3);
    expect(await db.count('log')).toBe(4);
  });

  it('is not undone by a page that still has it open', async () => {
    await removeStudent(db, 'anna-id', ['annas-unsaved']);
    const before = await dump();
    const append = (attempt: Attempt) =>
      appendEntries(db, { attempt, module: aModule('hash-9') }, [anAnswer(attempt.id, 5)]);
    expect(await append(anAttempt('annas-1', 'anna-id'))).toBe('removed');
    expect(await append(anAttempt('annas-unsaved'))).toBe('removed');
    expect(await append(anAttempt('annas-new', 'anna-id'))).toBe('removed');
    expect(await dump()).toBe(before);
    expect(await append(anAttempt('bens-1', 'ben-id'))).toBe('kept');
  });

  it('can be undone by opening a copy', async () => {
    await removeStudent(db, 'anna-id');
    await allowAgain(db, 'annas-1');
    await keep(anAttempt('annas-1', 'ben-id'));
    expect((await readAttempt(db, 'annas-1'))?.log).toHaveLength(1);
  });

  it('removes all or nothing', async () => {
    const aborting = new Proxy(db, {
      get(target, key) {
        if (key !== 'transaction') return Reflect.get(target, key) as unknown;
        return (...args: Parameters<Database['transaction']>) => {
          const tx = target.transaction(...args);
          tx.objectStore('attempts')
            .count()
            .then(
              () => tx.abort(),
              () => undefined,
            );
          return tx;
        };
      },
    });
    const before = await dump();
    await expect(removeStudent(aborting, 'anna-id')).rejects.toThrow();
    expect(await dump()).toBe(before);
  });
});

describe('a database of version 1', () => {
  /** As the first release made it. */
  async function makeVersion1(): Promise<void> {
    db.close();
    await deleteDB(DATABASE);
    const old = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(DATABASE, 1);
      request.onerror = () => failed(request.error ?? new Error('No reason was given'));
      request.onupgradeneeded = () => {
        request.result.createObjectStore('modules', { keyPath: 'hash' });
        request.result
          .createObjectStore('attempts', { keyPath: 'id' })
          .createIndex('module', 'moduleId');
        request.result.createObjectStore('log', { keyPath: ['attemptId', 'seq', 'writer'] });
      };
      request.onsuccess = () => done(request.result);
    });
    const tx = old.transaction(['modules', 'attempts', 'log'], 'readwrite');
    tx.objectStore('attempts').put(frozenAttempt);
    tx.objectStore('modules').put({ id: 'nato-russia', hash: frozenAttempt.moduleHash });
    for (const entry of frozenLog) tx.objectStore('log').put(entry);
    await new Promise<void>((done) => (tx.oncomplete = () => done()));
    old.close();
  }

  it('is upgraded in place: everything is found after, as work of nobody named', async () => {
    await makeVersion1();
    db = await openDatabase();
    expect(await readAttempt(db, frozenAttempt.id)).toEqual({
      attempt: { ...frozenAttempt, v: 2, studentId: '' },
      log: frozenLog,
      setAside: [],
    });
    expect(await readModule(db, frozenAttempt.moduleHash)).toMatchObject({ id: 'nato-russia' });
    expect((await attemptsOf(db, '', 'nato-russia')).map(({ id }) => id)).toEqual([
      frozenAttempt.id,
    ]);
    expect(await db.get('attempts', frozenAttempt.id), 'as it was written').toEqual(frozenAttempt);
    await addStudent(db, aStudent('Anna'));
    expect(await findStudent(db, 'anna')).toMatchObject({ name: 'Anna' });
  });

  it('goes on: what is appended joins what was there', async () => {
    await makeVersion1();
    db = await openDatabase();
    const attempt = { ...frozenAttempt, v: 2 as const, studentId: '' };
    await appendEntries(db, { attempt, module: aModule(attempt.moduleHash) }, [
      anAnswer(attempt.id, 99),
    ]);
    expect((await readAttempt(db, attempt.id))?.log).toHaveLength(frozenLog.length + 1);
  });
});
