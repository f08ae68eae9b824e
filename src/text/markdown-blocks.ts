import { markdownInline } from './markdown-inline';
import type { Block, Hint, PageData } from './block';

type Piece = { start: number; end: number };
type Draft = { n: number; pieces: Piece[]; hints: Hint[]; apart: boolean };

/**
 * The blocks of a Markdown text with places in its source: paragraphs put together, marks
 * of stress and links read away. Own rules, because no parser keeps a place for every character.
 */
export function markdownBlocks(raw: string): { blocks: Block[]; page: PageData } {
  const { page, from, n: firstN } = frontMatter(raw);
  const drafts: Draft[] = [];
  let draft: Draft | undefined;
  let apart = true;
  let fence: string | undefined;
  const close = () => {
    if (draft) drafts.push(draft);
    draft = undefined;
  };
  for (const { n, start, end } of linesFrom(raw, from, firstN)) {
    const text = raw.slice(start, end);
    const fenced = /^(```|~~~)/.exec(text)?.[1];
    if (fence !== undefined || fenced !== undefined) {
      if (fence === undefined) {
        close();
        fence = fenced;
      } else if (fenced === fence) fence = undefined;
      continue;
    }
    const underline = /^(=+|-+)\s*$/.exec(text)?.[1];
    if (underline && draft && draft.hints.length === 0) {
      draft.hints.push(underline.startsWith('=') ? 'title' : 'heading');
      close();
      continue;
    }
    if (text === '' || /^(?:[-*_]\s*){3,}$/.test(text)) {
      close();
      apart = true;
      continue;
    }
    const { width, hints, alone } = opening(text);
    const goesOn: Draft | undefined =
      hints.length === 0 || (hints[0] === 'quote' && draft?.hints[0] === 'quote')
        ? draft
        : undefined;
    const piece = { start: start + width, end };
    if (goesOn) goesOn.pieces.push(piece);
    else {
      close();
      draft = { n, pieces: [piece], hints, apart };
    }
    apart = false;
    if (alone) close();
    // Two blanks at the end of a line, or a backslash, break it.
    else if (/(?: {2}|\\)$/.test(raw.slice(start, lineEnd(raw, end)).replace(/[\r\n]+$/, '')))
      close();
  }
  close();
  return {
    blocks: drafts.flatMap(({ n, pieces, hints, apart: stands }): Block[] => {
      const read = markdownInline(raw, pieces);
      if (!read) return [];
      const { links, emphasis, image, ...span } = read;
      const all: Hint[] = [...hints];
      if (emphasis) all.push('emphasis');
      if (image) all.push('caption');
      return [{ n, ...span, hints: all, links, apart: stands }];
    }),
    page,
  };
}

/** What a line begins with: the width of its mark, and what kind of block that opens. */
function opening(text: string): { width: number; hints: Hint[]; alone: boolean } {
  const heading = /^(#{1,6})\s+/.exec(text);
  if (heading)
    return {
      width: heading[0].length,
      hints: [heading[1]?.length === 1 ? 'title' : 'heading'],
      alone: true,
    };
  const quote = /^(?:>\s?)+/.exec(text);
  if (quote) return { width: quote[0].length, hints: ['quote'], alone: false };
  const item = /^(?:[-*+]|\d{1,3}[.)])\s+/.exec(text);
  if (item) return { width: item[0].length, hints: ['list'], alone: false };
  if (/^\|.*\|$/.test(text)) return { width: 0, hints: ['table'], alone: true };
  return { width: 0, hints: [], alone: false };
}

function lineEnd(raw: string, from: number): number {
  const found = raw.indexOf('\n', from);
  return found < 0 ? raw.length : found;
}

function* linesFrom(raw: string, from: number, firstN: number) {
  let n = firstN;
  for (let at = from; at <= raw.length; n++) {
    const stop = lineEnd(raw, at);
    const whole = raw.slice(at, stop);
    const text = whole.trim();
    const start = at + (text === '' ? 0 : whole.indexOf(text));
    yield { n, start, end: start + text.length };
    at = stop + 1;
  }
}

const FIELD: Record<string, keyof PageData> = {
  title: 'title',
  headline: 'title',
  date: 'date',
  published: 'date',
  publisher: 'publisher',
  source: 'publisher',
  site: 'publisher',
};

/** The fields between `---` lines at the head of a file. */
function frontMatter(raw: string): { page: PageData; from: number; n: number } {
  const page: PageData = {};
  const found = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,5000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(raw);
  if (!found) return { page, from: 0, n: 1 };
  for (const line of (found[1] ?? '').split('\n')) {
    const [, key = '', value = ''] = /^(\w+)\s*:\s*(.+?)\s*$/.exec(line) ?? [];
    const field = FIELD[key.toLowerCase()];
    if (field) page[field] ??= value.replace(/^(["'])(.*)\1$/, '$2');
  }
  if (page.date) page.dateFrom = 'its front matter';
  return { page, from: found[0].length, n: found[0].split('\n').length };
}
