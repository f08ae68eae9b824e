import { expect, test, type Page } from '@playwright/test';
import { addressOf, lesson, stepOf } from './built';
import { placeOf, saveState, waitUntilSaved } from './place';
import { readStored } from './stored';
import { answer, check, choose, goOn, pick } from './walk';

/** How the disk behaves: it keeps things, keeps a transaction waiting, refuses, or gives up on one. */
type Disk = 'works' | 'holds' | 'refuses' | 'aborts';
type DiskWindow = { disk?: Disk };

const questions = stepOf('questions');
const warning = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not saved' });
const setDisk = (page: Page, disk: Disk) =>
  page.evaluate((state) => {
    (window as DiskWindow).disk = state;
  }, disk);

/** Stands between the page and IndexedDB; the page's own code is not touched. */
async function watchTheDisk(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const now = () => (window as DiskWindow).disk ?? 'works';
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!
      .value as IDBObjectStore['put'];
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      const request = key === undefined ? put.call(this, value) : put.call(this, value, key);
      // A transaction commits when nothing is asked of it any more: asking on keeps it open.
      const holdOn = () => {
        if (now() === 'holds') this.count().onsuccess = holdOn;
      };
      holdOn();
      if (now() === 'aborts') request.addEventListener('success', () => this.transaction.abort());
      return request;
    };
    const open = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')!
      .value as IDBDatabase['transaction'];
    IDBDatabase.prototype.transaction = function (...args) {
      if (now() === 'refuses' && args[1] === 'readwrite')
        throw new DOMException('The disk is full', 'QuotaExceededError');
      return open.apply(this, args);
    };
  });
}

test('"Saved" is not shown before the append has committed', async ({ page }) => {
  await watchTheDisk(page);
  await page.goto(addressOf(questions.id, 1));
  await waitUntilSaved(page);
  await setDisk(page, 'holds');
  await answer(page, 'right');
  await expect(page.locator('[data-phase="right"]')).toBeVisible();
  await expect(saveState(page)).toHaveText('Saving…');
  await page.waitForTimeout(500);
  await expect(saveState(page)).toHaveText('Saving…');

  await setDisk(page, 'works');
  await waitUntilSaved(page);
  await page.reload();
  expect(await placeOf(page)).toMatchObject({ phase: 'right' });
});

test('what was never shown as saved may be gone after a reload; what was shown is there', async ({
  page,
}) => {
  await watchTheDisk(page);
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'wrong');
  await waitUntilSaved(page);
  await setDisk(page, 'holds');
  await pick(page, 'right');
  await expect(saveState(page)).toHaveText('Saving…');
  await page.reload();
  expect(await placeOf(page)).toMatchObject({ itemId: questions.itemIds[0], phase: 'looking' });
});

for (const disk of ['refuses', 'aborts'] as const)
  test(`a disk that ${disk} is told of, the lesson goes on, and all is saved once it works`, async ({
    page,
  }) => {
    await watchTheDisk(page);
    await page.goto(addressOf(questions.id, 1));
    await waitUntilSaved(page);
    await setDisk(page, disk);
    await answer(page, 'right');
    await expect(warning(page)).toBeVisible();
    await expect(saveState(page)).not.toContainText('Saved');
    await goOn(page);
    await answer(page, 'wrong');
    await expect(page.locator('[data-phase="looking"]')).toBeVisible();
    const { log } = await readStored(page);
    expect(log.map(({ type }) => type)).toEqual(['step']);

    await setDisk(page, 'works');
    await waitUntilSaved(page);
    await expect(warning(page)).toHaveCount(0);
    await page.reload();
    expect(await placeOf(page)).toMatchObject({ itemId: questions.itemIds[1], phase: 'looking' });
    await page.goto(addressOf(questions.id, 1));
    expect(await placeOf(page)).toMatchObject({ phase: 'right' });
  });

test('where the browser keeps nothing at all the lesson runs, with a warning', async ({ page }) => {
  await page.addInitScript(() => {
    const blocked = () => {
      throw new DOMException('Blocked', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: blocked });
    IDBFactory.prototype.open = blocked;
  });
  await page.goto('./');
  await placeOf(page);
  await goOn(page);
  await expect(warning(page)).toBeVisible();
  await answer(page, 'right');
  expect(await placeOf(page)).toMatchObject({ phase: 'right' });
});

test('every act is one entry of the log, in order and never written twice', async ({ page }) => {
  await page.goto('./');
  await placeOf(page);
  await goOn(page);
  await answer(page, 'wrong');
  await pick(page, 'right');
  await answer(page, 'right');
  await goOn(page);
  await waitUntilSaved(page);
  const { attempts, modules, log } = await readStored(page);
  expect(attempts).toMatchObject([{ v: 1, moduleId: lesson.id, moduleHash: lesson.hash }]);
  expect(modules.map(({ hash }) => hash)).toEqual([lesson.hash]);
  expect(log.map(({ seq, type }) => `${seq} ${type}`)).toEqual([
    '1 step',
    '2 answer',
    '3 pick',
    '4 answer',
    '5 step',
  ]);
});

test('what two tabs write is all kept', async ({ page, context }) => {
  await page.goto(addressOf(questions.id, 1));
  await waitUntilSaved(page);
  const other = await context.newPage();
  await other.goto(addressOf(questions.id, 2));
  await placeOf(other);
  await choose(page, 'right');
  await choose(other, 'wrong');
  await Promise.all([check(page), check(other)]);
  await Promise.all([waitUntilSaved(page), waitUntilSaved(other)]);
  await other.close();
  await page.goto('about:blank');
  await page.goto(addressOf(questions.id, 1));
  expect(await placeOf(page)).toMatchObject({ phase: 'right' });
  await page.goto(addressOf(questions.id, 2));
  expect(await placeOf(page)).toMatchObject({ phase: 'looking' });
});
