import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adoptAttempt,
  mergeLogs,
  moduleOfCopy,
  readAttemptFile,
  writeAttemptFile,
} from '../../src/interop/attempt-file';
import { hashOf } from '../../src/model/check-module';
import type { LogEntry } from '../../src/model/log';
import type { Module } from '../../src/model/module';
import { aModule } from '../builders/a-module';

const attempt = {
  v: 2 as const,
  id: 'a1',
  moduleId: 'm',
  moduleHash: 'h',
  seed: 's',
  startedAt: 1,
  studentId: '',
};
const list: unknown[] = [];
const module = {
  id: 'm',
  hash: 'h',
  steps: list,
  items: list,
  readings: list,
  claims: list,
  sources: list,
  glossary: list,
  objectives: list,
} as unknown as Module;
const entry = (seq: number, writer = 'w'): LogEntry => ({
  v: 1,
  attemptId: 'a1',
  seq,
  writer,
  at: seq,
  type: 'step',
  stepId: `step-${seq}`,
});
const written = writeAttemptFile({ attempt, module, log: [entry(1), entry(2)] });
const refusal = (text: string) => {
  const read = readAttemptFile(text);
  return 'refused' in read ? read.refused : undefined;
};

const entries = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom('u', 'v', 'w')))
  .map((list) =>
    mergeLogs(
      [],
      list.map(([seq, writer]) => entry(seq, writer)),
    ),
  );

describe('a copy of an attempt', () => {
  it('reads back as it was written', () => {
    expect(readAttemptFile(written)).toEqual({
      file: { attempt, module, log: [entry(1), entry(2)] },
      unreadable: 0,
    });
  });

  it('counts entries that cannot be read and keeps the others', () => {
    const data = JSON.parse(written) as { log: unknown[] };
    data.log.push({ v: 9, type: 'unknown' }, { ...entry(3), attemptId: 'another' });
    const read = readAttemptFile(JSON.stringify(data));
    expect(read).toMatchObject({ unreadable: 2, file: { log: [entry(1), entry(2)] } });
  });

  it('is foreign when it is no copy at all', () => {
    for (const text of ['', 'hello', '[]', '{"format":"other/1"}', 'null'])
      expect(refusal(text)).toBe('foreign');
  });

  it('is newer when a later version wrote it', () => {
    expect(refusal(written.replace('dateline-attempt/2', 'dateline-attempt/3'))).toBe('newer');
  });

  it('is damaged when it was cut off, or names another module than it holds', () => {
    expect(refusal(written.slice(0, -5))).toBe('damaged');
    expect(refusal(written.replace('"hash":"h"', '"hash":"x"'))).toBe('damaged');
  });

  it.each([
    [1, ''],
    [2, 's1'],
  ])('of format %i can be read', (format, studentId) => {
    const record = readFileSync(`tests/records/attempt-file-v${format}.json`, 'utf8');
    expect(readAttemptFile(record)).toMatchObject({
      unreadable: 0,
      file: { attempt: { v: 2, id: 'a1', studentId }, log: { length: 5 } },
    });
  });
});

describe('opening a copy as the student who is working', () => {
  const file = { attempt: { ...attempt, studentId: 'elsewhere' }, module, log: [entry(1)] };

  it('makes it theirs, where nobody else has it', () => {
    for (const owner of [undefined, 'anna'])
      expect(adoptAttempt(file, 'anna', owner)).toEqual({
        attempt: { ...attempt, studentId: 'anna' },
        module,
        log: [entry(1)],
      });
  });

  it('puts it beside the attempt of someone else on this device, under an id of its own', () => {
    for (const owner of ['ben', '']) {
      const own = adoptAttempt(file, 'anna', owner);
      expect(own.attempt).toMatchObject({ studentId: 'anna', seed: 's' });
      expect(own.attempt.id).toMatch(/^[0-9a-f]{32}$/);
      expect(own.log).toEqual([{ ...entry(1), attemptId: own.attempt.id }]);
      expect(adoptAttempt(file, 'anna', owner)).toEqual(own);
    }
    expect(adoptAttempt(file, 'anna', 'ben').attempt.id).not.toBe(
      adoptAttempt(file, 'cleo', 'ben').attempt.id,
    );
  });
});

describe('merging two copies of one attempt', () => {
  it('loses no entry of either and keeps each once', () => {
    fc.assert(
      fc.property(entries, entries, (a, b) => {
        const keys = (log: LogEntry[]) => log.map(({ seq, writer }) => `${seq} ${writer}`);
        const merged = keys(mergeLogs(a, b));
        expect(new Set(merged)).toEqual(new Set([...keys(a), ...keys(b)]));
        expect(merged).toHaveLength(new Set(merged).size);
      }),
    );
  });

  it('gives the same log whichever copy comes first', () => {
    fc.assert(
      fc.property(entries, entries, (a, b) => {
        expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a));
      }),
    );
  });

  it('never replaces an entry that is kept already', () => {
    const kept = entry(1);
    const changed = { ...entry(1), at: 99 };
    expect(mergeLogs([kept], [changed])).toEqual([kept]);
  });
});

describe('the module that a copy goes on with', () => {
  const sound = (() => {
    const plain = aModule();
    return { ...plain, hash: hashOf(plain) };
  })();
  const builtIn = aModule({ title: 'Another edition' });
  const copyOf = (module: Module, moduleHash = module.hash) => ({
    attempt: { ...attempt, moduleHash },
    module,
    log: [],
  });

  it('is its own, where that is whole and what its hash says', async () => {
    expect(await moduleOfCopy(copyOf(sound), builtIn)).toEqual({ module: sound });
  });

  it('is the built-in one where it is the same, whatever became of the copy', async () => {
    const changed = { ...sound, title: 'Changed' };
    expect(await moduleOfCopy(copyOf(changed), sound)).toEqual({ module: sound });
  });

  it('is refused where it was changed or cut, or is of a later format', async () => {
    const changed = { ...sound, title: 'Changed' };
    expect(await moduleOfCopy(copyOf(changed), builtIn)).toEqual({ refused: 'damaged' });
    expect(await moduleOfCopy(copyOf(module, 'h'), builtIn)).toEqual({ refused: 'damaged' });
    const later = { ...sound, format: 'dateline-module/9' } as unknown as Module;
    expect(await moduleOfCopy(copyOf(later), builtIn)).toEqual({ refused: 'newer' });
  });
});
