// From raw articles to a module, with the code that students' and authors' browsers would load.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { serve } from './serve.mjs';

/** @typedef {import('./measure-loading.mjs').Figure} Figure */
/** @typedef {{ name: string, text: string }} RawText */

const texts = 'tests/questions/texts';

/** The invented articles that may be looked at while the rules are worked on. */
function readTexts() {
  return ['tune', 'check'].flatMap((third) =>
    readdirSync(join(texts, third))
      .filter((name) => /\.(txt|md|html)$/.test(name))
      .sort()
      .map((name) => ({ name, text: readFileSync(join(texts, third, name), 'utf8') })),
  );
}

/**
 * As many articles as asked for. Each copy says one thing more, so that none is taken for a text
 * that was there before.
 *
 * @param {RawText[]} some @param {number} count @returns {RawText[]}
 */
function asMany(some, count) {
  return Array.from({ length: count }, (_, at) => {
    const { name, text } = some[at % some.length] ?? { name: '', text: '' };
    const turn = Math.floor(at / some.length);
    if (turn === 0) return { name, text };
    const longest = text.split('\n').reduce((a, b) => (b.length > a.length ? b : a), '');
    const more = `${longest} The archive keeps this as report ${turn}.`;
    return { name: `${turn}-${name}`, text: text.replace(longest, () => more) };
  });
}

/** @param {RawText[]} articles */
const wordsIn = (articles) =>
  articles.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);

/** @param {import('@playwright/test').Browser} browser @returns {Promise<Figure[]>} */
export async function measureBuilding(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-build-'));
  try {
    await bundle('src/app/build-worker.ts', 'worker', folder);
    await bundle('src/module/build-from-texts.ts', 'node', folder);
    const chunk = gzipSync(readFileSync(join(folder, 'worker.js')), { level: 9 }).length;
    const some = readTexts();
    const counts = [5, 50, 500];
    const runs = counts.map((count) => inNode(folder, asMany(some, count)));
    const [few, more, many] = runs;
    if (!few || !more || !many) throw new Error('Nothing was measured');
    return [
      { figure: 'questions.build.chunk.kB', value: chunk / 1000, unit: 'kB' },
      { figure: 'questions.build.node', value: more.words / more.seconds, unit: 'words/s in Node' },
      {
        figure: 'questions.build.worker',
        value: await inWorker(browser, folder, asMany(some, 50)),
        unit: 'words/s in a worker',
      },
      {
        figure: 'questions.build.memory.MB',
        value: few.megabytes,
        unit: 'MB more at most, 5 articles',
      },
      ...[more, many].map((run, at) => ({
        figure: `questions.build.growth.${counts[at + 1]}`,
        value: run.seconds / run.words / (few.seconds / few.words),
        unit: 'times the time a word of 5 articles',
      })),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} entry @param {string} name @param {string} folder */
async function bundle(entry, name, folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry, formats: ['es'], fileName: () => `${name}.js` },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
}

/**
 * In a process of its own, so that nothing else counts: seconds for a second build (the first one
 * warms the engine up on five articles), and how much more memory was needed at most.
 *
 * @param {string} folder @param {RawText[]} articles
 * @returns {{ words: number, seconds: number, megabytes: number }}
 */
function inNode(folder, articles) {
  const input = join(folder, 'articles.json');
  const script = join(folder, 'run.mjs');
  writeFileSync(input, JSON.stringify(articles));
  writeFileSync(
    script,
    `import { readFileSync } from 'node:fs';
const articles = JSON.parse(readFileSync(${JSON.stringify(input)}, 'utf8'));
// The most that a system counts would be that of the process that started this one.
let most = 0;
const look = () => (most = Math.max(most, process.memoryUsage.rss()));
const before = process.memoryUsage.rss();
const { buildFromTexts } = await import('./node.js');
buildFromTexts(articles.slice(0, 5), '1', look);
look();
const began = performance.now();
buildFromTexts(articles, '1');
const seconds = (performance.now() - began) / 1000;
console.log(JSON.stringify({ seconds, megabytes: (most - before) / 1e6 }));`,
  );
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  /** @type {{ seconds: number, megabytes: number }} */
  const measured = JSON.parse(stdout);
  return { ...measured, words: wordsIn(articles) };
}

/**
 * @param {import('@playwright/test').Browser} browser @param {string} folder
 * @param {RawText[]} articles @returns {Promise<number>} words a second, loading left out
 */
async function inWorker(browser, folder, articles) {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Worker</title>');
  const server = await serve(folder);
  const page = await browser.newPage();
  try {
    await page.goto(server.url);
    const ms = await page.evaluate(async (given) => {
      const worker = new Worker('./worker.js', { type: 'module' });
      /** @param {unknown} request */
      const ask = (request) =>
        new Promise((resolve, reject) => {
          worker.onmessage = ({ data }) => {
            if (data.kind === 'built') resolve(data);
            if (data.kind === 'failed') reject(new Error(data.message));
          };
          worker.onerror = () => reject(new Error('The worker did not start.'));
          worker.postMessage(request);
        });
      await ask({ texts: given.slice(0, 5), seed: '1' });
      const began = performance.now();
      await ask({ texts: given, seed: '1' });
      return performance.now() - began;
    }, articles);
    return wordsIn(articles) / (ms / 1000);
  } finally {
    await page.close();
    await server.close();
  }
}
