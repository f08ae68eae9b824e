import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Line, LineLabel } from '../../src/text/article';

/** One text with labels, as `gold.json` holds them. */
export type Gold = {
  file: string;
  provenance?: { publisher?: string; agency?: string; date?: string };
  lines: Record<string, LineLabel>;
  /** The readable text of each line, where the file itself is no plain text. */
  texts?: Record<string, string>;
  sentenceStarts: Record<string, string[]>;
  mentions: {
    line: number;
    start: number;
    end: number;
    text: string;
    type: string;
    optional?: boolean;
  }[];
};

/** Where labelled texts lie: the folder of the texts, and their labels. */
const PLACES = {
  articles: { folder: '../shared/articles', gold: '../shared/questions/gold.json' },
  tune: { folder: 'tests/questions/texts/tune', gold: 'tests/questions/texts/tune/gold.json' },
  check: { folder: 'tests/questions/texts/check', gold: 'tests/questions/texts/check/gold.json' },
} as const;
export type Place = keyof typeof PLACES;

/** The labelled texts of a place; undefined where the folder is missing. */
export function readGold(place: Place, root = '.'): { article: Article; gold: Gold }[] | undefined {
  const folder = join(root, PLACES[place].folder);
  const file = join(root, PLACES[place].gold);
  if (!existsSync(folder) || !existsSync(file)) return undefined;
  const golds = JSON.parse(readFileSync(file, 'utf8')) as Gold[];
  const names = new Set(readdirSync(folder));
  return golds
    .filter((gold) => names.has(gold.file))
    .map((gold) => ({
      gold,
      article: articleFrom(gold, readFileSync(join(folder, gold.file), 'utf8')),
    }));
}

/** An article as its labels say it is, so that what follows can be measured alone. */
export function articleFrom(gold: Gold, raw: string): Article {
  const rawLines = raw.split('\n');
  const lines = Object.entries(gold.lines).map(([n, label]): Line => {
    const text = gold.texts?.[n] ?? (rawLines[Number(n) - 1] ?? '').trim();
    const start = Math.max(0, raw.indexOf(text));
    return {
      n: Number(n),
      start,
      end: start + text.length,
      text,
      label,
      score: 1,
      why: ['labelled'],
    };
  });
  const { publisher, agency, date } = gold.provenance ?? {};
  const known = (value: string) => ({ value, reason: 'labelled', inferred: false });
  return {
    id: gold.file.replace(/\.\w+$/, ''),
    raw,
    format: gold.file.endsWith('.html') ? 'html' : 'text',
    title: lines.find(({ label }) => label === 'title')?.text ?? '',
    lines,
    ...(publisher !== undefined && { publisher: known(publisher) }),
    ...(agency !== undefined && { agency: known(agency) }),
    ...(date !== undefined && { date: known(date) }),
    questions: [],
  };
}
