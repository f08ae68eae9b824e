import { expect, test } from '@playwright/test';
import { addressOf, stepOf } from './built';
import { placeOf, shown } from './place';
import { answer, check, pick } from './walk';

test.beforeEach(async ({ page }) => {
  await page.goto(addressOf(stepOf('checkpoint').id));
  await page.locator('main input[data-option]').first().waitFor();
});

test('a country clicked on the map is ticked in the list, and the other way round', async ({
  page,
}) => {
  const stage = page.locator('main [role="group"][tabindex="0"]');
  const at = await page.locator('svg use[data-country="ROU"]').boundingBox();
  const frame = await stage.boundingBox();
  if (!at || !frame) throw new Error('The map is not drawn');
  await stage.click({
    position: { x: at.x + at.width / 2 - frame.x, y: at.y + at.height / 2 - frame.y },
  });
  await expect(page.locator('input[data-option="ROU"]')).toBeChecked();
  await expect(page.locator('svg .picked use')).toHaveCount(1);

  await page.locator('input[data-option="ROU"]').click();
  await expect(page.locator('svg .picked use')).toHaveCount(0);
});

test('the part of the map that was chosen and the focus stay through an answer', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Whole map' }).click();
  await answer(page, 'wrong');
  await expect(
    page.getByRole('heading', { name: 'The report says something else.' }),
  ).toBeFocused();
  await expect(page.getByRole('button', { name: 'Whole map' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await pick(page, 'right');
  await expect(page.locator('[data-feedback] h2')).toBeFocused();
  await expect(page.locator('input[data-option="MKD"]')).toBeChecked();
  await answer(page, 'right');
  expect(await placeOf(page)).toMatchObject({ phase: 'assisted' });
});

test('an empty map asks for a country and is not wrong', async ({ page }) => {
  await check(page);
  await expect(shown(page, 'Select a country first.')).toBeVisible();
  expect(await placeOf(page)).toMatchObject({ phase: 'asking' });
});

test('with one of two countries the miss says that something is missing, without naming it', async ({
  page,
}) => {
  await page.locator('input[data-option="ALB"]').click();
  await check(page);
  await pick(page, 'right');
  await expect(page.getByText('names one or more countries that are not selected')).toBeVisible();
  await expect(page.locator('[data-feedback] > p').getByText('Croatia')).toHaveCount(0);
});

test('an answered map is printed in patterns and greys, with its legend, and nothing lies over it', async ({
  page,
}) => {
  // As wide as a sheet of A4.
  await page.setViewportSize({ width: 794, height: 1123 });
  await answer(page, 'right');
  await expect(page.getByText('The same as a table')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Invited to join').first()).toBeVisible();
  await expect(page.locator('main [data-action="continue"]')).toBeHidden();
  const fills = await page
    .locator('main svg use[data-country]')
    .evaluateAll((shapes) => [...new Set(shapes.map((shape) => getComputedStyle(shape).fill))]);
  const coloured = fills.filter((fill) => {
    const [r, g, b] = fill.match(/\d+/g) ?? [];
    return fill.startsWith('rgb') && (r !== g || g !== b);
  });
  expect(coloured).toEqual([]);
  expect(fills.filter((fill) => fill.startsWith('url')).length).toBeGreaterThan(0);
});
