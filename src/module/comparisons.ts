import type { AuthoredComparison, AuthoredSide } from '../model/authored-comparisons';
import type { Comparison } from '../model/comparison';
import type { Problem } from '../model/problem';
import type { Reading } from '../model/reading';
import type { Evidence } from '../model/text-quote';
import { reporter } from './check-content';
import { locateEvidence } from './locate-evidence';
import { offered } from './offered-statuses';

/** Comparisons with their sentences found, in the paragraphs that they show. */
export function buildComparisons(
  authored: readonly AuthoredComparison[],
  readings: Map<string, Reading>,
  problems: Problem[],
): Comparison[] {
  const report = reporter(problems, 'comparisons.yaml');
  return authored.map(({ id, title, intro, mode, left, right, rows, ...rest }) => {
    const sides = { left: sideOf(left, readings), right: sideOf(right, readings) };
    const found = (exact: string | undefined, side: 'left' | 'right', row: string) => {
      const reading = readings.get(sides[side].reading);
      if (exact === undefined || !reading) return {};
      const at = `${id}.rows.${row}.${side}`;
      const located = locateEvidence({ reading: reading.id, exact }, readings);
      if (!('evidence' in located)) {
        report(at, located.what, located.fix);
        return {};
      }
      const evidence: Evidence = located.evidence;
      if (!sides[side].paragraphs.includes(evidence.paragraph))
        report(
          at,
          'stands in a paragraph that is not shown',
          `add the number of its paragraph under ${side}.paragraphs`,
        );
      return { [side]: evidence };
    };
    return {
      id,
      title,
      intro,
      mode,
      ...sides,
      statuses: [...offered(rest)],
      rows: rows.map(({ left, right, ...row }) => ({
        ...row,
        ...found(left, 'left', row.id),
        ...found(right, 'right', row.id),
      })),
    };
  });
}

function sideOf({ reading: id, paragraphs, label }: AuthoredSide, readings: Map<string, Reading>) {
  const all = readings.get(id)?.paragraphs ?? [];
  return {
    reading: id,
    paragraphs: all.filter(({ n }) => paragraphs?.includes(n) ?? true).map((one) => one.id),
    ...(label !== undefined && { label }),
  };
}
