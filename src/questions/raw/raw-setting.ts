import type { AuthoredClaim } from '../../model/content';
import type { Cluster, RawClaim, RawSource } from '../../model/raw-claim';
import type { Source } from '../../model/source';
import type { Setting } from '../candidate';
import { contentStems, overlap, stemOf } from './content-words';
import { isShown } from './kind-shown';

/** What families and gates of raw text may look at. */
export type RawSetting = Setting & {
  raw: RawClaim[];
  rawById: Map<string, RawClaim>;
  clusters: Map<string, Cluster>;
  rawSources: Map<string, RawSource>;
  /** Content words of each claim's sentence, as stems. */
  stemsOf: Map<string, Set<string>>;
  /** Claims by a stem in their sentence, and by a cluster named there; clusters by article. */
  byStem: Map<string, RawClaim[]>;
  naming: Map<string, RawClaim[]>;
  clustersIn: Map<string, Cluster[]>;
  inArticle: Map<string, RawClaim[]>;
  /** In how many sentences of each article a word stands, by its stem. */
  wordsOf: Map<string, Map<string, { forms: Set<string>; count: number }>>;
  /** Clusters of which the text shows what they are. */
  shown: Set<string>;
  /** The next sentence of the same article. */
  after: Map<string, RawClaim>;
};

/** Claims whose sentence holds at least that share of the asked stems. */
export function near(
  { byStem, stemsOf }: RawSetting,
  asked: readonly string[],
  share: number,
): RawClaim[] {
  const seen = new Set(asked.flatMap((stem) => byStem.get(stem) ?? []));
  return [...seen].filter(({ id }) => overlap(asked, stemsOf.get(id) ?? new Set()) >= share);
}

/** Objectives that items from raw text belong to. */
export const RAW_OBJECTIVES = [
  { id: 'who-did-what', text: 'Say who did what in a report.' },
  { id: 'how-much', text: 'Find the figures that a report gives and say what they count.' },
  { id: 'who-said-what', text: 'Say whose words and positions a report passes on.' },
];

/** Raw claims in the shape that one generator takes, with what the raw families need beside it. */
export function rawSetting(
  raw: RawClaim[],
  clusters: readonly Cluster[],
  sources: readonly (RawSource & { source: Source })[],
): RawSetting {
  const sourceOf = new Map(sources.map((each) => [each.articleId, each]));
  const claims = raw.map((claim) =>
    claimShape(claim, sourceOf.get(claim.articleId)?.source.id ?? ''),
  );
  const stemsOf = new Map(raw.map((claim) => [claim.id, new Set(contentStems(claim.sentence))]));
  const byStem = new Map<string, RawClaim[]>();
  const naming = new Map<string, RawClaim[]>();
  const after = new Map<string, RawClaim>();
  const inArticle = new Map<string, RawClaim[]>();
  for (const [index, claim] of raw.entries()) {
    push(inArticle, claim.articleId, claim);
    for (const stem of stemsOf.get(claim.id) ?? []) push(byStem, stem, claim);
    const speaker = claim.saying ? [claim.saying.speaker.cluster] : [];
    for (const id of new Set([...claim.names.map(({ cluster }) => cluster), ...speaker]))
      push(naming, id, claim);
    const last = raw[index - 1];
    if (last?.articleId === claim.articleId) after.set(last.id, claim);
  }
  const clustersIn = new Map<string, Cluster[]>();
  for (const cluster of clusters)
    for (const articleId of cluster.articles) push(clustersIn, articleId, cluster);
  const shown = new Set(
    clusters
      .filter((cluster) => isShown(cluster, naming.get(cluster.id) ?? []))
      .map(({ id }) => id),
  );
  return {
    shown,
    wordsOf: countWords(inArticle),
    claims,
    claimById: new Map(claims.map((claim) => [claim.id, claim])),
    entityById: new Map(),
    sourceById: new Map(sources.map(({ source }) => [source.id, source])),
    raw,
    rawById: new Map(raw.map((claim) => [claim.id, claim])),
    clusters: new Map(clusters.map((cluster) => [cluster.id, cluster])),
    rawSources: sourceOf,
    stemsOf,
    byStem,
    naming,
    clustersIn,
    inArticle,
    after,
  };
}

/**
 * What whoever has read an article knows: its title, and the words that stand in so many of its
 * sentences.
 */
export function topicOf(
  articleId: string,
  { wordsOf, rawSources }: RawSetting,
  sentences: number,
): string {
  const often = [...(wordsOf.get(articleId)?.values() ?? [])].flatMap(({ forms, count }) =>
    count >= sentences ? [...forms] : [],
  );
  return [rawSources.get(articleId)?.title ?? '', ...often].join(' ');
}

/** In how many sentences of each article a word stands. */
function countWords(inArticle: ReadonlyMap<string, readonly RawClaim[]>): RawSetting['wordsOf'] {
  return new Map(
    [...inArticle].map(([articleId, claims]) => {
      const counts = new Map<string, { forms: Set<string>; count: number }>();
      for (const { sentence } of claims) {
        const words = sentence.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
        const seen = new Set<string>();
        for (const word of words) {
          const stem = stemOf(word);
          const known = counts.get(stem) ?? { forms: new Set(), count: 0 };
          known.forms.add(word);
          if (!seen.has(stem)) known.count += 1;
          seen.add(stem);
          counts.set(stem, known);
        }
      }
      return [articleId, counts];
    }),
  );
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function claimShape(
  { id, sentence, articleId, saying, action }: RawClaim,
  source: string,
): AuthoredClaim {
  const expected = action?.modality === 'expected' || action?.modality === 'possible';
  return {
    id,
    text: sentence,
    kind: saying ? 'position' : expected ? 'prediction' : 'event',
    topic: articleId,
    objective: saying ? 'who-said-what' : 'who-did-what',
    reports: [
      {
        source,
        stance: saying ? 'attributes' : expected ? 'expects' : 'states',
        evidence: [{ reading: articleId, exact: sentence }],
      },
    ],
    searched: [],
    core: false,
  };
}
