import { expect, test, type Page } from '@playwright/test';
import { addressOf, lesson, shortStart, stepOf } from './built';
import { heardOn, heardSoFar, isRegionHeard, listen } from './announced';
import { setDisk, watchTheDisk } from './disk';
import { placeOf, shown, waitUntilSaved } from './place';
import { closeDialogs, nameOneself, openWho, typeName } from './students';
import { answer, check, choose, goOn, pick, walk, type Tries } from './walk';

test('an answer is told by the focus alone: no live region speaks over it', async ({ page }) => {
  await listen(page);
  await page.goto(addressOf(stepOf('questions').id, 1));
  await placeOf(page);
  await heardOn(page);

  await check(page);
  expect(await heardOn(page)).toEqual(['Choose an answer first.']);
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
  expect(await heardOn(page)).toEqual(['Choose an answer first.']);
  await answer(page, 'right');
  await expect(page.getByText('Your forecast is kept')).toBeFocused();
  expect(await heardOn(page)).toEqual([]);
});

/** What is said though the focus tells it, or nobody did anything that wants a word. */
function unexpected(said: string[]): string[] {
  const expected = [
    /may clear your answers|loading the map/i,
    // What a student moves in an order, on a route or in time is said where it is now.
    /is now \d of \d\.$|is removed from the route\.$|^\d+ \w+ \d{4}: /,
    // The dialog is gone in which the sentence was chosen; the focus is on what may change it.
    /^Sentence \d is attached\.$/,
  ];
  return said.filter((text) => !expected.some((one) => one.test(text)));
}

test('in a whole lesson nothing is said twice, and nothing by another region', async ({ page }) => {
  test.setTimeout(90_000);
  const plans: Tries[] = ['wrong, right', 'right', 'wrong, wrong', 'wrong, later'];
  await listen(page);
  await page.goto(shortStart);
  await walk(page, { tries: (_, count) => plans[count % plans.length] ?? 'right' });
  const said = await heardOn(page);
  expect(said.filter((text) => text.includes('may clear your answers'))).toHaveLength(1);
  expect(new Set(said).size, said.join(' / ')).toBe(said.length);
  expect(said.filter((text) => /^Sentence \d is attached\.$/.test(text))).toHaveLength(2);
  expect(unexpected(said)).toEqual([]);
});

test('in map tasks nothing is said twice, and nothing by another region', async ({ page }) => {
  await listen(page);
  for (const { id, itemIds } of lesson.steps.filter((step) => step.kind === 'checkpoint'))
    for (const n of itemIds.keys()) {
      await page.goto(addressOf(id, n + 1));
      await placeOf(page);
      await heardOn(page);
      await answer(page, 'wrong');
      await pick(page, 'right');
      await answer(page, 'right');
      const said = await heardOn(page);
      expect(new Set(said).size, said.join(' / ')).toBe(said.length);
      expect(unexpected(said), itemIds[n]).toEqual([]);
    }
});

test('who is working is told by the focus, and what a name lacks by the region', async ({
  page,
}) => {
  await listen(page);
  await page.goto('./');
  await openWho(page);
  await heardOn(page);
  await typeName(page, '');
  expect(await heardOn(page)).toEqual(['Type a nickname or a number first.']);
  await typeName(page, 'Anna');
  await expect(page.getByText('A new start for “Anna”')).toBeFocused();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('Anna is working here.')).toBeFocused();
  expect(await heardOn(page)).toEqual([]);
});

/** The region is where it is heard, and has said this. */
async function expectSaid(page: Page, ...texts: (string | RegExp)[]): Promise<void> {
  await expect
    .poll(() => heardSoFar(page))
    .toEqual(texts.map((text): unknown => expect.stringMatching(text)));
  expect(await isRegionHeard(page)).toBe(true);
  await heardOn(page);
}

test('what stands over every step is said as it comes', async ({ page, context }) => {
  await listen(page);
  await watchTheDisk(page);
  await page.goto(addressOf(stepOf('questions').id, 1));
  await waitUntilSaved(page);
  await heardOn(page);
  await setDisk(page, 'refuses');
  await answer(page, 'right');
  await expectSaid(page, /^Not saved.* Save a copy$/);
  await setDisk(page, 'works');
  await waitUntilSaved(page);

  const tab = await context.newPage();
  await listen(tab);
  await tab.goto('./');
  await expectSaid(tab, /another tab/);

  await page.route('**/assets/LessonMenu-*.js', (route) => route.abort());
  await page.locator('button.menu').click();
  await expectSaid(page, /^This part could not be loaded/);
});

test('what a dialog says is said in it, and said again when it is the same', async ({ page }) => {
  await listen(page);
  await page.goto(addressOf(stepOf('questions').id, 1));
  await placeOf(page);
  await page.locator('button.menu').click();
  const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('a letter') };
  for (let count = 0; count < 2; count += 1) {
    await page.locator('[data-action="open-copy"]').setInputFiles(file);
    await expectSaid(page, /not a copy of an attempt/);
  }
  await page.locator('[data-action="menu-settings"]').click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.getByRole('button', { name: 'Reset all settings' }).click();
  await expectSaid(page, /^All settings are as they were at first\.$/);
  await closeDialogs(page);

  await nameOneself(page, 'Anna');
  await heardOn(page);
  await openWho(page);
  await page.getByRole('button', { name: 'Set the PIN' }).click();
  await page.getByRole('button', { name: 'Set the PIN' }).click();
  await expectSaid(page, /^Type 4 to 12 digits\.$/);
  await page.getByLabel('PIN, 4 to 12 digits').fill('2468');
  await page.getByLabel('The same PIN again').fill('2468');
  await page.getByRole('button', { name: 'Set the PIN' }).click();
  await expectSaid(page, /^A PIN is set\./);
  await page.locator('[data-action="remove-work-ask"]').click();
  await page.locator('[data-action="remove-work"]').click();
  await expectSaid(page, /Nothing of it is left/);
});

test('what marking and flagging come to is said', async ({ page }) => {
  await listen(page);
  await page.goto(addressOf(stepOf('reading').id));
  await page.locator('main [data-mark-number]').first().click();
  await page.locator('[data-action="save-marks"]').click();
  await expectSaid(page, /^Choose a sentence first\.$/);
  await page.getByRole('checkbox').first().click();
  await page.locator('[data-action="save-marks"]').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.locator('button.menu').click();
  await page.locator('[data-action="notes"] summary').click();
  await page.locator('[data-action="remove-mark"]').first().click();
  await expectSaid(page, /^The highlight is removed\.$/);
  await closeDialogs(page);

  await page.goto(addressOf(stepOf('questions').id, 1));
  await page.locator('[data-action="flag"]').click();
  await page.locator('[data-action="save-flag"]').click();
  await expectSaid(page, /^Kept for your teacher/);
  await page.reload();
  await expect(shown(page, 'Kept for your teacher')).toBeVisible();
  expect(await heardOn(page), 'not when it is found there').toEqual([]);
});
