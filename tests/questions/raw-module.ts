import type { Article } from '../../src/text/article';
import { extractClaims } from '../../src/text/extract-claims';
import { rawItems } from '../../src/questions/raw/raw-items';
import type { Source } from '../../src/model/source';
import { theLists } from '../builders/lists';

/** Claims and items of raw articles, as a module is made of them. */
export function itemsOf(articles: Article[], seed = 'seed') {
  const extracted = extractClaims(articles, theLists());
  const sources = articles.map((article) => ({
    articleId: article.id,
    title: article.title,
    ...(article.publisher && { outlet: article.publisher.value }),
    source: sourceOf(article),
  }));
  const made = rawItems(
    extracted,
    sources,
    ({ articleId, line, sentence }) => {
      const label = articles
        .find(({ id }) => id === articleId)
        ?.lines.find(({ n }) => n === line)?.label;
      // Only the body becomes a reading, so only it can be evidence.
      return label === 'body'
        ? [
            {
              reading: articleId,
              paragraph: `${articleId}-${line}`,
              exact: sentence,
              prefix: '',
              suffix: '',
            },
          ]
        : [];
    },
    seed,
  );
  return { ...made, extracted };
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
