import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  A_FRAME,
  ALL_BELOW,
  gapsOf,
  nextDrawn,
  visibleRows,
} from '../../src/teach/gradebook/visible-rows';

const anyView = fc.record({
  top: fc.integer({ min: 0, max: 200_000 }),
  height: fc.integer({ min: 1, max: 2000 }),
  row: fc.integer({ min: 20, max: 90 }),
});
const total = fc.integer({ min: 0, max: 3000 });

describe('the rows of a class that are drawn', () => {
  it('are all of them where they are few', () => {
    expect(visibleRows(ALL_BELOW, { top: 0, height: 10, row: 47 }, -1)).toHaveLength(ALL_BELOW);
  });

  it('hold every row in view and the one that has the focus, and not many more', () => {
    fc.assert(
      fc.property(total, anyView, fc.integer({ min: -1, max: 3000 }), (count, view, focused) => {
        const rows = visibleRows(count, view, focused);
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
        for (let at = 0; at < count; at++) {
          const isSeen = (at + 1) * view.row > view.top && at * view.row < view.top + view.height;
          if (isSeen || at === focused) expect(rows).toContain(at);
        }
        if (count > ALL_BELOW) expect(rows.length).toBeLessThanOrEqual(view.height / view.row + 14);
      }),
      { numRuns: 60 },
    );
  });

  it('come a few a frame, until all that are wanted are there, and with no row counted twice', () => {
    fc.assert(
      fc.property(total, anyView, anyView, (count, before, after) => {
        let drawn = visibleRows(count, before, -1);
        const wanted = visibleRows(count, after, -1);
        for (let frame = 0; frame <= wanted.length; frame++) {
          const next = nextDrawn(drawn, wanted);
          const more = next.filter((at) => !drawn.includes(at));
          expect(more.length).toBeLessThanOrEqual(A_FRAME);
          drawn = next;
        }
        expect(drawn).toEqual(wanted);
        const { rows, after: rest } = gapsOf(drawn, count);
        const skipped = rows.reduce((sum, one) => sum + one.skipped, rest);
        expect(skipped + rows.length).toBe(count);
      }),
      { numRuns: 60 },
    );
  });
});
