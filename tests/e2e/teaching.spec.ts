import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { lessonPart } from '../../src/model/lesson-part';
import { keptPaths } from '../bench/kept-paths.mjs';
import { serve } from '../bench/serve.mjs';
import { aBuild, buildOf, loadedBuilds, publish } from './builds';
import { dist, lesson, shortLesson } from './built';
import { filesOfPart, holdsPart } from './kept';
import { placeOf, waitUntilKept } from './place';

test.use({ serviceWorkers: 'allow' });

const PAGES = [
  '#/teach',
  '#/teach/modules',
  `#/teach/modules/${lesson.id}`,
  '#/teach/assign',
  '#/teach/gradebook',
  `#/teach/print/worksheet/${lesson.id}`,
  `#/teach/print/maps/${lesson.id}`,
  `#/teach/print/notes/${lesson.id}`,
  // Every lesson can be assigned, printed and looked through.
  `#/teach/modules/${shortLesson.id}`,
  `#/teach/print/maps/${shortLesson.id}`,
  '#/privacy',
];

/** The files that a worker fetches for teachers only. */
const filesForTeachers = (folder = dist) => filesOfPart('teaching', folder);

async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('html[data-ready] main [data-heading]').first().waitFor();
}

test('a student’s install holds nothing that only teachers need', async ({ page }) => {
  await page.goto('./');
  await placeOf(page);
  await waitUntilKept(page);
  const kept = await keptPaths(page);
  expect(kept.length).toBeGreaterThan(50);
  const teachers = filesForTeachers();
  expect(teachers.some((file) => file.includes('TeachPage'))).toBe(true);
  expect(kept.filter((file) => teachers.includes(file))).toEqual([]);
});

test('a student’s first visit asks for nothing that only teachers need', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
  await page.goto('./');
  await placeOf(page);
  await waitUntilKept(page);
  const teachers = filesForTeachers();
  expect(asked.filter((file) => teachers.includes(file))).toEqual([]);
});

test('after one visit the pages for teachers are there with the network off', async ({
  browser,
}) => {
  const host = await serve(dist);
  const context = await browser.newContext({ baseURL: host.url });
  const page = await context.newPage();
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  await openPage(page, './#/teach');
  await expect.poll(() => holdsAll(page, dist)).toBe(true);
  await host.close();
  await context.setOffline(true);
  for (const path of PAGES) {
    await page.goto('about:blank');
    await openPage(page, new URL(path, host.url).href);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('could not be loaded')).toHaveCount(0);
  }
  // The lesson is there as well.
  await page.goto('about:blank');
  await page.goto(new URL('./', host.url).href);
  expect(await placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
  expect(failures).toEqual([]);
  await context.close();
});

test('a new version brings its own pages for teachers, and nothing of the old one stays', async ({
  browser,
}) => {
  const [a, b] = [aBuild('a'), aBuild('b')];
  const folder = join(mkdtempSync(join(tmpdir(), 'dateline-host-')), 'www');
  publish(a, folder);
  const host = await serve(folder);
  const context = await browser.newContext({ baseURL: host.url });
  const page = await context.newPage();
  await openPage(page, './#/teach');
  await expect.poll(() => holdsAll(page, a)).toBe(true);
  // From its second visit on the page is the worker's: a new version waits for it.
  await page.reload();
  await page.locator('html[data-ready] main [data-heading]').first().waitFor();

  publish(b, folder);
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  // While the old version is in use, both are complete.
  await expect.poll(() => holdsAll(page, b), { timeout: 20_000 }).toBe(true);
  expect(await holdsAll(page, a)).toBe(true);
  const isWaiting = () =>
    page.evaluate(() =>
      navigator.serviceWorker.getRegistration().then((found) => Boolean(found?.waiting)),
    );
  await expect.poll(isWaiting, { timeout: 20_000 }).toBe(true);
  await page.evaluate(() =>
    navigator.serviceWorker
      .getRegistration()
      .then((found) => found?.waiting?.postMessage({ type: 'SKIP_WAITING' })),
  );
  const old = filesForTeachers(a);
  await expect
    .poll(async () => (await keptPaths(page)).filter((file) => old.includes(file)))
    .toEqual([]);
  await host.close();
  await context.setOffline(true);
  await page.goto('about:blank');
  await openPage(page, new URL('./#/teach', host.url).href);
  expect(await buildOf(page)).toBe('b');
  expect(await loadedBuilds(page)).toEqual(['b']);
  await context.close();
  for (const one of [a, b, folder]) rmSync(one, { recursive: true });
});

/** A teacher’s device keeps the pages for teachers, and the lessons that can be assigned. */
const holdsAll = async (page: Page, folder: string): Promise<boolean> =>
  (await holdsPart(page, 'teaching', folder)) &&
  (await holdsPart(page, lessonPart(shortLesson.id), folder));

for (const path of ['#/teach', `#/teach/print/worksheet/${lesson.id}`, '#/privacy'])
  test(`${path} never shows the opening of the lesson while it starts`, async ({ page }) => {
    const cdp = await page.context().newCDPSession(page);
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seenBeforeStart: seen });
      const look = () => {
        if (document.documentElement.hasAttribute('data-ready')) return;
        const shell = document.querySelector<HTMLElement>('#app .shell');
        // What is in the page before the script that hides it may not be painted yet.
        if (shell && document.readyState !== 'loading')
          seen.push(shell.getClientRects().length > 0 ? 'seen' : 'hidden');
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto('./#/teach');
    await page.locator('html[data-ready] main [data-heading]').first().waitFor();
    await waitUntilKept(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await page.goto('about:blank');
    await page.goto(`./${path}`);
    await page.locator('html[data-ready] main [data-heading]').first().waitFor();
    const seen = await page.evaluate(
      () => (window as unknown as { seenBeforeStart: string[] }).seenBeforeStart,
    );
    expect(seen).not.toContain('seen');
    await expect(page.locator('#app .shell')).toHaveCount(0);
  });
