/**
 * The value below which the given share of the values lies (nearest rank): 0.5 is the median.
 *
 * @param {number[]} values
 * @param {number} share
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('There is no median of no values');
  return value;
}

/** @param {number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}
