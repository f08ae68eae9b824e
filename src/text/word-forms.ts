/** Each ending of a form, and what stands in its place in the word that it may come from. */
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['ily', 'y'],
  ['s', ''],
  ['es', ''],
  ['ed', ''],
  ['d', ''],
  ['ing', ''],
  ['ing', 'e'],
  ['ly', ''],
  ['er', ''],
  ['ers', ''],
  ['er', 'e'],
  ['ers', 'e'],
];

/** Words that a form may come from: "nurses", "planned", "largely". */
export function stems(word: string): string[] {
  const found: string[] = [];
  for (const [ending, instead] of ENDINGS)
    if (word.endsWith(ending)) found.push(word.slice(0, -ending.length) + instead);
  // "stopped", "running": the doubled letter.
  const doubled = /(\p{L})\1(?:ed|ing|ers?)$/u.exec(word);
  if (doubled) found.push(word.slice(0, doubled.index + (doubled[1]?.length ?? 1)));
  return found.filter((stem) => stem.length > 2);
}
