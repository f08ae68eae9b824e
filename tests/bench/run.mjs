// npm run bench: builds the app, serves it gzipped and prints one JSON line a figure.
// npm run bench -- reading offline: only the figures whose names begin so.
// npm run bench -- --built: takes dist/ as it is.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { measureFeedback } from './measure-feedback.mjs';
import { measureHeap, measureQuestion, measureReading } from './measure-loading.mjs';
import { measureOffline } from './measure-offline.mjs';
import { readLesson, readModuleFile, writePlainPage } from './plain-page.mjs';
import { serve } from './serve.mjs';
import { launchBrowser } from './slow-page.mjs';

const asked = process.argv.slice(2);
const wanted = asked.filter((each) => !each.startsWith('--'));
const folder = process.env.BENCH_FOLDER ?? 'dist';

if (!asked.includes('--built')) {
  // To standard error, so that standard output holds figures only.
  const { status } = spawnSync('npm', ['run', 'build'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(1);
}
if (!existsSync(folder)) {
  console.error(`There is no ${folder} to measure: run npm run build first.`);
  process.exit(1);
}

const load = loadavg()[0] ?? 0;
if (load > 1)
  console.error(`The machine is busy (load ${load.toFixed(1)}): times will be too long.`);

const { id, questionSteps } = readModuleFile();
const browser = await launchBrowser();
const app = await serve(folder);
const plainFolder = writePlainPage(await readLesson(browser, app.url));
const plain = await serve(plainFolder);
const routes = questionSteps.map((step) => `#/${id}/${step}`);
const first = routes[0] ?? '';
const places = { app: app.url, question: `${app.url}${first}`, plain: plain.url };

/** @type {Record<string, () => Promise<import('./measure-loading.mjs').Figure[]>>} */
const measures = {
  reading: () => measureReading(browser, places),
  question: () => measureQuestion(browser, places),
  feedback: () =>
    measureFeedback(
      browser,
      routes.map((route) => `${app.url}${route}`),
    ),
  heap: () => measureHeap(browser, places),
  offline: () => measureOffline(browser, folder, first),
};

for (const [group, measure] of Object.entries(measures)) {
  const asksFor = (/** @type {string} */ name) => wanted.some((each) => name.startsWith(each));
  const inGroup = wanted.some((each) => each.split('.')[0] === group);
  if (wanted.length > 0 && !inGroup) continue;
  try {
    for (const { figure, value, unit } of await measure()) {
      if (wanted.length > 0 && !asksFor(figure)) continue;
      console.log(JSON.stringify({ figure, value: Math.round(value * 100) / 100, unit }));
    }
  } catch (error) {
    console.error(`${group}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

await browser.close();
await app.close();
await plain.close();
rmSync(plainFolder, { recursive: true });
