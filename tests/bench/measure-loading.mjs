import { quantile } from './quantile.mjs';
import { readMark, withSlowPage } from './slow-page.mjs';
import { recordTraffic } from './traffic.mjs';

const runs = 5;

/**
 * @typedef {object} Places
 * @property {string} app the opening screen
 * @property {string} question the first question's own address
 * @property {string} plain the plain page, which holds both
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {{ figure: string, value: number, unit: string }} Figure
 */

/**
 * From nothing to the first paragraph, on the app and on the plain page by turns.
 *
 * @param {Browser} browser @param {Places} places @returns {Promise<Figure[]>}
 */
export async function measureReading(browser, { app, plain }) {
  /** @type {Reading[]} */
  const apps = [];
  /** @type {Reading[]} */
  const plains = [];
  for (let run = 0; run < runs; run += 1) {
    apps.push(await withSlowPage(browser, (slow) => loadReading(slow, app)));
    plains.push(await withSlowPage(browser, (slow) => loadReading(slow, plain)));
  }
  const middle = (/** @type {(each: Reading) => number} */ of) => quantile(apps.map(of), 0.5);
  const ms = middle(({ readable }) => readable);
  const plainMs = quantile(
    plains.map(({ readable }) => readable),
    0.5,
  );
  return [
    { figure: 'reading.kB', value: middle(({ bytes }) => bytes) / 1000, unit: 'kB' },
    { figure: 'reading.requests', value: middle(({ requests }) => requests), unit: 'requests' },
    { figure: 'reading.total.kB', value: middle(({ total }) => total) / 1000, unit: 'kB' },
    { figure: 'reading.readable.ms', value: ms, unit: 'ms' },
    { figure: 'reading.readable.plain.ms', value: plainMs, unit: 'ms' },
    { figure: 'reading.readable.ratio', value: ms / plainMs, unit: 'app/plain' },
  ];
}

/** @typedef {{ readable: number, bytes: number, requests: number, total: number }} Reading */

/**
 * @param {import('./slow-page.mjs').SlowPage} slow @param {string} url @returns {Promise<Reading>}
 */
async function loadReading({ page, cdp }, url) {
  const traffic = recordTraffic(cdp);
  await page.goto(url, { waitUntil: 'commit' });
  const readable = await readMark(page, 'readable');
  const mark = (await page.evaluate(() => performance.timeOrigin)) + readable;
  await traffic.idle();
  return {
    readable,
    bytes: traffic.bytesBefore(mark),
    requests: traffic.requestsBefore(mark),
    total: traffic.bytesBefore(Infinity),
  };
}

/**
 * From nothing to a question that answers a press on its check button.
 *
 * @param {Browser} browser @param {Places} places @returns {Promise<Figure[]>}
 */
export async function measureQuestion(browser, { question, plain }) {
  const load = (/** @type {string} */ url) =>
    withSlowPage(browser, async ({ page }) => {
      await page.goto(url, { waitUntil: 'commit' });
      return readMark(page, 'answered');
    });
  const apps = [];
  const plains = [];
  for (let run = 0; run < runs; run += 1) {
    apps.push(await load(question));
    plains.push(await load(plain));
  }
  const ms = quantile(apps, 0.5);
  const plainMs = quantile(plains, 0.5);
  return [
    { figure: 'question.ready.ms', value: ms, unit: 'ms' },
    { figure: 'question.ready.plain.ms', value: plainMs, unit: 'ms' },
    { figure: 'question.ready.ratio', value: ms / plainMs, unit: 'app/plain' },
  ];
}

/**
 * What the page keeps in memory at the first question.
 *
 * @param {Browser} browser @param {Places} places @returns {Promise<Figure[]>}
 */
export async function measureHeap(browser, { question }) {
  const sizes = [];
  for (let run = 0; run < runs; run += 1) {
    const size = await withSlowPage(browser, async ({ page, cdp }) => {
      const traffic = recordTraffic(cdp);
      await page.goto(question, { waitUntil: 'commit' });
      await readMark(page, 'options');
      await traffic.idle();
      await cdp.send('HeapProfiler.collectGarbage');
      await cdp.send('Performance.enable');
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
    });
    sizes.push(size);
  }
  return [{ figure: 'heap.MB', value: quantile(sizes, 0.5) / 1e6, unit: 'MB' }];
}
