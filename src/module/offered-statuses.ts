import type { AuthoredComparison } from '../model/authored-comparisons';
import { StatusSchema, type OfferedStatus } from '../model/comparison';

/** What a status is called where the author has no words of their own. */
const USUAL: Record<OfferedStatus['id'], string> = {
  agree: 'They agree',
  differ: 'They differ',
  left: 'Only in the first',
  right: 'Only in the second',
  silent: 'They do not say',
};

/** The statuses that a comparison offers, in the author's order; all five where nothing is said. */
export function offered({
  statuses,
}: Pick<AuthoredComparison, 'statuses'>): readonly OfferedStatus[] {
  const named = statuses ?? USUAL;
  return Object.keys(named).flatMap((key) => {
    const id = StatusSchema.options.find((status) => status === key);
    const words = id && named[id];
    if (id === undefined || words === undefined) return [];
    return [{ id, label: words === true ? USUAL[id] : words }];
  });
}
