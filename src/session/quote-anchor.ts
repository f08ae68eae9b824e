import type { Quote } from '../model/text-quote';

/** A stretch of a text: [start, end) in UTF-16 units. */
export type Span = { start: number; end: number };

/** Characters of context on each side; more where they do not decide. */
const CONTEXT = 32;

/** The quotation by which a stretch is found again, with as much context as that takes. */
export function quoteSpan(text: string, { start, end }: Span): Quote {
  for (let context = CONTEXT; ; context *= 2) {
    const quote = {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - context), start),
      suffix: text.slice(end, end + context),
    };
    if (context >= text.length || findQuote(text, quote)?.start === start) return quote;
  }
}

/**
 * Where a quotation stands: where most of its context fits. A text that changed may have lost
 * the words, or hold them several times with nothing to tell them apart: then nowhere.
 */
export function findQuote(text: string, { exact, prefix, suffix }: Quote): Span | undefined {
  if (exact === '') return undefined;
  let best: { start: number; fit: number } | undefined;
  let count = 0;
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    count += 1;
    const fit = fitBefore(text, start, prefix) + fitAfter(text, start + exact.length, suffix);
    if (!best || fit > best.fit) best = { start, fit };
  }
  if (!best || (count > 1 && best.fit === 0)) return undefined;
  return { start: best.start, end: best.start + exact.length };
}

/** How many characters before a place are those at the end of the prefix; the edge of the text counts. */
function fitBefore(text: string, at: number, prefix: string): number {
  let fit = 0;
  while (fit < prefix.length && fit < at && text[at - 1 - fit] === prefix.at(-1 - fit)) fit += 1;
  return fit + (fit === prefix.length && fit === at ? 1 : 0);
}

function fitAfter(text: string, at: number, suffix: string): number {
  let fit = 0;
  while (fit < suffix.length && at + fit < text.length && text[at + fit] === suffix[fit]) fit += 1;
  return fit + (fit === suffix.length && at + fit === text.length ? 1 : 0);
}

/** The stretch without the white space at its ends, and with the words whole that it begins and ends in. */
export function wholeWords(text: string, { start, end }: Span): Span | undefined {
  let [from, to] = [Math.max(0, start), Math.min(text.length, end)];
  while (from < to && isSpace(text[from])) from += 1;
  while (to > from && isSpace(text[to - 1])) to -= 1;
  if (from >= to) return undefined;
  while (from > 0 && isInWord(text, from)) from -= 1;
  while (to < text.length && isInWord(text, to)) to += 1;
  return { start: from, end: to };
}

const isSpace = (char: string | undefined) => char !== undefined && /\s/.test(char);
/** Letters, digits and their marks; halves of a pair belong together whatever they are. */
const WORD = /^[\p{L}\p{N}\p{M}\ud800-\udfff]$/u;

/** Whether a place has a word on both sides of it, so that a cut there would halve the word. */
function isInWord(text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? '', text[at] ?? ''];
  if (before === '’' || before === "'") return WORD.test(text[at - 2] ?? '') && WORD.test(after);
  if (after === '’' || after === "'") return WORD.test(before) && WORD.test(text[at + 1] ?? '');
  return WORD.test(before) && WORD.test(after);
}
