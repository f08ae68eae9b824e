import { afterEach, describe, expect, it, vi } from 'vitest';
import { afterPaint } from '../../src/ui/after-paint';
import { inTurn } from '../../src/ui/in-turn';

const frames = async (count: number) => {
  for (let at = 0; at < count; at += 1) await new Promise(requestAnimationFrame);
};
const hide = (hidden: boolean) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
};

afterEach(() => void vi.restoreAllMocks());

describe('what waits for its turn', () => {
  it('comes one a frame, in the order in which it was asked for', async () => {
    const called: string[] = [];
    inTurn(() => {
      called.push('table');
      inTurn(() => called.push('next row'));
    });
    inTurn(() => called.push('panel'));
    expect(called).toEqual([]);
    await frames(1);
    expect(called).toEqual(['table']);
    await frames(1);
    expect(called).toEqual(['table', 'panel']);
    await frames(1);
    expect(called).toEqual(['table', 'panel', 'next row']);
  });

  it('can be taken back, and does not cost a turn then', async () => {
    const called: string[] = [];
    const stop = inTurn(() => called.push('gone'));
    inTurn(() => called.push('there'));
    stop();
    await frames(1);
    expect(called).toEqual(['there']);
  });
});

describe('what waits for the paint', () => {
  it('comes with the frame after the next', async () => {
    const call = vi.fn();
    afterPaint(call);
    await frames(1);
    expect(call).not.toHaveBeenCalled();
    await frames(1);
    expect(call).toHaveBeenCalledOnce();
  });

  it('comes at once where the page is left before, and only once', async () => {
    const call = vi.fn();
    afterPaint(call);
    hide(true);
    expect(call).toHaveBeenCalledOnce();
    await frames(3);
    expect(call).toHaveBeenCalledOnce();
  });

  it('comes without a frame where the page is not shown', async () => {
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
    hide(true);
    const call = vi.fn();
    afterPaint(call);
    await new Promise((done) => setTimeout(done, 20));
    expect(call).toHaveBeenCalledOnce();
  });

  it('does not come once it was taken back', async () => {
    const call = vi.fn();
    afterPaint(call)();
    await frames(3);
    hide(true);
    expect(call).not.toHaveBeenCalled();
  });
});
