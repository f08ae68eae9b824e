import type { AuthoredClaim } from '../../model/content';
import type { Cluster, RawClaim, RawSource } from '../../model/raw-claim';
import type { Source } from '../../model/source';
import type { Setting } from '../candidate';
import { contentStems } from './content-words';

/** What families and gates of raw text may look at. */
export type RawSetting = Setting & {
  raw: RawClaim[];
  rawById: Map<string, RawClaim>;
  clusters: Map<string, Cluster>;
  rawSources: Map<string, RawSource>;
  /** Content words of each claim's sentence, as stems. */
  stemsOf: Map<string, Set<string>>;
};

/** Objectives that items from raw text belong to. */
export const RAW_OBJECTIVES = [
  { id: 'who-did-what', text: 'Say who did what in a report.' },
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
  return {
    claims,
    claimById: new Map(claims.map((claim) => [claim.id, claim])),
    entityById: new Map(),
    sourceById: new Map(sources.map(({ source }) => [source.id, source])),
    raw,
    rawById: new Map(raw.map((claim) => [claim.id, claim])),
    clusters: new Map(clusters.map((cluster) => [cluster.id, cluster])),
    rawSources: sourceOf,
    stemsOf: new Map(raw.map((claim) => [claim.id, new Set(contentStems(claim.sentence))])),
  };
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
