import { expect, test } from '@playwright/test';
import { hashOf } from '../../src/model/check-module';
import type { Module } from '../../src/model/module';
import { addressOf, itemOf, lesson, stepOf } from './built';
import { placeOf, waitUntilSaved } from './place';
import { openStored } from './screens';
import { aLog, anAttempt, readStored } from './stored';
import { answer } from './walk';

const questions = stepOf('questions');
const itemId = questions.itemIds[0]!;

/** The module as it was before its content was edited: other words, and a step of another name. */
const edited: Module = {
  ...lesson,
  title: 'NATO and Russia, the first edition',
  items: lesson.items.map((item) =>
    item.id === itemId ? { ...item, stem: 'How was this asked in the first edition?' } : item,
  ),
  steps: lesson.steps.map((step) =>
    step.id === questions.id ? { ...step, id: 'check-first-edition' } : step,
  ),
};
const earlier: Module = { ...edited, hash: hashOf(edited) };
const attempt = anAttempt({ moduleHash: earlier.hash });
const stored = {
  attempts: [attempt],
  modules: [earlier],
  log: aLog(attempt, [{ type: 'step', stepId: 'check-first-edition', itemId }]),
};

test('an attempt goes on with the copy of the module that it was started with', async ({
  page,
}) => {
  await openStored(page, stored, attempt.id);
  expect(await placeOf(page)).toMatchObject({ stepId: 'check-first-edition', itemId });
  await expect(page.getByRole('heading', { name: 'in the first edition' })).toBeVisible();
  await expect(page.locator('header.bar')).toContainText('the first edition');
  await answer(page, 'wrong');
  await waitUntilSaved(page);
  await page.reload();
  expect(await placeOf(page)).toMatchObject({ stepId: 'check-first-edition', phase: 'looking' });

  const { attempts, log } = await readStored(page);
  expect(attempts).toEqual([attempt]);
  expect(log.map(({ type, attemptId }) => `${attemptId === attempt.id} ${type}`)).toEqual([
    'true step',
    'true answer',
  ]);
});

test('starting over takes the module as it is now, and leaves the earlier copy alone', async ({
  page,
}) => {
  await openStored(page, stored, attempt.id);
  await page.locator('button.menu').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
  await page.locator('[data-action="start-over-confirm"]').click();
  await expect.poll(() => placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
  await page.goto(addressOf(questions.id, 1));
  expect(await placeOf(page)).toMatchObject({ stepId: questions.id, itemId });
  await expect(page.getByRole('heading', { name: itemOf(itemId).stem })).toBeVisible();
  await expect(page.locator('header.bar')).toContainText(lesson.title);
  await waitUntilSaved(page);
  const { modules } = await readStored(page);
  expect(modules.map(({ hash }) => hash).sort()).toEqual([lesson.hash, earlier.hash].sort());

  await page.locator('button.menu').click();
  await page.getByRole('button', { name: /^Open the attempt of/ }).click();
  await expect(page.getByRole('heading', { name: 'in the first edition' })).toBeVisible();
});

test('a log entry from a later version is left alone, and the rest is read', async ({ page }) => {
  const later = { ...stored.log[0]!, v: 99, seq: 9, type: 'song' } as never;
  await openStored(page, { ...stored, log: [...stored.log, later] }, attempt.id);
  expect(await placeOf(page)).toMatchObject({ stepId: 'check-first-edition', itemId });
  expect((await readStored(page)).log).toHaveLength(2);
});
