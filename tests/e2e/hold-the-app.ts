import type { Page } from '@playwright/test';

/** Holds the app's scripts back, as a slow line does, until they are let go. */
export async function holdTheApp(page: Page): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/assets/index-*.js', async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}
