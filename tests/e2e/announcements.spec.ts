import { expect, test } from '@playwright/test';
import { addressOf, stepOf } from './built';
import { heardOn, listen } from './announced';
import { placeOf, waitUntilSaved } from './place';
import { openWho, typeName } from './students';
import { answer, check, choose, goOn, pick, walk, type Tries } from './walk';

const texts = (said: { text: string }[]) => said.map(({ text }) => text);

test('an answer is told by the focus alone: no live region speaks over it', async ({ page }) => {
  await listen(page);
  await page.goto(addressOf(stepOf('questions').id, 1));
  await placeOf(page);
  await heardOn(page);

  await check(page);
  expect(texts(await heardOn(page))).toEqual(['Choose an answer first.']);
  await choose(page, 'wrong');
  expect(await heardOn(page)).toEqual([]);
  await check(page);
  await expect(page.locator('main h2:focus')).toHaveText('The report says something else.');
  await waitUntilSaved(page);
  expect(await heardOn(page)).toEqual([]);
  await pick(page, 'right');
  await expect(page.locator('main h2:focus')).toContainText('is the place');
  await answer(page, 'right');
  await expect(page.locator('main h2:focus')).toContainText('Right at the second try');
  await waitUntilSaved(page);
  expect(await heardOn(page)).toEqual([]);
  await goOn(page);
  await expect(page.locator('main h1:focus')).toHaveCount(1);
  expect(await heardOn(page)).toEqual([]);
});

test('a forecast that is kept is told once, by the focus', async ({ page }) => {
  await listen(page);
  await page.goto(addressOf(stepOf('prediction').id));
  await placeOf(page);
  await heardOn(page);
  await check(page);
  expect(texts(await heardOn(page))).toEqual(['Choose an answer first.']);
  await answer(page, 'right');
  await expect(page.getByText('Your forecast is kept')).toBeFocused();
  expect(await heardOn(page)).toEqual([]);
});

test('in a whole lesson no step is told by two live regions, or twice', async ({ page }) => {
  test.setTimeout(180_000);
  const plans: Tries[] = ['wrong, right', 'right', 'wrong, wrong', 'wrong, later'];
  await listen(page);
  await page.goto('./');
  await placeOf(page);
  await heardOn(page);
  let places = 0;
  await walk(page, {
    tries: (_, count) => plans[count % plans.length] ?? 'right',
    at: async ({ stepId, itemId, phase }) => {
      const said = await heardOn(page);
      const where = `${stepId} ${itemId} ${phase}`;
      const polite = said.filter(({ politeness }) => politeness === 'polite');
      const speaking = new Set(polite.map(({ region }) => region));
      expect.soft(speaking.size, `${where}: ${texts(said).join(' / ')}`).toBeLessThanOrEqual(1);
      expect.soft(new Set(texts(said)).size, where).toBe(said.length);
      places += 1;
    },
  });
  expect(places).toBeGreaterThan(20);
});

test('who is working is told by the focus, and what a name lacks by one alert', async ({
  page,
}) => {
  await listen(page);
  await page.goto('./');
  await openWho(page);
  await heardOn(page);
  await typeName(page, '');
  expect(texts(await heardOn(page))).toEqual(['Type a nickname or a number first.']);
  await typeName(page, 'Anna');
  await expect(page.getByText('A new start for “Anna”')).toBeFocused();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('Anna is working here.')).toBeFocused();
  expect(await heardOn(page)).toEqual([]);
});
