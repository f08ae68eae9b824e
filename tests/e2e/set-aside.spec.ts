import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { hashOf } from '../../src/model/check-module';
import type { Module } from '../../src/model/module';
import { objections } from './axe';
import { addressOf, lesson, stepOf } from './built';
import { placeOf, waitUntilSaved } from './place';
import { openStored } from './screens';
import { aLog, anAttempt, readStored, type Stored } from './stored';
import { answer, chosenFor, goOn, toFirstQuestion } from './walk';

const questions = stepOf('questions');
const [first, second] = [questions.itemIds[0]!, questions.itemIds[1]!];
const attempt = anAttempt();
const choice = (itemId: string) => ({
  type: 'answer' as const,
  itemId,
  response: { kind: 'choice' as const, optionId: chosenFor(itemId, 'right')[0]! },
});
const log = aLog(attempt, [
  { type: 'step', stepId: questions.id, itemId: first },
  choice(first),
  { type: 'step', stepId: questions.id, itemId: second },
]);
const note = (page: Page) => page.locator('[data-note="set-aside"]');

type Records = { format: string; records: { store: string; record: unknown }[] };
async function saveRecords(page: Page): Promise<Records> {
  const downloading = page.waitForEvent('download');
  await page.locator('[data-action="save-set-aside"]').first().click();
  return JSON.parse(await readFile(await (await downloading).path(), 'utf8')) as Records;
}

test('entries that cannot be read are told of once, stay, and can be saved as a file', async ({
  page,
}) => {
  const odd = [
    { ...log[1]!, seq: 8, v: 99, type: 'song' },
    { ...log[1]!, seq: 9, response: 'a letter' },
  ] as never[];
  await openStored(page, { attempts: [attempt], log: [...log, ...odd] }, attempt.id);
  expect(await placeOf(page)).toMatchObject({ itemId: second, phase: 'asking' });
  await expect(note(page)).toContainText('2 entries of your work on this device could not be read');
  await expect(note(page)).toContainText('A newer version of Dateline wrote it');
  expect(await objections(page)).toEqual([]);
  const { format, records } = await saveRecords(page);
  expect(format).toBe('dateline-records/1');
  expect(records.filter(({ store }) => store === 'log').map(({ record }) => record)).toEqual([
    ...log,
    ...odd,
  ]);

  await note(page).locator('[data-action="dismiss"]').click();
  await expect(note(page)).toHaveCount(0);
  await answer(page, 'right');
  await waitUntilSaved(page);
  await page.reload();
  expect(await placeOf(page)).toMatchObject({ itemId: second, phase: 'right' });
  await page.locator('button.menu').click();
  await expect(page.getByRole('dialog')).toContainText('Work that could not be read');
  await expect(note(page)).toHaveCount(0);
  expect((await readStored(page)).log).toEqual(expect.arrayContaining(odd));
});

test('an entry missing in the middle leaves the answers before and after it', async ({ page }) => {
  const gap = [log[0]!, { ...log[1]!, itemId: 7 } as never, log[2]!];
  await openStored(page, { attempts: [attempt], log: gap }, attempt.id);
  expect(await placeOf(page)).toMatchObject({ itemId: second, phase: 'asking' });
  await expect(note(page)).toContainText('One entry of your work');
  await page.goto(addressOf(questions.id, 1));
  expect(await placeOf(page)).toMatchObject({ itemId: first, phase: 'asking' });
});

