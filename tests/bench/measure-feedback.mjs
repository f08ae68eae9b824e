import { quantile } from './quantile.mjs';
import { orGiveUp, readMark, withSlowPage } from './slow-page.mjs';

/**
 * From the press of Enter to painted feedback: for every question step and each option of the
 * question it opens with, so that right and wrong answers both count.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string[]} addresses of the question steps
 * @returns {Promise<import('./measure-loading.mjs').Figure[]>}
 */
export async function measureFeedback(browser, addresses) {
  const times = [];
  for (const address of addresses) {
    for (let option = 0, options = 1; option < options; option += 1) {
      const sample = await withSlowPage(browser, (slow) => answer(slow, address, option), {
        slowNetwork: false,
      });
      times.push(...sample.times);
      options = sample.options;
    }
  }
  const enough = 15;
  if (times.length < enough) {
    throw new Error(`Only ${times.length} answers could be given, and ${enough} are needed`);
  }
  return [
    { figure: 'feedback.p50.ms', value: quantile(times, 0.5), unit: 'ms' },
    { figure: 'feedback.p95.ms', value: quantile(times, 0.95), unit: 'ms' },
    { figure: 'feedback.samples', value: times.length, unit: 'answers' },
  ];
}

/**
 * Gives the same option, by place, to every question that the step shows at once.
 *
 * @param {import('./slow-page.mjs').SlowPage} slow
 * @param {string} address
 * @param {number} place of the option
 * @returns {Promise<{ times: number[], options: number }>}
 */
async function answer({ page }, address, place) {
  await page.goto(address);
  await readMark(page, 'options');
  await page.waitForTimeout(500); // past loading: this figure is about answering only
  const items = page.locator('[data-item-id]');
  const times = [];
  let most = 0;
  for (let index = 0; index < (await items.count()); index += 1) {
    const options = items.nth(index).locator('[data-option]');
    most = Math.max(most, await options.count());
    if (place >= (await options.count())) continue;
    await options.nth(place).evaluate((element) => {
      const input = element.matches('input') ? element : element.querySelector('input');
      const target = input instanceof HTMLElement ? input : element;
      if (!(target instanceof HTMLElement)) return;
      target.click();
      target.focus();
    });
    await page.waitForTimeout(200);
    await page.evaluate(() => window.benchMarks.awaitFeedback());
    await page.keyboard.press('Enter');
    const time = page.evaluate(() => window.benchMarks.feedback);
    times.push(await orGiveUp(time, `feedback on option ${place + 1} at ${address}`));
  }
  return { times, options: most };
}
