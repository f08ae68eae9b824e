/** Up to so many rows are simply all there. */
export const ALL_BELOW = 80;
/** Rows beside those that are seen: moving on by keyboard or finger finds them there. */
const BESIDE = 8;

/** Rows that are drawn, by their index, with how many are left out before each and after the last. */
export type Visible = { rows: { at: number; skipped: number }[]; after: number };

/**
 * Which of many rows to draw: those in view, some beside them, and the one that has the focus, so
 * that it is not lost by scrolling. Heights are in pixels.
 */
export function visibleRows(
  total: number,
  view: { top: number; height: number; row: number },
  focused: number,
): Visible {
  if (total <= ALL_BELOW)
    return { rows: Array.from({ length: total }, (_, at) => ({ at, skipped: 0 })), after: 0 };
  const first = Math.max(0, Math.floor(view.top / view.row) - BESIDE);
  const last = Math.min(total - 1, Math.ceil((view.top + view.height) / view.row) + BESIDE);
  const drawn = new Set<number>();
  for (let at = Math.min(first, total - 1); at <= last; at++) drawn.add(at);
  if (focused >= 0 && focused < total) drawn.add(focused);
  let next = 0;
  const rows = [...drawn]
    .sort((a, b) => a - b)
    .map((at) => {
      const skipped = at - next;
      next = at + 1;
      return { at, skipped };
    });
  return { rows, after: total - next };
}
