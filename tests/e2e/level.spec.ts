import { expect, test, type Page } from '@playwright/test';
import { addressOf, itemOf, lesson, stepOf } from './built';
import { placeOf, waitUntilSaved } from './place';
import { answer, pick } from './walk';

const first = stepOf('reading');
const reading = lesson.readings.find(({ id }) => id === first.readingId)!;
const easier = reading.levels!.support!.paragraphs.map(({ text }) => text);
const standard = reading.paragraphs.map(({ text }) => text);

const texts = async (page: Page): Promise<string[]> =>
  (await page.locator('main [data-paragraph]').allTextContents()).map((text) =>
    text.replace(/^\s*\d+\s*Paragraph \d+\.\s*/, '').trim(),
  );
const level = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Text', exact: true }).getByRole('radio', { name });

test('a text is read in easier words, with its glossary, and the choice is kept', async ({
  page,
}) => {
  await page.goto(addressOf(first.id));
  await placeOf(page);
  const before = await page.locator('main [data-paragraph]').first().boundingBox();
  await expect(level(page, 'Standard')).toBeChecked();
  const after = await page.locator('main [data-paragraph]').first().boundingBox();
  expect(after?.y).toBe(before?.y);
  await level(page, 'Easier words').check();
  await expect.poll(() => texts(page)).toEqual(easier);
  await expect(level(page, 'Easier words')).toBeFocused();
  await expect(page.locator('main button.term').first()).toHaveText('NATO');
  await waitUntilSaved(page);
  await page.reload();
  await placeOf(page);
  await expect.poll(() => texts(page)).toEqual(easier);
  await expect(level(page, 'Easier words')).toBeChecked();
  await level(page, 'Standard').press('Space');
  await expect.poll(() => texts(page)).toEqual(standard);
});

test('after a miss the easier text is looked through, and its sentence is shown', async ({
  page,
}) => {
  await page.goto('./');
  await level(page, 'Easier words').check();
  await waitUntilSaved(page);
  await page.goto(addressOf(stepOf('questions').id));
  const { itemId } = await placeOf(page);
  const deciding = itemOf(itemId ?? '').evidence[0]!.paragraph;
  await answer(page, 'wrong');
  const offered = page.locator(`main [data-paragraph-pick="${deciding}"]`);
  const at = reading.paragraphs.findIndex(({ id }) => id === deciding);
  await expect(offered).toContainText(easier[at]!);
  await pick(page, 'right');
  const shown = (await page.locator('main figure mark').textContent()) ?? '';
  expect(shown.length).toBeGreaterThan(20);
  expect(easier[at]).toContain(shown);
});
