import type { Problem } from '../model/problem';

/** Above this a file is no saved page; it is refused before it is read. */
const MOST_BYTES = 10_000_000;

/** What a file is by its first bytes, where that is no text. */
const SIGNS: [string, string, string][] = [
  ['%PDF', 'is a PDF', 'copy its text into a .txt file'],
  ['PK\x03\x04', 'is a zip file or a Word document', 'save its text as a .txt file'],
  ['\x89PNG', 'is a picture', 'give the text of the article'],
  ['\xff\xd8\xff', 'is a picture', 'give the text of the article'],
  ['GIF8', 'is a picture', 'give the text of the article'],
  ['{\\rtf', 'is a rich text document', 'save its text as a .txt file'],
  ['\xff\xfe', 'is written in UTF-16', 'save it as UTF-8'],
  ['\xfe\xff', 'is written in UTF-16', 'save it as UTF-8'],
];

/** The text of a file, or why it has none. A byte order mark is left out. */
export function readBytes(
  file: string,
  bytes: Uint8Array,
): { text: string; problem?: undefined } | { problem: Problem } {
  const problem = (what: string, fix: string) => ({ problem: { file, path: '', what, fix } });
  if (bytes.length === 0) return problem('is empty', 'put the text of an article in it');
  if (bytes.length > MOST_BYTES)
    return problem(
      `is ${megabytes(bytes.length)}, and 10 MB is the most`,
      'give one article a file',
    );
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const sign = SIGNS.find(([start]) => head.startsWith(start));
  if (sign) return problem(sign[1], sign[2]);
  if (bytes.subarray(0, 8000).includes(0))
    return problem('is not a text file', 'give the text of the article as .txt, .md or .html');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === ''
      ? problem('holds nothing but white space', 'put the text of an article in it')
      : { text };
  } catch {
    return problem('is not written in UTF-8', 'open it in an editor and save it as UTF-8');
  }
}

/** "5.2 MB" */
export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
