import type { ReviewEntry } from '../model/review';
import type { Evidence } from '../model/text-quote';
import type { Candidate } from './candidate';

/** What a review makes of a candidate: the candidate, perhaps in other words, or nothing. */
export type Reviewed =
  | { verdict: 'open' | 'accept' | 'edit'; candidate: Candidate }
  | { verdict: 'reject'; reason: string };

/** An entry that speaks of no question any more, and why. */
export type Unused = { index: number; why: string };

export type Review = {
  apply: (candidate: Candidate, evidence: readonly Evidence[]) => Reviewed;
  /** After all candidates were seen: the entries that none of them answered to. */
  unused: () => Unused[];
};

/** Above this share of common words two texts are one text that was edited harmlessly. */
const SAME = 0.8;

type State = 'unseen' | 'changed' | 'used' | { missing: string };

/** A file of verdicts, held against the questions that the families propose. */
export function reviewBy(entries: readonly ReviewEntry[]): Review {
  const state = entries.map((): State => 'unseen');
  return {
    apply(candidate, evidence) {
      const isOnIt = (entry: ReviewEntry) =>
        entry.family === candidate.family && isProofOf(entry.evidence, evidence);
      const index = entries.findIndex((entry) => isOnIt(entry) && asksIt(entry, candidate));
      const entry = entries[index];
      if (!entry) {
        // The sentence is there, but what is asked of it is something else by now.
        for (const [at, other] of entries.entries())
          if (state[at] === 'unseen' && isOnIt(other)) state[at] = 'changed';
        return { verdict: 'open', candidate };
      }
      state[index] = 'used';
      if (entry.verdict === 'reject') return { verdict: 'reject', reason: entry.reason };
      if (entry.verdict === 'accept') return { verdict: 'accept', candidate };
      const { edited, missing } = inOtherWords(candidate, entry);
      if (missing !== undefined) state[index] = { missing };
      return { verdict: 'edit', candidate: edited };
    },
    unused: () =>
      state.flatMap((each, index) => {
        if (each === 'used') return [];
        if (each === 'unseen') return [{ index, why: 'no question of this family has this proof' }];
        if (each === 'changed')
          return [{ index, why: 'the question of this sentence asks something else now' }];
        return [{ index, why: `the question has no option "${each.missing}"` }];
      }),
  };
}

/** Without a sentence it speaks of what no reading says, which has no proof. */
const isProofOf = (exact: string | undefined, evidence: readonly Evidence[]): boolean =>
  exact === undefined ? evidence.length === 0 : evidence.some((each) => alike(each.exact, exact));

const asksIt = ({ stem, key }: ReviewEntry, candidate: Candidate): boolean =>
  alike(candidate.stem, stem) && plain(candidate.key) === plain(key);

function inOtherWords(
  candidate: Candidate,
  { newStem, newOptions = {} }: Extract<ReviewEntry, { verdict: 'edit' }>,
): { edited: Candidate; missing: string | undefined } {
  const texts = [candidate.key, ...candidate.distractors.map(({ text }) => text)];
  const words = (text: string) =>
    Object.entries(newOptions).find(([old]) => plain(old) === plain(text))?.[1] ?? text;
  return {
    edited: {
      ...candidate,
      stem: newStem ?? candidate.stem,
      key: words(candidate.key),
      distractors: candidate.distractors.map((each) => ({ ...each, text: words(each.text) })),
    },
    missing: Object.keys(newOptions).find(
      (old) => !texts.some((text) => plain(text) === plain(old)),
    ),
  };
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Dice's coefficient over words, each as often as it stands there. */
function alike(one: string, other: string): boolean {
  const [a, b] = [plain(one).split(' '), plain(other).split(' ')];
  const left = [...b];
  const common = a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * common) / (a.length + b.length) >= SAME;
}
