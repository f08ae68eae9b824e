import type { Cluster, NamedSpan, RawClaim } from '../model/raw-claim';
import { stableId } from '../model/stable-id';
import type { Article } from './article';
import { clusterNames } from './cluster';
import { readSentences, type ReadSentence } from './extract-mentions';
import { findAction } from './find-action';
import type { Lists } from './find-names';
import { findSaying, speakerOf } from './find-saying';
import { nameLongQuotes } from './long-quotes';
import { nameSpeakers } from './name-speakers';
import { nameTurns } from './name-turns';
import { quantitiesOf } from './quantities';
import { openGazetteer } from './gazetteer';
import { openVocabulary } from './vocabulary';

export type Extracted = { claims: RawClaim[]; clusters: Cluster[] };

/** The lists that reading needs, opened; costs a moment, so keep them for the next set. */
export function openLists(): Lists {
  const vocabulary = openVocabulary();
  return { vocabulary, gazetteer: openGazetteer(vocabulary.isWord) };
}

/** What a set of articles states, sentence by sentence, and whom and what it names. */
export function extractClaims(articles: readonly Article[], lists = openLists()): Extracted {
  const read = readSentences(articles, lists);
  const { clusters, clusterOf } = clusterNames(read, lists);
  const orders = new Map<string, number>();
  const isUnknown = strangeWords(read, lists);
  const claims = read.map((sentence) => {
    const { articleId } = sentence.sentence;
    const order = orders.get(articleId) ?? 0;
    orders.set(articleId, order + 1);
    const names = sentence.names.flatMap((span): NamedSpan[] => {
      const cluster = clusterOf.get(span);
      const { start, end, text, sure, role, gender } = span;
      const titled = role !== undefined || gender !== undefined;
      return cluster === undefined ? [] : [{ cluster, start, end, text, sure, titled }];
    });
    return claimFrom(sentence, names, order, lists, isUnknown);
  });
  nameLongQuotes(claims, ({ names }, rest, offset) => speakerOf(rest, offset, names));
  nameSpeakers(claims, clusters);
  nameTurns(claims, clusters);
  return { claims, clusters: [...clusters.values()] };
}

/** Words that no list knows; one that the set uses again and again is meant as it is written. */
function strangeWords(
  read: readonly ReadSentence[],
  { vocabulary }: Lists,
): (word: string) => boolean {
  const used = new Map<string, number>();
  for (const { tokens } of read)
    for (const { kind, text } of tokens) {
      const word = text.toLowerCase();
      if (kind === 'word') used.set(word, (used.get(word) ?? 0) + 1);
    }
  return (word) => (used.get(word.toLowerCase()) ?? 0) < 3 && !vocabulary.isKnown(word);
}

function claimFrom(
  read: ReadSentence,
  names: NamedSpan[],
  order: number,
  lists: Lists,
  isUnknown: (word: string) => boolean,
): RawClaim {
  const { sentence, tokens, times } = read;
  const { articleId, line, start, end, text } = sentence;
  const saying = findSaying(read, names);
  const action = saying === undefined ? findAction(read, names, lists) : undefined;
  const time = times[0];
  return {
    id: stableId('claim', [articleId, text, String(order)]),
    articleId,
    line,
    start,
    end,
    sentence: text,
    order,
    names,
    ...(action && { action }),
    ...(saying && { saying }),
    ...(time && times.length === 1 && { time: text.slice(time.start, time.end) }),
    figures: figuresOf(read, lists),
    quantities: quantitiesOf(read),
    unknownWords: tokens.flatMap(({ kind, text: word }) =>
      kind === 'word' && /^\p{Ll}/u.test(word) && isUnknown(word) ? word : [],
    ),
    certainty: certaintyOf(names, action !== undefined || saying !== undefined),
  };
}

/** A claim is as certain as the least certain of its names; one without a relation less so. */
const certaintyOf = (names: readonly NamedSpan[], related: boolean) =>
  (names.every(({ sure }) => sure) ? 0.7 : 0.3) + (related ? 0.3 : 0);

/** Each number with the plural or unit right after it. */
function figuresOf(
  { numbers, sentence }: ReadSentence,
  { vocabulary }: Lists,
): RawClaim['figures'] {
  return numbers.flatMap(({ start, end }) => {
    const after =
      /^[ -]((?:\p{Ll}+[ -]){0,2}?)(\p{Ll}+s|people|percent|per cent|men|women|children)\b/u.exec(
        sentence.text.slice(end),
      );
    const noun = after?.[2];
    if (noun === undefined || vocabulary.tagsOf(noun).includes('PresentTense')) return [];
    return [{ value: sentence.text.slice(start, end), noun: `${after?.[1] ?? ''}${noun}` }];
  });
}
