/** What a country that does not belong to the route takes away. */
const WRONG = 0.25;

/** How a route compares with the one that was asked for. */
export interface RouteScore {
  /** 0 to 1. */
  share: number;
  /** How many of its countries stand in the right order to each other. */
  inOrder: number;
  /** Its countries that do not belong to the route. */
  foreign: string[];
}

/**
 * The longest common subsequence of both, as a share of the right route, less a quarter for each
 * country that does not belong to it; never below nothing.
 */
export function routeScore(right: readonly string[], given: readonly string[]): RouteScore {
  const foreign = given.filter((code) => !right.includes(code));
  const inOrder = commonLength(right, given);
  const share = right.length === 0 ? 0 : inOrder / right.length - WRONG * foreign.length;
  return { share: Math.max(0, share), inOrder, foreign };
}

/** R. A. Wagner and M. J. Fischer, The String-to-String Correction Problem, J. ACM 21 (1974). */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0);
  for (const one of a) {
    const next: number[] = [];
    b.forEach((other, at) => {
      const before = at > 0 ? (row[at - 1] ?? 0) : 0;
      const beside = at > 0 ? (next[at - 1] ?? 0) : 0;
      next.push(one === other ? before + 1 : Math.max(beside, row[at] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}
