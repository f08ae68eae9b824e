import { TextCollector, type Block } from './block';

/** Beyond this a line is a paragraph, not a line of a hand-wrapped page. */
const LONGEST_WRAPPED = 110;
/** A wrapped page has lines of at least this width. */
const NARROWEST = 40;

type Span = { start: number; end: number; text: string; map?: number[] };
type RawLine = { n: number; start: number; end: number; text: string; indent: number };

/** The lines of a plain text; where it was wrapped by hand, the paragraphs they made. */
export function plainBlocks(raw: string): Block[] {
  const lines = linesOf(raw);
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  const collector = new TextCollector();
  let group: RawLine[] = [];
  let lastN = -1;
  const flush = () => {
    const [first] = group;
    if (!first) return;
    const bullet = /^[-*•·–]\s+\S/.test(first.text);
    const apart = first.n !== lastN + 1;
    lastN = group.at(-1)?.n ?? lastN;
    const span: Span | undefined = group.length === 1 ? first : joined(group, raw, collector);
    group = [];
    if (span)
      blocks.push({
        n: first.n,
        start: span.start,
        end: span.end,
        text: span.text,
        ...(span.map && { map: span.map }),
        hints: bullet ? ['list'] : first.text.includes('\t') ? ['table'] : [],
        links: 0,
        apart,
      });
  };
  for (const line of lines) {
    if (!goesOn(group.at(-1), line, width)) flush();
    group.push(line);
  }
  flush();
  return blocks;
}

function linesOf(raw: string): RawLine[] {
  const lines: RawLine[] = [];
  const add = (start: number, stop: number, n: number) => {
    const whole = raw.slice(start, stop);
    const text = whole.trim();
    if (text === '') return;
    const indent = whole.indexOf(text);
    lines.push({ n, start: start + indent, end: start + indent + text.length, text, indent });
  };
  let start = 0;
  let n = 0;
  for (const { index, 0: ending } of raw.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    n += 1;
    add(start, index, n);
    start = index + ending.length;
  }
  add(start, raw.length, n + 1);
  return lines;
}

/**
 * The width that a text was wrapped at, or nothing. A line of a wrapped paragraph ends where
 * the next word no longer fitted; nothing else breaks lines so evenly.
 */
function wrapWidth(lines: readonly RawLine[]): number | undefined {
  if (lines.some(({ text }) => text.length > 3 * LONGEST_WRAPPED)) return undefined;
  const inner = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next?.n === line.n + 1 ? [{ line, next }] : [];
  });
  const width = inner.reduce((widest, { line: { text } }) => {
    return text.length <= LONGEST_WRAPPED ? Math.max(widest, text.length) : widest;
  }, 0);
  if (width < NARROWEST || inner.length < 4) return undefined;
  const full = inner.filter(({ line, next }) => isFull(line, next, width));
  return full.length >= 4 && full.length >= 0.5 * inner.length ? width : undefined;
}

function isFull(line: RawLine, next: RawLine | undefined, width: number): boolean {
  const word = /^\S+/.exec(next?.text ?? '')?.[0] ?? '';
  return line.text.length + 1 + word.length > width - 2;
}

function goesOn(last: RawLine | undefined, line: RawLine, width: number | undefined): boolean {
  if (width === undefined || !last || line.n !== last.n + 1) return false;
  if (line.indent > last.indent && line.indent >= 2) return false;
  if (/^(?:[-*•·]\s|\d{1,2}[.)]\s)/.test(line.text)) return false;
  return isFull(last, line, width) || isOpen(last.text, line.text, width);
}

/** Words that end no sentence and no heading. */
const JOINING =
  /(?:,|\b(?:a|an|the|of|in|on|at|to|by|for|with|from|and|or|but|that|than|as|is|are|was|were|had|has|have|will|would))$/;

/** A ragged line: long, without an end of its own, and the next one goes on with it. */
const isOpen = (last: string, next: string, width: number) =>
  last.length >= 0.7 * width &&
  !/[.!?…:]["”’)]*$/.test(last) &&
  (/^[\p{Ll}\d]/u.test(next) || JOINING.test(last));

function joined(group: readonly RawLine[], raw: string, collector: TextCollector) {
  group.forEach((line, index) => {
    const before = group[index - 1];
    // "non-" at the end of a line and "lethal" on the next are one word.
    const splitWord = before && /\p{L}-$/u.test(before.text) && /^\p{Ll}/u.test(line.text);
    if (before && !splitWord) collector.add(' ', before.end);
    collector.add(line.text, line.start);
  });
  return collector.take(raw);
}
