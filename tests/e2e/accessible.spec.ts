import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { screens } from './screens';

/** What axe objects to: all of its rules, or those on colour alone. The other theme differs in nothing else. */
async function violations(
  page: Page,
  rules: 'all' | 'colour',
  without: string[] = [],
): Promise<string[]> {
  // One frame and one page: without this mode axe opens a second page for every result.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const found = await axe
    .options({
      resultTypes: ['violations'],
      ...(rules === 'colour' && {
        runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
      }),
    })
    .analyze();
  return found.violations
    .filter(({ id }) => !without.includes(id))
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
    );
}

for (const { name, open, without } of screens)
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    await open(page);
    expect.soft(await violations(page, 'all', without), 'on a wide screen').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await violations(page, 'colour'), 'on a wide screen, dark').toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect.soft(await violations(page, 'colour'), 'on a phone, dark').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft(await violations(page, 'all', without), 'on a phone').toEqual([]);
  });
