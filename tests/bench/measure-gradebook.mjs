// What it costs to grade ten thousand hand-ins anew, beside reading the same bytes at all, and how
// long the page of a gradebook stops for two thousand.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { serve } from './serve.mjs';
import { withSlowPage } from './slow-page.mjs';

/** @typedef {import('./measure-loading.mjs').Figure} Figure */

const HAND_INS = 10_000;
/** So many different ones, again and again: together they are as many bytes. */
const DIFFERENT = 250;
const IN_THE_PAGE = 2_000;
/** What the browser calls a long task; shorter ones it does not report. */
const LONG_MS = 50;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} dist
 * @param {string} address of the app
 * @returns {Promise<Figure[]>}
 */
export async function measureGradebook(browser, dist, address) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-regrade-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        emptyOutDir: false,
        lib: {
          entry: 'tests/bench/regrade.ts',
          formats: ['es'],
          fileName: () => 'regrade.js',
        },
      },
    });
    const chunk = readdirSync(join(dist, 'assets')).find((name) => /^module-.*\.js$/.test(name));
    writeFileSync(
      join(folder, 'module.js'),
      readFileSync(join(dist, 'assets', chunk ?? 'there is no module')),
    );
    const node = inNode(folder);
    return [
      {
        figure: 'gradebook.regrade.worker',
        value: await inWorker(browser, folder),
        unit: `times JSON.parse of the same bytes, ${HAND_INS} hand-ins in a worker`,
      },
      {
        figure: 'gradebook.regrade.node',
        value: node.ratio,
        unit: `times JSON.parse of the same bytes, ${HAND_INS} hand-ins in Node`,
      },
      { figure: 'gradebook.regrade.ms', value: node.each, unit: 'ms a hand-in in Node' },
      {
        figure: 'gradebook.regrade.memory.MB',
        value: node.megabytes,
        unit: `MB of heap held for ${HAND_INS} graded hand-ins`,
      },
      ...(await inThePage(browser, folder, address)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder @returns {{ ratio: number, each: number, megabytes: number }} */
function inNode(folder) {
  const told = runInNode(
    folder,
    `import packed from './module.js';
import { handInTexts, measureRegrade } from './regrade.js';
const texts = handInTexts(packed, ${DIFFERENT});
measureRegrade(packed, texts, 500);
globalThis.gc();
const before = process.memoryUsage().heapUsed;
const { parsing, grading, kept } = measureRegrade(packed, texts, ${HAND_INS});
globalThis.gc();
const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
// Named after the measurement, so that it is held until then.
if (kept.rows.length !== ${HAND_INS}) throw new Error('Not all were graded');
console.log(JSON.stringify({ ratio: grading / parsing, each: grading / ${HAND_INS}, megabytes }));`,
  );
  return JSON.parse(told);
}

/**
 * What a program beside the bundle prints.
 *
 * @param {string} folder @param {string} program @returns {string}
 */
function runInNode(folder, program) {
  const script = join(folder, 'run.mjs');
  writeFileSync(script, program);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', script], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** @param {import('@playwright/test').Browser} browser @param {string} folder @returns {Promise<number>} */
async function inWorker(browser, folder) {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Worker</title>');
  writeFileSync(
    join(folder, 'worker.js'),
    `import packed from './module.js';
import { handInTexts, measureRegrade } from './regrade.js';
const texts = handInTexts(packed, ${DIFFERENT});
measureRegrade(packed, texts, 500);
const { parsing, grading } = measureRegrade(packed, texts, ${HAND_INS});
postMessage(grading / parsing);`,
  );
  const server = await serve(folder);
  const page = await browser.newPage();
  try {
    await page.goto(server.url);
    return await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const worker = new Worker('./worker.js', { type: 'module' });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
        }),
    );
  } finally {
    await page.close();
    await server.close();
  }
}

/**
 * Collects hand-ins in the page of a gradebook at a quarter of the speed, looks through the table,
 * and notes every task that holds the page up.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} folder
 * @param {string} address of the app
 * @returns {Promise<Figure[]>}
 */
async function inThePage(browser, folder, address) {
  const files = JSON.parse(
    runInNode(
      folder,
      `import packed from './module.js';
import { handInFiles } from './regrade.js';
console.log(JSON.stringify(handInFiles(packed, ${IN_THE_PAGE})));`,
    ),
  );
  return withSlowPage(
    browser,
    async ({ page }) => {
      await page.goto(`${address}#/teach/gradebook/open`);
      const input = page.locator('input[data-action="collect"]:not(:disabled)');
      await input.waitFor({ state: 'attached' });
      await page.waitForTimeout(2000);
      await page.evaluate((codes) => {
        const held = new DataTransfer();
        for (const [at, code] of codes.entries()) {
          const bytes = Uint8Array.from(atob(code), (one) => one.charCodeAt(0));
          held.items.add(new File([bytes], `${at}.dateline-handin`));
        }
        Object.assign(window, { held, long: [] });
      }, files);
      await page.waitForTimeout(1000);
      await page.evaluate(() => {
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries())
            Reflect.get(window, 'long').push(Math.round(duration));
        }).observe({ type: 'longtask' });
      });
      const began = Date.now();
      await page.evaluate(() => {
        /** @type {HTMLInputElement | null} */
        const chosen = document.querySelector('input[data-action="collect"]');
        if (!chosen) return;
        chosen.files = Reflect.get(window, 'held').files;
        chosen.dispatchEvent(new Event('change', { bubbles: true }));
      });
      const row = page.locator('tr[data-student]').first();
      await row.waitFor({ timeout: 600_000 });
      await page.locator('[data-action="csv"]').waitFor();
      const taken = Date.now() - began;
      for (let turn = 0; turn < 10; turn += 1) {
        // Not by a locator: what it puts into the page first would be a long task of its own.
        await page.evaluate(() => document.querySelector('.scroll:has(table)')?.scrollBy(0, 2000));
        await page.waitForTimeout(200);
      }
      await page.waitForTimeout(500);
      /** @type {number[]} */
      const long = await page.evaluate(() => Reflect.get(window, 'long'));
      const unit = `ms, main thread, ${IN_THE_PAGE} hand-ins collected, shown and looked through`;
      return [
        { figure: 'gradebook.collect.s', value: taken / 1000, unit: `s, ${IN_THE_PAGE} hand-ins` },
        {
          figure: 'gradebook.tasks.long',
          value: long.length,
          unit: `tasks over ${LONG_MS} ms: ${long.join(', ')}`,
        },
        { figure: 'gradebook.task.longest.ms', value: Math.max(0, ...long), unit },
      ];
    },
    { slowNetwork: false },
  );
}
