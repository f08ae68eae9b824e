const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Record<string, number> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/**
 * The number that begins at one of some words, in digits or spelled, and the place after its last
 * word; "a hundred" is one too, a bare "hundred" is none. Words are in lower case, and digits without commas.
 */
export function readNumber(
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
