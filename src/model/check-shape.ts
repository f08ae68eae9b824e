import * as v from 'valibot';

/** One place where data does not have the shape it should: where, what is wrong, what to do. */
export type ShapeIssue = { path: PropertyKey[]; what: string; fix: string };
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

function explain(issue: v.BaseIssue<unknown>): { what: string; fix: string } {
  const { expected, received, type } = issue;
  if (type === 'strict_object' && expected === 'never')
    return { what: 'is not a known field', fix: 'check its spelling or remove it' };
  // A missing key expects itself, which tells an author nothing.
  if (received === 'undefined')
    return {
      what: 'is missing',
      fix: type === 'strict_object' ? 'add it' : `add it (${expected ?? type})`,
    };
  if (issue.kind === 'validation') return { what: `has the value ${received}`, fix: issue.message };
  return { what: `has the value ${received}`, fix: `give ${expected ?? issue.message}` };
}
