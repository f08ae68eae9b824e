import type { SentenceMark } from '../../session/select-comparison';

/** A stretch of a paragraph: plain, or marked, with the numbers of the rows that it is marked for. */
export type ComparedPart = { text: string; marked: boolean; rows: number[] };

/** Splits a paragraph where a marked sentence begins or ends; marks may overlap. */
export function splitCompared(text: string, marks: readonly SentenceMark[]): ComparedPart[] {
  const spans = marks.flatMap(({ exact, n }) => {
    const start = text.indexOf(exact);
    return start < 0 ? [] : [{ start, end: start + exact.length, n }];
  });
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? 0;
    const over = spans.filter((span) => span.start < end && span.end > start);
    const rows = [...new Set(over.flatMap(({ n }) => n ?? []))].sort((a, b) => a - b);
    return { text: text.slice(start, end), marked: over.length > 0, rows };
  });
}
