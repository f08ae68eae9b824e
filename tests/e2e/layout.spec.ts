import { expect, test, type Page } from '@playwright/test';
import { screens } from './screens';

/** Half a pixel is lost when a size in rem is rounded. */
const SMALLEST_TARGET = 43.5;

/** Controls that a finger may miss; links and terms in running text are as high as their line. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const controls = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const dialog = document.querySelector('dialog[open]');
    return [...(dialog ?? document).querySelectorAll<HTMLElement>(controls)].flatMap((control) => {
      const own = control.getBoundingClientRect();
      const isShown = own.width > 0 && getComputedStyle(control).visibility !== 'hidden';
      const isOffScreen = own.right <= 0;
      const inText =
        control.closest('p, li')?.matches('p') === true &&
        getComputedStyle(control).display.startsWith('inline') &&
        (control.parentElement?.textContent.trim() ?? '') !== control.textContent.trim();
      if (!isShown || isOffScreen || inText) return [];
      // A click on its label counts for the control.
      const box = control.closest('label')?.getBoundingClientRect() ?? own;
      if (box.width >= smallest && box.height >= smallest) return [];
      const words = control.textContent.trim().slice(0, 40);
      return [
        `${control.localName} "${words}": ${Math.round(box.width)} × ${Math.round(box.height)}`,
      ];
    });
  }, SMALLEST_TARGET);
}

/** How far the page can be scrolled sideways, and what sticks out of it. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const wide = Math.max(root.scrollWidth, document.body.scrollWidth) - root.clientWidth;
    const dialog = document.querySelector('dialog[open]');
    const scope = dialog ?? document.body;
    const out = [...scope.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      if (width === 0 || element.closest('svg') || element.closest('.skip')) return [];
      if (left >= -1 && right <= root.clientWidth + 1) return [];
      return [
        `${element.localName}.${element.className} from ${Math.round(left)} to ${Math.round(right)}`,
      ];
    });
    const inDialog =
      dialog && dialog.scrollWidth > dialog.clientWidth ? ['the dialog scrolls'] : [];
    return [...(wide > 0 ? [`the page is ${wide} px too wide`] : []), ...inDialog, ...out];
  });
}

async function doubleText(page: Page): Promise<void> {
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
}

for (const { name, open } of screens)
  test(`${name} fits narrow windows, large text and fingers`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page);
    expect.soft(await smallTargets(page), 'targets at 360 px').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await overflow(page), 'at 320 px').toEqual([]);
    // A window of 1280 × 1024 at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    expect.soft(await overflow(page), 'at 400 %').toEqual([]);
    await doubleText(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect.soft(await overflow(page), 'with text of double size').toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect.soft(await overflow(page), 'with text of double size on a phone').toEqual([]);
  });
