import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { keptPaths } from './kept-paths.mjs';
import { quantile } from './quantile.mjs';
import { serve } from './serve.mjs';
import { orGiveUp, readMark, withSlowPage } from './slow-page.mjs';

const runs = 5;

/**
 * A reload on a question with the host gone: from navigation start to painted options.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} folder of the built app
 * @param {string} route of the question, from the hash on
 * @returns {Promise<import('./measure-loading.mjs').Figure[]>}
 */
export async function measureOffline(browser, folder, route) {
  const times = [];
  /** @type {string[]} */
  let kept = [];
  for (let run = 0; run < runs; run += 1) {
    const host = await serve(folder);
    const time = await withSlowPage(
      browser,
      async ({ page }) => {
        await page.goto(`${host.url}${route}`);
        await readMark(page, 'options');
        const installed = page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
        await orGiveUp(installed, 'an active service worker');
        if (run === 0) kept = await allKept(page);
        await host.close();
        await page.context().setOffline(true);
        await page.reload({ waitUntil: 'commit' });
        return readMark(page, 'options');
      },
      { slowNetwork: false },
    ).finally(host.close);
    times.push(time);
  }
  return [
    { figure: 'offline.reload.ms', value: quantile(times, 0.5), unit: 'ms' },
    {
      figure: 'offline.kB',
      value: sizeOf(folder, kept, gzipSync) / 1000,
      unit: 'kB gzip, all that is kept: the app, the open lesson, its map and the fonts',
    },
    {
      figure: 'offline.brotli.kB',
      value: sizeOf(folder, kept, brotliCompressSync) / 1000,
      unit: 'kB brotli, the same',
    },
  ];
}

/**
 * What the offline copy holds once no more comes.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<string[]>} paths below the app's own
 */
async function allKept(page) {
  /** @type {string[]} */
  let before = [];
  for (;;) {
    await page.waitForTimeout(1500);
    const now = await keptPaths(page);
    if (now.length > 0 && now.length === before.length) return now;
    before = now;
  }
}

/**
 * Bytes as a host sends them: fonts are compressed already.
 *
 * @param {string} folder @param {string[]} paths
 * @param {(bytes: Buffer) => Buffer} compress
 * @returns {number}
 */
function sizeOf(folder, paths, compress) {
  return paths.reduce((sum, path) => {
    const bytes = readFileSync(join(folder, path === '' ? 'index.html' : path));
    return sum + Math.min(bytes.length, compress(bytes).length);
  }, 0);
}
