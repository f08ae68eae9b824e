import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { screens } from './screens';

/** Every rule of axe, those of WCAG 2.2 that are off by default among them. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
  );
}

for (const { name, open } of screens)
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    await open(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await violations(page), colorScheme).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    expect.soft(await violations(page), 'on a phone, dark').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft(await violations(page), 'on a phone').toEqual([]);
  });
