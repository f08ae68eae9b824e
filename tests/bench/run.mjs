// npm run bench: builds the app, serves it gzipped and prints one JSON line a figure.
// npm run bench -- reading offline: only the figures whose names begin so.
// npm run bench -- --built: takes dist/ as it is.
// npm run bench -- durability --kills 1000: kills the browser so often; only when asked for.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { measureBuilding } from './measure-building.mjs';
import { measureDurability } from './measure-durability.mjs';
import { measureFeedback } from './measure-feedback.mjs';
import { measureGradebook } from './measure-gradebook.mjs';
import { measureHeap, measureQuestion, measureReading } from './measure-loading.mjs';
import { measureMaps } from './measure-maps.mjs';
import { measureOffline } from './measure-offline.mjs';
import { measureRelease } from './measure-release.mjs';
import { readLesson, readModuleFile, writePlainPage } from './plain-page.mjs';
import { serve } from './serve.mjs';
import { launchBrowser } from './slow-page.mjs';

const asked = process.argv.slice(2);
const killsAt = asked.indexOf('--kills') + 1;
const kills = killsAt > 0 ? Number(asked[killsAt]) : 100;
if (!Number.isInteger(kills) || kills < 1) {
  console.error('--kills takes a whole number, as in: npm run bench -- durability --kills 1000');
  process.exit(1);
}
const wanted = asked
  .filter((each, at) => !each.startsWith('--') && (killsAt === 0 || at !== killsAt))
  .map((each) => (each === 'maps' ? 'map' : each));
const folder = process.env.BENCH_FOLDER ?? 'dist';
const isText = (/** @type {string} */ name) => name.split('.')[0] === 'questions';

if (wanted.length === 0 || wanted.some(isText)) {
  measureTexts();
  const own = await launchBrowser();
  await report('questions', () => measureBuilding(own));
  await own.close();
}
// Reading raw texts needs no app.
if (wanted.length > 0 && wanted.every(isText)) process.exit();

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

const isDurabilityAlone =
  wanted.length > 0 && wanted.every((each) => each.startsWith('durability'));
const browser = await launchBrowser();
const app = await serve(folder);
try {
  await measureAll();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
} finally {
  await browser.close();
  await app.close();
}

async function measureAll() {
  if (wanted.some((each) => each.startsWith('durability'))) {
    const seed = Number(process.env.DATELINE_SEED ?? Math.floor(Math.random() * 2 ** 32));
    await report('durability', () => measureDurability(app.url, { kills, seed }));
  }
  if (isDurabilityAlone) return;
  await report('gradebook', () => measureGradebook(browser, folder, app.url));
  const { id, questionSteps, checkpoint } = readModuleFile();
  const plainFolder = writePlainPage(await readLesson(browser, app.url));
  const plain = await serve(plainFolder);
  const routes = questionSteps.map((step) => `#/${id}/${step}`);
  const questions = routes.map((route) => app.url + route);
  const places = { app: app.url, question: questions[0] ?? '', plain: plain.url };
  await report('reading', () => measureReading(browser, places));
  await report('question', () => measureQuestion(browser, places));
  await report('feedback', () => measureFeedback(browser, questions, plain.url));
  if (checkpoint) {
    const address = `${app.url}#/${id}/${checkpoint.step}`;
    await report('map', () => measureMaps(browser, address, checkpoint.map));
  }
  await report('heap', () => measureHeap(browser, places));
  await report('offline', () => measureOffline(browser, folder, routes[0] ?? ''));
  await report('release', measureRelease);
  await plain.close();
  rmSync(plainFolder, { recursive: true });
}

/** How raw texts are read: processes of their own, because their code is TypeScript. */
function measureTexts() {
  for (const script of ['measure-questions.ts', 'measure-entities.ts']) {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', `tests/bench/${script}`],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 2] },
    );
    const lines = stdout.split('\n').filter((line) => line !== '');
    for (const line of lines) {
      const { figure } = JSON.parse(line);
      if (wanted.length === 0 || wanted.some((each) => figure.startsWith(each))) console.log(line);
    }
    if (status !== 0) process.exitCode = 1;
  }
}

/**
 * One group that cannot be measured leaves the others standing, and the exit code says so.
 *
 * @param {string} group what its figures' names begin with
 * @param {() => Promise<import('./measure-loading.mjs').Figure[]>} measure
 */
async function report(group, measure) {
  const all = wanted.length === 0;
  if (!all && !wanted.some((each) => each.split('.')[0] === group)) return;
  try {
    for (const { figure, value, unit } of await measure()) {
      if (!all && !wanted.some((each) => figure.startsWith(each))) continue;
      console.log(JSON.stringify({ figure, value: Math.round(value * 100) / 100, unit }));
    }
  } catch (error) {
    console.error(`${group}: ${messageOf(error)}`);
    process.exitCode = 1;
  }
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
