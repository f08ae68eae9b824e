// A page as a student with an old phone on a slow line has it.
import { chromium } from '@playwright/test';
import { args, env, executablePath } from '../browser.mjs';
import { installMarks } from './page-marks.mjs';

const cpuSlowdown = 4;
const bytesPerSecond = 1_600_000 / 8;
const latencyMs = 150;

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').CDPSession} CDPSession */
/** @typedef {{ page: import('@playwright/test').Page, cdp: CDPSession }} SlowPage */

/** @returns {Promise<Browser>} */
export function launchBrowser() {
  return chromium.launch({ executablePath, args, env });
}

/**
 * Opens an empty page in a context of its own (no cache, no storage, no service worker), hands it
 * to `use` and closes it.
 *
 * @template T
 * @param {Browser} browser
 * @param {(slow: SlowPage) => Promise<T>} use
 * @param {{ slowNetwork?: boolean }} [conditions]
 * @returns {Promise<T>}
 */
export async function withSlowPage(browser, use, { slowNetwork = true } = {}) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(installMarks);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
    await cdp.send('Network.enable');
    if (slowNetwork) {
      await cdp.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: latencyMs,
        downloadThroughput: bytesPerSecond,
        uploadThroughput: bytesPerSecond,
      });
    }
    return await use({ page, cdp });
  } finally {
    await context.close();
  }
}

/**
 * Waits for a time that the page takes down itself.
 *
 * @param {import('@playwright/test').Page} page
 * @param {'readable' | 'options' | 'answered'} name
 * @returns {Promise<number>} milliseconds since navigation start
 */
export function readMark(page, name) {
  const time = page.evaluate((mark) => {
    const value = window.benchMarks[mark];
    return typeof value === 'function' ? value() : value;
  }, name);
  return orGiveUp(time, `${name} at ${page.url()}`);
}

/** @template T @param {Promise<T>} promise @param {string} what @returns {Promise<T>} */
export function orGiveUp(promise, what) {
  const seconds = 30;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_resolve, reject) => {
    const error = new Error(`Not seen within ${seconds} s: ${what}`);
    timer = setTimeout(() => reject(error), seconds * 1000);
  });
  return /** @type {Promise<T>} */ (
    Promise.race([promise, late]).finally(() => clearTimeout(timer))
  );
}
