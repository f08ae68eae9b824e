// What it costs to grade ten thousand hand-ins anew, beside reading the same bytes at all.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { serve } from './serve.mjs';

/** @typedef {import('./measure-loading.mjs').Figure} Figure */

const HAND_INS = 10_000;
/** So many different ones, again and again: together they are as many bytes. */
const DIFFERENT = 250;

/** @param {import('@playwright/test').Browser} browser @param {string} dist @returns {Promise<Figure[]>} */
export async function measureGradebook(browser, dist) {
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
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder @returns {{ ratio: number, each: number, megabytes: number }} */
function inNode(folder) {
  const script = join(folder, 'run.mjs');
  writeFileSync(
    script,
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
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', script], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
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
