import { expect, test } from '@playwright/test';
import { serve } from '../bench/serve.mjs';
import { dist } from './built';
import { placeOf, waitUntilKept, waitUntilSaved } from './place';
import { openStored, wholeRoute } from './screens';
import { readStored } from './stored';
import { answer, goOn } from './walk';

test.use({ serviceWorkers: 'allow' });

test('a lesson that ended days ago is due on the start page, and its review runs with the network off', async ({
  browser,
}) => {
  const host = await serve(dist);
  const context = await browser.newContext({ baseURL: host.url });
  const page = await context.newPage();
  const stored = wholeRoute();
  await openStored(page, stored, stored.attempts![0]!.id);
  await waitUntilKept(page);
  await host.close();
  await context.setOffline(true);

  await page.goto('./#/home');
  await expect(page.getByRole('heading', { name: 'Due for review' })).toBeVisible();
  await page.locator('[data-action="home-review"]').click();
  await expect(page.locator('main [data-review="due"]')).toContainText('Review 1 of 4');
  const address = page.url();
  await page.locator('[data-action="review-start"]').click();
  const asked: string[] = [];
  while ((await page.locator('main form[data-item-id]').count()) > 0) {
    const { itemId, stepKind } = await placeOf(page);
    expect(stepKind).toBe('review');
    asked.push(itemId ?? '');
    await answer(page, 'right');
    await expect(page.locator('main [data-feedback][data-phase="right"]')).toBeVisible();
    await goOn(page);
    await expect(page.locator(`main form[data-item-id="${itemId}"]`)).toHaveCount(0);
  }
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThanOrEqual(6);
  expect(new Set(asked).size).toBe(asked.length);
  await expect(page.locator('main')).toContainText(
    `${asked.length} of ${asked.length} right at once in the last review.`,
  );
  await expect(page.locator('main [data-review="waiting"]')).toContainText('in 2 days');
  await waitUntilSaved(page);
  const { log } = await readStored(page);
  const given = log.flatMap((entry) => (entry.type === 'answer' ? entry.itemId : []));
  expect(given).toEqual(expect.arrayContaining(asked));

  // Nothing is due any more; the lesson says when it will be.
  await page.goto('./#/home');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Due for review' })).toHaveCount(0);
  await page.goto(address);
  await expect(page.locator('main [data-review="waiting"]')).toBeVisible();
  await expect(page.locator('[data-action="review-start"]')).toHaveCount(0);
  await context.close();
});
