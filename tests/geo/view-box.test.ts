import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxCentre, inBox, pixelsPerUnit, toMapPoint, zoomBox } from '../../src/geo/view-box';
import type { Box } from '../../src/model/map';

const view: Box = [2560, 4080, 1760, 1210];

describe('the box of a view', () => {
  it('is fitted whole into a frame of any shape', () => {
    expect(pixelsPerUnit(view, { width: 176, height: 999 })).toBeCloseTo(0.1);
    expect(pixelsPerUnit(view, { width: 999, height: 121 })).toBeCloseTo(0.1);
  });

  it('has its centre in the middle of the frame', () => {
    const frame = { left: 10, top: 20, width: 300, height: 300 };
    expect(toMapPoint(view, frame, [160, 170])).toEqual(boxCentre(view));
  });

  it('maps pixels evenly in both directions', () => {
    const frame = { left: 0, top: 0, width: 352, height: 400 };
    const [x, y] = toMapPoint(view, frame, [0, 0]);
    const [x2, y2] = toMapPoint(view, frame, [20, 20]);
    expect([x2 - x, y2 - y]).toEqual([100, 100]);
    expect(x).toBe(view[0]);
  });

  it('stays inside the view when zoomed about any point', () => {
    const share = fc.double({ min: -1, max: 2, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.double({ min: 1, max: 8, noNaN: true }), (sx, sy, factor) => {
        const zoomed = zoomBox(view, factor, [view[0] + sx * view[2], view[1] + sy * view[3]]);
        expect(zoomed[2]).toBeCloseTo(view[2] / factor);
        expect(zoomed[0]).toBeGreaterThanOrEqual(view[0]);
        expect(zoomed[1]).toBeGreaterThanOrEqual(view[1]);
        expect(zoomed[0] + zoomed[2]).toBeLessThanOrEqual(view[0] + view[2] + 1e-6);
        expect(zoomed[1] + zoomed[3]).toBeLessThanOrEqual(view[1] + view[3] + 1e-6);
      }),
    );
  });

  it('counts a margin off its sides', () => {
    expect(inBox([0, 0, 100, 100], [5, 50])).toBe(true);
    expect(inBox([0, 0, 100, 100], [5, 50], 0.1)).toBe(false);
  });
});
