/** Words whose full stop does not end a sentence. */
const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'gen',
  'lt',
  'col',
  'sgt',
  'st',
  'sen',
  'rep',
  'gov',
  'vs',
  'etc',
  'e.g',
  'i.e',
  'approx',
  'jan',
  'feb',
  'aug',
  'sept',
  'oct',
  'nov',
  'dec',
]);

/**
 * Splits a paragraph into sentences: [start, end) offsets in UTF-16 units,
 * white space between sentences left out. Own rules, because Intl.Segmenter
 * differs by engine and breaks after abbreviations and initials.
 */
export function splitSentences(paragraph: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  const stop = /[.!?…]+["'”’)\]]*(?=\s+["'“‘([]*[\p{Lu}\d]|\s*$)/gu;
  let start = paragraph.search(/\S/);
  if (start < 0) return [];
  for (const match of paragraph.matchAll(stop)) {
    const end = match.index + match[0].length;
    if (
      match[0].startsWith('.') &&
      !match[0].startsWith('..') &&
      isAbbreviation(paragraph, match.index)
    )
      if (end < paragraph.trimEnd().length) continue;
    sentences.push({ start, end });
    const next = paragraph.slice(end).search(/\S/);
    start = next < 0 ? paragraph.length : end + next;
  }
  const last = paragraph.trimEnd().length;
  if (start < last) sentences.push({ start, end: last });
  return sentences;
}

function isAbbreviation(text: string, dot: number): boolean {
  const word = /[\p{L}.]+$/u.exec(text.slice(0, dot))?.[0] ?? '';
  if (ABBREVIATIONS.has(word.toLowerCase())) return true;
  // "No. 5" goes on; "They said no." does not.
  if (/^no$/i.test(word)) return /^\.\s*\d/.test(text.slice(dot));
  // An initial or a dotted acronym: "J. Smith", "U.S. officials".
  return /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(word);
}
