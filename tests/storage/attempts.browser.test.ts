import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Attempt, AttemptV2 } from '../../src/model/attempt';
import type { LogEntry } from '../../src/model/log';
import type { Module } from '../../src/model/module';
import { appendEntries, listAttempts, readAttempt, readModule } from '../../src/storage/attempts';
import {
  DATABASE,
  DATABASE_VERSION,
  openDatabase,
  type Database,
} from '../../src/storage/database';
import frozenAttempt from '../records/attempt-v1.json';
import frozenLog from '../records/log-v1.json';

let db: Database;
beforeEach(async () => {
  db = await openDatabase();
});
afterEach(async () => {
  db.close();
  await deleteDB(DATABASE);
});

const anAttempt = (more: Partial<AttemptV2> = {}): AttemptV2 => ({
  v: 2,
  id: 'attempt-1',
  moduleId: 'module-1',
  moduleHash: 'hash-1',
  seed: 'seed',
  startedAt: 1000,
  studentId: '',
  ...more,
});

const aModule = (hash = 'hash-1', title = 'Title') =>
  ({ id: 'module-1', hash, title }) as unknown as Module;

const anEntry = (seq: number, more: Partial<LogEntry> = {}): LogEntry =>
  ({
    v: 1,
    attemptId: 'attempt-1',
    seq,
    writer: 'a',
    at: 1000 + seq,
    type: 'step',
    stepId: `step-${seq}`,
    ...more,
  }) as LogEntry;

const started = () => ({ attempt: anAttempt(), module: aModule() });

/** How many records each store holds. */
const counts = async () => ({
  attempts: await db.count('attempts'),
  modules: await db.count('modules'),
  log: await db.count('log'),
});

