import { quantile } from './quantile.mjs';
import { orGiveUp, readMark, withSlowPage } from './slow-page.mjs';

/** Steps of one walk; more than any lesson has. */
const farEnough = 200;
const plainAnswers = 20;

/**
 * From the press of Enter to painted feedback, over a whole walk through the question steps as
 * a student answers them: first tries, right and wrong, and second tries after a miss.
 *
 * The plain page's own time, in the same run, tells how slow the machine is.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string[]} addresses of the question steps
 * @param {string} plain the plain page
 * @returns {Promise<import('./measure-loading.mjs').Figure[]>}
 */
export async function measureFeedback(browser, addresses, plain) {
  const plainTimes = await withSlowPage(browser, (slow) => answerPlain(slow, plain), {
    slowNetwork: false,
  });
  const times = await withSlowPage(browser, (slow) => walk(slow, addresses), {
    slowNetwork: false,
  });
  const enough = 15;
  if (times.length < enough)
    throw new Error(`Only ${times.length} answers could be given, and ${enough} are needed`);
  return [
    { figure: 'feedback.p50.ms', value: quantile(times, 0.5), unit: 'ms' },
    { figure: 'feedback.p95.ms', value: quantile(times, 0.95), unit: 'ms' },
    { figure: 'feedback.samples', value: times.length, unit: 'answers' },
    { figure: 'feedback.plain.p50.ms', value: quantile(plainTimes, 0.5), unit: 'ms' },
    { figure: 'feedback.plain.p95.ms', value: quantile(plainTimes, 0.95), unit: 'ms' },
  ];
}

/** @param {import('./slow-page.mjs').SlowPage} slow @param {string} plain */
async function answerPlain({ page }, plain) {
  const times = [];
  await page.goto(plain);
  await readMark(page, 'options');
  for (let turn = 0; turn < plainAnswers; turn += 1) times.push(await answer(page, turn));
  return times;
}

/**
 * @param {import('./slow-page.mjs').SlowPage} slow
 * @param {string[]} addresses
 * @returns {Promise<number[]>}
 */
async function walk({ page }, addresses) {
  const times = [];
  const last = new Set(addresses.map((address) => address.split('/').at(-1)));
  await page.goto(addresses[0] ?? '');
  await readMark(page, 'options');
  // Past loading and keeping the app for offline use: this figure is about answering only.
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(2000);
  for (let turn = 0; turn < farEnough; turn += 1) {
    const step = (await page.locator('[data-step-id]').getAttribute('data-step-id')) ?? '';
    if (last.has(step)) {
      const asked = page.locator('form:not([data-item-kind="written"]) [data-action="check"]');
      for (let attempt = 0; (await asked.count()) > 0; attempt += 1) {
        times.push(await answer(page, turn + attempt));
        const paragraph = page.locator('[data-paragraph-pick]').first();
        if ((await paragraph.count()) > 0) await paragraph.click();
      }
    }
    const next = page.locator('[data-action="continue"]');
    if ((await next.count()) > 0) await next.click();
    else await goOn(page, addresses, step);
    await page.waitForTimeout(150);
    if ((await page.locator('[data-step-kind="retry"], [data-step-kind="result"]').count()) > 0)
      break;
  }
  return times;
}

/**
 * Steps without questions of their own kind are passed over.
 *
 * @param {import('@playwright/test').Page} page @param {string[]} addresses @param {string} step
 */
async function goOn(page, addresses, step) {
  await page.evaluate(() => {
    const stops = [...document.querySelectorAll('nav a[href]')];
    const now = stops.findIndex((stop) => stop.getAttribute('aria-current') === 'step');
    const after = stops[now + 1];
    if (after instanceof HTMLElement) after.click();
  });
  if (!addresses.length) throw new Error(`There is no way on from ${step}`);
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {number} place of the option, counted round
 * @returns {Promise<number>}
 */
async function answer(page, place) {
  await page.evaluate(giveAnything, place);
  await page.evaluate(() => {
    const check = document.querySelector('[data-action="check"]');
    // Enter checks in a field; a list would open, and an event would move.
    if (!(document.activeElement instanceof HTMLInputElement) && check instanceof HTMLElement)
      check.focus();
  });
  // A person moves to the button first, and presses then.
  await page.waitForTimeout(200);
  await page.evaluate(() => window.benchMarks.awaitFeedback());
  await page.keyboard.press('Enter');
  const time = page.evaluate(() => window.benchMarks.feedback);
  return orGiveUp(time, `feedback at ${page.url()}`);
}

/**
 * In the page: any answer, another one each time.
 *
 * @param {number} place of what is chosen, counted round
 */
function giveAnything(place) {
  const form = document.querySelector('form[data-item-id]');
  const change = (/** @type {HTMLElement} */ field, /** @type {string} */ type) =>
    field.dispatchEvent(new Event(type, { bubbles: true }));
  /** @type {NodeListOf<HTMLSelectElement>} */
  const lists = document.querySelectorAll('[data-option] select');
  /** @type {NodeListOf<HTMLInputElement>} */
  const inputs = document.querySelectorAll(
    '[data-option] input:not(:disabled), input[data-option]:not(:disabled)',
  );
  /** @type {HTMLInputElement | null | undefined} */
  const line = form?.querySelector('input[type="text"]');
  for (const [at, list] of lists.entries()) {
    list.selectedIndex = 1 + ((place + at) % (list.options.length - 1));
    change(list, 'change');
  }
  if (line) {
    line.value = `word ${place}`;
    change(line, 'input');
    line.focus();
  } else if (inputs.length > 0) {
    const input = inputs[place % inputs.length];
    input?.click();
    input?.focus();
  } else {
    // Events: any of them a place on.
    const moves = document.querySelectorAll('[data-move]:not([aria-disabled="true"])');
    const move = moves[place % Math.max(1, moves.length)];
    if (move instanceof HTMLElement) move.click();
  }
}
