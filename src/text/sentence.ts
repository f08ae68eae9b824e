import { bodyLines, type Article } from './article';
import { splitSentences } from './split-sentences';

/** One sentence of an article's running text. */
export type Sentence = {
  articleId: string;
  line: number;
  /** UTF-16 offsets in the line's text. */
  start: number;
  end: number;
  text: string;
};

/** The sentences of an article's running text, in order. */
export function sentencesOf(article: Article): Sentence[] {
  return bodyLines(article).flatMap(({ n, text }) =>
    splitSentences(text).map(({ start, end }) => ({
      articleId: article.id,
      line: n,
      start,
      end,
      text: text.slice(start, end),
    })),
  );
}
