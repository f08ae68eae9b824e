import { typedWords } from '../../model/typed-words';
import { splitSentences } from '../../text/split-sentences';
import { isCapital, tokenize } from '../../text/tokens';
import { WEAK } from './word-lists';

/** The sentences of a text. */
export const sentencesOf = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** Spelled numbers below this are ordinary words: "the two reports". */
const SMALL = 10;

/** The numbers of a text as they are compared: in digits and without commas, "twelve" too. */
export function numbersOf(text: string, smallToo = false): string[] {
  const written = new Set(
    (text.match(/\d[\d,.]*\d|\d/g) ?? []).map((number) => number.replaceAll(',', '')),
  );
  return typedWords(text)
    .flatMap((word) => /^\d+(?:\.\d+)?/.exec(word)?.[0] ?? [])
    .filter((number) => smallToo || Number(number) >= SMALL || written.has(number));
}

/** The words that a text is about: names, figures, and whatever is no small word. */
export const strongWords = (text: string): string[] =>
  typedWords(text).filter((word) => /^\d/.test(word) || (word.length > 3 && !WEAK.has(word)));

const STEM = 5;
/** Whether two words could be forms of one: "agreed" and "agreement". */
const isAkin = (one: string, other: string): boolean =>
  one === other ||
  (!/^\d/.test(one) &&
    one.slice(0, STEM) === other.slice(0, STEM) &&
    Math.min(one.length, other.length) >= STEM - 1);

/** Whether two texts share a strong word, in any form. */
export function sharesWord(text: string, other: string): boolean {
  const theirs = strongWords(other);
  return strongWords(text).some((word) => theirs.some((their) => isAkin(word, their)));
}

/** The capitalised words of a text, and whether one only opens its sentence or a quotation. */
export function capitals(text: string): { word: string; opens: boolean }[] {
  return sentencesOf(text).flatMap((sentence) => {
    const tokens = tokenize(sentence);
    return tokens.flatMap((token, at) => {
      const before = tokens[at - 1];
      const opens = before === undefined || (before.kind === 'mark' && /[“"‘:(]/.test(before.text));
      return isCapital(token) && token.text.length > 1 ? [{ word: token.text, opens }] : [];
    });
  });
}
