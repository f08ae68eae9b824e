import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdAttempt, type HoldChange } from '../../src/app/hold-attempt';

/** A page whose locks are told what to do, because no test can close its own page and look on. */
function aPage(): { dispatch: (type: string) => void; asked: LockOptions[]; refuse: Refuse } {
  const page = new EventTarget();
  const asked: LockOptions[] = [];
  const refusals: ((error: DOMException) => void)[] = [];
  vi.stubGlobal('navigator', {
    locks: {
      request: (_name: string, options: LockOptions, use: (lock: object) => Promise<void>) => {
        asked.push(options);
        return new Promise<void>((_resolve, reject) => {
          refusals.push(reject);
          if (asked.length < 50) void use({});
          else reject(new Error('It asks without end'));
        });
      },
    },
  });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  const refuse: Refuse = async (name) => {
    for (const reject of refusals.splice(0)) reject(new DOMException('Not now', name));
    await new Promise((done) => setTimeout(done));
  };
  return { dispatch: (type) => page.dispatchEvent(new Event(type)), asked, refuse };
}
type Refuse = (name: string) => Promise<void>;

describe('the hold on an attempt', () => {
  let told: Parameters<HoldChange>[0][];
  const hold = () =>
    holdAttempt('one', { onchange: (held) => told.push(held), onappend: () => undefined });
  beforeEach(() => {
    told = [];
  });
  afterEach(() => vi.unstubAllGlobals());

  it('waits behind the page that took it over', async () => {
    const page = aPage();
    hold();
    await page.refuse('AbortError');
    expect(told.slice(0, 2)).toEqual(['mine', 'elsewhere']);
    expect(page.asked).toHaveLength(2);
  });

  it('neither asks again nor says anything while the page is being left', async () => {
    const page = aPage();
    hold();
    page.dispatch('pagehide');
    await page.refuse('AbortError');
    await page.refuse('InvalidStateError');
    expect(told).toEqual(['mine']);
    expect(page.asked).toHaveLength(1);
  });

  it('asks again when Back leads to a page that lost it on leaving', async () => {
    const page = aPage();
    hold();
    page.dispatch('pagehide');
    await page.refuse('AbortError');
    page.dispatch('pageshow');
    expect(page.asked).toHaveLength(2);
    page.dispatch('pageshow');
    expect(page.asked).toHaveLength(2);
  });

  it('works on its own where the browser refuses locks altogether', async () => {
    const page = aPage();
    hold();
    await page.refuse('SecurityError');
    expect(told.at(-1)).toBe('mine');
    expect(page.asked).toHaveLength(1);
  });

  it('is let go without a word', async () => {
    const page = aPage();
    const { release } = hold();
    release();
    await page.refuse('AbortError');
    expect(told).toEqual(['mine']);
    expect(page.asked).toHaveLength(1);
  });
});
