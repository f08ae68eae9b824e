import type { ChoiceItem } from '../model/item';
import { seededOrder } from './seeded';

/**
 * Chooses `take` items from the candidates of one reading: the author's core claims first,
 * one item a claim and an evidence sentence, families and objectives as even as they can be. Deterministic.
 */
export function selectItems(
  candidates: ChoiceItem[],
  take: number,
  seed: string,
  isCore: (claimId: string) => boolean = () => false,
): ChoiceItem[] {
  const chosen: ChoiceItem[] = [];
  const pool = seededOrder(candidates, seed, ({ id }) => id);
  const count = (test: (item: ChoiceItem) => boolean) => chosen.filter(test).length;
  while (chosen.length < take) {
    const open = pool.filter(
      (item) =>
        !chosen.some(
          (other) =>
            other.claimIds[0] === item.claimIds[0] ||
            other.evidence[0]?.exact === item.evidence[0]?.exact,
        ),
    );
    const cost = (item: ChoiceItem) =>
      3 * count(({ family }) => family === item.family) +
      2 * count(({ objective }) => objective === item.objective) +
      // What the author holds to be the core comes before evenness.
      (item.claimIds.some(isCore) ? 0 : 20);
    const next = open.reduce<ChoiceItem | undefined>(
      (best, item) => (best === undefined || cost(item) < cost(best) ? item : best),
      undefined,
    );
    if (!next) break;
    chosen.push(next);
  }
  return chosen;
}
