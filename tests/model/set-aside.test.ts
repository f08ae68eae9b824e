import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { AttemptSchema, whyNoAttempt } from '../../src/model/attempt';
import { LogEntrySchema, whyNoEntry } from '../../src/model/log';
import {
  knownVersions,
  summarise,
  whyUnreadable,
  withSetAside,
  type SetAside,
} from '../../src/model/set-aside';
import { anEntry, pick } from '../builders/a-log';

const entry = anEntry(pick('item'));
const newest = Math.max(...knownVersions(LogEntrySchema));

describe('a record that its schema refuses', () => {
  it('is newer where its version is above every one that the schema knows', () => {
    expect(whyNoEntry({ ...entry, v: newest + 1, type: 'song' })).toBe('newer');
    const known = Math.max(...knownVersions(AttemptSchema));
    expect(whyNoAttempt({ v: known + 1 })).toBe('newer');
  });

  it('is damaged where it has a version that is known', () => {
    expect(whyNoEntry({ ...entry, v: newest, seq: 'two' })).toBe('damaged');
    expect(whyNoEntry({ ...entry, paragraphId: undefined })).toBe('damaged');
    expect(whyNoAttempt({ v: 1, id: 7 })).toBe('damaged');
  });

  it('is damaged where the disk does not give it back', () => {
    expect(whyNoEntry(undefined)).toBe('damaged');
  });

  it('is foreign where it is no record of ours', () => {
    for (const odd of [null, 'a letter', 7, [], {}, { v: 'one' }])
      expect(whyNoEntry(odd), JSON.stringify(odd)).toBe('foreign');
  });

  it('is damaged with a number so high that none could follow it', () => {
    expect(v.is(LogEntrySchema, { ...entry, seq: Number.MAX_SAFE_INTEGER })).toBe(false);
    expect(whyNoEntry({ ...entry, seq: Number.MAX_SAFE_INTEGER })).toBe('damaged');
  });
});

describe('the versions that a schema knows', () => {
  it('are read off the schema, however it states them', () => {
    const one = v.object({ v: v.literal(1), type: v.literal('a') });
    const three = v.object({ v: v.picklist([2, 3]), type: v.literal('b') });
    expect(knownVersions(one)).toEqual([1]);
    expect(knownVersions(v.variant('type', [three, one]))).toEqual([1, 2, 3]);
    expect(knownVersions(v.union([one, three]))).toEqual([1, 2, 3]);
    expect(whyUnreadable({ v: 3 }, [1, 2])).toBe('newer');
  });
});

describe('what is told of what was set aside', () => {
  const log = (attemptId: string, seq: number): SetAside => ({
    store: 'log',
    key: [attemptId, seq, 'w'],
    attemptId,
    reason: 'damaged',
  });
  const attempt: SetAside = { store: 'attempts', key: 'b', attemptId: 'b', reason: 'newer' };

  it('names each record once, however often it was met', () => {
    const twice = withSetAside(withSetAside([], [log('a', 1), attempt]), [log('a', 1)]);
    expect(twice).toEqual([log('a', 1), attempt]);
  });

  it('counts entries, and attempts whatever of them is missing', () => {
    const module: SetAside = { store: 'modules', key: 'h', attemptId: 'b', reason: 'damaged' };
    expect(summarise([log('a', 1), log('a', 2), attempt, module])).toEqual({
      entries: 2,
      attempts: 1,
      newer: true,
      all: false,
    });
  });

  it('does not count the entries of an attempt that cannot be opened at all', () => {
    expect(summarise([attempt, log('b', 1)])).toMatchObject({ entries: 0, attempts: 1 });
  });

  it('says so where nothing at all can be read', () => {
    const all: SetAside = { store: 'database', key: 'dateline', reason: 'newer' };
    expect(summarise([all])).toEqual({ entries: 0, attempts: 0, newer: true, all: true });
  });
});
