import { stringify } from 'yaml';
import type { Item } from '../model/item';
import type { Module } from '../model/module';
import type { ReviewEntry } from '../model/review';

const HEAD = `# One entry a generated question. Leave "accept" where it is fit to be asked; else write
# "verdict: reject" with a "reason", or "verdict: edit" with a "newStem" and "newOptions"
# (what stood there: what stands there now). Entries that you take out are open again.
`;

/** Every generated question of a module as a review.yaml that accepts it, for an author to change. */
export function printReview({ items }: Module): string {
  const entries = items.flatMap((item): ReviewEntry[] => {
    const key = keyOf(item);
    if (item.origin !== 'generated' || key === undefined) return [];
    const evidence = item.evidence[0] && { evidence: item.evidence[0].exact };
    return [{ verdict: 'accept', family: item.family, ...evidence, stem: item.stem, key }];
  });
  return HEAD + stringify(entries, { lineWidth: 100 });
}

/** The answer as a review names it; none of a question that is answered on a map or by its order. */
function keyOf(item: Item): string | undefined {
  if (item.kind === 'typed') return item.accepts[0];
  return 'options' in item ? item.options.find(({ correct }) => correct)?.text : undefined;
}
