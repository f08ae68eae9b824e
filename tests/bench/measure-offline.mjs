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
  for (let run = 0; run < runs; run += 1) {
    const host = await serve(folder);
    const time = await withSlowPage(
      browser,
      async ({ page }) => {
        await page.goto(`${host.url}${route}`);
        await readMark(page, 'options');
        const installed = page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
        await orGiveUp(installed, 'an active service worker');
        await host.close();
        await page.context().setOffline(true);
        await page.reload({ waitUntil: 'commit' });
        return readMark(page, 'options');
      },
      { slowNetwork: false },
    ).finally(host.close);
    times.push(time);
  }
  return [{ figure: 'offline.reload.ms', value: quantile(times, 0.5), unit: 'ms' }];
}
