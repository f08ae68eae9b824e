import type { Module } from '../model/module';
import type { Problem } from '../model/problem';
import type { ReviewEntry } from '../model/review';
import type { Refusal } from '../questions/generate-items';
import { reviewBy } from '../questions/review';
import { bodyLines, type Article, type LineLabel } from '../text/article';
import { checkArticle, isInCapitals } from '../text/check-article';
import { parseArticle, type RawText } from '../text/parse-article';
import { megabytes } from '../text/read-bytes';
import { splitSentences } from '../text/split-sentences';
import { buildFromArticles } from './build-from-articles';
import { unusedReviews } from './unused-reviews';

/** A text longer than this is a book; a page may be longer for what stands around its text. */
const LONGEST_TEXT = 1_000_000;
const LONGEST_PAGE = 10_000_000;

export type Progress = { done: number; of: number; doing: string };

/** What became of one text. */
export type ArticleSummary = {
  name: string;
  id: string;
  title: string;
  format: Article['format'];
  kept: number;
  dropped: Partial<Record<LineLabel, number>>;
  words: number;
  sentences: number;
  /** What the author should say, because the text does not. */
  questions: string[];
};

export type Summary = {
  articles: ArticleSummary[];
  entities: number;
  claims: number;
  items: Record<string, number>;
  asked: number;
  refused: Record<string, number>;
};

export type BuiltFromTexts = {
  module?: Module;
  /** The articles as they were read, with every line that was dropped. */
  articles: Article[];
  problems: Problem[];
  warnings: Problem[];
  summary?: Summary;
};

/**
 * One module from raw texts. A text that nothing can be made of is a warning while others
 * can be used, and a problem when none can; with problems there is no module. Verdicts are an
 * author's on the questions of an earlier build.
 */
export function buildFromTexts(
  texts: readonly RawText[],
  seed: string,
  onProgress: (progress: Progress) => void = () => undefined,
  verdicts: readonly ReviewEntry[] = [],
): BuiltFromTexts {
  const warnings: Problem[] = [];
  const articles: Article[] = [];
  const names = new Map<Article, string>();
  const bodies = new Map<string, string>();
  const of = texts.length + 1;
  texts.forEach((text, done) => {
    onProgress({ done, of, doing: `reading ${text.name}` });
    const tooLong = checkLength(text);
    if (tooLong) return void warnings.push(tooLong);
    const article = parseArticle(text);
    const problem = checkArticle(article, text.name);
    if (problem) return void warnings.push(problem);
    const words = bodyLines(article)
      .map((line) => line.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '))
      .join('\n');
    const same = bodies.get(words);
    if (same !== undefined) {
      const what = `holds the same text as ${same}`;
      return void warnings.push({ file: text.name, path: '', what, fix: 'it is used once' });
    }
    if (isInCapitals(article))
      warnings.push({
        file: text.name,
        path: '',
        what: 'is written in capitals, where names cannot be told from other words',
        fix: 'it is kept to read, and nothing is asked about it',
      });
    bodies.set(words, text.name);
    article.id = freeId(article.id, articles);
    articles.push(article);
    names.set(article, text.name);
  });
  if (articles.length === 0) return { articles, problems: warnings, warnings: [] };
  onProgress({ done: texts.length, of, doing: 'making questions' });
  const review = reviewBy(verdicts);
  const { module, questions } = buildFromArticles(articles, seed, review);
  warnings.push(
    ...unusedReviews(review, verdicts),
    ...questions.refusals.filter(({ edited }) => edited).map(refusedEdit),
  );
  onProgress({ done: of, of, doing: 'done' });
  const summary: Summary = {
    articles: articles.map((article) => summarise(article, names.get(article) ?? article.id)),
    entities: questions.entities,
    claims: questions.claims.length,
    items: countBy(questions.items, ({ family }) => family),
    asked: [...questions.chosen.values()].reduce((sum, ids) => sum + ids.length, 0),
    refused: countBy(questions.refusals, ({ gate }) => gate),
  };
  return { module, articles, problems: [], warnings, summary };
}

/** Among raw articles one question less is no reason to stop. */
const refusedEdit = ({ family, gate, why }: Refusal): Problem => ({
  file: 'review.yaml',
  path: family,
  what: `the edited question was refused at the gate "${gate}": ${why}`,
  fix: 'change its new words; it is not asked',
});

function checkLength({ name, text }: RawText): Problem | undefined {
  const page = /<\/?(?:html|body|div|p)\b/i.test(text.slice(0, 20_000));
  const most = page ? LONGEST_PAGE : LONGEST_TEXT;
  if (text.length <= most) return undefined;
  return {
    file: name,
    path: '',
    what: `is ${megabytes(text.length)} of text, and ${megabytes(most)} is the most`,
    fix: 'give one article a file',
  };
}

function freeId(id: string, articles: readonly Article[]): string {
  const taken = new Set(articles.map((article) => article.id));
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  return free;
}

function summarise(article: Article, name: string): ArticleSummary {
  const body = bodyLines(article);
  return {
    name,
    id: article.id,
    title: article.title,
    format: article.format,
    kept: body.length,
    dropped: countBy(
      article.lines.filter(({ label }) => label !== 'body'),
      ({ label }) => label,
    ),
    words: body.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0),
    sentences: body.reduce((sum, { text }) => sum + splitSentences(text).length, 0),
    questions: article.questions,
  };
}

function countBy<T, K extends string>(list: readonly T[], keyOf: (each: T) => K) {
  const counts: Partial<Record<K, number>> = {};
  for (const each of list) counts[keyOf(each)] = (counts[keyOf(each)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))) as Record<
    K,
    number
  >;
}
