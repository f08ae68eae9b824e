import { expect, test, type Page } from '@playwright/test';
import { addressOf, lesson, stepOf } from './built';
import { setDisk, watchTheDisk } from './disk';
import { placeOf, saveState, waitUntilSaved } from './place';
import { readStored } from './stored';
import { answer, goOn, pick } from './walk';

const questions = stepOf('questions');
const warning = (page: Page) => page.locator('[data-note="not-saved"]');

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

test('no frame shows the feedback of an answer beside "Saved" before the append', async ({
  page,
}) => {
  await watchTheDisk(page);
  await page.goto(addressOf(questions.id, 1));
  await waitUntilSaved(page);
  await setDisk(page, 'holds');
  await page.evaluate(() => {
    const told = new Set<string>();
    Object.assign(window, { told });
    // Runs after every change of the page, and so before the frame that would show it.
    new MutationObserver(() => {
      if (document.querySelector('main [data-phase="right"]'))
        told.add(document.querySelector('header [role="status"]')?.textContent.trim() ?? '');
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await answer(page, 'right');
  await expect(saveState(page)).toHaveText('Saving…');
  const told = await page.evaluate(() => [...(window as unknown as { told: Set<string> }).told]);
  expect(told).toEqual(['Saving…']);
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
  await page.goto(addressOf(questions.id, 1));
  await placeOf(page);
  await expect(warning(page)).toBeVisible();
  await answer(page, 'right');
  expect(await placeOf(page)).toMatchObject({ phase: 'right' });
});

test('every act is one entry of the log, in order and never written twice', async ({ page }) => {
  await page.goto(addressOf(questions.id, 1));
  await placeOf(page);
  await answer(page, 'wrong');
  await pick(page, 'right');
  await answer(page, 'right');
  await goOn(page);
  await waitUntilSaved(page);
  const { attempts, modules, log } = await readStored(page);
  expect(attempts).toMatchObject([{ v: 2, moduleId: lesson.id, moduleHash: lesson.hash }]);
  expect(modules.map(({ hash }) => hash)).toEqual([lesson.hash]);
  expect(log.map(({ seq, type }) => `${seq} ${type}`)).toEqual([
    '1 step',
    '2 answer',
    '3 pick',
    '4 answer',
    '5 step',
  ]);
});
