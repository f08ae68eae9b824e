import { expect, test, type Page } from '@playwright/test';
import { addressOf, stepOf } from './built';
import { placeOf, waitUntilSaved } from './place';
import { readStored } from './stored';
import { answer, goOn } from './walk';

const questions = stepOf('questions');
const [first, second] = [questions.itemIds[0]!, questions.itemIds[1]!];
const elsewhere = (page: Page) => page.getByRole('alert').filter({ hasText: 'another tab' });

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
  });
}
