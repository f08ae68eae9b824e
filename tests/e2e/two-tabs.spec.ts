import { expect, test, type Page } from '@playwright/test';
import { addressOf, stepOf } from './built';
import { setDisk, watchTheDisk } from './disk';
import { placeOf, waitUntilSaved } from './place';
import { readStored } from './stored';
import { answer, goOn } from './walk';

const questions = stepOf('questions');
const reading = stepOf('reading');
const [first, second] = [questions.itemIds[0]!, questions.itemIds[1]!];
const elsewhere = (page: Page) => page.locator('[data-note="elsewhere"]');

for (const locks of [true, false]) {
  const how = locks ? 'with Web Locks' : 'without Web Locks, as on plain http';

  test.describe(how, () => {
    test.beforeEach(async ({ context }) => {
      if (locks) return;
      await context.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
      });
    });

    test('the second tab of an attempt says so and can take over', async ({ context, page }) => {
      await page.goto(addressOf(questions.id, 1));
      await answer(page, 'right');
      await waitUntilSaved(page);
      await expect(elsewhere(page)).toHaveCount(0);

      const tab = await context.newPage();
      await tab.goto('/');
      await expect(elsewhere(tab)).toBeVisible();
      expect(await placeOf(tab)).toMatchObject({ itemId: first, phase: 'right' });
      await goOn(page);
      await answer(page, 'wrong');
      await waitUntilSaved(page);

      await tab.locator('[data-action="take-over"]').click();
      await expect(elsewhere(tab)).toHaveCount(0);
      await expect.poll(() => placeOf(tab)).toMatchObject({ itemId: second, phase: 'looking' });
      await expect(elsewhere(page)).toBeVisible();

      await page.locator('[data-action="take-over"]').click();
      await expect(elsewhere(tab)).toBeVisible();
      await expect(elsewhere(page)).toHaveCount(0);
      const answered = (await readStored(page)).log.filter(({ type }) => type === 'answer');
      expect(answered).toHaveLength(2);
    });

    test('when the first tab closes, the second goes on by itself', async ({ context, page }) => {
      await page.goto(addressOf(questions.id, 1));
      await answer(page, 'right');
      await waitUntilSaved(page);
      const tab = await context.newPage();
      await tab.goto('/');
      await expect(elsewhere(tab)).toBeVisible();
      await page.close();
      await expect(elsewhere(tab)).toHaveCount(0);
      await goOn(tab);
      expect(await placeOf(tab)).toMatchObject({ itemId: second, phase: 'asking' });
    });

    test('the second tab can be read and looked around in, and answers nothing', async ({
      context,
      page,
    }) => {
      await page.goto(addressOf(questions.id, 1));
      await answer(page, 'wrong');
      await waitUntilSaved(page);
      const before = await readStored(page);

      const tab = await context.newPage();
      await tab.goto('/');
      await expect(elsewhere(tab)).toBeVisible();
      await expect(tab.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      for (const control of await tab.locator('main').locator('button, input').all())
        await expect(control).toBeDisabled();
      await tab.locator('main h1').click();
      await tab.keyboard.press('a');
      await expect(tab.locator('main input:checked')).toHaveCount(1); // the answer that was given

      await tab.locator(`.rail a[href$="/${reading.id}"]`).click();
      expect(await placeOf(tab)).toMatchObject({ stepId: reading.id });
      await tab.locator('main button.term').first().click();
      await tab.locator('main [data-action="continue"]').click();
      expect(await placeOf(tab)).toMatchObject({ itemId: first, phase: 'looking' });
      await tab.goto(addressOf(stepOf('checkpoint').id));
      await expect(tab.locator('main input[data-option="ALB"]')).toBeDisabled();
      await tab.locator('main use[data-country="ALB"]').first().click({ force: true });
      await expect(tab.locator('main input:checked')).toHaveCount(0);

      expect(await readStored(page)).toEqual(before);
      expect(await placeOf(page)).toMatchObject({ itemId: first, phase: 'looking' });
      await tab.locator('[data-action="take-over"]').click();
      await expect.poll(() => placeOf(tab)).toMatchObject({ itemId: first, phase: 'looking' });
    });

    test('what the first tab could save only after it was taken over arrives without a reload', async ({
      context,
      page,
    }) => {
      await watchTheDisk(page);
      await page.goto(addressOf(questions.id, 1));
      await placeOf(page);
      await waitUntilSaved(page);
      const tab = await context.newPage();
      await tab.goto('/');
      await expect(elsewhere(tab)).toBeVisible();
      await setDisk(page, 'refuses');
      await answer(page, 'right');
      await expect(page.locator('[data-note="not-saved"]')).toBeVisible();

      await tab.locator('[data-action="take-over"]').click();
      await expect(elsewhere(page)).toBeVisible();
      expect(await placeOf(tab)).toMatchObject({ itemId: first, phase: 'asking' });
      await setDisk(page, 'works');
      await expect
        .poll(() => placeOf(tab), { timeout: 15_000 })
        .toMatchObject({ itemId: first, phase: 'right' });
    });
  });
}