describe('appending', () => {
  it('puts the attempt and its module in with the first entries', async () => {
    await appendEntries(db, started(), [anEntry(1), anEntry(2)]);
    expect(await counts()).toEqual({ attempts: 1, modules: 1, log: 2 });
    expect(await readAttempt(db, 'attempt-1')).toEqual({
      attempt: anAttempt(),
      log: [anEntry(1), anEntry(2)],
      setAside: [],
    });
    expect(await readModule(db, 'hash-1')).toEqual(aModule());
  });

  it('has committed when it resolves: another connection finds everything', async () => {
    await appendEntries(db, started(), [anEntry(1)]);
    const other = await openDatabase();
    expect((await readAttempt(other, 'attempt-1'))?.log).toEqual([anEntry(1)]);
    other.close();
  });

  it('asks for strict durability', async () => {
    const asked: (string | undefined)[] = [];
    const watched = new Proxy(db, {
      get(target, key) {
        if (key !== 'transaction') return Reflect.get(target, key) as unknown;
        return (...args: Parameters<Database['transaction']>) => {
          asked.push(args[2]?.durability);
          return target.transaction(...args);
        };
      },
    });
    await appendEntries(watched, started(), [anEntry(1)]);
    expect(asked).toEqual(['strict']);
  });

  it.each([
    ['cannot be copied', { ...anEntry(2), colour: () => 'red' }],
    ['has no key', { ...anEntry(2), seq: undefined }],
  ])('keeps all or nothing: an entry that %s takes the others with it', async (_how, broken) => {
    const entries = [anEntry(1), broken as LogEntry, anEntry(3)];
    await expect(appendEntries(db, started(), entries)).rejects.toThrow();
    expect(await counts()).toEqual({ attempts: 0, modules: 0, log: 0 });
  });

  it('keeps nothing of the entries when the module cannot be stored', async () => {
    const module = { ...aModule(), hash: undefined } as unknown as Module;
    await expect(
      appendEntries(db, { attempt: anAttempt(), module }, [anEntry(1)]),
    ).rejects.toThrow();
    expect(await counts()).toEqual({ attempts: 0, modules: 0, log: 0 });
  });

  it('rejects when the transaction is aborted, and what was there before stays', async () => {
    await appendEntries(db, started(), [anEntry(1)]);
    const aborting = new Proxy(db, {
      get(target, key) {
        if (key !== 'transaction') return Reflect.get(target, key) as unknown;
        return (...args: Parameters<Database['transaction']>) => {
          const tx = target.transaction(...args);
          queueMicrotask(() => tx.abort());
          return tx;
        };
      },
    });
    await expect(appendEntries(aborting, started(), [anEntry(2)])).rejects.toThrow();
    expect((await readAttempt(db, 'attempt-1'))?.log).toEqual([anEntry(1)]);
  });

  it('keeps entries of two writers with the same number', async () => {
    await appendEntries(db, started(), [anEntry(1), anEntry(2)]);
    await appendEntries(db, started(), [anEntry(2, { writer: 'b' })]);
    const log = (await readAttempt(db, 'attempt-1'))?.log;
    expect(log?.map(({ seq, writer }) => `${seq}${writer}`)).toEqual(['1a', '2a', '2b']);
  });

  it('keeps an entry once that is appended again, as after a commit that nobody heard of', async () => {
    await appendEntries(db, started(), [anEntry(1)]);
    await appendEntries(db, started(), [anEntry(1), anEntry(2)]);
    expect((await readAttempt(db, 'attempt-1'))?.log).toEqual([anEntry(1), anEntry(2)]);
  });

  it('writes the whole log where nothing of the attempt is there any more', async () => {
    const whole = [anEntry(1), anEntry(2), anEntry(3)];
    await appendEntries(db, started(), [anEntry(3)], whole);
    expect((await readAttempt(db, 'attempt-1'))?.log).toEqual(whole);
    await appendEntries(db, started(), [anEntry(5)], [...whole, anEntry(4), anEntry(5)]);
    expect((await readAttempt(db, 'attempt-1'))?.log).toEqual([...whole, anEntry(5)]);
  });

  it('never writes over an attempt or a module that is there', async () => {
    await appendEntries(db, started(), [anEntry(1)]);
    const changed = { attempt: anAttempt({ seed: 'new' }), module: aModule('hash-1', 'New') };
    await appendEntries(db, changed, [anEntry(2)]);
    expect((await readAttempt(db, 'attempt-1'))?.attempt?.seed).toBe('seed');
    expect(await readModule(db, 'hash-1')).toMatchObject({ title: 'Title' });
  });

  it('keeps a module once for all attempts at it, and every edition of it', async () => {
    const at = (id: string, hash: string) => ({
      attempt: anAttempt({ id, moduleHash: hash }),
      module: aModule(hash),
    });
    await appendEntries(db, at('attempt-1', 'hash-1'), [anEntry(1)]);
    await appendEntries(db, at('attempt-2', 'hash-1'), [anEntry(1, { attemptId: 'attempt-2' })]);
    await appendEntries(db, at('attempt-3', 'hash-2'), [anEntry(1, { attemptId: 'attempt-3' })]);
    expect(await counts()).toEqual({ attempts: 3, modules: 2, log: 3 });
  });

  it('keeps what two connections append at the same time', async () => {
    const other = await openDatabase();
    await Promise.all(
      [1, 2, 3].flatMap((seq) => [
        appendEntries(db, started(), [anEntry(seq)]),
        appendEntries(other, started(), [anEntry(seq, { writer: 'b' })]),
      ]),
    );
    other.close();
    expect((await readAttempt(db, 'attempt-1'))?.log).toHaveLength(6);
    expect(await counts()).toMatchObject({ attempts: 1, modules: 1 });
  });
});

