import { expect, type Page } from '@playwright/test';

type Stop = {
  /** Where the focus is, in words for a failing test. */
  name: string;
  wanted: boolean;
  /** An outline or a shadow on what has the focus, or on what stands for it. */
  ringed: boolean;
  /** Some part of it lies in the window and under nothing else. */
  unobscured: boolean;
};

/** Presses Tab until the focus is on what the selector names; every stop on the way is checked. */
export async function tabTo(
  page: Page,
  selector: string,
  { key = 'Tab', stops = 160 }: { key?: 'Tab' | 'Shift+Tab'; stops?: number } = {},
): Promise<void> {
  for (let count = 0; count < stops; count += 1) {
    await page.keyboard.press(key);
    const stop = await readStop(page, selector);
    if (!stop) continue;
    expect.soft(stop.ringed, `the focus shows on ${stop.name}`).toBe(true);
    expect.soft(stop.unobscured, `${stop.name} is in sight when it has the focus`).toBe(true);
    if (stop.wanted) return;
  }
  throw new Error(`${selector} cannot be reached with ${key}`);
}

/** What has the focus, or nothing where the focus has left the page for a moment. */
export function readStop(page: Page, selector: string): Promise<Stop | undefined> {
  return page.evaluate((wanted): Stop | undefined => {
    const focused = document.activeElement as HTMLElement | null;
    if (!focused || focused === document.body) return undefined;
    const isRinged = (element: Element | null | undefined) => {
      if (!element) return false;
      const style = getComputedStyle(element);
      const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      return Number(style.opacity) > 0 && outline;
    };
    const shadow =
      getComputedStyle(focused).boxShadow !== 'none' &&
      Number(getComputedStyle(focused).opacity) > 0;
    const box = focused.getBoundingClientRect();
    const label = focused.closest('label');
    const steps = [0.05, 0.25, 0.5, 0.75, 0.95];
    const unobscured = steps.some((x) =>
      steps.some((y) => {
        const top = document.elementFromPoint(box.x + x * box.width, box.y + y * box.height);
        return top !== null && (focused.contains(top) || label?.contains(top) === true);
      }),
    );
    const words = (focused.getAttribute('aria-label') ?? label?.innerText ?? focused.innerText)
      .replace(/\s+/g, ' ')
      .slice(0, 60);
    return {
      name: `${focused.localName} "${words}"`,
      wanted: focused.matches(wanted),
      ringed:
        isRinged(focused) || shadow || isRinged(focused.nextElementSibling) || isRinged(label),
      unobscured,
    };
  }, selector);
}
