import type { AuthoredClaim } from '../model/content';
import type { ChoiceItem } from '../model/item';
import type { Objective } from '../model/module';
import type { RawClaim } from '../model/raw-claim';
import type { Source } from '../model/source';
import type { Evidence } from '../model/text-quote';
import type { Refusal } from '../questions/generate-items';
import type { Review } from '../questions/review';
import { rawItems } from '../questions/raw/raw-items';
import { RAW_OBJECTIVES } from '../questions/raw/raw-setting';
import type { Article } from '../text/article';
import { extractClaims } from '../text/extract-claims';
import { findStaff } from '../text/find-staff';
import { genreOf } from '../text/genre';

/** An article beside the source that it becomes. */
export type ArticleSource = {
  articleId: string;
  title: string;
  outlet?: string;
  source: Source;
};

/** Where a sentence of an article stands in its reading; nothing where the reading leaves it out. */
export type Locate = (place: {
  articleId: string;
  line: number;
  start: number;
  end: number;
}) => Evidence[];

/** What can be asked about a set of articles. */
export type RawQuestions = {
  objectives: Objective[];
  /** People, organisations and places that the set names. */
  entities: number;
  claims: AuthoredClaim[];
  items: ChoiceItem[];
  /** What is asked, by article, in reading order. */
  chosen: Map<string, string[]>;
  refusals: Refusal[];
};

/** What can be asked about raw articles: claims out of their sentences, items out of the certain ones. */
export function rawQuestions(
  articles: readonly Article[],
  sources: readonly ArticleSource[],
  locate: Locate,
  seed: string,
  review?: Review,
): RawQuestions {
  const extracted = extractClaims(articles);
  const genres = new Map(articles.map((article) => [article.id, genreOf(article)]));
  const staff = new Map(articles.map((article) => [article.id, findStaff(article)]));
  const known = sources.map((source) => ({
    ...source,
    genre: genres.get(source.articleId) ?? 'report',
    staff: staff.get(source.articleId) ?? [],
  }));
  const evidence = ({ evidenceStart, ...claim }: RawClaim) =>
    locate({ ...claim, start: evidenceStart ?? claim.start });
  const { items, claims, chosen, refusals } = rawItems(extracted, known, evidence, seed, review);
  const used = new Set(items.map(({ objective }) => objective));
  return {
    objectives: RAW_OBJECTIVES.filter(({ id }) => used.has(id)),
    entities: extracted.clusters.length,
    claims,
    items,
    chosen,
    refusals,
  };
}
