import { expect, type Locator, type Page } from '@playwright/test';

/** Where the page says that the student is. */
export type Place = {
  stepId: string;
  stepKind: string;
  itemId: string | null;
  itemKind: string | null;
  phase: string | null;
};

/** Waits for the page of the current step, and reads the stable hooks of it. */
export async function placeOf(page: Page): Promise<Place> {
  await page.locator('html[data-ready] main [data-heading]').first().waitFor();
  return page.locator('main').evaluate((main) => {
    const form = main.querySelector<HTMLElement>('form[data-item-id]');
    const kind = form?.dataset.itemKind ?? null;
    const told = main.querySelector<HTMLElement>('[data-feedback]')?.dataset.phase;
    const open = main.querySelector('[data-action="check"]') !== null;
    const forecast = open ? 'asking' : 'recorded';
    return {
      stepId: main.dataset.stepId ?? '',
      stepKind: main.dataset.stepKind ?? '',
      itemId: form?.dataset.itemId ?? null,
      itemKind: kind,
      phase: form ? (kind === 'prediction' ? forecast : (told ?? 'asking')) : null,
    };
  });
}

/** Everything that a student sees of the step, and what is chosen in it, when all of it has come. */
export async function sightOf(page: Page): Promise<{ text: string; chosen: string[] }> {
  const { stepKind, itemId } = await placeOf(page);
  // What marks a text and flags a question is fetched when the page has nothing else to do.
  if (stepKind === 'reading') await page.locator('main [data-marks-hint]').waitFor();
  if (itemId !== null) await page.locator('main [data-flag]').waitFor();
  if (stepKind === 'checkpoint') await page.locator('main [data-map-stage]').waitFor();
  return page.locator('main').evaluate((main: HTMLElement) => ({
    text: main.innerText.replace(/\s+/g, ' '),
    chosen: [
      ...[...main.querySelectorAll<HTMLInputElement>('input:checked')].map(
        (input) => input.closest<HTMLElement>('[data-option]')?.dataset.option ?? input.value,
      ),
      ...[...main.querySelectorAll<HTMLSelectElement>('select[data-option]')].map(
        (select) => `${select.dataset.option} ${select.value}`,
      ),
    ],
  }));
}

export const saveState = (page: Page): Locator => page.locator('header.bar [role="status"]');

/** A text where it is shown, which it may also be said. */
export const shown = (page: Page, text: string): Locator =>
  page.getByText(text).and(page.locator(':not([role="log"] *)'));

/** Everything that was done is on the disk, and the page says so. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(saveState(page)).toContainText('Saved on this device');
}

/** The service worker has everything: a reload needs no network from here on. */
export async function waitUntilKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}
