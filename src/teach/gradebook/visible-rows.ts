/** Rows beside those that are seen: moving on by keyboard or finger finds them there. */
const BESIDE = 3;
/** Up to so many rows are simply all there. */
export const ALL_BELOW = 60;
/** So many rows more a frame: a whole table at once would hold up the page. */
export const A_FRAME = 1;

/**
 * The indexes of the rows to draw: those in view, some beside them, and the one that has the
 * focus, so that it is not lost by scrolling. Heights are in pixels.
 */
export function visibleRows(
  total: number,
  view: { top: number; height: number; row: number },
  focused: number,
): number[] {
  const isAll = total <= ALL_BELOW;
  const first = isAll ? 0 : Math.max(0, Math.floor(view.top / view.row) - BESIDE);
  const last = isAll
    ? total - 1
    : Math.min(total - 1, Math.ceil((view.top + view.height) / view.row) + BESIDE);
  const rows = new Set<number>();
  for (let at = first; at <= last; at++) rows.add(at);
  if (focused >= 0 && focused < total) rows.add(focused);
  return [...rows].sort((a, b) => a - b);
}

/** What is drawn after one more frame: what stays, and a few of those that are still to come. */
export function nextDrawn(drawn: readonly number[], wanted: readonly number[]): number[] {
  const there = new Set(drawn);
  let left = A_FRAME;
  return wanted.filter((at) => there.has(at) || left-- > 0);
}

/** How many rows are left out before each that is drawn, and after the last. */
export function gapsOf(
  drawn: readonly number[],
  total: number,
): { rows: { at: number; skipped: number }[]; after: number } {
  const rows = drawn.map((at, index) => ({ at, skipped: at - (drawn[index - 1] ?? -1) - 1 }));
  return { rows, after: total - 1 - (drawn.at(-1) ?? -1) };
}
