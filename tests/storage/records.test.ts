import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AttemptSchema, upgradeAttempt } from '../../src/model/attempt';
import { ConfidenceSchema, isLogEntry, LogEntrySchema, type LogEntry } from '../../src/model/log';
import { ResponseSchema, type Response } from '../../src/model/response';
import { isStudent, PinSchema, StudentSchema, type Student } from '../../src/model/student';

/*
 * What devices hold already. These files are never edited: a new shape gets a new version, a new
 * file and an upgrade, and the old file must still be read.
 */
const frozen = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../records/${name}`, import.meta.url), 'utf8'));
const attempt1 = frozen('attempt-v1.json') as Record<string, unknown>;
const attempt = frozen('attempt-v2.json') as Record<string, unknown>;
const student = frozen('student-v1.json') as Student;
const log = frozen('log-v1.json') as LogEntry[];

/** A student who set no PIN and left everything as it looks. */
const withoutOptions = ({ v, id, name, key, createdAt }: Student): Student => ({
  v,
  id,
  name,
  key,
  createdAt,
});

/** Which keys a record has and what is in them, as far as storage is concerned. */
type Shape = Record<string, string>;
const shapeOf = (record: object): Shape =>
  Object.fromEntries(
    Object.entries(record)
      .map(([key, value]) => [key, Array.isArray(value) ? 'array' : typeof value] as const)
      .sort(),
  );

type Field = { type: string; literal?: unknown; wrapped?: Field };
/** The same of a schema; optional fields are marked, since a record may go without them. */
function shapeOfSchema({ entries }: { entries: Record<string, unknown> }): Shape {
  const kinds: Record<string, string> = {
    variant: 'object',
    picklist: 'string',
    unknown: 'object',
  };
  const kindOf = (field: Field): string => {
    if (field.type === 'optional' && field.wrapped) return `${kindOf(field.wrapped)}?`;
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

  it('reads a student of version 1', () => {
    expect(isStudent(student)).toBe(true);
    expect(isStudent(withoutOptions(student))).toBe(true);
  });

  it.each(log)('reads a log entry of version 1: $type', (entry) => {
    expect(isLogEntry(entry)).toBe(true);
  });

  it('does not read an attempt or an entry of another version', () => {
    expect(upgradeAttempt({ ...attempt, v: 3 })).toBeUndefined();
    expect(isStudent({ ...student, v: 2 })).toBe(false);
    expect(log.map((entry) => isLogEntry({ ...entry, v: 2 }))).not.toContain(true);
  });

  it('does not read a record that lacks any of its fields', () => {
    for (const record of [attempt, attempt1])
      for (const key of Object.keys(record)) {
        const rest = Object.entries(record).filter(([other]) => other !== key);
        expect(upgradeAttempt(Object.fromEntries(rest)), key).toBeUndefined();
      }
  });

  it('reads a record with a field that it does not know', () => {
    expect(upgradeAttempt({ ...attempt, colour: 'red' })).toMatchObject(attempt);
  });
});

describe('the shapes that are stored now', () => {
  it('are those of the frozen attempt: another shape needs version 3', () => {
    expect(shapeOfSchema(AttemptSchema)).toEqual(shapeOf(attempt));
  });

  it('are those of the frozen student: another shape needs version 2', () => {
    const [whole, least] = variantsOf(StudentSchema);
    expect(whole).toEqual(shapeOf(student));
    expect(least).toEqual(shapeOf(withoutOptions(student)));
    expect(shapeOfSchema(PinSchema)).toEqual(shapeOf(student.pin!));
  });

  it('are those of the frozen log entries: another shape needs version 2', () => {
    const stored = LogEntrySchema.options.flatMap(variantsOf);
    expect(distinct(stored)).toEqual(distinct(log.map(shapeOf)));
  });

  it('know every type of entry that the frozen log has, and no other', () => {
    const types = LogEntrySchema.options.map(({ entries }) => entries.type.literal).sort();
    expect(types).toEqual([...new Set(log.map(({ type }) => type))].sort());
  });

  it('are those of the frozen responses', () => {
    const responses = log.flatMap((entry): Response[] =>
      entry.type === 'answer' ? [entry.response] : [],
    );
    const stored = ResponseSchema.options.flatMap(variantsOf);
    expect(distinct(stored)).toEqual(distinct(responses.map(shapeOf)));
    expect(ResponseSchema.options.map(({ entries }) => entries.kind.literal).sort()).toEqual(
      responses.map(({ kind }) => kind).sort(),
    );
  });

  it('know the words for how sure someone is', () => {
    expect(ConfidenceSchema.options).toEqual(['guessing', 'fairly', 'certain']);
  });
});
