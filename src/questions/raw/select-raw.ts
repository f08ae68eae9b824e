import type { ChoiceItem } from '../../model/item';
import type { RawClaim } from '../../model/raw-claim';
import { seededOrder } from '../seeded';
import { overlap } from './content-words';
import { rankItem } from './rank-item';
import type { RawSetting } from './raw-setting';

/** Most items asked of one article, and of one family in it; least rank to be asked at all. */
const PER_ARTICLE = 8;
const PER_FAMILY: Record<string, number> = {
  said: 5,
  who: 2,
  words: 1,
  figure: 1,
  outlet: 1,
  supported: 1,
  // Four of seven gaps could be guessed, and of 23 statements with something changed in them twelve
  // were weak: they stay in the bank, for an author to look through.
  cloze: 0,
  version: 0,
  statement: 0,
  status: 0,
  role: 0,
};
const PER_ANSWER = 2;
/** Most items about what one person or organisation says or does. */
const PER_ACTOR = 2;
const CUT = 0.4;

/**
 * The items asked of each article: best rank first, one a sentence, at most two with one answer,
 * what an author accepted before the rest, families within their quotas; in the order of the
 * article. Deterministic for a seed.
 */
export function selectRaw(
  items: readonly ChoiceItem[],
  setting: RawSetting,
  seed: string,
  accepted: ReadonlySet<string> = new Set(),
): Map<string, string[]> {
  const chosen = new Map<string, ChoiceItem[]>();
  const claimOf = (item: ChoiceItem) => setting.rawById.get(item.claimIds[0] ?? '');
  const ranked = seededOrder(items, seed, ({ id }) => id)
    // What an author has looked at comes before what nobody has.
    .map((item) => ({ item, rank: accepted.has(item.id) ? 1 : rankItem(item, setting) }))
    .filter(({ rank }) => rank >= CUT)
    .sort((a, b) => b.rank - a.rank);
  for (const { item } of ranked) {
    const claim = claimOf(item);
    if (!claim) continue;
    const taken = chosen.get(claim.articleId) ?? [];
    const answer = (each: ChoiceItem) => each.options.find(({ correct }) => correct)?.text ?? '';
    const sameFamily = taken.filter(({ family }) => family === item.family).length;
    const sameAnswer = taken.filter((each) => plain(answer(each)) === plain(answer(item))).length;
    const sameSentence = taken.some((each) => claimOf(each)?.sentence === claim.sentence);
    // Two sentences of one speech have one speaker, and two reports of one position say one thing.
    const sameSpeech = taken.some((each) => {
      const other = claimOf(each);
      if (actorOf(other) === undefined || actorOf(other) !== actorOf(claim)) return false;
      return other?.line === claim.line || alike(other, claim) >= 0.3;
    });
    const sameActor = taken.filter((each) => actorOf(claimOf(each)) === actorOf(claim)).length;
    // Words that one question asks after are no option of another: it would answer itself.
    const repeated = taken.some((each) => quotes(each, item) || quotes(item, each));
    // "What does she say?" twice in a row would be a riddle.
    const sameStem = item.family !== 'version' && taken.some(({ stem }) => stem === item.stem);
    if (taken.length >= PER_ARTICLE || sameSentence || sameSpeech || sameStem || repeated) continue;
    if (sameFamily >= (PER_FAMILY[item.family] ?? 1) || sameAnswer >= PER_ANSWER) continue;
    if (actorOf(claim) !== undefined && sameActor >= PER_ACTOR) continue;
    chosen.set(claim.articleId, [...taken, item]);
  }
  /** How much of the shorter sentence is in the other one, 0 to 1. */
  function alike(a: RawClaim | undefined, b: RawClaim): number {
    const [first, second] = [a, b].map((each) => [...(setting.stemsOf.get(each?.id ?? '') ?? [])]);
    return Math.max(overlap(first ?? [], new Set(second)), overlap(second ?? [], new Set(first)));
  }
  const order = (item: ChoiceItem) => claimOf(item)?.order ?? 0;
  return new Map(
    [...chosen].map(([articleId, list]) => [
      articleId,
      [...list].sort((a, b) => order(a) - order(b)).map(({ id }) => id),
    ]),
  );
}

/** Whether an option of the first question is the quotation that the second one asks about. */
const quotes = ({ options }: ChoiceItem, { stem }: ChoiceItem) =>
  options.some(({ text }) => text.startsWith('“') && stem.includes(text.replace(/[.!]?”$/, '')));

const actorOf = (claim: RawClaim | undefined) =>
  claim?.saying?.speaker.cluster ?? claim?.action?.subject.cluster;

const plain = (text: string) => text.replace(/^The /, '');
