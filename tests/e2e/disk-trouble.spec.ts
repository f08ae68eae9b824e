import { readFile } from 'node:fs/promises';
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { addressOf, lesson, stepOf } from './built';
import { placeOf, saveState, waitUntilSaved } from './place';
import { readStored } from './stored';
import { answer, goOn, pick } from './walk';

const questions = stepOf('questions');
const [first, second] = [questions.itemIds[0]!, questions.itemIds[1]!];
const warning = (page: Page) => page.locator('[data-note="not-saved"]');

async function savedCopy(page: Page): Promise<{ log: { type: string; seq: number }[] }> {
  const downloading = page.waitForEvent('download');
  await warning(page).locator('[data-action="save-copy"]').click();
  return JSON.parse(await readFile(await (await downloading).path(), 'utf8')) as {
    log: { type: string; seq: number }[];
  };
}

const BLOCKED: Record<string, () => void> = {
  'there is no IndexedDB': () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  },
  'opening it is refused': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Blocked', 'SecurityError');
    };
  },
  'opening it fails': () => {
    const open = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open')!
      .value as IDBFactory['open'];
    IDBFactory.prototype.open = function (name) {
      // A version below the one that is there fails as a broken profile does: later, and with an event.
      return open.call(this, name, { valueOf: () => 0.5 } as never);
    };
  },
  'opening it never answers': () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  },
};
for (const [how, block] of Object.entries(BLOCKED))
  test(`where ${how}, the lesson goes on, says so and offers the attempt as a file`, async ({
    page,
  }) => {
    const failures: string[] = [];
    page.on('pageerror', ({ message }) => failures.push(message));
    await page.addInitScript(block);
    await page.goto(addressOf(questions.id, 1));
    await answer(page, 'wrong');
    await pick(page, 'right');
    await answer(page, 'right');
    expect(await placeOf(page)).toMatchObject({ itemId: first, phase: 'assisted' });
    await expect(warning(page)).toBeVisible({ timeout: 15_000 });
    await expect(saveState(page)).not.toContainText('Saved');
    const { log } = await savedCopy(page);
    expect(log.map(({ type }) => type)).toEqual(['step', 'answer', 'pick', 'answer']);
    expect(failures).toEqual([]);
  });

test('with something to resume and a disk that never answers, the lesson starts all the same', async ({
  page,
}) => {
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'right');
  await waitUntilSaved(page);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  await page.reload();
  expect(await placeOf(page)).toMatchObject({ itemId: first, phase: 'asking' });
});

test('an attempt from a disk that was slow to answer is resumed once it is there', async ({
  page,
}) => {
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'right');
  await waitUntilSaved(page);
  await page.addInitScript(() => {
    const open = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open')!
      .value as IDBFactory['open'];
    IDBFactory.prototype.open = function (...args) {
      // A request of its own that passes on, seconds later, what the real one says.
      const late = new EventTarget() as IDBOpenDBRequest;
      const request = open.apply(this, args);
      request.addEventListener('success', () =>
        setTimeout(() => {
          Object.defineProperty(late, 'result', { value: request.result });
          late.dispatchEvent(new Event('success'));
        }, 4500),
      );
      Object.setPrototypeOf(late, IDBOpenDBRequest.prototype);
      return late;
    };
  });
  await page.goto('about:blank');
  await page.goto('./');
  expect(await placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
  await expect
    .poll(() => placeOf(page), { timeout: 15_000 })
    .toMatchObject({ itemId: first, phase: 'right' });
});

test('without the note of what was open last, a question’s address leads to the answer given there', async ({
  page,
}) => {
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'wrong');
  await waitUntilSaved(page);
  await page.evaluate(() => localStorage.removeItem('dateline.resume'));
  await page.reload();
  await expect
    .poll(() => placeOf(page), { timeout: 15_000 })
    .toMatchObject({ itemId: first, phase: 'looking' });
  const { attempts } = await readStored(page);
  const resumed = await page.evaluate(() => localStorage.getItem('dateline.resume'));
  // The attempt that the address began, before the other was found, is not the one gone on with.
  const [oldest] = attempts.sort((a, b) => a.startedAt - b.startedAt);
  expect(resumed).toBe(`${oldest!.moduleId}/${oldest!.id}`);
});

