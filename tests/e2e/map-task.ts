import { expect, type Page } from '@playwright/test';
import type { Item } from '../../src/model/item';
import { addressOf, lesson, mapTaskOf, whole } from './built';
import { placeOf } from './place';

/** Some steps are asked on the longest route alone. */
async function takeLongRoute(page: Page): Promise<void> {
  await page.goto('./');
  const title = whole.routes?.find(({ id }) => id === 'long')?.title ?? '';
  await page.locator('[data-routes] label', { hasText: title }).click();
  await page.locator('main [data-action="continue"]').click();
  await expect.poll(() => placeOf(page)).toMatchObject({ stepId: whole.steps[1]?.id });
}

/** Opens the first task of a kind, on the route that asks it. */
export async function openMapTask(page: Page, kind: Item['kind']): Promise<void> {
  const { stepId, n } = mapTaskOf(kind);
  if (!lesson.steps.some(({ id }) => id === stepId)) await takeLongRoute(page);
  await page.goto(addressOf(stepId, n));
  await page.locator('main [data-map-stage]').waitFor();
  expect(await placeOf(page)).toMatchObject({ itemKind: kind });
}
