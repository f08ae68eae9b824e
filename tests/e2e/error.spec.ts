import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { hashOf } from '../../src/model/check-module';
import { lesson } from './built';
import { placeOf } from './place';
import { aLog, anAttempt, writeStored } from './stored';

test('a page that cannot be shown offers the attempt as a file and a way on', async ({ page }) => {
  // Sound by its hash, and yet nothing that could be shown: the first step names no reading.
  const empty = { ...lesson, readings: [] };
  const damaged = { ...empty, hash: hashOf(empty) };
  const attempt = anAttempt({ moduleHash: damaged.hash });
  const reading = lesson.steps[0]!;
  const log = aLog(attempt, [{ type: 'step', stepId: reading.id }]);
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
  await expect.poll(() => placeOf(page)).toMatchObject({ stepId: reading.id });
  await expect(page.locator('[data-paragraph]').first()).toBeVisible();
});
