import type { Page } from '@playwright/test';
import type { Response } from '../../src/model/response';
import { itemOf } from './built';

/** Gives an answer to a map task in the list beside the map; whether it is one of those. */
export async function enterOnMap(page: Page, response: Response): Promise<boolean> {
  switch (response.kind) {
    case 'map-sort': {
      const selects = page.locator('main select[data-option]');
      await selects.first().waitFor();
      const codes = await selects.evaluateAll((all) =>
        all.map((each) => each.getAttribute('data-option') ?? ''),
      );
      for (const code of codes) {
        const status = response.placed.find((each) => each.code === code)?.status ?? '';
        await page.locator(`main select[data-option="${code}"]`).selectOption(status);
      }
      return true;
    }
    case 'map-place': {
      const form = page.locator('main form[data-item-id]');
      const item = itemOf((await form.getAttribute('data-item-id')) ?? '');
      const place =
        item.kind === 'map-place'
          ? item.places.find(({ lat, lon }) => lat === response.lat && lon === response.lon)
          : undefined;
      if (!place) throw new Error('The place is not in the list');
      await page.locator(`main input[data-option="${place.id}"]`).check();
      return true;
    }
    case 'map-route':
      await page.locator('main input[data-option]').first().waitFor();
      // What is left out and put in again stands at the end: so the order is that of the answer.
      while ((await page.locator('main [data-remove]').count()) > 0)
        await page.locator('main [data-remove]').first().click();
      for (const code of response.codes)
        await page.locator(`main input[data-option="${code}"]`).click();
      return true;
    case 'map-time': {
      const asked = page.locator('main [data-stop="asked"]');
      await page.locator('main [data-map-stage]').waitFor();
      if (await asked.isVisible()) await asked.click();
      await tick(page, response.codes);
      await page.locator('main [data-count]').fill(String(response.count));
      return true;
    }
    default:
      return false;
  }
}

/** Ticks these countries in the list, and no others. */
async function tick(page: Page, codes: readonly string[]): Promise<void> {
  const boxes = page.locator('main input[data-option]');
  await boxes.first().waitFor();
  const ticked = await page
    .locator('main input[data-option]:checked')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-option') ?? ''));
  for (const code of new Set([...ticked, ...codes]))
    if (ticked.includes(code) !== codes.includes(code))
      await page.locator(`main input[data-option="${code}"]`).click();
}
