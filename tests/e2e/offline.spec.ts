import { expect, test, type Browser, type Page } from '@playwright/test';
import { lessonPart } from '../../src/model/lesson-part';
import { keptPaths } from '../bench/kept-paths.mjs';
import { serve } from '../bench/serve.mjs';
import { dist, lesson, shortLesson, shortStart } from './built';
import { filesOfPart, holdsPart } from './kept';
import { placeOf, saveState, sightOf, waitUntilKept, waitUntilSaved } from './place';
import { goOn, walk } from './walk';

test.use({ serviceWorkers: 'allow' });

/** A page that has been visited once; then its host is gone and the network is off. */
async function visitOnce(browser: Browser, path = ''): Promise<Page> {
  const host = await serve(dist);
  const context = await browser.newContext({ baseURL: `${host.url}${path}` });
  const page = await context.newPage();
  await page.goto('./');
  await placeOf(page);
  await waitUntilKept(page);
  await host.close();
  await context.setOffline(true);
  return page;
}

test('after one visit the whole lesson runs with the network off, with a reload on every step', async ({
  browser,
}) => {
  test.setTimeout(200_000);
  const page = await visitOnce(browser);
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  const steps: string[] = [];
  await walk(page, {
    at: async ({ stepId }) => {
      if (steps.at(-1) === stepId) return;
      steps.push(stepId);
      if (steps.length > 1) await waitUntilSaved(page);
      const seen = await sightOf(page);
      await page.reload();
      await expect.poll(() => sightOf(page)).toEqual(seen);
    },
  });
  expect(steps).toEqual(lesson.steps.map(({ id }) => id));
  await expect(page.getByText('No question was missed.')).toBeVisible();
  await expect(page.getByText(/^(\d+) of \1 points/)).toBeVisible();
  expect(failures).toEqual([]);
  await page.context().close();
});

test('the map is there with the network off, though no map was open before', async ({
  browser,
}) => {
  const page = await visitOnce(browser);
  await page.goto(`./#/${lesson.id}/map-invited`);
  await page.reload();
  await expect(page.locator('main input[data-option="ALB"]')).toBeVisible();
  await expect(page.locator('main svg use[data-country="ALB"]')).toHaveCount(1);
  await page.context().close();
});

const otherLesson = lessonPart(shortLesson.id);

test('another lesson is kept with its map once it is opened, and not before', async ({
  browser,
}) => {
  const host = await serve(dist);
  const context = await browser.newContext({ baseURL: host.url });
  const page = await context.newPage();
  await page.goto('./');
  await placeOf(page);
  await waitUntilKept(page);
  const files = filesOfPart(otherLesson);
  expect(files.some((file) => file.includes('atlantic-1999'))).toBe(true);
  expect((await keptPaths(page)).filter((file) => files.includes(file))).toEqual([]);

  await page.goto('./#/home');
  await page.locator(`[data-lesson="${shortLesson.id}"] [data-action="home-begin"]`).click();
  await expect.poll(() => holdsPart(page, otherLesson)).toBe(true);
  await goOn(page);
  await expect(saveState(page)).toContainText('works offline');
  await host.close();
  await context.setOffline(true);
  await page.reload();
  expect(await placeOf(page)).toMatchObject({ stepId: shortLesson.steps[1]?.id });
  const checkpoint = shortLesson.steps.find(({ kind }) => kind === 'checkpoint')!;
  await page.goto(`./#/${shortLesson.id}/${checkpoint.id}`);
  await expect(page.locator('main [data-map-stage] svg').first()).toBeVisible();
  await context.close();
});

test('with the network off, a lesson that was never opened here says that it needs one', async ({
  browser,
}) => {
  const page = await visitOnce(browser);
  const needs = page.locator('main').getByText('a lesson that was not opened here before needs');
  await page.goto('./#/home');
  await page.locator(`[data-lesson="${shortLesson.id}"] [data-action="home-begin"]`).click();
  await expect(needs).toBeVisible();
  await page.goto(shortStart);
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await expect(needs).toBeVisible();
  await page.getByRole('link', { name: 'Go to the lesson' }).click();
  expect(await placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
  await page.context().close();
});

test('where the lesson that was open last cannot be had, the start page says what can', async ({
  browser,
}) => {
  const host = await serve(dist);
  const context = await browser.newContext({ baseURL: host.url });
  const page = await context.newPage();
  await page.goto(shortStart);
  await goOn(page);
  await expect.poll(() => holdsPart(page, otherLesson)).toBe(true);
  await waitUntilSaved(page);
  // As if the browser had been closed before all of it was kept.
  await page.evaluate((part) => caches.delete(`dateline-${part}`), otherLesson);
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await host.close();
  await context.setOffline(true);
  await page.goto('about:blank');
  await page.goto(new URL('./', host.url).href);
  await expect(page.getByRole('heading', { level: 1, name: 'Your lessons' })).toBeVisible();
  await page.locator(`[data-lesson="${lesson.id}"] [data-action="home-begin"]`).click();
  expect(await placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
  await context.close();
});

test('under a path of a host it works offline too', async ({ browser }) => {
  const page = await visitOnce(browser, 'anywhere/');
  await page.reload();
  await placeOf(page);
  await goOn(page);
  await waitUntilSaved(page);
  await page.reload();
  expect(await placeOf(page)).toMatchObject({ stepId: lesson.steps[1]?.id });
  await page.context().close();
});

test('the page says that it works offline once everything is kept', async ({ page }) => {
  await page.goto('./');
  await placeOf(page);
  await goOn(page);
  await expect(saveState(page)).toHaveText('Saved on this device · works offline');
});

test('the fonts are kept as well', async ({ browser }) => {
  const page = await visitOnce(browser);
  await page.reload();
  await placeOf(page);
  await expect
    .poll(() =>
      page.evaluate(() => [...document.fonts].filter((f) => f.status === 'loaded').length),
    )
    .toBeGreaterThan(0);
  await page.context().close();
});
