import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AssignmentSchema } from '../../src/model/assignment';
import {
  AttemptV2Schema,
  AttemptV3Schema,
  upgradeAttempt,
  type AttemptV3,
} from '../../src/model/attempt';
import { LessonSettingsSchema } from '../../src/model/lesson-settings';
import { FLAG_LIMIT, NOTE_LIMIT, TYPED_LIMIT, WRITTEN_LIMIT } from '../../src/model/limits';
import {
  ConfidenceSchema,
  isLogEntry,
  LogEntrySchema,
  type Fact,
  type LogEntry,
} from '../../src/model/log';
import { ResponseSchema, type Response } from '../../src/model/response';
import { readSettings, SettingsSchema, type Settings } from '../../src/model/settings';
import { stampFact } from '../../src/model/stamp-fact';
import { isStudent, PinSchema, StudentSchema, type Student } from '../../src/model/student';
import { QuoteSchema } from '../../src/model/text-quote';

/*
 * What devices hold already. These files are never edited: a new shape gets a new version, a new
 * file and an upgrade, and the old file must still be read.
 */
const frozen = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../records/${name}`, import.meta.url), 'utf8'));
const attempt1 = frozen('attempt-v1.json') as Record<string, unknown>;
const attempt = frozen('attempt-v2.json') as Record<string, unknown>;
const attempt3 = frozen('attempt-v3.json') as AttemptV3;
const student = frozen('student-v1.json') as Student;
const settings = frozen('settings-v1.json') as Settings;
const logs = {
  1: frozen('log-v1.json') as LogEntry[],
  2: frozen('log-v2.json') as LogEntry[],
  3: frozen('log-v3.json') as LogEntry[],
  4: frozen('log-v4.json') as LogEntry[],
  5: frozen('log-v5.json') as LogEntry[],
  6: frozen('log-v6.json') as LogEntry[],
};
const versions = [1, 2, 3, 4, 5, 6] as const;
const everyLog = versions.flatMap((version) => logs[version]);

/** A student who set no PIN and left everything as it looks. */
const withoutOptions = ({ v, id, name, key, createdAt }: Student): Student => ({
  v,
  id,
  name,
  key,
  createdAt,
});

/** What of version 6 is of version 3 and more: without that it would be a whole entry of version 3. */
const hasSlots = (entry: LogEntry): boolean =>
  'slots' in entry || (entry.type === 'answer' && 'slots' in entry.response);

/** Which keys a record has and what is in them, as far as storage is concerned. */
type Shape = Record<string, string>;
const shapeOf = (record: object): Shape =>
  Object.fromEntries(
    Object.entries(record)
      .map(([key, value]) => [key, Array.isArray(value) ? 'array' : typeof value] as const)
      .sort(),
  );

type Field = { type: string; literal?: unknown; wrapped?: Field; options?: readonly unknown[] };
/** The same of a schema; optional fields are marked, since a record may go without them. */
function shapeOfSchema({ entries }: { entries: Record<string, unknown> }): Shape {
  const kinds: Record<string, string> = {
    variant: 'object',
    unknown: 'object',
  };
  const kindOf = (field: Field): string => {
    if (field.type === 'optional' && field.wrapped) return `${kindOf(field.wrapped)}?`;
    if (field.type === 'picklist') return typeof field.options?.[0];
    return field.type === 'literal' ? typeof field.literal : (kinds[field.type] ?? field.type);
  };
  const fields = Object.entries(entries as Record<string, Field>);
  return Object.fromEntries(fields.map(([key, field]) => [key, kindOf(field)] as const).sort());
}

/** A schema's shape with its optional fields there, and without them. */
function variantsOf(schema: { entries: Record<string, unknown> }): Shape[] {
  const shape = Object.entries(shapeOfSchema(schema));
  const all = shape.map(([key, kind]) => [key, kind.replace('?', '')]);
  const least = shape.filter(([, kind]) => !kind.endsWith('?'));
  const variants = [all, least].map(
    (entries) => Object.fromEntries(entries) as Record<string, string>,
  );
  return all.length === least.length ? variants.slice(0, 1) : variants;
}

const distinct = (shapes: object[]) =>
  [...new Set(shapes.map((shape) => JSON.stringify(shape)))].sort();

describe('records that devices hold', () => {
  it('reads an attempt of version 1 as one of nobody named', () => {
    expect(upgradeAttempt(attempt1)).toEqual({ ...attempt1, v: 2, studentId: '' });
  });

  it('reads an attempt of version 2 as it is', () => {
    expect(upgradeAttempt(attempt)).toEqual(attempt);
  });

  it('reads an attempt of version 3 as it is, with an assignment and without', () => {
    expect(upgradeAttempt(attempt3)).toEqual(attempt3);
    const { assignment, ...alone } = attempt3;
    expect(assignment).toBeDefined();
    expect(upgradeAttempt(alone)).toEqual(alone);
  });

  it('reads a student of version 1', () => {
    expect(isStudent(student)).toBe(true);
    expect(isStudent(withoutOptions(student))).toBe(true);
  });

  it.each(everyLog)('reads a log entry of version $v: $type', (entry) => {
    expect(isLogEntry(entry)).toBe(true);
  });

  it('does not read an attempt or an entry of another version', () => {
    expect(upgradeAttempt({ ...attempt, v: 3 })).toBeUndefined();
    expect(upgradeAttempt({ ...attempt3, v: 4 })).toBeUndefined();
    expect(isStudent({ ...student, v: 2 })).toBe(false);
    for (const v of [0, 1, 2, 3, 4, 5, 6, 7])
      for (const entry of everyLog)
        expect(isLogEntry({ ...entry, v }), `${entry.type} ${v}`).toBe(
          v === entry.v || (v === 3 && hasSlots(entry)),
        );
  });

  it('does not read a record that lacks any of its fields', () => {
    for (const record of [attempt, attempt1])
      for (const key of Object.keys(record)) {
        const rest = Object.entries(record).filter(([other]) => other !== key);
        expect(upgradeAttempt(Object.fromEntries(rest)), key).toBeUndefined();
      }
  });

  it('reads settings of version 1', () => {
    expect(readSettings(settings)).toEqual(settings);
  });

  it('reads a record with a field that it does not know', () => {
    expect(upgradeAttempt({ ...attempt, colour: 'red' })).toMatchObject(attempt);
  });
});

describe('what a student wrote', () => {
  const long = (length: number) => 'x'.repeat(length);
  const [highlight, flag] = [logs[2].at(1), logs[2].at(-1)];

  it('is read up to its limit and no further', () => {
    expect([NOTE_LIMIT, FLAG_LIMIT]).toEqual([500, 300]);
    expect(isLogEntry({ ...highlight, note: long(500) })).toBe(true);
    expect(isLogEntry({ ...highlight, note: long(501) })).toBe(false);
    expect(isLogEntry({ ...flag, word: long(300) })).toBe(true);
    expect(isLogEntry({ ...flag, word: long(301) })).toBe(false);
    expect(isLogEntry({ ...flag, word: '' })).toBe(true);
  });

  it('as an answer is read up to its limit too', () => {
    expect([TYPED_LIMIT, WRITTEN_LIMIT]).toEqual([120, 4000]);
    const draft = logs[3].find(({ type }) => type === 'draft');
    expect(isLogEntry({ ...draft, text: long(4000) })).toBe(true);
    expect(isLogEntry({ ...draft, text: long(4001) })).toBe(false);
    const answer = logs[3].find(({ type }) => type === 'answer');
    const typed = (length: number) => ({ kind: 'typed', text: long(length) });
    expect(isLogEntry({ ...answer, response: typed(120) })).toBe(true);
    expect(isLogEntry({ ...answer, response: typed(121) })).toBe(false);
  });

  it('marks something', () => {
    const quote = { exact: '', prefix: 'a', suffix: 'b' };
    expect(isLogEntry({ ...highlight, quote })).toBe(false);
  });
});

describe('the shapes that are stored now', () => {
  it('are those of the frozen attempts: another shape needs version 4', () => {
    expect(shapeOfSchema(AttemptV2Schema)).toEqual(shapeOf(attempt));
    expect(variantsOf(AttemptV3Schema)[0]).toEqual(shapeOf(attempt3));
    expect(variantsOf(LessonSettingsSchema)).toEqual([shapeOf(attempt3.settings)]);
    expect(variantsOf(AssignmentSchema)[0]).toEqual(shapeOf(attempt3.assignment!));
  });

  it('are those of the frozen student: another shape needs version 2', () => {
    const [whole, least] = variantsOf(StudentSchema);
    expect(whole).toEqual(shapeOf(student));
    expect(least).toEqual(shapeOf(withoutOptions(student)));
    expect(shapeOfSchema(PinSchema)).toEqual(shapeOf(student.pin!));
  });

  /** The schemas of the entries that came with a version of the log. */
  const schemasOf = (version: number) =>
    LogEntrySchema.options.filter(({ entries }) => entries.v.literal === version);

  it.each(versions)(
    'are those of the frozen entries of version %i, or need a new one',
    (version) => {
      const stored = schemasOf(version).flatMap(variantsOf);
      expect(distinct(stored)).toEqual(distinct(logs[version].map(shapeOf)));
    },
  );

  it.each(versions)('know every type that the frozen log of version %i has', (version) => {
    const types = schemasOf(version)
      .map(({ entries }) => entries.type.literal)
      .sort();
    expect(types).toEqual([...new Set(logs[version].map(({ type }) => type))].sort());
  });

  it('belong to a version that has a frozen log', () => {
    const stored = LogEntrySchema.options.map(({ entries }) => entries.v.literal);
    expect([...new Set(stored)].sort()).toEqual([...versions]);
  });

  it('are written with the version that they came with', () => {
    const stamp = { attemptId: 'a', seq: 1, writer: 'w', at: 1 };
    for (const entry of everyLog) {
      const facts = Object.entries(entry).filter(([key]) => key !== 'v' && !(key in stamp));
      const fact = Object.fromEntries(facts) as Fact;
      expect(stampFact(fact, stamp)).toEqual({ ...fact, ...stamp, v: entry.v });
    }
  });

  it('are those of the frozen quotations', () => {
    const quotes = logs[2].flatMap((entry) => (entry.type === 'highlight' ? [entry.quote] : []));
    expect(distinct(variantsOf(QuoteSchema))).toEqual(distinct(quotes.map(shapeOf)));
  });

  it('are those of the frozen responses', () => {
    const responses = everyLog.flatMap((entry): Response[] =>
      entry.type === 'answer' ? [entry.response] : [],
    );
    const stored = ResponseSchema.options.flatMap(variantsOf);
    expect(distinct(stored)).toEqual(distinct(responses.map(shapeOf)));
    expect(ResponseSchema.options.map(({ entries }) => entries.kind.literal).sort()).toEqual(
      responses.map(({ kind }) => kind).sort(),
    );
  });

  it('are those of the frozen settings: another shape needs version 2', () => {
    expect(shapeOfSchema(SettingsSchema)).toEqual(shapeOf(settings));
    const { speech } = SettingsSchema.entries;
    expect(shapeOfSchema(speech)).toEqual(shapeOf(settings.speech));
  });

  it('know the words that settings are kept in', () => {
    const words = (['lineSpacing', 'letterSpacing', 'measure', 'theme', 'motion'] as const).map(
      (field) => SettingsSchema.entries[field].options,
    );
    expect(words).toEqual([
      ['normal', 'wide', 'wider'],
      ['normal', 'wide', 'wider'],
      ['narrow', 'normal', 'wide'],
      ['system', 'light', 'dark', 'contrast'],
      ['system', 'reduced'],
    ]);
  });

  it('know the words for how sure someone is', () => {
    expect(ConfidenceSchema.options).toEqual(['guessing', 'fairly', 'certain']);
  });
});