test('an attempt that cannot be read leaves room for another, beside it', async ({ page }) => {
  const odd = { ...attempt, startedAt: 'yesterday' } as never;
  await openStored(page, { attempts: [odd], log }, attempt.id);
  expect(await placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
  await expect(note(page)).toContainText('One attempt on this device could not be opened');
  await toFirstQuestion(page);
  await answer(page, 'right');
  await waitUntilSaved(page);
  const stored = await readStored(page);
  expect(stored.attempts).toHaveLength(2);
  expect(stored.attempts).toContainEqual(odd);
  expect(stored.log).toEqual(expect.arrayContaining(log));
  const { records } = await saveRecords(page);
  expect(records.map(({ record }) => record)).toEqual([odd, ...log]);
});

const edited: Module = { ...lesson, title: 'NATO and Russia, the first edition' };
const earlier: Module = { ...edited, hash: hashOf(edited) };
const cut = { ...earlier, readings: earlier.readings.slice(1) };
for (const [what, modules, reason] of [
  ['is missing', [], 'damaged'],
  ['is damaged', [cut], 'damaged'],
  ['is of a later format', [{ ...earlier, format: 'dateline-module/9' }], 'newer'],
] as [string, Module[], string][])
  test(`an attempt whose module ${what} is offered as a file, and the lesson starts beside it`, async ({
    page,
  }) => {
    const kept = anAttempt({ moduleHash: earlier.hash });
    const stored: Stored = { attempts: [kept], modules, log: aLog(kept, [choice(first)]) };
    await openStored(page, stored, kept.id);
    expect(await placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
    await expect(page.locator('header.bar')).toContainText(lesson.title);
    await expect(note(page)).toContainText('One attempt on this device could not be opened');
    await expect(note(page)).toContainText(
      reason === 'newer' ? 'newer version' : 'Nothing of it was deleted',
    );
    const { records } = await saveRecords(page);
    expect(records.map(({ record }) => record)).toEqual([kept, ...stored.log, ...modules]);
    expect(await readStored(page)).toEqual(stored);
  });

test('an attempt at the lesson as it is now needs no copy of it', async ({ page }) => {
  await openStored(page, { attempts: [attempt], modules: [], log }, attempt.id);
  expect(await placeOf(page)).toMatchObject({ itemId: second });
  await expect(note(page)).toHaveCount(0);
});

test('a database of a newer version is left alone, and can be saved as a file', async ({
  page,
}) => {
  await openStored(page, { attempts: [attempt], log }, attempt.id);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const request = indexedDB.open('dateline', 99);
        request.onsuccess = () => {
          request.result.close();
          done();
        };
      }),
  );
  await page.goto('about:blank');
  await page.goto('./');
  expect(await placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
  await expect(note(page)).toContainText('What is kept on this device cannot be read here');
  const { records } = await saveRecords(page);
  expect(records.map(({ record }) => record)).toEqual([attempt, ...log]);
  await goOn(page);
  const warning = page.locator('[data-note="not-saved"]');
  await expect(warning).toContainText('newer version of Dateline');
  expect((await readStored(page)).log).toEqual(log);
});

test('a copy of which a part cannot be read is opened, and says so', async ({ page }) => {
  await page.goto('./');
  await placeOf(page);
  await page.locator('button.menu').click();
  const odd = { ...log[1]!, seq: 8, v: 99, type: 'song' };
  const text = JSON.stringify({
    format: 'dateline-attempt/1',
    attempt,
    log: [...log, odd],
    module: lesson,
  });
  await page
    .locator('[data-action="open-copy"]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: second });
  await expect(page.locator('[data-note="copy-in-part"]')).toContainText('still in the file');
});

test('a copy whose module was changed is refused as damaged', async ({ page }) => {
  await page.goto('./');
  await placeOf(page);
  await page.locator('button.menu').click();
  const kept = anAttempt({ moduleHash: earlier.hash });
  const text = JSON.stringify({
    format: 'dateline-attempt/1',
    attempt: kept,
    log: aLog(kept, [choice(first)]),
    module: { ...earlier, title: 'Another title' },
  });
  await page
    .locator('[data-action="open-copy"]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.getByRole('dialog').locator('.refused')).toContainText('damaged');
  await expect(page.getByRole('dialog').getByRole('log')).toContainText('damaged');
  expect(await placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
});

test('an attempt from a clock beyond all calendars is listed and can be opened', async ({
  page,
}) => {
  const odd = anAttempt({ id: 'c'.repeat(32), startedAt: 1e300 });
  const other = anAttempt({ startedAt: 1 });
  const stored = {
    attempts: [odd, other],
    log: [...aLog(odd, [choice(first)]), ...aLog(other, [choice(second)])],
  };
  await openStored(page, stored, other.id);
  await page.locator('button.menu').click();
  await page.getByRole('button', { name: 'Open the attempt of an unknown day' }).click();
  // An address that is typed before it has come would be followed in the other.
  const mark = () => page.evaluate(() => localStorage.getItem('dateline.resume'));
  await expect.poll(mark).toContain(odd.id);
  await page.goto(addressOf(questions.id, 1));
  expect(await placeOf(page)).toMatchObject({ itemId: first, phase: 'right' });
});
