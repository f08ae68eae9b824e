import { contentHash } from '../model/hash';

/** The same order for the same seed, whatever order the list came in. */
export function seededOrder<T>(list: readonly T[], seed: string, keyOf: (item: T) => string): T[] {
  return list
    .map((item) => ({ item, rank: contentHash([seed, keyOf(item)]) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ item }) => item);
}
