/** Whether a number is that of a year, as far as its digits show. */
const isYear = (text: string) => /^(?:1[89]|20)\d\d$/.test(text);

/** Digits that stand before the zeros at the end: 75,000 has two, 8,462 four. */
const roundness = (text: string) =>
  (/\d[\d.,]*/.exec(text)?.[0] ?? '').replace(/[.,]/g, '').replace(/^0+|0+$/g, '').length;

const valueOf = (text: string) => Number(text.replace(/[^\d.]/g, ''));

/**
 * How a reader of this sentence alone could tell the number that it lacks, or nothing: by what kind
 * it must be of, by a sum with another number of the sentence, or because it alone is round: so
 * did two readers without the text (tests/questions/ratings/figures-without-text.json).
 */
export function numberTold(
  sentence: string,
  key: string,
  others: readonly string[],
): string | undefined {
  if (others.some((other) => isYear(other) !== isYear(key))) return 'only some of them are years';
  if (/\b(?:remaining|remainder|the rest|the others|the balance)\b/i.test(sentence))
    return 'it is what another number leaves';
  const beside = (sentence.match(/\d[\d,.]*\d|\d/g) ?? []).map(valueOf);
  const parts = beside.flatMap((each) => [valueOf(key) - each, valueOf(key) + each]);
  if (others.some((other) => parts.includes(valueOf(other))))
    return 'it is the sum or the rest of two that are shown';
  return others.every((other) => roundness(other) > roundness(key))
    ? 'it alone is round'
    : undefined;
}
