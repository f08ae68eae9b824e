import { expect, test, type Page } from '@playwright/test';
import { isRegionHeard, liveRegions } from './announced';
import { objections, ON_COLOUR } from './axe';
import { placeOf } from './place';
import { walks } from './screens';

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

/** Runs with letters of twice their size, as a browser's own setting makes them. */
async function withDoubleText(page: Page, run: () => Promise<void>): Promise<void> {
  // Not by a style sheet: the page takes in no other than its own.
  const set = (size: string) =>
    page.evaluate((size) => void (document.documentElement.style.fontSize = size), size);
  await set('200%');
  await run();
  await set('');
}

const PHONE = { width: 360, height: 740 };

async function expectToFit(page: Page, name: string): Promise<void> {
  expect.soft(await smallTargets(page), `${name}: targets at 360 px`).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect.soft(await overflow(page), `${name}: at 320 px`).toEqual([]);
  // A window of 1280 × 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  expect.soft(await overflow(page), `${name}: at 400 %`).toEqual([]);
  await withDoubleText(page, async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    expect.soft(await overflow(page), `${name}: with text of double size`).toEqual([]);
    await page.setViewportSize(PHONE);
    expect.soft(await overflow(page), `${name}: with text of double size on a phone`).toEqual([]);
  });
}

async function expectNoObjection(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  expect.soft(await objections(page), `${name}: on a phone`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await objections(page, ON_COLOUR), `${name}: on a phone, dark`).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });
  expect.soft(await objections(page, ON_COLOUR), `${name}: on a wide screen, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await objections(page), `${name}: on a wide screen`).toEqual([]);
}

for (const [how, screens] of Object.entries(walks))
  test(`axe finds nothing ${how}, all fits narrow windows, large text and fingers, and one region speaks`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    for (const { name, open } of screens)
      await test.step(name, async () => {
        await page.setViewportSize(PHONE);
        await open(page);
        expect.soft(await liveRegions(page), `${name}: one live region`).toEqual(['said']);
        expect.soft(await isRegionHeard(page), `${name}: and it is heard`).toBe(true);
        await expectToFit(page, name);
        await expectNoObjection(page, name);
      });
  });

test('what axe objects to is found out, at the first look and at the next', async ({ page }) => {
  await page.goto('./');
  await placeOf(page);
  await page.evaluate(() => {
    document.querySelector('main')!.append(document.createElement('img'));
    document.querySelector<HTMLElement>('main p')!.style.color = '#ddd';
  });
  expect((await objections(page)).join('\n')).toContain('image-alt: ');
  expect((await objections(page, ON_COLOUR)).join('\n')).toContain('color-contrast: ');
});
