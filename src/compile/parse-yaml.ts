import * as v from 'valibot';
import { parseDocument } from 'yaml';
import type { Problem } from '../model/problem';

/** Parses YAML and checks its shape. All problems are collected, each with its path. */
export function parseYaml<S extends v.GenericSchema>(
  file: string,
  source: string,
  schema: S,
): { value?: v.InferOutput<S>; problems: Problem[] } {
  const document = parseDocument(source);
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      path: `line ${error.linePos?.[0].line ?? 1}`,
      what: `is not valid YAML (${error.code})`,
      fix: 'check indentation, quotes and colons there',
    }));
    return { problems };
  }
  const raw: unknown = document.toJS();
  const result = v.safeParse(schema, raw);
  if (result.success) return { value: result.output, problems: [] };
  const problems = result.issues.flatMap(leafIssues).map((issue) => ({
    file,
    path: pathText(raw, issue.path ?? []),
    ...explain(issue),
  }));
  return { problems };
}

/** A union reports one issue with the real ones inside; the author needs those. */
function leafIssues(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  return issue.issues && issue.type === 'variant'
    ? issue.issues.flatMap(leafIssues)
    : [issue];
}

/** `[3].reports[0]`, with the id of a list entry instead of its number where it has one. */
function pathText(raw: unknown, path: readonly v.IssuePathItem[]): string {
  let text = '';
  let at = raw;
  for (const { key } of path) {
    at = at !== null && typeof at === 'object' ? Reflect.get(at, key as PropertyKey) : undefined;
    if (typeof key === 'number') {
      const named = at !== null && typeof at === 'object' && 'id' in at && typeof at.id === 'string';
      text += named && text === '' ? String((at as { id: unknown }).id) : `[${key}]`;
    } else text += `${text === '' ? '' : '.'}${String(key)}`;
  }
  return text;
}

function explain(issue: v.BaseIssue<unknown>): { what: string; fix: string } {
  const { expected, received, type } = issue;
  if (type === 'strict_object' && expected === 'never')
    return { what: 'is not a known field', fix: 'check its spelling or remove it' };
  if (received === 'undefined') return { what: 'is missing', fix: `add it (${expected ?? type})` };
  if (issue.kind === 'validation') return { what: `has the value ${received}`, fix: issue.message };
  return { what: `has the value ${received}`, fix: `give ${expected ?? issue.message}` };
}
