import type { Draft } from './label-lines';
import { isBareName, isOffice } from './meta-line';
import { isBody, isUnknown, relabel } from './settle-labels';
import { STOP_WORDS } from './common-words';

/** A line that opens with the place or the agency of a report: the text itself begins there. */
const DATELINE =
  /^(?:\p{Lu}[\p{L}.'’ -]{2,30}(?:, [\p{L} .]{2,30})?(?:,? \p{L}{3,9}\.? \d{1,2})?,? ?\((?:[^)]{2,25})\) ?[–—-]|(?:REUTERS|AFP|AP|DPA|ANSA|EFE|PA|UPI|TASS|XINHUA)\s+[–—-]|\p{Lu}[\p{Lu}.'’ -]{2,30}(?:, [\p{L} .]{2,30})? ?(?:[–—]|--|- )|\p{Lu}[\p{L}.'’]{2,20}(?: \p{Lu}\p{L}{2,20})? (?:—|--) )/u;

/** What stands between the head of a page and the first paragraph. */
export function settleHead(drafts: Draft[], title: Draft | undefined): void {
  const titleAt = title ? drafts.indexOf(title) : -1;
  clearAbove(drafts, titleAt);
  nameWriters(drafts, titleAt);
  findStandfirst(drafts, titleAt);
  const firstBody = drafts.findIndex(isBody);
  drafts.slice(titleAt + 1, Math.max(firstBody, titleAt + 1)).forEach((draft, index) => {
    if (!isUnknown(draft)) return;
    const { words, verb } = draft.features;
    const sums = titleAt >= 0 && index === 0 && words >= 6 && (verb || words >= 10);
    relabel(draft, sums ? 'standfirst' : 'caption', 'stands between headline and text');
  });
}

/** Nothing above the headline is text. */
function clearAbove(drafts: Draft[], titleAt: number): void {
  drafts.slice(0, Math.max(titleAt, 0)).forEach((draft, index) => {
    const over = index === titleAt - 1 && draft.features.words <= 3 && isUnknown(draft);
    if (over && !/^\p{Lu}[\p{Lu} ]+$/u.test(draft.block.text))
      relabel(draft, 'meta', 'the section over the headline');
    else if (isUnknown(draft) || isBody(draft))
      relabel(
        draft,
        draft.furniture?.label ?? draft.shape ?? (isBody(draft) ? 'promotion' : 'navigation'),
        'stands above the headline',
      );
  });
}

/** Names and offices alone in their lines, right under the headline. */
function nameWriters(drafts: Draft[], titleAt: number): void {
  if (titleAt < 0) return;
  for (const draft of drafts.slice(titleAt + 1, titleAt + 8)) {
    const { text } = draft.block;
    if (isUnknown(draft) && (isBareName(text) || isOffice(text)))
      relabel(draft, 'meta', 'a name or an office under the headline');
  }
}

/** Sentences before the byline or the dateline, or that the next one says again, sum the text up. */
function findStandfirst(drafts: Draft[], titleAt: number): void {
  const first = titleAt + 1;
  const dated = drafts.findIndex(
    ({ block, label }, index) => index >= first && label === 'body' && DATELINE.test(block.text),
  );
  if (dated > first && dated - first <= 6) {
    for (const draft of drafts.slice(first, dated))
      if (isBody(draft)) relabel(draft, 'standfirst', 'stands before the dateline');
    return;
  }
  if (titleAt < 0) return;
  for (const draft of drafts.slice(first, first + 5)) {
    if (!isBody(draft) && draft.shape !== 'subhead') continue;
    const set = draft.block.hints.includes('emphasis') || draft.shape === 'subhead';
    if (set && draft.features.words >= 6 && draft.features.words <= 60)
      relabel(draft, 'standfirst', 'is set apart under the headline');
    break;
  }
  const byline = drafts.findIndex(({ label }, index) => index >= first && label === 'meta');
  if (byline >= 0 && byline - first <= 4) {
    const between = drafts.slice(first, byline).filter(isBody);
    const after = drafts.slice(byline).filter(isBody).length;
    if (between.length >= 1 && between.length <= 2 && after >= 2)
      for (const draft of between)
        relabel(draft, 'standfirst', 'stands between headline and byline');
  }
  const [opening, following] = drafts.slice(first).filter(isBody);
  if (!opening || !following || opening.features.words > 45) return;
  if (drafts.indexOf(opening) - first <= 3 && overlap(opening, following) >= 0.5)
    relabel(opening, 'standfirst', 'the next paragraph says the same');
}

/** The share of a line's words of substance that another line uses too. */
function overlap(one: Draft, other: Draft): number {
  const wordsOf = ({ block }: Draft) =>
    new Set(
      (block.text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter(
        (w) => !STOP_WORDS.has(w),
      ),
    );
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  return mine.size < 5 ? 0 : [...mine].filter((word) => theirs.has(word)).length / mine.size;
}
