/** The words of a text as runs of them are compared: lower case, without marks and accents. */
export const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of so many words of a text, from the first to the last. */
export function wordRuns(text: string, length: number): string[] {
  const words = plainWords(text);
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
}
