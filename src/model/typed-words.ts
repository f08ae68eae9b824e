import { readNumber } from './number-words';

/*
 * What a typed answer is compared by. It forgives how a word is written, never which word it is:
 * capitals, accents, hyphens and an article do not count, digits equal number words, and one slip
 * is allowed in a word of five letters or more.
 */

/** Forms of a key are compared with every answer of a class: so many texts are read once. */
const REMEMBERED = 2000;
const remembered = new Map<string, readonly string[]>();

/** The words of an answer in the one form that they are compared in; none for an empty answer. */
export function typedWords(text: string): readonly string[] {
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const words = readWords(text);
  remembered.set(text, words);
  return words;
}

function readWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    // 43,000 and 43 000
    .replace(/(\d)[,\s](?=\d{3}(?!\d))/g, '$1')
    .replace(/%/g, ' percent')
    .replace(/\bper cent\b/g, 'percent')
    // A full stop stays within a number only; an apostrophe joins, everything else parts.
    .replace(/['’‘]|\.(?!\d)/g, '')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();
  const words = withDigits(plain.split(' ').filter((word) => word !== ''));
  return words.length > 1 && /^(?:the|an?)$/.test(words[0] ?? '') ? words.slice(1) : words;
}

/** Number words as digits: "forty three thousand" is "43000". */
function withDigits(words: readonly string[]): string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length;) {
    const { value, end } = readNumber(words, at);
    result.push(value === undefined ? (words[at] ?? '') : String(value));
    at = value === undefined ? at + 1 : end;
  }
  return result;
}

/** Whether two answers are the same words. */
export const isSameWords = (one: string, other: string): boolean =>
  typedWords(one).join(' ') === typedWords(other).join(' ');

/**
 * How many slips lead from a form to an answer, with at most one in each longer word; infinitely
 * many where it is something else.
 */
export function countSlips(answer: string, form: string): number {
  const given = typedWords(answer);
  const meant = typedWords(form);
  if (given.length !== meant.length) return Infinity;
  return meant.reduce((sum, word, at) => sum + slipsInWord(given[at] ?? '', word), 0);
}

const LONG = 5;
function slipsInWord(given: string, word: string): number {
  if (given === word) return 0;
  return word.length >= LONG && !/\d/.test(word + given) && isOneEdit(given, word) ? 1 : Infinity;
}

/** One letter too many, too few, another one, or two neighbours that changed places. */
function isOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (long.length > short.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  return (
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  );
}