test('a device without room says so, and all is saved once there is room', async ({ page }) => {
  await page.goto('./');
  await placeOf(page);
  // Before the first entry: for half a minute after one the browser believes what it knew of the room.
  const devtools = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'right');
  await goOn(page);
  await answer(page, 'wrong');
  await pick(page, 'right');
  await expect(warning(page)).toContainText('no room left', { timeout: 15_000 });
  await expect(saveState(page)).not.toContainText('Saved');
  expect(await placeOf(page)).toMatchObject({ itemId: second, phase: 'retrying' });

  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await expect(saveState(page)).toContainText('Saved on this device', { timeout: 20_000 });
  await expect(warning(page)).toHaveCount(0);
  const { log } = await readStored(page);
  expect(log.map(({ seq, type }) => `${seq} ${type}`)).toEqual([
    '1 step',
    '2 answer',
    '3 step',
    '4 answer',
    '5 pick',
  ]);
  await page.reload();
  expect(await placeOf(page)).toMatchObject({ itemId: second, phase: 'retrying' });
});

const clearAll = (devtools: CDPSession, page: Page) =>
  devtools.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'indexeddb',
  });

test('a log that the browser cleared under the page is written anew, whole', async ({ page }) => {
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'wrong');
  await waitUntilSaved(page);
  const before = await readStored(page);
  await clearAll(await page.context().newCDPSession(page), page);
  await expect
    .poll(() => readStored(page).catch(() => undefined), { timeout: 20_000 })
    .toEqual(before);
  await waitUntilSaved(page);

  await pick(page, 'right');
  await answer(page, 'right');
  await waitUntilSaved(page);
  expect((await readStored(page)).log).toHaveLength(4);
  await page.reload();
  expect(await placeOf(page)).toMatchObject({ itemId: first, phase: 'assisted' });
});

test('a database that another page deleted is made again, with the whole log', async ({ page }) => {
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'wrong');
  await waitUntilSaved(page);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        indexedDB.deleteDatabase('dateline').onsuccess = () => done();
      }),
  );
  await pick(page, 'right');
  await waitUntilSaved(page);
  const { attempts, modules, log } = await readStored(page);
  expect([attempts.length, modules.length]).toEqual([1, 1]);
  expect(log.map(({ type }) => type)).toEqual(['step', 'answer', 'pick']);
});

test('a clock that is set back by a year changes no order and loses nothing', async ({ page }) => {
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'wrong');
  await pick(page, 'right');
  await waitUntilSaved(page);
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() - 365 * 24 * 3600 * 1000;
  });
  await answer(page, 'right');
  await goOn(page);
  await answer(page, 'right');
  await waitUntilSaved(page);
  const { log, attempts } = await readStored(page);
  expect(log.map(({ seq, type }) => `${seq} ${type}`)).toEqual([
    '1 step',
    '2 answer',
    '3 pick',
    '4 answer',
    '5 step',
    '6 answer',
  ]);
  expect(log[3]!.at).toBeLessThan(log[2]!.at);
  await page.reload();
  expect(await placeOf(page)).toMatchObject({ itemId: second, phase: 'right' });
  await page.goto(addressOf(questions.id, 1));
  expect(await placeOf(page)).toMatchObject({ itemId: first, phase: 'assisted' });
  await page.goto(addressOf(stepOf('result').id));
  await expect(page.getByText(/^1\.5 of \d+ points/)).toBeVisible();

  // A new attempt, begun by the clock that is right again, is the newer one.
  await page.locator('main [data-action="start-over"]').click();
  await page.locator('[data-action="start-over-confirm"]').click();
  await page.locator('button.menu').click();
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
  const label = `Open the attempt of ${day.format(attempts[0]!.startedAt)}`;
  await expect(page.getByRole('button', { name: label })).toBeVisible();
});
