import { expect, test, type Page } from '@playwright/test';
import { hashOf } from '../../src/model/check-module';
import type { Module } from '../../src/model/module';
import { OWN_SETTINGS } from '../../src/model/settings-of';
import { withRoutes } from '../builders/with-routes';
import { objections } from './axe';
import { lesson } from './built';
import { placeOf, waitUntilSaved } from './place';
import { aLog, anAttempt, readStored, writeStored } from './stored';

/** A lesson with a start and three routes, kept on the device as an earlier edition of the built one. */
function routed(): Module {
  const module: Module = { ...withRoutes(), id: lesson.id };
  return { ...module, hash: hashOf(module) };
}

async function openStart(page: Page): Promise<string> {
  const module = routed();
  const attempt = anAttempt({ id: 'c'.repeat(32), moduleHash: module.hash });
  const log = aLog(attempt, [{ type: 'step', stepId: 'start' }]);
  await page.goto('./');
  await placeOf(page);
  await writeStored(page, { attempts: [attempt], modules: [module], log }, attempt.id);
  await page.reload();
  expect(await placeOf(page)).toMatchObject({ stepId: 'start', stepKind: 'start' });
  await page.locator('[data-routes]').waitFor();
  return attempt.id;
}
const start = (page: Page) => page.locator('[data-action="continue"]').click();
const take = (page: Page, title: string) =>
  page.locator('[data-routes] label', { hasText: title }).click();
const stepsOnRail = (page: Page) =>
  page
    .locator('.rail nav a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1)));

test('another route is taken with the start, kept, and there after a reload', async ({ page }) => {
  const before = await openStart(page);
  expect(await stepsOnRail(page)).toContain('maps');
  await take(page, 'The short way');
  await expect(page.getByText('About 10 minutes, more if you read slowly.')).toBeVisible();
  await start(page);
  await expect.poll(async () => (await placeOf(page)).stepId).toBe('read-plan');
  await waitUntilSaved(page);
  expect(await stepsOnRail(page)).not.toContain('maps');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const { attempts } = await readStored(page);
  const begun = attempts.find(({ id }) => id !== before);
  expect(begun).toMatchObject({ v: 3, settings: { ...OWN_SETTINGS, route: 'short' } });
  expect(attempts.map(({ id }) => id)).toContain(before);

  await page.reload();
  expect((await placeOf(page)).stepId).toBe('read-plan');
  expect(await stepsOnRail(page)).not.toContain('maps');
});

test('the start can be left with the keyboard alone, and chooses nothing by itself', async ({
  page,
}) => {
  const before = await openStart(page);
  await page.locator('[data-routes] input:checked').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('About 30 minutes, more if you read slowly.')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('About 20 minutes, more if you read slowly.')).toBeVisible();
  expect((await placeOf(page)).stepId).toBe('start');
  await page.locator('[data-action="continue"]').focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await placeOf(page)).stepId).toBe('read-plan');
  await waitUntilSaved(page);
  expect((await readStored(page)).attempts.map(({ id }) => id)).toEqual([before]);
});

for (const width of [1360, 320])
  test(`the start is without objections at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await openStart(page);
    expect(await objections(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
