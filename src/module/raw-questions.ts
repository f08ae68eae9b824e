import type { AuthoredClaim } from '../model/content';
import type { ChoiceItem } from '../model/item';
import type { Objective } from '../model/module';
import type { Source } from '../model/source';
import type { Evidence } from '../model/text-quote';
import type { Refusal } from '../questions/generate-items';
import type { Article } from '../text/article';

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

/**
 * What can be asked about raw articles. No claim is drawn from raw text yet, so nothing is
 * asked: a module of raw articles is their readings.
 */
export function rawQuestions(
  _articles: readonly Article[],
  _sources: readonly ArticleSource[],
  _locate: Locate,
  _seed: string,
): RawQuestions {
  return {
    objectives: [],
    entities: 0,
    claims: [],
    items: [],
    chosen: new Map(),
    refusals: [],
  };
}
