import * as v from 'valibot';

/** One place where data does not have the shape it should: where, what is wrong, what to do. */
export type ShapeIssue = {
  path: PropertyKey[];
  what: string;
  fix: string;
  /** The place is a field that the schema does not know. */
  isUnknown?: true;
};
export type Schema<T = unknown> = v.GenericSchema<unknown, T>;

/** The value in its shape, or every place where it differs. */
export function checkShape<T>(
  schema: Schema<T>,
  raw: unknown,
): { value: T; issues?: undefined } | { issues: ShapeIssue[] } {
  const result = v.safeParse(schema, raw);
  if (result.success) return { value: result.output };
  return {
    issues: result.issues.flatMap(leafIssues).map((issue) => ({
      path: (issue.path ?? []).map(({ key }) => key as PropertyKey),
      ...explain(issue),
    })),
  };
}

/** A union reports one issue with the real ones inside; the author needs those. */
function leafIssues(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  return issue.issues && issue.type === 'variant' ? issue.issues.flatMap(leafIssues) : [issue];
}

function explain(issue: v.BaseIssue<unknown>): Omit<ShapeIssue, 'path'> {
  const { expected, received, type, input } = issue;
  if (type === 'strict_object' && expected === 'never')
    return {
      what: 'is not a known field',
      fix: 'check its spelling or remove it',
      isUnknown: true,
    };
  // A missing key expects itself, which tells an author nothing.
  if (received === 'undefined')
    return {
      what: 'is missing',
      fix: type === 'strict_object' ? 'add it' : `add it (${inWords(expected ?? type)})`,
    };
  const what = RECEIVED[received] ?? `has the value ${received}`;
  if (issue.kind === 'validation') return { what, fix: issue.message };
  return { what, fix: `give ${asked(expected ?? issue.message, input)}` };
}

/** What stands in a place, where its value would be no word of an author's. */
const RECEIVED: Partial<Record<string, string>> = {
  null: 'is empty',
  Array: 'is a list',
  Object: 'is a group of fields',
};
const EXPECTED: Partial<Record<string, string>> = {
  Array: 'a list',
  Object: 'a group of fields, each with its value',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
};

/** `("states" | "expects")` as “one of "states", "expects"”. */
function inWords(expected: string): string {
  const known = EXPECTED[expected];
  if (known !== undefined) return known;
  const choices = expected.replace(/^\((.*)\)$/, '$1').split(' | ');
  return choices.length > 1
    ? `one of ${choices.map((one) => EXPECTED[one] ?? one).join(', ')}`
    : expected;
}

/** What belongs in a place, with the value that stands there in its right shape. */
function asked(expected: string, input: unknown): string {
  const isPlain = typeof input === 'string' || typeof input === 'number';
  if (expected === 'Array' && isPlain) return `a list: [${input}]`;
  if (expected === 'Array' && input !== null && typeof input === 'object')
    return 'a list, each entry behind a hyphen';
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean'))
    return `a text, in quotes: '${input}'`;
  if (expected === 'string' && Array.isArray(input)) return 'one text, without brackets';
  return inWords(expected);
}
