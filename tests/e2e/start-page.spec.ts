import { expect, test } from '@playwright/test';
import { placeOf } from './place';

test('the start page opens another lesson and comes back without a reload', async ({ page }) => {
  await page.goto('#/home');
  await page.evaluate(() => ((window as { mark?: number }).mark = 1));
  const lessons = page.locator('[data-lesson]');
  await expect(lessons).not.toHaveCount(0);
  const last = lessons.last();
  const id = await last.getAttribute('data-lesson');
  await last.locator('[data-action="home-begin"]').click();
  await expect(page).toHaveURL(new RegExp(`#/${id!}/`));
  await expect(page.locator('main [data-heading]')).toBeFocused();
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('Your lessons');
  expect(await page.evaluate(() => (window as { mark?: number }).mark)).toBe(1);
});

test('the timeline is a screen of its own, with a way back to the place', async ({ page }) => {
  await page.goto('#/nato-russia/read-expected');
  await placeOf(page);
  await page.goto('#/nato-russia/~timeline');
  await expect(page.locator('h1')).toBeFocused();
  await expect(page).toHaveTitle(/^Timeline/);
  // From the start page, too, which shows no lesson.
  await page.goto('#/home');
  await expect(page.locator('[data-lesson]')).not.toHaveCount(0);
  await page.goto('#/nato-russia/~timeline');
  await expect(page.locator('main h1')).toHaveText('Timeline');
  await expect(page.locator('main h1')).toBeFocused();
  await page.locator('main a[href$="/read-expected"]').last().click();
  await expect(page.locator('main')).toHaveAttribute('data-step-id', 'read-expected');
  await expect(page.locator('main [data-heading]')).toBeFocused();
});
