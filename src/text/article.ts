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
 * One non-blank line: a block of an HTML page, a line or paragraph of plain text.
 * `start` and `end` are UTF-16 offsets into the raw text; `text` is the readable text.
 * `map` gives for each UTF-16 unit of `text` its offset in the raw text where they differ
 * (HTML entities, tags); it is missing where `text` is the raw text itself.
 */
export type Line = {
  n: number;
  start: number;
  end: number;
  text: string;
  map?: number[];
  label: LineLabel;
  score: number;
  why: string[];
};

/** A fact about the article with what it was read from. */
export type Provenance = { value: string; reason: string; inferred: boolean };

export type Article = {
  id: string;
  raw: string;
  format: 'text' | 'markdown' | 'html';
  title: string;
  lines: Line[];
  publisher?: Provenance;
  agency?: Provenance;
  /** ISO day. */
  date?: Provenance;
  /** What could not be decided, as a sentence for the author. */
  questions: string[];
};
