import { expect, test, type Page } from '@playwright/test';
import { addressOf, lesson, stepOf } from './built';
import { giveVoices, listenButton } from './fake-voice';
import { placeOf, waitUntilSaved } from './place';
import { answer } from './walk';

const questions = stepOf('questions');
const dialog = (page: Page) => page.getByRole('dialog');
const menu = (page: Page) => page.getByRole('button', { name: 'Menu', exact: true });
const heading = (page: Page) => page.locator('main [data-heading]');

async function openQuestion(page: Page): Promise<void> {
  await page.goto(addressOf(questions.id, 1));
  await placeOf(page);
}

async function openMenu(page: Page): Promise<void> {
  await menu(page).press('Enter');
  await expect(dialog(page)).toBeVisible();
}

for (const way of ['Escape', 'the button'] as const)
  test(`the menu and the settings give the focus back, closed with ${way}`, async ({ page }) => {
    const close = async (name: string) => {
      if (way === 'Escape') await page.keyboard.press('Escape');
      else await dialog(page).getByRole('button', { name, exact: true }).press('Enter');
    };
    await openQuestion(page);
    await openMenu(page);
    await close('Close');
    await expect(dialog(page)).toHaveCount(0);
    await expect(menu(page)).toBeFocused();

    const settings = page.getByRole('button', { name: 'Settings', exact: true });
    await settings.press('Enter');
    await expect(dialog(page)).toBeVisible();
    await close('Close');
    await expect(settings).toBeFocused();

    await openMenu(page);
    await dialog(page).getByRole('button', { name: 'Settings', exact: true }).press('Enter');
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
    await close('Close');
    await expect(dialog(page)).toHaveCount(0);
    await expect(menu(page)).toBeFocused();

    await openMenu(page);
    await dialog(page).getByRole('button', { name: 'Start over' }).press('Enter');
    await expect(page.getByRole('dialog', { name: 'Start over?' })).toBeVisible();
    await close('Cancel');
    await expect(dialog(page)).toHaveCount(0);
    await expect(menu(page)).toBeFocused();

    await openMenu(page);
    const who = page.locator('[data-action="who"]');
    await who.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Who is working?' })).toBeVisible();
    await (way === 'Escape'
      ? page.keyboard.press('Escape')
      : page
          .getByRole('dialog', { name: 'Who is working?' })
          .getByRole('button', { name: 'Close' })
          .press('Enter'));
    await expect(who).toBeFocused();
  });

for (const [where, viewport] of [
  ['a phone', { width: 390, height: 664 }],
  ['a wide screen', { width: 1280, height: 800 }],
] as const)
  test(`a link of the menu leads to a heading on ${where}, from elsewhere and from there`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await openQuestion(page);
    const link = (stepId: string) => dialog(page).locator(`nav a[href="#/${lesson.id}/${stepId}"]`);
    const reading = stepOf('reading');
    for (const stepId of [questions.id, questions.id, reading.id, reading.id, questions.id]) {
      await openMenu(page);
      await link(stepId).press('Enter');
      await expect(dialog(page)).toHaveCount(0);
      await expect(page.locator(`main[data-step-id="${stepId}"]`)).toBeVisible();
      await expect(heading(page)).toBeFocused();
    }
  });

test('a link of the rail leads to a heading, and so does the way back in the browser', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openQuestion(page);
  const there = (stepId: string) => page.locator(`main[data-step-id="${stepId}"]`);
  const steps = [stepOf('reading'), lesson.steps[0]!, stepOf('prediction'), stepOf('result')];
  for (const { id } of [...steps, ...steps.toReversed().slice(1)]) {
    await page.locator(`.rail a[href="#/${lesson.id}/${id}"]`).press('Enter');
    await expect(there(id)).toBeVisible();
    await expect(heading(page)).toBeFocused();
  }
  await page.locator('.rail a[href$="~timeline"]').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Timeline' })).toBeFocused();
  for (const { id } of [steps[0]!, steps[1]!]) {
    await page.goBack();
    await expect(there(id)).toBeVisible();
    await expect(heading(page)).toBeFocused();
  }
});

test('a new attempt begins at its heading, and so does an earlier one', async ({ page }) => {
  await openQuestion(page);
  await answer(page, 'right');
  await waitUntilSaved(page);
  await openMenu(page);
  await dialog(page).getByRole('button', { name: 'Start over' }).press('Enter');
  await page
    .getByRole('dialog', { name: 'Start over?' })
    .getByRole('button', { name: 'Start over' })
    .press('Enter');
  await expect(page.locator(`main[data-step-id="${lesson.steps[0]?.id}"]`)).toBeVisible();
  await expect(heading(page)).toBeFocused();

  await openMenu(page);
  await dialog(page)
    .getByRole('button', { name: /^Open the attempt/ })
    .press('Enter');
  await expect(page.locator(`main[data-step-id="${questions.id}"]`)).toBeVisible();
  await expect(heading(page)).toBeFocused();
});

test('the page begins with no focus of its own', async ({ page }) => {
  await openQuestion(page);
  await page.reload();
  await placeOf(page);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('the sentences of a paragraph, a note and a flag give the focus back', async ({ page }) => {
  await page.goto(addressOf(stepOf('reading').id));
  await placeOf(page);
  const number = page.locator('main [data-mark-number]').nth(1);
  await number.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(number).toBeFocused();
  await number.press('Enter');
  await dialog(page).getByRole('checkbox').nth(1).press('Space');
  await dialog(page).getByRole('button', { name: 'Highlight', exact: true }).press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(number).toBeFocused();

  await openQuestion(page);
  const flag = page.getByRole('button', { name: 'This question seems wrong' });
  await flag.press('Enter');
  await expect(page.getByRole('textbox')).toBeFocused();
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(flag).toBeFocused();
});

test('reading aloud gives the focus back', async ({ page }) => {
  await giveVoices(page, ['en-GB', true]);
  await page.goto('./');
  await listenButton(page).press('Enter');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeFocused();
  await page.getByRole('button', { name: 'Stop reading aloud' }).press('Enter');
  await expect(listenButton(page)).toBeFocused();
});

test('starting over from the result asks, and gives the focus back', async ({ page }) => {
  await page.goto(addressOf(stepOf('result').id));
  await placeOf(page);
  const button = page.locator('main [data-action="start-over"]');
  await button.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Start over?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});
