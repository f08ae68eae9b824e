import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Options = Parameters<AxeBuilder['options']>[0];

const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
const source = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that have to do with colours: another theme differs in nothing else. */
export const ON_COLOUR: Options = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** What axe objects to: each rule, and where. */
export async function objections(page: Page, options: Options = {}): Promise<string[]> {
  // The builder would have the page read 600 kB twice a run; once a page is enough.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations } = await new AxeBuilder({ page, axeSource: ';' })
    .setLegacyMode() // one frame: without this mode axe opens a second page for every result
    .options({ resultTypes: ['violations'], ...options })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
  );
}
