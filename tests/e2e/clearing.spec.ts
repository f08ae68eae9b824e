import { expect, test, type Page } from '@playwright/test';
import { addressOf, lesson, stepOf } from './built';
import { placeOf } from './place';
import { answer, walk } from './walk';

const note = (page: Page) => page.locator('[data-note="clearing"]');
const questions = stepOf('questions');
const firstBlock = lesson.steps.findIndex(({ kind }) => kind === 'questions');
const after = lesson.steps[firstBlock + 1]!;

/** A browser that says so when it is asked whether it keeps things for good. */
const answering = (page: Page, persisted: boolean | 'no such thing') =>
  page.addInitScript((says) => {
    if (says === 'no such thing')
      Object.defineProperty(Navigator.prototype, 'storage', { value: undefined });
    else
      Object.assign(StorageManager.prototype, {
        persist: () => Promise.resolve(says),
        persisted: () => Promise.resolve(says),
      });
  }, persisted);

for (const persisted of [false, 'no such thing'] as const)
  test(`after the first section it is told, once, that answers may be cleared (${persisted})`, async ({
    page,
  }) => {
    await answering(page, persisted);
    await page.goto('./');
    await walk(page, {
      at: async ({ stepId }) => {
        if (stepId !== after.id) await expect(note(page)).toHaveCount(0);
      },
      until: ({ stepId }) => stepId === after.id,
    });
    await expect(note(page)).toContainText('may clear your answers by itself');
    const downloading = page.waitForEvent('download');
    await note(page).locator('[data-action="save-copy"]').click();
    expect((await downloading).suggestedFilename()).toContain(lesson.id);
    await expect(page.locator('main [data-heading]')).toBeVisible();
    await note(page).locator('[data-action="dismiss"]').click();
    await expect(note(page)).toHaveCount(0);

    await page.reload();
    await placeOf(page);
    await answer(page, 'right');
    await page.goto(addressOf(stepOf('result').id));
    await placeOf(page);
    await page.waitForTimeout(500);
    await expect(note(page)).toHaveCount(0);
  });

test('it is gone with the step, and told at the result where no section was finished', async ({
  page,
}) => {
  await answering(page, false);
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'right');
  await page.goto(addressOf(stepOf('result').id));
  await expect(note(page)).toBeVisible();
  await page.goto(addressOf(questions.id, 1));
  await expect(note(page)).toHaveCount(0);
});

test('a browser that keeps things for good has nothing to tell', async ({ page }) => {
  await answering(page, true);
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'right');
  await page.goto(addressOf(stepOf('result').id));
  await placeOf(page);
  await page.waitForTimeout(500);
  await expect(note(page)).toHaveCount(0);
});
