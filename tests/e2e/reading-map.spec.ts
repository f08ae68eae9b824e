import { expect, test, type Page } from '@playwright/test';
import { addressOf, lesson, stepOf } from './built';
import { placeOf, waitUntilKept } from './place';

const dialog = (page: Page) => page.getByRole('dialog');
const small = (page: Page) => page.locator('main [data-action="map"]');
/** Those that tell where something happened; cards and background have no map. */
const readings = lesson.steps.filter(
  (step) =>
    step.kind === 'reading' &&
    lesson.readings.some(({ id, happenedAt }) => id === step.readingId && happenedAt),
);

async function openMap(page: Page): Promise<void> {
  await small(page).press('Enter');
  await expect(dialog(page).getByRole('table').first()).toBeVisible();
}

test('every reading has a small map that names where it happened', async ({ page }) => {
  expect(readings.length).toBeGreaterThanOrEqual(5);
  for (const step of readings) {
    await page.goto(addressOf(step.id));
    const reading = lesson.readings.find(
      ({ id }) => step.kind === 'reading' && id === step.readingId,
    );
    const names = lesson.places
      ?.filter(({ id }) => reading?.happenedAt?.includes(id))
      .map(({ name }) => name);
    await expect(small(page)).toHaveAccessibleName(`Map: ${names?.join(', ')}`);
  }
});

test('the map of a reading is worked by keys, and Escape gives the focus back', async ({
  page,
}) => {
  await page.goto(addressOf('read-after-talks'));
  await placeOf(page);
  await openMap(page);
  const layers = dialog(page).locator('.stage svg').first();
  const whole = await layers.getAttribute('viewBox');
  await dialog(page).getByRole('button', { name: 'Sochi: show on the map' }).press('Enter');
  await expect(layers).not.toHaveAttribute('viewBox', whole ?? '');
  await expect(dialog(page).locator('.stage text', { hasText: 'Sochi' })).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Balkans' }).press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Balkans' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(small(page)).toBeFocused();
});

test('the map of a reading gives nothing away that is asked later', async ({ page }) => {
  await page.goto(addressOf(stepOf('reading').id));
  await placeOf(page);
  await openMap(page);
  const html = await dialog(page).evaluate((element) => element.innerHTML);
  expect(html).not.toMatch(/member of nato|invited|map-member|map-invited/i);
  const fills = await dialog(page)
    .locator('use[data-country]')
    .evaluateAll((shapes) => [...new Set(shapes.map((shape) => getComputedStyle(shape).fill))]);
  expect(fills).toHaveLength(1);
});

for (const [where, width] of [
  ['on a phone', 360],
  ['on a wide screen', 1280],
] as const)
  test.describe(where, () => {
    test.use({ viewport: { width, height: 720 } });

    test('nothing moves when the small map comes', async ({ page }) => {
      let release = () => {};
      const held = new Promise<void>((done) => (release = done));
      await page.route(/ReadingLocator-.*\.js$/, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(addressOf(stepOf('reading').id));
      await placeOf(page);
      await page.evaluate(() => document.fonts.ready);
      await page.locator('main [data-mark-number]').first().waitFor();
      const top = () => page.locator('main [data-paragraph]').first().boundingBox();
      // All else that comes late has come when two looks are alike.
      let before = await top();
      await expect
        .poll(
          async () => {
            const last = before;
            before = await top();
            return before?.y === last?.y;
          },
          { intervals: [300] },
        )
        .toBe(true);
      await expect(small(page)).toHaveCount(0);
      release();
      await expect(small(page)).toBeVisible();
      expect(await top()).toEqual(before);
    });

    test('the map and its table fit the dialog, also with text twice as large', async ({
      page,
    }) => {
      await page.goto(addressOf(stepOf('reading').id));
      await placeOf(page);
      await openMap(page);
      for (const size of ['100%', '200%']) {
        await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
        const over = await dialog(page).evaluate((box) => box.scrollWidth - box.clientWidth);
        expect(over, size).toBeLessThanOrEqual(0);
      }
    });
  });

test.describe('once everything is kept', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the map of a reading opens without a connection', async ({ page, context }) => {
    await page.goto(addressOf(stepOf('reading').id));
    await placeOf(page);
    await waitUntilKept(page);
    await context.setOffline(true);
    await page.reload();
    await openMap(page);
    await expect(dialog(page).locator('use[data-country]').first()).toBeAttached();
  });
});
