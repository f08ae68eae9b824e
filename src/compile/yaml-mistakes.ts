import { isMap, isScalar, type Document, type YAMLParseError } from 'yaml';
import type { ShapeIssue } from '../model/check-shape';
import type { Problem } from '../model/problem';

type YamlError = Pick<YAMLParseError, 'code' | 'message' | 'linePos'>;
type Words = readonly [what: string, fix: string];

const UNCLOSED: Words = [
  'has a quote or a bracket that is not closed',
  'close it there, or in a line above',
];
const TEXT_WITH_COLON: Words = ['has a text with a colon', "put the text in quotes: '…'"];
/** What a parser's code means to somebody who writes lessons, and what to do about it. */
const WORDS: Partial<Record<YamlError['code'], Words>> = {
  BLOCK_AS_IMPLICIT_KEY: [
    'is followed by a line that begins further in',
    'begin that line where its neighbours begin',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'goes on from the line before, which has no colon',
    'write a field as name, colon and value',
  ],
  BAD_INDENT: [
    'does not begin where its neighbours begin',
    'put as many spaces before it as before them',
  ],
  MISSING_CHAR: [
    'does not go on from the line before',
    'check where both lines begin, and that a colon follows the name of a field',
  ],
  DUPLICATE_KEY: ['has a field that stands there twice', 'keep one of them'],
  BAD_SCALAR_START: [
    'begins a text with a sign that means something else here',
    'put the text in quotes',
  ],
  BLOCK_IN_FLOW: [
    'has lines with hyphens or fields inside { } or [ ]',
    'close the bracket before them, or part the entries by commas',
  ],
  UNEXPECTED_TOKEN: [
    'has a sign where none belongs',
    'check quotes, brackets and commas there and in the line above',
  ],
};
const ELSE: Words = ['cannot be read as YAML', 'check indentation, quotes and colons there'];

/** One problem a line; where a line begins with a tab, that alone, because the rest follows from it. */
export function yamlProblems(
  file: string,
  source: string,
  errors: readonly YamlError[],
): Problem[] {
  const lines = source.split('\n');
  const problem = (line: number, [what, fix]: Words): Problem => ({
    file,
    path: `line ${line}`,
    what,
    fix,
  });
  const tab = lines.findIndex((line) => /^ *\t/.test(line));
  if (tab >= 0) return [problem(tab + 1, ['begins with a tab', 'put spaces in its place'])];
  const byLine = new Map<number, Problem>();
  for (const error of errors) {
    const line = error.linePos?.[0].line ?? 1;
    if (!byLine.has(line)) byLine.set(line, problem(line, wordsFor(error, lines[line - 1] ?? '')));
  }
  return [...byLine.values()];
}

function wordsFor({ code, message }: YamlError, line: string): Words {
  if (/\bclosing\b|\bend with\b/.test(message)) return UNCLOSED;
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /:\s.*:(?:\s|$)/.test(line)) return TEXT_WITH_COLON;
  return WORDS[code] ?? ELSE;
}

/**
 * A field that nobody knows, where a comma inside { } made it: `{ value: 13,000 tons }` has a field
 * “000 tons”. The issue is then one of the braces, and says so.
 */
export function cutByComma(document: Document, { path, ...issue }: ShapeIssue): ShapeIssue {
  const around = path.slice(0, -1);
  const map = around.length === 0 ? document.contents : document.getIn(around, true);
  if (issue.isUnknown !== true || !isMap(map) || map.flow !== true) return { path, ...issue };
  const pair = map.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1));
  const name = isScalar(pair?.key) ? (pair.key.source ?? String(pair.key.value)) : '';
  const isEmpty = !pair?.value || (isScalar(pair.value) && pair.value.value === null);
  if (!isEmpty && /^[A-Za-z][\w-]*$/.test(name)) return { path, ...issue };
  return {
    path: around,
    what: `has "${name}" as a field of its own`,
    fix: 'put the text before it in quotes: a text with a comma inside { } needs them',
  };
}
