import type { Cluster, NamedSpan, RawClaim } from '../model/raw-claim';

/** “…,” he said. */
const SPOKEN =
  /^["“]([^"“”]+?)([,.!?])["”],? (he|she) (said|says|told|added|wrote|explained|warned|recalled|insisted)\b([^"“”]*)$/;
/** He said that …; She believes the … */
const REPORTED =
  /^(He|She) (said|says|added|warned|warns|argued|argues|insisted|claimed|believes|thinks|estimated|estimates|calculates|denied) (?:that )?((?:the|an?|all|most|some|no|it|there|he|she|they|\d|\p{Lu})[^"“”:;()]*)\.$/u;

/** No paragraph has more sentences. */
const PARAGRAPH = 30;

type Found = { pronoun: string; verb: string; content: string; direct: boolean };

/**
 * Names the speaker of “…,” she said, and of “She said that …”, where the sentence right before gives
 * the words of one person by name, names nobody else, and the pronoun fits what is known of that
 * person. Where nothing is known, only one paragraph with nobody else in it is enough: a person who
 * was merely named last is often not the one who speaks.
 */
export function nameSpeakers(claims: RawClaim[], clusters: ReadonlyMap<string, Cluster>): void {
  const isPerson = ({ cluster }: NamedSpan) => clusters.get(cluster)?.type === 'PERSON';
  learnGenders(claims, clusters);
  for (const [index, claim] of claims.entries()) {
    const found = claim.saying === undefined ? spokenIn(claim.sentence) : undefined;
    const before = claims[index - 1];
    if (!found || !before || before.articleId !== claim.articleId) continue;
    const speaker = before.saying?.speaker;
    const person = clusters.get(speaker?.cluster ?? '');
    if (!speaker || person?.type !== 'PERSON') continue;
    const sameLine = before.line === claim.line;
    const near = sameLine
      ? claims
          .slice(Math.max(0, index - PARAGRAPH), index + PARAGRAPH)
          .filter(({ articleId, line }) => articleId === claim.articleId && line === claim.line)
      : [before, claim];
    const named = new Set([
      speaker.cluster,
      ...near.flatMap(({ names }) => names.filter(isPerson).map(({ cluster }) => cluster)),
    ]);
    const gender = /^he$/i.test(found.pronoun) ? 'm' : 'f';
    if (named.size !== 1 || (person.gender ?? (sameLine ? gender : '')) !== gender) continue;
    if (!found.direct && !sameLine) continue;
    person.gender = gender;
    const { pronoun, verb, content, direct } = found;
    const start = claim.sentence.lastIndexOf(`${pronoun} ${verb}`);
    claim.saying = {
      speaker: { ...speaker, start, end: start + pronoun.length, text: pronoun, titled: false },
      verb,
      content,
      direct,
    };
    if (sameLine) claim.evidenceStart = before.evidenceStart ?? before.start;
    delete claim.action;
  }
}

/** "Ana Lopes said she …", in a paragraph that names nobody else, says which pronoun is hers. */
function learnGenders(claims: readonly RawClaim[], clusters: ReadonlyMap<string, Cluster>): void {
  const told = new Map<Cluster, Set<'f' | 'm'>>();
  const people = new Map<string, Set<string>>();
  for (const { articleId, line, names } of claims)
    for (const { cluster } of names)
      if (clusters.get(cluster)?.type === 'PERSON') {
        const key = `${articleId} ${line}`;
        people.set(key, (people.get(key) ?? new Set()).add(cluster));
      }
  for (const { articleId, line, saying } of claims) {
    const pronoun =
      saying?.direct === false ? /^(?:he|she)\b/.exec(saying.content)?.[0] : undefined;
    const person = clusters.get(saying?.speaker.cluster ?? '');
    if (pronoun === undefined || person?.type !== 'PERSON') continue;
    if (people.get(`${articleId} ${line}`)?.size !== 1) continue;
    told.set(person, (told.get(person) ?? new Set()).add(pronoun === 'he' ? 'm' : 'f'));
  }
  for (const [person, genders] of told) {
    const [gender, other] = genders;
    if (gender !== undefined && other === undefined) person.gender ??= gender;
  }
}

function spokenIn(sentence: string): Found | undefined {
  const [, words, mark = '', pronoun = '', verb = ''] = SPOKEN.exec(sentence) ?? [];
  if (words !== undefined)
    return {
      pronoun,
      verb,
      content: words.trim() + (mark === ',' ? '.' : mark),
      direct: true,
    };
  const [, subject, says = '', content = ''] = REPORTED.exec(sentence) ?? [];
  return subject === undefined
    ? undefined
    : { pronoun: subject, verb: says, content, direct: false };
}
