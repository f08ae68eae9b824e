import type { Article } from './article';
import { splitSentences } from './split-sentences';

/** One sentence; `start` and `end` are offsets in the text of its line. */
export type Sentence = {
  articleId: string;
  line: number;
  start: number;
  end: number;
  text: string;
};

/** The sentences of an article's body and standfirst, in reading order. */
export function sentencesOf(article: Article): Sentence[] {
  return article.lines.flatMap((line) =>
    line.label === 'body' || line.label === 'standfirst'
      ? splitSentences(line.text).map(({ start, end }) => ({
          articleId: article.id,
          line: line.n,
          start,
          end,
          text: line.text.slice(start, end),
        }))
      : [],
  );
}
