export type LineLabel =
  | 'body'
  | 'standfirst'
  | 'title'
  | 'subhead'
  | 'caption'
  | 'meta'
  | 'pull-quote'
  | 'related'
  | 'navigation'
  | 'promotion'
  | 'legal';

/**
 * One non-blank line: a block of an HTML page, a line of plain text, or a paragraph put
 * together again where the text was wrapped by hand. `start` and `end` are UTF-16 offsets
 * into the raw text, `text` is what a reader sees. `map` gives for each UTF-16 unit of `text`
 * its offset in the raw text; it is left out where `text` equals `raw.slice(start, end)`.
 */
export type Line = {
  /** The line's number in a text file (its first, where lines were joined), from 1; the block's in a page. */
  n: number;
  start: number;
  end: number;
  text: string;
  map?: number[];
  label: LineLabel;
  /** How much speaks for body (above 0) or against it, in log-odds. */
  score: number;
  /** What the label rests on, for the author to read. */
  why: string[];
};

/** Something found out about an article, with the reason for the author to check. */
export type Provenance = { value: string; reason: string; inferred: boolean };

/** A raw article read into labelled lines; nothing of the raw text is thrown away. */
export type Article = {
  id: string;
  raw: string;
  format: 'text' | 'markdown' | 'html';
  title: string;
  lines: Line[];
  publisher?: Provenance;
  agency?: Provenance;
  /** An ISO day. */
  date?: Provenance;
  /** What could not be decided, a sentence each, for the author. */
  questions: string[];
};

/** The running text of an article, in order: what a student reads. */
export function bodyLines({ lines }: Article): Line[] {
  return lines.filter(({ label }) => label === 'body');
}

/** Where a stretch of a line's text stands in the raw text, in UTF-16 offsets. */
export function rawSpan(
  { start: lineStart, map }: Line,
  start: number,
  end: number,
): { start: number; end: number } {
  if (!map) return { start: lineStart + start, end: lineStart + end };
  const first = map[start] ?? lineStart;
  const last = end > start ? (map[end - 1] ?? first) : first;
  return { start: first, end: end > start ? last + 1 : first };
}