describe('reading', () => {
  it('gives the log in order, whatever order it was written in', async () => {
    const entries = [anEntry(10), anEntry(2), anEntry(9), anEntry(2, { writer: 'B' })];
    await appendEntries(db, started(), entries);
    const log = (await readAttempt(db, 'attempt-1'))?.log;
    expect(log?.map(({ seq, writer }) => `${seq}${writer}`)).toEqual(['2B', '2a', '9a', '10a']);
  });

  it('gives the entries of the attempt alone, though another has a name that begins alike', async () => {
    await appendEntries(db, started(), [anEntry(1)]);
    const longer = { attempt: anAttempt({ id: 'attempt-10' }), module: aModule() };
    await appendEntries(db, longer, [anEntry(1, { attemptId: 'attempt-10' })]);
    expect((await readAttempt(db, 'attempt-1'))?.log).toEqual([anEntry(1)]);
  });

  it('knows nothing of an attempt that is not there', async () => {
    expect(await readAttempt(db, 'nobody')).toBeUndefined();
    expect(await readModule(db, 'nothing')).toBeUndefined();
    expect(await listAttempts(db, 'module-1')).toEqual([]);
  });

  it('lists the attempts at a module, newest first', async () => {
    for (const [id, startedAt, moduleId] of [
      ['old', 1, 'module-1'],
      ['new', 3, 'module-1'],
      ['middle', 2, 'module-1'],
      ['elsewhere', 4, 'module-2'],
    ] as const)
      await db.put('attempts', anAttempt({ id, startedAt, moduleId }));
    expect((await listAttempts(db, 'module-1')).map(({ id }) => id)).toEqual([
      'new',
      'middle',
      'old',
    ]);
  });

  it('sets aside the entries that it cannot read, and leaves them where they are', async () => {
    await appendEntries(db, started(), [anEntry(1), anEntry(3)]);
    const later = { ...anEntry(2), v: 99, type: 'song' } as unknown as LogEntry;
    const broken = { ...anEntry(5), stepId: 5 } as unknown as LogEntry;
    for (const odd of [later, broken]) await db.put('log', odd);
    const told = { store: 'log', attemptId: 'attempt-1' };
    expect(await readAttempt(db, 'attempt-1')).toEqual({
      attempt: anAttempt(),
      log: [anEntry(1), anEntry(3)],
      setAside: [
        { ...told, key: ['attempt-1', 2, 'a'], reason: 'newer' },
        { ...told, key: ['attempt-1', 5, 'a'], reason: 'damaged' },
      ],
    });
    await appendEntries(db, started(), [anEntry(4)]);
    expect(await db.get('log', ['attempt-1', 2, 'a'])).toEqual(later);
  });

  it('sets aside an attempt that it cannot read, with its log, and leaves both where they are', async () => {
    const later = { ...anAttempt({ id: 'later', startedAt: 9 }), v: 99 } as unknown as Attempt;
    await db.put('attempts', later);
    await db.put('log', anEntry(1, { attemptId: 'later' }));
    await db.put('attempts', anAttempt());
    expect((await listAttempts(db, 'module-1')).map(({ id }) => id)).toEqual(['attempt-1']);
    expect(await readAttempt(db, 'later')).toEqual({
      log: [anEntry(1, { attemptId: 'later' })],
      setAside: [{ store: 'attempts', key: 'later', attemptId: 'later', reason: 'newer' }],
    });
    expect(await db.get('attempts', 'later')).toEqual(later);
  });

  it('sets aside a log whose attempt is gone', async () => {
    await db.put('log', anEntry(1));
    expect(await readAttempt(db, 'attempt-1')).toMatchObject({
      setAside: [{ store: 'attempts', key: 'attempt-1', reason: 'damaged' }],
    });
  });

  it('reads what version 1 has written', async () => {
    await db.put('attempts', frozenAttempt as unknown as Attempt);
    for (const entry of frozenLog) await db.put('log', entry as LogEntry);
    expect(await readAttempt(db, frozenAttempt.id)).toEqual({
      attempt: { ...frozenAttempt, v: 2, studentId: '' },
      log: frozenLog,
      setAside: [],
    });
  });
});

describe('the database', () => {
  it('keeps everything through closing and opening', async () => {
    await appendEntries(db, started(), [anEntry(1)]);
    db.close();
    db = await openDatabase();
    expect(await counts()).toEqual({ attempts: 1, modules: 1, log: 1 });
  });

  it('steps aside when a newer page wants to upgrade it', async () => {
    await appendEntries(db, started(), [anEntry(1)]);
    const upgraded = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(DATABASE, DATABASE_VERSION + 1);
      request.onsuccess = () => done(request.result);
      request.onblocked = () => failed(new Error('The older page holds on to the database'));
    });
    expect([...upgraded.objectStoreNames]).toEqual([
      'assignments',
      'attempts',
      'handIns',
      'keys',
      'log',
      'modules',
      'removed',
      'students',
    ]);
    upgraded.close();
  });

  it('rejects, and breaks nothing, where a newer version has been before', async () => {
    db.close();
    const newer = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open(DATABASE, DATABASE_VERSION + 1);
      request.onsuccess = () => done(request.result);
    });
    newer.close();
    await expect(openDatabase()).rejects.toThrow(/version/i);
  });

  it('tells of a connection that made way for a newer page', async () => {
    db.close();
    const closings: string[] = [];
    db = await openDatabase((closing) => closings.push(closing));
    await new Promise<void>((done) => {
      const request = indexedDB.open(DATABASE, DATABASE_VERSION + 1);
      request.onsuccess = () => {
        request.result.close();
        done();
      };
    });
    expect(closings).toEqual(['for another page']);
  });
});
