import type { Cluster, NamedSpan, RawClaim } from '../model/raw-claim';

/** “…,” he said. */
const SPOKEN =
  /^["“]([^"“”]+?)([,.!?])["”],? (he|she) (said|says|added|explained|warned|recalled|insisted)\b([^"“”]*)$/;

/**
 * Names the speaker of “…,” she said, where nobody else can be meant: one person alone is named in
 * the two sentences before, none in this one, and the pronoun fits what is known of that person.
 */
export function nameSpeakers(claims: RawClaim[], clusters: ReadonlyMap<string, Cluster>): void {
  const isPerson = ({ cluster }: NamedSpan) => clusters.get(cluster)?.type === 'PERSON';
  for (const [index, claim] of claims.entries()) {
    const spoken = claim.saying === undefined ? SPOKEN.exec(claim.sentence) : null;
    if (!spoken || claim.names.some(isPerson)) continue;
    const before = claims
      .slice(Math.max(0, index - 2), index)
      .filter(({ articleId }) => articleId === claim.articleId);
    const people = before.flatMap(({ names }) => names.filter(isPerson));
    const [speaker] = people;
    const [, words = '', mark = '', pronoun = '', verb = ''] = spoken;
    const person = clusters.get(speaker?.cluster ?? '');
    const one = new Set(people.map(({ cluster }) => cluster)).size === 1;
    if (!speaker || !one || person?.gender !== (pronoun === 'he' ? 'm' : 'f')) continue;
    const start = claim.sentence.lastIndexOf(` ${pronoun} ${verb}`) + 1;
    claim.saying = {
      speaker: { ...speaker, start, end: start + pronoun.length, text: pronoun, titled: false },
      verb,
      content: words.trim() + (mark === ',' ? '.' : mark),
      direct: true,
    };
    delete claim.action;
  }
}
