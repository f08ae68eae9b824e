import { splitSentences } from './split-sentences';

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}’'-]*[\p{L}\p{N}]/gu) ?? [];

/** Syllables of an English word: groups of vowels, a silent e and the ending -ed aside. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/’s$|'s$/, '');
  if (/^\d/.test(letters)) return letters.replace(/\D/g, '').length > 2 ? 3 : 2;
  const stem = letters
    .replace(/[^a-z]/g, '')
    .replace(/ile$/, 'il')
    .replace(/(?:[^laeiouy]es|[^laeiouydt]ed|[^laeiouy]e)$/, (end) => end.charAt(0));
  const groups = stem.match(/[aeiouy]+/g)?.length ?? 0;
  // Vowels that are said apart: "media" and "create" have some, "Russia" and "Georgia" have none.
  const apart = stem.match(/(?<![tcsg])ia|io(?=$)|(?<![gp])eo(?!u)|(?<!q)ua(?=[lt])|crea/g);
  return Math.max(1, groups + (apart?.length ?? 0));
}

/** How hard a text is to read: its school grade, and what that comes from. */
export type Readability = { grade: number; words: number; wordsASentence: number };

/**
 * Grade of English text by Flesch and Kincaid (1975): 0.39 words a sentence + 11.8 syllables a
 * word − 15.59. Of less than a hundred words it says little.
 */
export function readability(paragraphs: readonly string[]): Readability {
  const sentences = paragraphs.flatMap((text) =>
    splitSentences(text).map(({ start, end }) => text.slice(start, end)),
  );
  const words = sentences.flatMap(wordsOf);
  const wordsASentence = words.length / sentences.length;
  const syllablesAWord = words.reduce((sum, word) => sum + syllables(word), 0) / words.length;
  const grade = 0.39 * wordsASentence + 11.8 * syllablesAWord - 15.59;
  return { grade, words: words.length, wordsASentence };
}
