import { parseArticle } from '../../src/text/parse-article';
import { splitSentences } from '../../src/text/split-sentences';
import {
  labelledLines,
  pairLines,
  plain,
  type BodyLabelled,
  type Labelled,
} from './labelled-texts';

/** How often something was found, wrongly found and missed. */
export type Hits = { right: number; wrong: number; missed: number };
const none = (): Hits => ({ right: 0, wrong: 0, missed: 0 });

export const precision = ({ right, wrong }: Hits) =>
  right + wrong === 0 ? 1 : right / (right + wrong);
export const recall = ({ right, missed }: Hits) =>
  right + missed === 0 ? 1 : right / (right + missed);

export type Measured = {
  /** Lines taken for running text. */
  body: Hits;
  /** Sentence starts inside paragraphs. */
  sentences: Hits;
  /** Lines whose exact label was found, of all. */
  labels: { right: number; all: number };
  /** What went wrong, a line each, for whoever tunes. */
  mistakes: string[];
};

/** Body lines and sentences of labelled texts against what the code finds. */
export function measureTexts(texts: readonly Labelled[]): Measured {
  const result: Measured = {
    body: none(),
    sentences: none(),
    labels: { right: 0, all: 0 },
    mistakes: [],
  };
  for (const text of texts) {
    const article = parseArticle(text.raw);
    const { pairs, extra } = pairLines(labelledLines(text), article.lines);
    const note = (what: string, words: string) =>
      result.mistakes.push(`${text.labels.file}: ${what}: ${words.slice(0, 90)}`);
    for (const { gold, line } of pairs) {
      const found = line?.label;
      result.labels.all += 1;
      if (found === gold.label) result.labels.right += 1;
      else
        note(
          `${gold.label} read as ${found ?? 'no line'} ${line ? `${line.score} ${line.why.join(', ')}` : ''}`,
          gold.text,
        );
      if (gold.label === 'body' && found === 'body') result.body.right += 1;
      else if (gold.label === 'body') result.body.missed += 1;
      else if (found === 'body') result.body.wrong += 1;
      if (!line || (gold.label !== 'body' && gold.label !== 'standfirst')) continue;
      const wanted = new Set(startsOf(gold.text, gold.starts));
      const readable = plain(line.text);
      const starts = splitSentences(readable)
        .slice(1)
        .map(({ start }) => start);
      for (const start of starts)
        if (wanted.delete(start)) result.sentences.right += 1;
        else {
          result.sentences.wrong += 1;
          note('split', readable.slice(Math.max(0, start - 25), start + 25));
        }
      for (const start of wanted) {
        result.sentences.missed += 1;
        note('not split', readable.slice(Math.max(0, start - 25), start + 25));
      }
    }
    for (const line of extra) {
      note(`an extra ${line.label}`, line.text);
      if (line.label === 'body') result.body.wrong += 1;
    }
  }
  return result;
}

/** Blocks taken for running text against a reader's word on each of them. */
export function measureBody(texts: readonly BodyLabelled[]): Hits {
  const hits = none();
  for (const { raw, body } of texts) {
    const wanted = new Set(body);
    for (const { n, label } of parseArticle(raw).lines) {
      if (label === 'body') hits[wanted.has(n) ? 'right' : 'wrong'] += 1;
      else if (wanted.has(n)) hits.missed += 1;
    }
  }
  return hits;
}

/** Offsets of the sentences that begin with these words, each searched after the one before. */
function startsOf(text: string, starts: readonly string[]): number[] {
  let from = 1;
  return starts.map((words) => {
    const at = text.indexOf(words, from);
    if (at < 0) throw new Error(`"${words}" does not stand in "${text.slice(0, 60)}"`);
    from = at + 1;
    return at;
  });
}
