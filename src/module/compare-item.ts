import type { WrittenItemOf } from '../model/authored-items';
import type { Comparison, Row } from '../model/comparison';
import type { ItemOf } from '../model/item';
import type { Evidence } from '../model/text-quote';

/** The sentences of a row, first those of the left report. */
export const sentencesOfRow = ({ left, right }: Row): Evidence[] =>
  [left, right].filter((each) => each !== undefined);

type Own = Pick<ItemOf<'compare'>, 'comparison' | 'statuses' | 'rows' | 'given'> &
  Pick<ItemOf<'compare'>, 'evidence' | 'searched'>;

/** What an item has of the comparison whose rows it asks for. */
export function compareItem(
  item: WrittenItemOf<'compare'>,
  own: Evidence[],
  comparisons: readonly Comparison[],
): Own {
  const comparison = comparisons.find(({ id }) => id === item.comparison);
  const asked = comparison?.rows.filter(({ id }) => item.rows.includes(id)) ?? [];
  const isSilent = asked.some(({ key }) => key === 'silent');
  const evidence = own.length > 0 ? own : asked.flatMap(sentencesOfRow);
  const keyOf = ({ paragraph, exact }: Evidence) => `${paragraph} ${exact}`;
  return {
    comparison: item.comparison,
    statuses: comparison?.statuses ?? [],
    rows: asked.map((row) => ({
      id: row.id,
      text: row.text,
      key: row.key,
      why: row.why,
      whyFalse: { ...item.whyFalse[row.id] },
      paragraphs: sentencesOfRow(row).map(({ paragraph }) => paragraph),
    })),
    given: item.given,
    evidence: [...new Map(evidence.map((each) => [keyOf(each), each])).values()],
    searched:
      isSilent && comparison
        ? [...new Set([comparison.left.reading, comparison.right.reading])]
        : [],
  };
}
