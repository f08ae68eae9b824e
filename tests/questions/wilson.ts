/**
 * The Wilson score interval of a share (E. B. Wilson, 1927), at 95 %: where the true share lies
 * when `right` of `all` were right. Bounds from 0 to 1; of nothing anything may be true.
 */
export function wilson(right: number, all: number): { low: number; high: number } {
  if (all === 0) return { low: 0, high: 1 };
  const z = 1.959964;
  const share = right / all;
  const middle = share + (z * z) / (2 * all);
  const reach = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const scale = 1 + (z * z) / all;
  return { low: (middle - reach) / scale, high: (middle + reach) / scale };
}
