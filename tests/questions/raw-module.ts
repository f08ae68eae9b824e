import type { Source } from '../../src/model/source';
import { rawQuestions, type RawQuestions } from '../../src/module/raw-questions';
import type { Article } from '../../src/text/article';

/** Claims and items of raw articles, as a module is made of them: evidence lies in the body alone. */
export function itemsOf(articles: Article[], seed = 'seed'): RawQuestions {
  const sources = articles.map((article) => ({
    articleId: article.id,
    title: article.title,
    ...(article.publisher && { outlet: article.publisher.value }),
    source: sourceOf(article),
  }));
  const lines = new Map<string, Article['lines'][number]>(
    articles.flatMap(({ id, lines }) => lines.map((line) => [`${id}-${line.n}`, line] as const)),
  );
  return rawQuestions(
    articles,
    sources,
    ({ articleId, line, start, end }) => {
      const paragraph = `${articleId}-${line}`;
      const { label, text = '' } = lines.get(paragraph) ?? {};
      const exact = text.slice(start, end);
      return label === 'body'
        ? [{ reading: articleId, paragraph, exact, prefix: '', suffix: '' }]
        : [];
    },
    seed,
  );
}

function sourceOf({ id, title, publisher }: Article): Source {
  return {
    id,
    badge: 'R',
    publisher: publisher?.value ?? '',
    title,
    kind: 'report',
    published: { date: '2025-01-01', label: '', known: 'inferred', how: '' },
    vantage: 'after',
    spoken: publisher?.value ?? 'the report',
  };
}
