import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { serve } from '../bench/serve.mjs';
import { objections } from './axe';
import { addressOf, dist, stepOf } from './built';
import { setDisk, watchTheDisk } from './disk';
import { placeOf, waitUntilKept, waitUntilSaved } from './place';
import { answer, goOn } from './walk';

const questions = stepOf('questions');

/** An installed app, and a host of the test's own on which a new version can be published. */
const test = base.extend<{ host: { url: string; folder: string } }>({
  host: async ({ page }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
    cpSync(dist, folder, { recursive: true });
    const { url, close } = await serve(folder);
    await page.goto(new URL(addressOf(questions.id, 1), url).href);
    await placeOf(page);
    await waitUntilKept(page);
    await page.reload();
    await placeOf(page);
    await use({ url, folder });
    await close();
    rmSync(folder, { recursive: true });
  },
});

test.use({ serviceWorkers: 'allow' });

/** A new version: another app.html, and a service worker that says so. */
function publish(folder: string): void {
  const page = join(folder, 'app.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<html ', '<html data-version="next" '));
  const worker = join(folder, 'sw.js');
  const text = readFileSync(worker, 'utf8');
  const renewed = text.replace(/(url:\s*"app\.html",\s*revision:\s*")[^"]+/, '$1next');
  const swapped = text.replace(/(revision:\s*")[^"]+(",\s*url:\s*"app\.html")/, '$1next$2');
  if (renewed === text && swapped === text) throw new Error('sw.js does not name app.html');
  writeFileSync(worker, renewed === text ? swapped : renewed);
}

/** Coming back to the app, as on the next day: the browser finds the new version. */
async function comeBack(page: Page): Promise<void> {
  await page.reload();
  await placeOf(page);
  // Asked rarely: a page that is busy with every frame puts off what can wait until it is idle.
  await expect
    .poll(() => page.evaluate(isWaiting), { intervals: [300], timeout: 15_000 })
    .toBe(true);
  await page.waitForTimeout(500); // the page takes a fifth of a second to be sure that it waits
}

const isWaiting = () =>
  navigator.serviceWorker.getRegistration().then((found) => Boolean(found?.waiting));

const offer = (page: Page) => page.locator('[data-note="update"]');
const version = (page: Page) => page.locator('html').getAttribute('data-version');
const isSamePage = (page: Page) => page.evaluate(() => 'stayed' in window);
const markPage = (page: Page) => page.evaluate(() => Object.assign(window, { stayed: true }));

test('a first visit offers nothing, and neither does a second', async ({ page, host }) => {
  expect(host.url).toBeTruthy();
  await answer(page, 'right');
  await goOn(page);
  await page.waitForTimeout(500);
  await expect(offer(page)).toHaveCount(0);
});

test('a new version is offered from the next place on, and "Later" puts it off', async ({
  page,
  host,
}) => {
  publish(host.folder);
  await comeBack(page);
  await markPage(page);
  await answer(page, 'right');
  await page.waitForTimeout(300);
  await expect(offer(page), 'not in the middle of a question').toHaveCount(0);

  await goOn(page);
  await expect(offer(page)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await objections(page)).toEqual([]);
  }
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(offer(page)).toHaveCount(0);
  await answer(page, 'right');
  await expect(offer(page)).toHaveCount(0);
  await goOn(page);
  await expect(offer(page)).toBeVisible();
  expect(await isSamePage(page)).toBe(true);
  expect(await version(page)).toBeNull();
});

test('"Use it now" brings the new version at the same place, and nothing is lost', async ({
  page,
  host,
}) => {
  publish(host.folder);
  await comeBack(page);
  await answer(page, 'right');
  await goOn(page);
  await answer(page, 'wrong');
  await waitUntilSaved(page);
  const place = await placeOf(page);
  await page.getByRole('button', { name: 'Use it now' }).click();
  await expect.poll(() => version(page).catch(() => null)).toBe('next');
  expect(await placeOf(page)).toEqual(place);
  await page.goto(new URL(addressOf(questions.id, 1), host.url).href);
  expect(await placeOf(page)).toMatchObject({ phase: 'right' });
  await expect(offer(page)).toHaveCount(0);
});

test('"Use it now" waits for a slow disk, and then nothing is lost', async ({ page, host }) => {
  await watchTheDisk(page);
  publish(host.folder);
  await comeBack(page);
  await answer(page, 'right');
  await goOn(page);
  await expect(offer(page)).toBeVisible();
  await waitUntilSaved(page);
  await setDisk(page, 'holds');
  await answer(page, 'wrong');
  const place = await placeOf(page);
  await markPage(page);
  await page.getByRole('button', { name: 'Use it now' }).click();
  await page.waitForTimeout(1000);
  expect(await isSamePage(page)).toBe(true);
  await setDisk(page, 'works');
  await expect.poll(() => version(page).catch(() => null)).toBe('next');
  expect(await placeOf(page)).toEqual(place);
});

test('a second tab is not reloaded when the first takes the new version', async ({
  page,
  host,
  context,
}) => {
  publish(host.folder);
  await comeBack(page);
  const other = await context.newPage();
  await other.goto(host.url);
  await placeOf(other);
  await markPage(other);
  await answer(page, 'right');
  await goOn(page);
  await page.getByRole('button', { name: 'Use it now' }).click();
  await expect.poll(() => version(page).catch(() => null)).toBe('next');

  await other.waitForTimeout(500);
  expect(await isSamePage(other)).toBe(true);
  expect(await version(other)).toBeNull();
  await other.reload();
  expect(await version(other)).toBe('next');
  expect(await placeOf(other)).toMatchObject({ itemId: questions.itemIds[1], phase: 'asking' });
});
