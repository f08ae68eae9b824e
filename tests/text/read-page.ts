import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LineLabel } from '../../src/text/article';
import { parseArticle } from '../../src/text/parse-article';

const FOLDER = 'tests/text/pages';

export type PageLine = { text: string; wanted: LineLabel; found?: LineLabel; why: string };

export const pageNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.page'))
    .sort();

/** A page of `pages/`: its text without the labels, and what each line is read as. */
export function readPage(page: string): PageLine[] {
  const rows = readFileSync(join(FOLDER, page), 'utf8').trimEnd().split('\n');
  const text = rows.map((row) => row.replace(/^[a-z-]+\| /, '')).join('\n');
  const name = page.replace(/\.page$/, '');
  const article = parseArticle({ name: name.includes('.') ? name : `${name}.txt`, text });
  const lines = new Map(article.lines.map((line) => [line.n, line]));
  return rows.flatMap((row, index) => {
    const [, label] = /^([a-z-]+)\| /.exec(row) ?? [];
    if (label === undefined) return [];
    const line = lines.get(index + 1);
    return [
      {
        text: row.slice(label.length + 2),
        wanted: label as LineLabel,
        ...(line && { found: line.label }),
        why: line ? `${line.score} ${line.why.join(', ')}` : 'no line',
      },
    ];
  });
}
