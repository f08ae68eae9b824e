import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { serve } from '../bench/serve.mjs';
import { aBuild, buildOf, loadedBuilds, publish } from './builds';
import { addressOf, stepOf } from './built';
import { placeOf, waitUntilKept, waitUntilSaved } from './place';
import { readStored } from './stored';
import { answer, check, choose, goOn } from './walk';

const questions = stepOf('questions');
const [first, second] = [questions.itemIds[0]!, questions.itemIds[1]!];

type Builds = { a: string; b: string; c: string };
type Host = {
  url: string;
  publish: (build: keyof Builds) => void;
  /** Takes the host off the network, and puts it back. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
};

const test = base.extend<{ host: Host }, { builds: Builds }>({
  builds: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names out of this pattern
    async ({}, use) => {
      const builds = { a: aBuild('a'), b: aBuild('b'), c: aBuild('c') };
      await use(builds);
      for (const folder of Object.values(builds)) rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  host: async ({ builds }, use) => {
    const folder = join(mkdtempSync(join(tmpdir(), 'dateline-host-')), 'www');
    publish(builds.a, folder);
    let server = await serve(folder);
    const { url } = server;
    await use({
      url,
      publish: (build) => publish(builds[build], folder),
      stop: () => server.close(),
      start: async () => {
        server = await serve(folder, Number(new URL(url).port));
      },
    });
    await server.close();
    rmSync(folder, { recursive: true });
  },
});

test.use({ serviceWorkers: 'allow' });

const at = (host: { url: string }, path: string) => new URL(path, host.url).href;

/** Installs the build that the host has, and opens the first question with it. */
async function install(page: Page, host: { url: string }): Promise<void> {
  await page.goto(at(host, addressOf(questions.id, 1)));
  await placeOf(page);
  await waitUntilKept(page);
  await page.reload();
  await placeOf(page);
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** The browser looks for a new version now, and has it ready. */
async function findUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await expect
    .poll(
      () =>
        page.evaluate(() =>
          navigator.serviceWorker.getRegistration().then((found) => Boolean(found?.waiting)),
        ),
      { intervals: [200], timeout: 20_000 },
    )
    .toBe(true);
  await page.waitForTimeout(1000); // until the page knows, and has loaded what it may still need
}

const useNow = (page: Page) => page.getByRole('button', { name: 'Use it now' });

/** How often the page has been loaded since this was called. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('domcontentloaded', () => (loads += 1));
  return () => loads;
}

test('a question half answered in one tab stays so while another tab takes the new version', async ({
  page,
  context,
  host,
}) => {
  await install(page, host);
  await choose(page, 'right');
  const chosen = page.locator('main input:checked');
  await expect(chosen).toHaveCount(1);
  const other = await context.newPage();
  await other.goto(host.url);
  await placeOf(other);

  host.publish('b');
  await findUpdate(page);
  await expect(chosen).toHaveCount(1);
  await expect(useNow(page), 'not in the middle of a question').toHaveCount(0);
  const loads = countLoads(page);
  await other.locator('.rail a').nth(3).click();
  await useNow(other).click();
  await expect.poll(() => buildOf(other).catch(() => null)).toBe('b');

  // The old build runs on, though the host and the service worker have only the new one.
  await page.waitForTimeout(500);
  expect(loads()).toBe(0);
  await expect(chosen).toHaveCount(1);
  await check(page);
  await expect(page.locator('[data-phase="right"]')).toBeVisible();
  await waitUntilSaved(page);
  await page.locator('button.menu').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto(at(host, addressOf(stepOf('checkpoint').id)));
  await expect(page.locator('main input[data-option="ALB"]')).toBeVisible();
  await page.goto(at(host, addressOf(stepOf('result').id)));
  await expect(page.getByText(/^1 of \d+ points/)).toBeVisible();
  expect(loads()).toBe(0);
  expect(await buildOf(page)).toBe('a');
  expect(await loadedBuilds(page)).toEqual(['a']);

  await page.goto(at(host, addressOf(questions.id, 1)));
  await page.reload();
  expect(await placeOf(page)).toMatchObject({ itemId: first, phase: 'right' });
  expect(await buildOf(page)).toBe('b');
  expect(await loadedBuilds(page)).toEqual(['b']);
  expect(loads()).toBe(1);
});

test('from a build two versions back the newest comes, once, and nothing of the one between', async ({
  page,
  host,
}) => {
  await install(page, host);
  await answer(page, 'right');
  await waitUntilSaved(page);
  host.publish('b');
  await findUpdate(page);
  host.publish('c');
  await page.reload();
  expect(await buildOf(page)).toBe('a');
  await placeOf(page);
  const loads = countLoads(page);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await page.waitForTimeout(3000); // the version between is replaced while it waits
  await goOn(page);
  await answer(page, 'wrong');
  await waitUntilSaved(page);
  await useNow(page).click();
  await expect.poll(() => buildOf(page).catch(() => null)).toBe('c');
  expect(await placeOf(page)).toMatchObject({ itemId: second, phase: 'looking' });
  await page.waitForTimeout(2000);
  expect(loads(), 'one load, and no more').toBe(1);
  expect(await loadedBuilds(page)).toEqual(['c']);
  await page.reload();
  expect(await buildOf(page)).toBe('c');
  await expect(useNow(page)).toHaveCount(0);
});

test('without a network a half answered question goes on; the new version comes with the network', async ({
  page,
  host,
}) => {
  await install(page, host);
  await choose(page, 'wrong');
  host.publish('b');
  await host.stop();
  const found = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.update().then(
      () => 'found',
      () => 'nothing',
    );
  });
  expect(found).toBe('nothing');
  await check(page);
  await expect(page.locator('[data-phase="looking"]')).toBeVisible();
  await waitUntilSaved(page);
  const loads = countLoads(page);
  await page.reload();
  expect(await placeOf(page)).toMatchObject({ itemId: first, phase: 'looking' });
  expect(await loadedBuilds(page)).toEqual(['a']);

  await host.start();
  await findUpdate(page);
  await page.locator('main [data-action="later"]').click();
  await useNow(page).click();
  await expect.poll(() => buildOf(page).catch(() => null)).toBe('b');
  expect(await placeOf(page)).toMatchObject({ itemId: second, phase: 'asking' });
  await page.waitForTimeout(1000);
  expect(loads()).toBe(2);
  const answered = (await readStored(page)).log.filter(({ type }) => type === 'answer');
  expect(answered).toHaveLength(1);
});

test('a version that is already on its way when a page opens is offered there too', async ({
  page,
  context,
  host,
}) => {
  await install(page, host);
  let slow = false;
  // A host whose files of the new build take their time.
  const server = createServer((request, response) => {
    const isLate = slow && /-build/.test(request.url ?? '');
    setTimeout(
      () => {
        void fetch(at(host, request.url ?? '/')).then(async (answered) => {
          const type = answered.headers.get('content-type') ?? '';
          response.writeHead(answered.status, {
            'content-type': type,
            'cache-control': 'no-cache',
          });
          response.end(Buffer.from(await answered.arrayBuffer()));
        });
      },
      isLate ? 60 : 0,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await install(page, { url });
  host.publish('b');
  slow = true;
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    void registration?.update();
    while (!registration?.installing) await new Promise((done) => setTimeout(done, 20));
  });
  await page.close();

  const other = await context.newPage();
  await other.goto(url);
  await placeOf(other);
  await expect
    .poll(
      () =>
        other.evaluate(() =>
          navigator.serviceWorker.getRegistration().then((found) => Boolean(found?.waiting)),
        ),
      { intervals: [200], timeout: 30_000 },
    )
    .toBe(true);
  await other.waitForTimeout(500);
  await other.locator('.rail a').first().click();
  await expect(useNow(other)).toBeVisible();
  await other.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('a part that a new version has replaced is told of, with a copy and a way on', async ({
    page,
    host,
  }) => {
    await page.goto(at(host, addressOf(questions.id, 1)));
    await answer(page, 'right');
    await waitUntilSaved(page);
    host.publish('b');
    await page.locator('button.menu').click();
    const told = page.locator('[data-note="part-failed"]');
    await expect(told).toBeVisible();
    const downloading = page.waitForEvent('download');
    await told.locator('[data-action="save-copy"]').click();
    expect((await downloading).suggestedFilename()).toContain('dateline-');
    expect(await placeOf(page), 'the lesson is still there').toMatchObject({ phase: 'right' });
    await told.locator('[data-action="reload"]').click();
    await expect.poll(() => buildOf(page).catch(() => null)).toBe('b');
    expect(await placeOf(page)).toMatchObject({ itemId: first, phase: 'right' });
    expect(await loadedBuilds(page)).toEqual(['b']);
  });

  test('a result that cannot be loaded is told of in its place', async ({ page, host }) => {
    await page.goto(at(host, addressOf('check-expected', 1)));
    await answer(page, 'right');
    await waitUntilSaved(page);
    host.publish('b');
    for (const kind of ['result', 'checkpoint'] as const) {
      await page.goto(at(host, addressOf(stepOf(kind).id)));
      await expect(
        page.getByRole('heading', { name: 'This part could not be loaded' }),
      ).toBeVisible();
      await expect(page.locator('main [data-action="save-copy"]')).toBeVisible();
    }
    await page.locator('main [data-action="reload"]').click();
    await expect(page.locator('main input[data-option="ALB"]')).toBeVisible();
    expect(await loadedBuilds(page)).toEqual(['b']);
  });

  test('an old page whose script is gone is loaded anew once, and never again and again', async ({
    page,
    builds,
    host,
  }) => {
    host.publish('b');
    const old = await serve(builds.a);
    const html = await (await fetch(old.url)).text();
    await old.close();
    const loads = countLoads(page);
    let stale = 1;
    await page.route(host.url, (route) =>
      stale-- > 0 ? route.fulfill({ contentType: 'text/html', body: html }) : route.fallback(),
    );
    await page.goto(host.url);
    await placeOf(page);
    expect(await buildOf(page)).toBe('b');
    expect(loads()).toBe(2);

    stale = Infinity;
    await page.goto('about:blank');
    const before = loads();
    await page.goto(host.url);
    await page.waitForTimeout(2000);
    expect(loads() - before).toBeLessThanOrEqual(2);
    await expect(page.locator('[data-paragraph]').first()).toBeVisible();
  });
});
