import type { Paragraph } from '../../model/reading';
import type { PlacedMark } from '../../session/select-marks';
import { splitTerms, type TextPart } from '../split-terms';
import type { Mark } from '../../session/marks';

/** A stretch of a paragraph that the same marks cover, cut into its terms. */
export type Segment = {
  parts: TextPart[];
  marks: Mark[];
  /** The marks that end with it. */
  ends: Mark[];
};

/** A paragraph cut wherever a mark begins or ends; marks may overlap each other and the terms. */
export function splitMarks(
  { text, terms }: Pick<Paragraph, 'text' | 'terms'>,
  placed: readonly Pick<PlacedMark, 'mark' | 'span'>[],
): Segment[] {
  const edges = placed.flatMap(({ span }) => [span.start, span.end]);
  const cuts = [...new Set([0, ...edges, text.length])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const covering = placed.filter(({ span }) => span.start <= start && span.end >= end);
    return {
      parts: splitTerms({
        text: text.slice(start, end),
        terms: terms
          .filter((term) => term.start < end && term.end > start)
          .map((term) => ({
            ...term,
            start: Math.max(0, term.start - start),
            end: Math.min(end, term.end) - start,
          })),
      }),
      marks: covering.map(({ mark }) => mark),
      ends: covering.filter(({ span }) => span.end === end).map(({ mark }) => mark),
    };
  });
}
