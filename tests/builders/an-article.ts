import type { Article, LineLabel } from '../../src/text/article';

/** An article of body lines, one a paragraph; a pair gives a line another label. */
export function anArticle(
  lines: (string | [label: LineLabel, text: string])[],
  stated: Partial<Article> = {},
): Article {
  const pairs = lines.map((line): [LineLabel, string] =>
    typeof line === 'string' ? ['body', line] : line,
  );
  const raw = pairs.map(([, text]) => text).join('\n');
  let at = 0;
  return {
    id: 'first',
    raw,
    format: 'text',
    title: 'News',
    lines: pairs.map(([label, text], index) => {
      const start = at;
      at += text.length + 1;
      return { n: index + 1, start, end: start + text.length, text, label, score: 1, why: [] };
    }),
    questions: [],
    ...stated,
  };
}
