import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { addressOf, stepOf } from './built';
import { placeOf, saveState, waitUntilSaved } from './place';
import { readStored } from './stored';
import { answer, goOn } from './walk';

const questions = stepOf('questions');
const [first, second] = [questions.itemIds[0]!, questions.itemIds[1]!];

async function saveCopy(page: Page): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.locator('[data-action="save-copy"]').click();
  return (await downloading).path();
}

async function openCopy(page: Page, path: string): Promise<void> {
  await page.locator('button.menu').click();
  await page.locator('[data-action="open-copy"]').setInputFiles(path);
}

test('a copy saved on one device goes on where it was on another', async ({ page, browser }) => {
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'right');
  await goOn(page);
  await answer(page, 'wrong');
  await waitUntilSaved(page);
  await page.locator('button.menu').click();
  const path = await saveCopy(page);

  const other = await (await browser.newContext()).newPage();
  await other.goto(new URL('/', page.url()).href);
  await placeOf(other);
  await openCopy(other, path);
  await expect.poll(() => placeOf(other)).toMatchObject({ itemId: second, phase: 'looking' });
  await waitUntilSaved(other);
  const [here, there] = [await readStored(page), await readStored(other)];
  expect(there.attempts).toEqual(here.attempts);
  expect(there.log).toEqual(here.log);

  await other.reload();
  expect(await placeOf(other)).toMatchObject({ itemId: second, phase: 'looking' });
  await other.context().close();
});

test('opening a copy of the attempt that is open loses nothing of either', async ({ page }) => {
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'right');
  await waitUntilSaved(page);
  await page.locator('button.menu').click();
  const path = await saveCopy(page);
  await page.keyboard.press('Escape');
  await goOn(page);
  await answer(page, 'right');
  await waitUntilSaved(page);
  await openCopy(page, path);
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: second, phase: 'right' });
  await waitUntilSaved(page);
  const answered = (await readStored(page)).log.filter(({ type }) => type === 'answer');
  expect(answered.map((entry) => 'itemId' in entry && entry.itemId)).toEqual([first, second]);
});

test('a file that is no copy, or a damaged one, is refused with a sentence', async ({ page }) => {
  await page.goto(addressOf(questions.id, 1));
  await page.locator('button.menu').click();
  const refused = page.getByRole('dialog').locator('.refused');
  const file = (text: string) => ({
    name: 'copy.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  const input = page.locator('[data-action="open-copy"]');
  await input.setInputFiles(file('a letter'));
  await expect(refused).toContainText('not a copy of an attempt');
  await input.setInputFiles(file('{"format":"dateline-attempt/3"}'));
  await expect(refused).toContainText('newer version');
  await input.setInputFiles(file('{"format":"dateline-attempt/1","attempt":'));
  await expect(refused).toContainText('damaged');
  await expect(page.getByRole('log').getByText('damaged')).toHaveCount(1);
});

test('an attempt that cannot be saved is offered as a file', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Storage is blocked', 'SecurityError');
    };
  });
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'right');
  await expect(page.locator('[data-note="not-saved"]')).toContainText('Not saved');
  await expect(saveState(page)).not.toContainText('Saved');
  const copy = JSON.parse(await readFile(await saveCopy(page), 'utf8')) as { log: unknown[] };
  expect(copy.log).toHaveLength(2);
});
