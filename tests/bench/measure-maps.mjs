// What a map costs: its bytes, its first paint beside the same picture as a file, and a tap.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { quantile } from './quantile.mjs';
import { serve } from './serve.mjs';
import { orGiveUp, withSlowPage } from './slow-page.mjs';

const runs = 5;
const taps = 12;
const drawn = '[data-step-kind="checkpoint"] svg use[data-country]';

/**
 * @typedef {{ box: number[], land: string, borders: string, countries: { code: string, path: string }[],
 *   contested: { path: string }[] }} MapFile
 */

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address of a checkpoint
 * @param {string} mapId the map that it shows
 * @returns {Promise<import('./measure-loading.mjs').Figure[]>}
 */
export async function measureMaps(browser, address, mapId) {
  const file = `content/maps/${mapId}.json`;
  /** @type {MapFile} */
  const map = JSON.parse(readFileSync(file, 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'dateline-map-'));
  writeFileSync(join(folder, 'map.svg'), plainMap(map));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>Map</title><img src="map.svg" alt="" width="700" height="481">',
  );
  const plain = await serve(folder);
  try {
    const apps = [];
    const plains = [];
    for (let run = 0; run < runs; run += 1) {
      apps.push(await firstPaint(browser, address, drawn));
      plains.push(await firstPaint(browser, plain.url, 'img'));
    }
    const ms = quantile(apps, 0.5);
    const plainMs = quantile(plains, 0.5);
    const times = await withSlowPage(browser, (slow) => tap(slow, address), { slowNetwork: false });
    return [
      { figure: 'map.kB', value: brotliCompressSync(readFileSync(file)).length / 1000, unit: 'kB' },
      { figure: 'map.paths.kB', value: pathBytes(map) / 1000, unit: 'kB' },
      { figure: 'map.paint.ms', value: ms, unit: 'ms' },
      { figure: 'map.paint.plain.ms', value: plainMs, unit: 'ms' },
      { figure: 'map.paint.ratio', value: ms / plainMs, unit: 'app/plain' },
      { figure: 'map.tap.ms', value: quantile(times, 0.5), unit: 'ms' },
      { figure: 'map.tap.p95.ms', value: quantile(times, 0.95), unit: 'ms' },
    ];
  } finally {
    await plain.close();
    rmSync(folder, { recursive: true });
  }
}

/** @param {MapFile} map */
function pathBytes({ countries, land, borders, contested }) {
  const paths = [...countries, ...contested].map(({ path }) => path);
  return brotliCompressSync([...paths, land, borders].join('')).length;
}

/** The same shapes as a file that an `img` shows. @param {MapFile} map */
function plainMap({ box, countries, land, borders, contested }) {
  const line = 'fill="none" stroke="#2b3a45" stroke-width="8"';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}">`,
    `<path d="${land}" fill="#e6dfd0" fill-rule="evenodd"/>`,
    ...countries.map(({ path }) => `<path d="${path}" fill="#fffdf9" fill-rule="evenodd"/>`),
    `<path d="${borders}" ${line}/>`,
    ...contested.map(({ path }) => `<path d="${path}" ${line} stroke-dasharray="40 25"/>`),
    '</svg>',
  ].join('');
}

/**
 * From the start of the navigation to the frame that shows the map; an empty cache each time.
 *
 * @param {import('@playwright/test').Browser} browser @param {string} url @param {string} selector
 * @returns {Promise<number>}
 */
function firstPaint(browser, url, selector) {
  return withSlowPage(
    browser,
    async ({ page }) => {
      await page.goto(url, { waitUntil: 'commit' });
      const painted = page.evaluate(
        (wanted) =>
          /** @type {Promise<number>} */ (
            new Promise((resolve) => {
              const look = () => {
                const found = document.querySelector(wanted);
                const isThere = found instanceof HTMLImageElement ? found.complete : found;
                if (!isThere) return void requestAnimationFrame(look);
                // Asked for during a frame's callbacks, the message arrives when it is painted.
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => resolve(performance.now());
                port2.postMessage(undefined);
              };
              requestAnimationFrame(look);
            })
          ),
        selector,
      );
      return orGiveUp(painted, `${selector} at ${url}`);
    },
    { slowNetwork: false },
  );
}

/**
 * From the press on a country to the frame that shows it as selected, or as no longer so.
 *
 * @param {import('./slow-page.mjs').SlowPage} slow @param {string} address @returns {Promise<number[]>}
 */
async function tap({ page }, address) {
  await page.goto(address);
  await page.locator(drawn).first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(2000);
  const middle = await page
    .locator('[data-step-kind="checkpoint"] svg use[data-country]')
    .evaluateAll((shapes) => {
      const boxes = shapes.map((shape) => shape.getBoundingClientRect());
      const stage = shapes[0]?.closest('svg')?.getBoundingClientRect();
      // The shape whose middle lies deepest within the picture is hit for certain.
      const [best] = boxes
        .filter((box) => stage && box.left > stage.left && box.right < stage.right)
        .filter((box) => stage && box.top > stage.top && box.bottom < stage.bottom)
        .sort((a, b) => b.width * b.height - a.width * a.height);
      return best && { x: best.left + best.width / 2, y: best.top + best.height / 2 };
    });
  if (!middle) throw new Error(`No country lies whole on the map at ${address}`);
  const times = [];
  for (let turn = 0; turn < taps; turn += 1) {
    const time = page.evaluate(
      () =>
        /** @type {Promise<number>} */ (
          new Promise((resolve) => {
            const count = () => document.querySelectorAll('input[data-option]:checked').length;
            const before = count();
            addEventListener(
              'pointerdown',
              ({ timeStamp }) => {
                const look = () => {
                  if (count() === before) return void requestAnimationFrame(look);
                  const { port1, port2 } = new MessageChannel();
                  port1.onmessage = () => resolve(performance.now() - timeStamp);
                  port2.postMessage(undefined);
                };
                requestAnimationFrame(look);
              },
              { capture: true, once: true },
            );
          })
        ),
    );
    await page.waitForTimeout(150);
    await page.mouse.click(middle.x, middle.y);
    times.push(await orGiveUp(time, `a selected country at ${address}`));
  }
  return times;
}
