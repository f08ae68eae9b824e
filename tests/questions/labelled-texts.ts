import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line, LineLabel } from '../../src/text/article';
import type { RawText } from '../../src/text/parse-article';

/** The labels of one text, as a person gave them. */
export type Labels = {
  file: string;
  lines: Record<string, LineLabel>;
  /** Number → readable text, where the raw line is not that already. */
  texts?: Record<string, string>;
  sentenceStarts: Record<string, string[]>;
  provenance?: { publisher?: string; agency?: string; date?: string };
};
export type Labelled = { raw: RawText; labels: Labels };

/** The five articles stand beside the repository, never in it. */
export const ARTICLES = '../shared/articles';
export const ARTICLE_LABELS = '../shared/questions/gold.json';
/** The thirds that may be measured while the rules are worked on. */
export const THIRDS = ['tune', 'check'] as const;

/** The labelled texts of a folder, or nothing where it is missing. */
export function readLabelled(
  folder: string,
  labelFile = join(folder, 'gold.json'),
): Labelled[] | undefined {
  if (!existsSync(folder) || !existsSync(labelFile)) return undefined;
  const gold = JSON.parse(readFileSync(labelFile, 'utf8')) as Labels[];
  return gold.map((labels) => ({
    labels,
    raw: { name: labels.file, text: readFileSync(join(folder, labels.file), 'utf8') },
  }));
}

/** Rounds of unseen texts of which a reader said which of the blocks that were read are running text. */
export const ROUNDS = ['round-6', 'round-7'] as const;
export type BodyLabelled = { raw: RawText; body: readonly number[] };

export function readBodyLabels(folder: string): BodyLabelled[] {
  const labels = JSON.parse(readFileSync(join(folder, 'body.json'), 'utf8')) as Record<
    string,
    number[]
  >;
  return Object.entries(labels).map(([name, body]) => ({
    raw: { name, text: readFileSync(join(folder, name), 'utf8') },
    body,
  }));
}

export type LabelledLine = { text: string; label: LineLabel; starts: string[] };

/** A person's labels in order, each with the text that it is about. */
export function labelledLines({ raw, labels }: Labelled): LabelledLine[] {
  const source = raw.text.split('\n');
  return Object.entries(labels.lines)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([n, label]) => ({
      text: plain(labels.texts?.[n] ?? source[Number(n) - 1] ?? ''),
      label,
      starts: (labels.sentenceStarts[n] ?? []).map(plain),
    }));
}

/** Pairs each labelled line with the line that was read, by text and then by order. */
export function pairLines(labelled: readonly LabelledLine[], lines: readonly Line[]) {
  const free = new Map<string, Line[]>();
  for (const line of lines) {
    const key = plain(line.text);
    free.set(key, [...(free.get(key) ?? []), line]);
  }
  const pairs = labelled.map((gold) => ({ gold, line: free.get(gold.text)?.shift() }));
  return { pairs, extra: [...free.values()].flat() };
}

export const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
