import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workInAHurry } from './hurried-student.mjs';
import { seededRandom } from './random.mjs';
import { launchReal } from './real-browser.mjs';

/** @typedef {import('./hurried-student.mjs').Shown} Shown */
/** @typedef {import('@playwright/test').Page} Page */
/**
 * @typedef {object} Response any of them, as far as it is looked at here
 * @property {string} [optionId]
 * @property {string[]} [codes]
 * @property {string} [text]
 * @property {string[]} [entryIds]
 * @property {string[]} [optionIds]
 * @property {string} [sentenceId]
 * @property {{ code?: string, row?: string, status: string }[]} [placed]
 * @property {{ left: string, right: string }[]} [pairs]
 * @property {number} [lat]
 * @property {number} [count]
 */
/**
 * @typedef {object} Entry a log entry, as far as it is looked at here
 * @property {string} attemptId
 * @property {number} seq
 * @property {string} type
 * @property {string} [stepId]
 * @property {string} [itemId]
 * @property {Response} [response]
 */
/**
 * @typedef {object} Outcome
 * @property {number} kills
 * @property {number} saved responses that the page showed as saved
 * @property {string[]} lost what of it was not there afterwards, one sentence each
 */

const LONGEST_MS = 1200;
const RESUMED_MS = 15_000;

/**
 * Lets a student work in a real browser on one profile and kills the browser at random moments.
 * After each kill it is started again: every response that was ever shown as saved must be in
 * the database, and the lesson at the place that the log says.
 *
 * @param {{ url: string, kills: number, seed: number, onkill?: (done: number) => void }} how
 * @returns {Promise<Outcome>}
 */
export async function killPages({ url, kills, seed, onkill }) {
  const random = seededRandom(seed);
  const profile = mkdtempSync(join(tmpdir(), 'dateline-kill-'));
  /** @type {Map<string, Shown>} */
  const shown = new Map();
  /** @type {Set<string>} */
  const lost = new Set();
  try {
    for (let done = 0; done <= kills; done += 1) {
      const { page, kill } = await launchReal(profile);
      try {
        await page.exposeBinding('reportShown', (_source, /** @type {Shown} */ report) => {
          const key = `${report.attempt} ${report.itemId} ${report.responses.length}`;
          shown.set(key, report);
        });
        await page.goto(url);
        await page.locator('html[data-ready] main [data-heading]').first().waitFor();
        if (done > 0) for (const each of await findLost(page, [...shown.values()])) lost.add(each);
        if (done === kills) break;
        const how = { seed: Math.floor(random() * 2 ** 32), pause: 2 + random() * 70 };
        await page.evaluate(workInAHurry, how);
        await new Promise((wake) => setTimeout(wake, random() * LONGEST_MS));
      } finally {
        await kill();
      }
      onkill?.(done + 1);
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { kills, saved: shown.size, lost: [...lost] };
}

/** A response as the hurried student notes it down. @param {Response} response */
function wordsOf(response) {
  const { text, entryIds, placed, pairs, lat, optionId, optionIds, sentenceId, codes, count } =
    response;
  if (text !== undefined) return text;
  if (entryIds) return entryIds.join(' ');
  if (lat !== undefined) return 'a place';
  if (placed)
    return placed
      .map(({ code, row, status }) => `${code ?? row}:${status}`)
      .sort()
      .join(' ');
  if (pairs)
    return pairs
      .map(({ left, right }) => `${left}:${right}`)
      .sort()
      .join(' ');
  const chosen = [optionId ?? optionIds ?? sentenceId ?? codes ?? []].flat().sort();
  return [...chosen, ...(count === undefined ? [] : [count])].join(' ');
}

/** @param {Page} page @param {Shown[]} shown @returns {Promise<string[]>} */
async function findLost(page, shown) {
  const { log, attempts } = await readKept(page);
  const missing = shown.flatMap(({ attempt, itemId, responses }) => {
    const given = log
      .filter((entry) => entry.attemptId === attempt && entry.itemId === itemId && entry.response)
      .sort((a, b) => a.seq - b.seq)
      .map(({ response }) => (response ? wordsOf(response) : ''));
    // In this order, though others may stand between them.
    const left = given.reduce((rest, one) => (one === rest[0] ? rest.slice(1) : rest), responses);
    return left.length === 0 ? [] : [`${attempt}: ${left.join(', ')} as an answer to ${itemId}`];
  });
  if (missing.length > 0 || attempts.length === 0) return missing;
  return isResumed(page, log, attempts);
}

/**
 * The lesson stands where the last entry of an attempt led to: of the one that is noted, or
 * else the newest.
 *
 * @param {Page} page
 * @param {Entry[]} log
 * @param {{ id: string, startedAt: number }[]} attempts
 * @returns {Promise<string[]>}
 */
async function isResumed(page, log, attempts) {
  const [newest] = [...attempts].sort((a, b) => b.startedAt - a.startedAt);
  const noted = await page.evaluate(() => localStorage.getItem('dateline.resume')?.split('/')[1]);
  const id = attempts.find((attempt) => attempt.id === noted)?.id ?? newest?.id;
  const place = log
    .filter(({ attemptId, type }) => attemptId === id && type === 'step')
    .sort((a, b) => a.seq - b.seq)
    .at(-1);
  if (!place) return [];
  const item = place.itemId ? ` form[data-item-id="${place.itemId}"]` : '';
  const selector = `main[data-step-id="${place.stepId}"]${item}`;
  return page
    .locator(selector)
    .waitFor({ state: 'attached', timeout: RESUMED_MS })
    .then(
      () => [],
      () => [`${id} was not resumed at ${place.stepId} ${place.itemId ?? ''}`],
    );
}

/**
 * Reads the database as any page of the origin can, without the app's own code.
 *
 * @param {Page} page
 * @returns {Promise<{ log: Entry[], attempts: { id: string, startedAt: number }[] }>}
 */
function readKept(page) {
  return page.evaluate(async () => {
    /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
    const settled = (request) =>
      new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    // Opened before the app has made it, the database would be an empty one for good.
    while (!(await indexedDB.databases()).some(({ name }) => name === 'dateline'))
      await new Promise((done) => setTimeout(done, 20));
    const db = await settled(indexedDB.open('dateline'));
    const tx = db.transaction(['attempts', 'log']);
    const [attempts, log] = await Promise.all([
      settled(tx.objectStore('attempts').getAll()),
      settled(tx.objectStore('log').getAll()),
    ]);
    db.close();
    return { attempts, log };
  });
}
