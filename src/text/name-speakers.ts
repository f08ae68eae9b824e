import type { Cluster, NamedSpan, RawClaim } from '../model/raw-claim';

/** “…,” he said. */
const SPOKEN =
  /^["“]([^"“”]+?)([,.!?])["”],? (he|she) (said|says|added|explained|warned|recalled|insisted)\b([^"“”]*)$/;

/**
 * Names the speaker of “…,” she said, where the sentence right before gives the words of one person
 * by name, names nobody else, and the pronoun fits what is known of that person. Less is not
 * enough: a person who was merely named last is often not the one who speaks.
 */
export function nameSpeakers(claims: RawClaim[], clusters: ReadonlyMap<string, Cluster>): void {
  const isPerson = ({ cluster }: NamedSpan) => clusters.get(cluster)?.type === 'PERSON';
  for (const [index, claim] of claims.entries()) {
    const spoken = claim.saying === undefined ? SPOKEN.exec(claim.sentence) : null;
    const before = claims[index - 1];
    if (!spoken || !before || before.articleId !== claim.articleId) continue;
    const speaker = before.saying?.speaker;
    const person = clusters.get(speaker?.cluster ?? '');
    const named = new Set([...before.names, ...claim.names].filter(isPerson).map((n) => n.cluster));
    const [, words = '', mark = '', pronoun = '', verb = ''] = spoken;
    if (!speaker || named.size !== 1 || person?.gender !== (pronoun === 'he' ? 'm' : 'f')) continue;
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
