import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Attempt } from '../../src/model/attempt';
import type { LogEntry } from '../../src/model/log';
import type { Module } from '../../src/model/module';
import type { SetAside } from '../../src/model/set-aside';
import {
  DATABASE,
  DATABASE_VERSION,
  openDatabase,
  type Database,
} from '../../src/storage/database';
import { readEach } from '../../src/storage/read-each';
import { findSetAside, readRaw } from '../../src/storage/set-aside';

let db: Database;
beforeEach(async () => {
  db = await openDatabase();
});
afterEach(async () => {
  db.close();
  await deleteDB(DATABASE);
});

const builtIn = { id: 'module-1', hash: 'built-in' };
const put = (store: 'attempts' | 'modules' | 'log', record: object) =>
  db.put(store, record as Attempt & Module & LogEntry);
const attempt = (id: string, more: object = {}) => ({
  v: 1,
  id,
  moduleId: 'module-1',
  moduleHash: 'built-in',
  seed: 's',
  startedAt: 1,
  ...more,
});
const entry = (attemptId: string, seq: number, more: object = {}) => ({
  v: 1,
  attemptId,
  seq,
  writer: 'w',
  at: seq,
  type: 'step',
  stepId: 's',
  ...more,
});
const whole = (store: 'attempts' | 'modules', id: string, key = id): SetAside => ({
  store,
  key,
  attemptId: id,
  reason: 'damaged',
});

/** A disk on which some records of the log cannot be given back. */
const failingAt = (seq: number): Database =>
  new Proxy(db, {
    get(target, name) {
      const failure = () => Promise.reject(new DOMException('Broken', 'UnknownError'));
      if (name === 'getAll') return failure;
      if (name !== 'get') {
        const value = Reflect.get(target, name) as unknown;
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      }
      return (store: 'log', key: [string, number, string]) =>
        key[1] === seq ? failure() : target.get(store, key);
    },
  });

describe('what cannot be opened', () => {
  it('is nothing where everything can be read', async () => {
    await put('attempts', attempt('a'));
    expect(await findSetAside(db, builtIn, '')).toEqual([]);
  });

  it('is an attempt of a later version, a damaged one and a foreign record', async () => {
    await put('attempts', attempt('a', { v: 99 }));
    await put('attempts', attempt('b', { startedAt: 'today' }));
    await put('attempts', { id: 'c', words: 'a letter' });
    await put('attempts', attempt('d'));
    const reasons = (await findSetAside(db, builtIn, '')).map(({ key, reason }) => [key, reason]);
    expect(reasons).toEqual([
      ['a', 'newer'],
      ['b', 'damaged'],
      ['c', 'foreign'],
    ]);
  });

  it('is an attempt whose module is neither kept nor built in', async () => {
    await put('attempts', attempt('a', { moduleHash: 'kept' }));
    await put('modules', { hash: 'kept' });
    await put('attempts', attempt('b', { moduleHash: 'gone' }));
    await put('attempts', attempt('c', { moduleHash: 'gone', moduleId: 'another-lesson' }));
    expect(await findSetAside(db, builtIn, '')).toEqual([whole('modules', 'b', 'gone')]);
  });

  it('tells a student nothing of what belongs to another', async () => {
    await put('attempts', attempt('a', { v: 2, moduleHash: 'gone', studentId: 'ben' }));
    await put('attempts', { ...attempt('b', { studentId: 'ben' }), v: 99 });
    expect(await findSetAside(db, builtIn, 'anna')).toEqual([]);
    expect((await findSetAside(db, builtIn, 'ben')).map(({ key }) => key)).toEqual(['gone', 'b']);
  });
});

describe('reading one by one', () => {
  it('gives every record with its key', async () => {
    await put('log', entry('a', 1));
    await put('log', entry('a', 2));
    expect(await readEach(db, 'log')).toEqual([
      { key: ['a', 1, 'w'], record: entry('a', 1) },
      { key: ['a', 2, 'w'], record: entry('a', 2) },
    ]);
  });

  it('gives the others where the disk cannot give one back', async () => {
    for (const seq of [1, 2, 3]) await put('log', entry('a', seq));
    expect(await readEach(failingAt(2), 'log')).toEqual([
      { key: ['a', 1, 'w'], record: entry('a', 1) },
      { key: ['a', 2, 'w'] },
      { key: ['a', 3, 'w'], record: entry('a', 3) },
    ]);
  });
});

describe('the records as they are kept', () => {
  it('are the whole of an attempt that was set aside, and nothing of another', async () => {
    const odd = entry('a', 2, { v: 99, type: 'song' });
    await put('attempts', attempt('a', { moduleHash: 'm' }));
    await put('modules', { hash: 'm', words: 'odd' });
    for (const one of [entry('a', 1), odd, entry('b', 1)]) await put('log', one);
    await put('attempts', attempt('b'));
    const records = await readRaw([whole('modules', 'a', 'm')]);
    expect(records.map(({ store, record }) => [store, record])).toEqual([
      ['attempts', attempt('a', { moduleHash: 'm' })],
      ['log', entry('a', 1)],
      ['log', odd],
      ['modules', { hash: 'm', words: 'odd' }],
    ]);
  });

  it('can be read of a database that a newer version has changed, and stay in it', async () => {
    await put('attempts', attempt('a'));
    db.close();
    await new Promise<void>((done) => {
      const request = indexedDB.open(DATABASE, DATABASE_VERSION + 1);
      request.onupgradeneeded = () => request.result.deleteObjectStore('modules');
      request.onsuccess = () => {
        request.result.close();
        done();
      };
    });
    const all: SetAside = { store: 'database', key: DATABASE, reason: 'newer' };
    for (let time = 0; time < 2; time += 1)
      expect(await readRaw([all])).toEqual([{ store: 'attempts', key: 'a', record: attempt('a') }]);
    await expect(openDatabase()).rejects.toThrow(/version/i);
  });

  it('make no database where there is none', async () => {
    db.close();
    await deleteDB(DATABASE);
    await expect(readRaw([whole('attempts', 'a')])).rejects.toThrow();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(DATABASE);
  });
});
