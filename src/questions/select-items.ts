import type { Item } from '../model/item';
import { isProduced } from '../model/produced';
import { seededOrder } from './seeded';

type Candidate = Pick<Item, 'id' | 'kind' | 'family' | 'objective' | 'claimIds' | 'evidence'>;

/** The share of a set that asks for an answer to produce, not to choose (lesson design, section 1). */
const PRODUCED = 0.4;

/**
 * Chooses `take` items from the candidates of one reading: what the author has accepted first, then
 * the core claims; one item a claim and an evidence sentence, families and objectives as even as
 * they can be, and answers to produce for two items in five. These come last: an answer is easier to
 * find among options, and what stands first is shown before the app has started. Deterministic.
 */
export function selectItems<T extends Candidate>(
  candidates: readonly T[],
  take: number,
  seed: string,
  isCore: (claimId: string) => boolean = () => false,
  isAccepted: (claimId: string) => boolean = () => false,
  isItself: (itemId: string) => boolean = () => false,
): T[] {
  const chosen: T[] = [];
  const pool = seededOrder(candidates, seed, ({ id }) => id);
  const count = (test: (item: T) => boolean) => chosen.filter(test).length;
  const toProduce = Math.ceil(PRODUCED * take);
  while (chosen.length < take) {
    const open = pool.filter(
      (item) =>
        !chosen.some(
          (other) =>
            other.claimIds[0] === item.claimIds[0] ||
            (other.evidence[0] !== undefined &&
              other.evidence[0].exact === item.evidence[0]?.exact),
        ),
    );
    const missing = toProduce - count(isProduced);
    const wanted =
      chosen.length === 0 || missing <= 0
        ? open.filter((item) => !isProduced(item))
        : take - chosen.length <= missing
          ? open.filter(isProduced)
          : open;
    const cost = (item: T) =>
      3 * count(({ family }) => family === item.family) +
      2 * count(({ objective }) => objective === item.objective) +
      // What the author has looked at, or holds to be the core, comes before evenness; and the
      // accepted question comes before another one on the same claim.
      (isItself(item.id)
        ? 0
        : item.claimIds.some(isAccepted)
          ? 10
          : item.claimIds.some(isCore)
            ? 20
            : 40);
    const next = (wanted.length > 0 ? wanted : open).reduce<T | undefined>(
      (best, item) => (best === undefined || cost(item) < cost(best) ? item : best),
      undefined,
    );
    if (!next) break;
    chosen.push(next);
  }
  return [...chosen.filter((item) => !isProduced(item)), ...chosen.filter(isProduced)];
}
