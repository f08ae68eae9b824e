import { expect, type Page } from '@playwright/test';
import { shown } from './place';

/** The page with the question who is working, or for a PIN. */
export const whoPage = (page: Page) =>
  page.locator('html[data-ready] main:has(> h1[data-heading])');

/** Opens what the menu says about who is working. */
export async function openWho(page: Page): Promise<void> {
  await page.locator('button.menu').click();
  await page.locator('[data-action="who"]').click();
  await expect(page.getByRole('dialog', { name: 'Who is working?' })).toBeVisible();
}

export async function closeDialogs(page: Page): Promise<void> {
  while ((await page.getByRole('dialog').count()) > 0) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(20);
  }
}

/** Types a name where it is asked for. */
export async function typeName(page: Page, name: string): Promise<void> {
  await page.getByLabel('Nickname or number').fill(name);
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
}

/** A new student begins, here or in the dialog. */
export async function beginAs(page: Page, name: string): Promise<void> {
  await typeName(page, name);
  await expect(page.getByText(`A new start for “${name}”`)).toBeVisible();
  await page.getByRole('button', { name: 'Begin' }).click();
}

/** Names who is working in the dialog, and takes along what is open. */
export async function nameOneself(page: Page, name: string): Promise<void> {
  await openWho(page);
  await beginAs(page, name);
  await expect(page.getByText(`${name} is working here.`)).toBeVisible();
  await closeDialogs(page);
}

export async function switchStudent(page: Page): Promise<void> {
  await openWho(page);
  await page.locator('[data-action="switch-student"]').click();
  await expect(page.getByRole('heading', { name: 'Who is working?', level: 1 })).toBeVisible();
}

export async function setPin(page: Page, digits: string): Promise<void> {
  await openWho(page);
  await page.getByRole('button', { name: 'Set the PIN' }).click();
  await page.getByLabel('PIN, 4 to 12 digits').fill(digits);
  await page.getByLabel('The same PIN again').fill(digits);
  await page.getByRole('button', { name: 'Set the PIN' }).click();
  await expect(shown(page, 'A PIN is set.')).toBeVisible();
  await closeDialogs(page);
}

export async function typePin(page: Page, digits: string): Promise<void> {
  await page.getByLabel('Type your PIN').fill(digits);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

/** Everything that someone at the screen could find: text, attributes, values, title, address. */
export const sightOfAll = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const values = [...document.querySelectorAll('input')].map(({ value }) => value);
    return [
      document.documentElement.outerHTML,
      ...values,
      document.title,
      location.href,
      JSON.stringify(history.state),
    ].join('\n');
  });

/** Everything that this device keeps for the app, as text: what is in each place. */
export const dumpDevice = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error ?? new Error('No reason was given'));
      });
    const found: Record<string, string> = {
      localStorage: JSON.stringify(Object.entries(localStorage)),
      sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
    };
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await settled(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const all = db.transaction(store).objectStore(store);
        const [keys, records] = await Promise.all([
          settled(all.getAllKeys()),
          settled<unknown[]>(all.getAll()),
        ]);
        found[`${name}/${store}`] = JSON.stringify([keys, records]);
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        found[`cache ${request.url}`] = (await (await cache.match(request))?.text()) ?? '';
    }
    return found;
  });
