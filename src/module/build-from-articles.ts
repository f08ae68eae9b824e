import { checkShape } from '../model/check-shape';
import type { Claim } from '../model/claim';
import type { AuthoredClaim } from '../model/content';
import { contentHash } from '../model/hash';
import type { ChoiceItem } from '../model/item';
import { MODULE_FORMAT, ModuleSchema, type Module } from '../model/module';
import { quoteAt } from '../model/packed-module';
import type { Reading } from '../model/reading';
import type { Step } from '../model/step';
import type { Evidence } from '../model/text-quote';
import type { Review } from '../questions/review';
import { bodyLines, type Article } from '../text/article';
import { isInCapitals } from '../text/check-article';
import { rawQuestions, type Locate, type RawQuestions } from './raw-questions';
import { sourceOfArticle } from './source-of-article';

/** Words a minute of a careful reader in school. */
const READING_SPEED = 180;

export type BuiltFromArticles = { module: Module; questions: RawQuestions };

/**
 * One module from raw articles: each article's running text is a reading, with its source, and
 * what can be asked about it follows. The same articles and seed give the same module.
 */
export function buildFromArticles(
  articles: readonly Article[],
  seed: string,
  review?: Review,
): BuiltFromArticles {
  const sources = articles.map((article, index) => sourceOfArticle(article, index + 1));
  const readings = articles.map(readingOf);
  const articleSources = articles.map((article, index) => ({
    articleId: article.id,
    title: article.title,
    ...(article.publisher && { outlet: article.publisher.value }),
    source: sources[index] ?? sourceOfArticle(article, index + 1),
  }));
  // Names in capitals cannot be told from other words, so nothing is asked about such a text.
  const asked = articles.filter((article) => !isInCapitals(article));
  const locate = locator(articles, readings);
  const questions = rawQuestions(asked, articleSources, locate, seed, review);
  const items = questions.items.map((item) => ({ ...item }));
  const body = {
    format: MODULE_FORMAT,
    id: `articles-${contentHash([readings.map(({ paragraphs }) => paragraphs), seed]).slice(0, 10)}`,
    title: titleOf(articles),
    question:
      articles.length === 1
        ? 'What does this report say, and on whose word?'
        : 'What do these reports say, and where do they differ?',
    language: 'en',
    objectives: questions.objectives,
    sources,
    readings,
    glossary: [],
    claims: moduleClaims(questions.claims, items),
    items,
    steps: route(readings, questions),
  };
  const module = { ...body, hash: contentHash(body) };
  const { issues } = checkShape(ModuleSchema, module);
  if (issues) throw new Error(`A built module has a wrong shape: ${JSON.stringify(issues[0])}`);
  return { module, questions };
}

function titleOf(articles: readonly Article[]): string {
  const [first] = articles;
  const title = first?.title === undefined || first.title === '' ? 'Report 1' : first.title;
  const more = articles.length - 1;
  if (more <= 0) return title;
  return `${title}, and ${more === 1 ? 'one more report' : `${more} more reports`}`;
}

function readingOf(article: Article, index: number): Reading {
  const source = sourceOfArticle(article, index + 1);
  const lines = bodyLines(article);
  const words = lines.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return {
    id: article.id,
    title: source.title,
    dateline: `${source.publisher}, ${source.published.label}`,
    minutes: Math.max(1, Math.round(words / READING_SPEED)),
    sourceIds: [source.id],
    paragraphs: lines.map(({ text }, at) => ({
      id: `${article.id}-${at + 1}`,
      n: at + 1,
      text,
      sourceIds: [source.id],
      terms: [],
    })),
  };
}

/** Finds the sentence of a line in the paragraph that the line became. */
function locator(articles: readonly Article[], readings: readonly Reading[]): Locate {
  const paragraphAt = new Map(
    articles.map((article) => [
      article.id,
      new Map(bodyLines(article).map(({ n }, index) => [n, index])),
    ]),
  );
  const readingById = new Map(readings.map((reading) => [reading.id, reading]));
  return ({ articleId, line, start, end }) => {
    const reading = readingById.get(articleId);
    const paragraph = paragraphAt.get(articleId)?.get(line);
    return reading && paragraph !== undefined ? [quoteAt(reading, paragraph, start, end)] : [];
  };
}

/** The claims that items stand on or that make an option false; evidence from the items. */
function moduleClaims(claims: readonly AuthoredClaim[], items: readonly ChoiceItem[]): Claim[] {
  const evidenceOf = new Map<string, Evidence[]>();
  const used = new Set<string>();
  for (const item of items) {
    for (const id of item.claimIds) {
      used.add(id);
      if (!evidenceOf.has(id)) evidenceOf.set(id, item.evidence);
    }
    for (const { falseBy } of item.options) if (falseBy !== undefined) used.add(falseBy);
  }
  return claims
    .filter(({ id }) => used.has(id))
    .map(({ id, text, topic, objective, kind, searched, reports }) => ({
      id,
      text,
      topic,
      objective,
      kind,
      searched,
      reports: reports.map(({ source, stance }) => ({
        sourceId: source,
        stance,
        evidence: evidenceOf.get(id) ?? [],
      })),
    }));
}

/** Each report with what is asked about it, then what was missed once more, then the result. */
function route(readings: readonly Reading[], { chosen }: RawQuestions): Step[] {
  const steps = readings.flatMap((reading): Step[] => {
    const itemIds = chosen.get(reading.id) ?? [];
    const { id, title } = reading;
    const read: Step = { kind: 'reading', id: `read-${id}`, title, group: title, readingId: id };
    if (itemIds.length === 0) return [read];
    return [
      read,
      { kind: 'questions', id: `ask-${id}`, title: 'Questions', group: title, itemIds },
    ];
  });
  const end = { group: 'At the end' };
  if (steps.some(({ kind }) => kind === 'questions'))
    steps.push({ kind: 'retry', id: 'second-look', title: 'A second look', ...end });
  return [...steps, { kind: 'result', id: 'result', title: 'Result', ...end }];
}
