import { parseDocument } from 'yaml';
import { checkShape, type Schema } from '../model/check-shape';
import type { Problem } from '../model/problem';
import { cutByComma, yamlProblems } from './yaml-mistakes';

/** Parses YAML and checks its shape. All problems are collected, each with its path. */
export function parseYaml<T>(
  file: string,
  source: string,
  schema: Schema<T>,
): { value?: T; problems: Problem[] } {
  const document = parseDocument(source);
  if (document.errors.length > 0) return { problems: yamlProblems(file, source, document.errors) };
  const raw: unknown = document.toJS();
  const checked = checkShape(schema, raw);
  if (!checked.issues) return { value: checked.value, problems: [] };
  const problems = checked.issues.map((issue) => {
    const { path, what, fix } = cutByComma(document, issue);
    return { file, path: pathText(raw, path), what, fix };
  });
  return { problems };
}

/** `claim-x.reports[0]`: a list entry at the top by its id, where it has one. */
function pathText(raw: unknown, path: PropertyKey[]): string {
  let text = '';
  let at = raw;
  for (const key of path) {
    at = at !== null && typeof at === 'object' ? (Reflect.get(at, key) as unknown) : undefined;
    if (typeof key === 'number') text += (text === '' && idOf(at)) || `[${key}]`;
    else text += `${text === '' ? '' : '.'}${String(key)}`;
  }
  return text;
}

function idOf(entry: unknown): string | undefined {
  const isNamed = entry !== null && typeof entry === 'object' && 'id' in entry;
  return isNamed && typeof entry.id === 'string' ? entry.id : undefined;
}
