/** By their ids, which say nothing of their order; turned by one where that is the right order. */
export function inAnotherOrder<T extends { id: string }>(list: readonly T[]): T[] {
  const sorted = [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  const isRight = sorted.every((each, at) => each === list[at]);
  return isRight ? [...sorted.slice(1), ...sorted.slice(0, 1)] : sorted;
}
