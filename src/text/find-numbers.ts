import type { Span } from './find-times';

const SMALL =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const WORDS = `(?:(?:${TENS})(?:-(?:one|${SMALL}))?|${SMALL})`;
const SPELLED = new RegExp(
  `\\b(?:(?:${WORDS}|one|a|several) (?:hundred|thousand|million|billion|dozen)|half a (?:million|dozen)|${WORDS}(?:[ -](?:thirds|quarters|fifths))?)\\b`,
  'gi',
);
const DIGITS =
  /(?<![\p{L}\d.,/:])\d+(?:[.,]\d+)*(?:(?:st|nd|rd|th)\b|(?: |-)(?:hundred|thousand|million|billion|trillion|dozen)\b)?/gu;

/** Fixed phrases that hold a number word and count nothing. */
const IDIOMS =
  /\b(?:at sixes and sevens|back to square one|on cloud nine|(?:for|in) the first place|one[- ]way|two[- ]way|second to none|nine[- ]to[- ]five|dressed to the nines|six of one|twenty[- ]four[- ]seven|24\/7|zero[- ]sum|catch[- ]22|big three|hundreds and thousands|thousand[- ]yard stare|one hundred per ?cent sure|one in a million|thanks a million|put two and two together|five-star|four-letter|fifty-fifty|50-50|50\/50|9\/11|7\/7|seven seas|on all fours)\b/gi;
/** What stands before a number that only names a thing: versions, models, rooms, roads. */
const LABEL_BEFORE =
  /(?:\b(?:version|v|iOS|Android|Windows|iPhone|model|mark|Mk|type|class|flight|room|gate|platform|route|line|page|chapter|article|section|paragraph|clause|figure|table|phase|level|grade|tier|channel|studio|unit|block|apartment|flat|suite|highway|junction|exit|runway|pier|berth|lane|bus|tram|train|number|no|nos|lot|case|docket|resolution|covid|apollo|boeing|airbus|area|zone|sector|district|formula|group|division|league|under|over|u)\.?[ -]?|#)$/i;

/** "GlacierBeat 2.1", "A-320". */
const PRODUCT_BEFORE = /(?:\p{Ll}\p{Lu}\p{L}*\s|(?<!\p{L})\p{Lu}[- ]?)$/u;

/** Quantities in figures or words; no dates, versions, labels or idioms. */
export function findNumbers(text: string, times: readonly Span[]): Span[] {
  const idioms = [...text.matchAll(IDIOMS)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  const blocked = (span: Span) =>
    [...times, ...idioms].some(({ start, end }) => span.start < end && start < span.end);
  const spans: Span[] = [];
  for (const { 0: words, index } of text.matchAll(SPELLED)) {
    const span = { start: index, end: index + words.length };
    if (!blocked(span)) spans.push(span);
  }
  for (const { 0: words, index } of text.matchAll(DIGITS)) {
    const span = { start: index, end: index + words.length };
    const before = text.slice(Math.max(0, index - 16), index);
    const after = text.slice(span.end);
    if (blocked(span) || LABEL_BEFORE.test(before) || PRODUCT_BEFORE.test(before)) continue;
    // A clock time, a score of a match, a second point: 13:54, 2-1, 3.5.1
    if (/^(?::\d|\.\d|\/\d)/.test(after) || /\d[:/]$/.test(before)) continue;
    if (/^\s?(?:[ap]\.?m\b|GMT|UTC)/i.test(after)) continue;
    spans.push(span);
  }
  return spans.sort((a, b) => a.start - b.start);
}
