/*
 * What a typed answer is compared by. It forgives how a word is written, never which word it is:
 * capitals, accents, hyphens and an article do not count, digits equal number words, and one slip
 * is allowed in a word of five letters or more.
 */

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

/** The words of an answer in the one form that they are compared in; none for an empty answer. */
export function typedWords(text: string): string[] {
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

/** The number that begins at a word, and where it ends; "a hundred" is one too. */
function readNumber(
  words: readonly string[],
  start: number,
): { value: number | undefined; end: number } {
  let total = 0;
  let group: number | undefined;
  let at = start;
  for (; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    const scale = SCALES[word];
    const small = smallNumber(word);
    if (/^an?$/.test(word) && at === start && next in SCALES) group = 1;
    else if (word === 'and' && at > start && words[at - 1] === 'hundred' && isBelowHundred(next))
      continue;
    else if (scale === 100 && group !== undefined) group *= scale;
    else if (scale !== undefined && group !== undefined) {
      total += group * scale;
      group = undefined;
    } else if (small !== undefined && joins(group, small, words[at - 1]))
      group = (group ?? 0) + small;
    else break;
  }
  const isNumber = at > start && (group !== undefined || total > 0);
  return { value: isNumber ? total + (group ?? 0) : undefined, end: at };
}

const isBelowHundred = (word: string) => (smallNumber(word) ?? 100) < 100;

/** A number in digits, or one word for a number below a hundred. */
function smallNumber(word: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(word)) return Number(word);
  if (ONES.includes(word)) return ONES.indexOf(word);
  return TENS.includes(word) ? 20 + 10 * TENS.indexOf(word) : undefined;
}

/** Whether a number goes on: "forty" with "three", "two hundred" with "ten", but not "26" with "10". */
function joins(group: number | undefined, small: number, before = ''): boolean {
  if (group === undefined) return true;
  if (/\d/.test(before)) return false;
  if (TENS.includes(before)) return small > 0 && small < 10;
  return group >= 100 && group % 100 === 0 && small > 0 && small < 100;
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
