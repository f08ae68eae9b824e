import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { hashOf } from '../../src/model/check-module';
import { addressOf, lesson, stepOf } from './built';
import { placeOf } from './place';
import { aLog, anAttempt, writeStored } from './stored';
import { switchStudent, whoPage } from './students';

test('a page that cannot be shown offers the attempt as a file and a way on', async ({ page }) => {
  // Sound by its hash, and yet nothing that could be shown: the reading of the step is not there.
  const empty = { ...lesson, readings: [] };
  const damaged = { ...empty, hash: hashOf(empty) };
  const attempt = anAttempt({ moduleHash: damaged.hash });
  const log = aLog(attempt, [{ type: 'step', stepId: stepOf('reading').id }]);
  await page.goto('./');
  await placeOf(page);
  await writeStored(page, { attempts: [attempt], modules: [damaged], log }, attempt.id);
  await page.reload();

  await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.locator('[data-action="save-copy"]').click();
  const copy = JSON.parse(await readFile(await (await downloading).path(), 'utf8')) as {
    log: unknown[];
  };
  expect(copy.log).toHaveLength(1);

  await page.locator('[data-action="start-over-confirm"]').click();
  await expect.poll(() => placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
  // What could not be shown is there again: this attempt is at the lesson as it is now.
  await page.goto(addressOf(stepOf('reading').id));
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
});

test('where it cannot be asked who is working there is a way on, and nothing of anybody', async ({
  page,
}) => {
  await page.goto('./');
  await switchStudent(page);
  await expect(whoPage(page).getByRole('textbox')).toBeVisible();
  await page.addInitScript(withoutDates);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible();
  await expect(page.locator('[data-action="save-copy"]')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a start page that cannot be loaded offers the attempt as a file and the lesson', async ({
  page,
}) => {
  await page.route(/HomePage-.*\.js$/, (route) => route.abort());
  await page.goto(addressOf(stepOf('reading').id));
  await placeOf(page);
  await page.goto('./#/home');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The lesson could not be loaded',
  );
  const downloading = page.waitForEvent('download');
  await page.locator('[data-action="save-copy"]').click();
  expect((await downloading).suggestedFilename()).toContain('dateline-');
  await page.getByRole('link', { name: 'Go to the lesson' }).click();
  await placeOf(page);
});

/** A fault in what the browser offers: every view that writes a date fails with it. */
function withoutDates() {
  Intl.DateTimeFormat = (() => {
    throw new Error('There are no dates');
  }) as unknown as typeof Intl.DateTimeFormat;
}
