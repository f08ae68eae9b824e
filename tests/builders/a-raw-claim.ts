import type { Action, Cluster, NamedSpan, RawClaim, Saying } from '../../src/model/raw-claim';
import type { Source } from '../../src/model/source';
import { rawSetting, type RawSetting } from '../../src/questions/raw/raw-setting';

export function aCluster(name: string, stated: Partial<Cluster> = {}): Cluster {
  return {
    id: name.toLowerCase().replace(/\W+/g, '-'),
    type: 'PLACE',
    subtype: 'country',
    name,
    aliases: [name],
    hints: [],
    mentions: 2,
    articles: ['first'],
    sure: true,
    the: false,
    ...stated,
  };
}

/** The names of a sentence where they stand in it. */
export const named = (sentence: string, ...clusters: Cluster[]): NamedSpan[] =>
  clusters.map(({ id, name }) => {
    const start = Math.max(0, sentence.indexOf(name));
    return { cluster: id, start, end: start + name.length, text: name, sure: true, titled: false };
  });

export const anAction = (
  subject: NamedSpan,
  predicate: string,
  stated: Partial<Action> = {},
): Action => ({
  subject,
  predicate,
  verb: predicate.split(' ')[0] ?? '',
  tense: 'past',
  modality: 'event',
  negated: false,
  ...stated,
});

export const aSaying = (speaker: NamedSpan, content: string, direct = true): Saying => ({
  speaker,
  verb: 'said',
  content,
  direct,
});

let made = 0;
export function aRawClaim(sentence: string, stated: Partial<RawClaim> = {}): RawClaim {
  made += 1;
  return {
    id: `claim-${made}`,
    articleId: 'first',
    line: made,
    start: 0,
    end: sentence.length,
    sentence,
    order: made,
    names: [],
    figures: [],
    unknownWords: [],
    certainty: 1,
    ...stated,
  };
}

const source = (id: string): Source => ({
  id,
  badge: 'R',
  publisher: id,
  title: id,
  kind: 'report',
  published: { date: '2025-01-01', label: '', known: 'inferred', how: '' },
  vantage: 'after',
  spoken: 'the report',
});

export const aRawSetting = (
  claims: RawClaim[],
  clusters: Cluster[],
  title = '',
  staff: string[] = [],
): RawSetting =>
  rawSetting(
    claims,
    clusters,
    [...new Set(claims.map(({ articleId }) => articleId))].map((articleId) => ({
      articleId,
      title,
      staff,
      source: source(articleId),
    })),
  );
