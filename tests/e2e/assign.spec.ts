import { readFileSync } from 'node:fs';
import { expect, test, type Download, type Page } from '@playwright/test';
import { hashOf } from '../../src/model/check-module';
import type { Module } from '../../src/model/module';
import { objections } from './axe';
import { lesson } from './built';
import { placeOf } from './place';

const link = (page: Page) => page.locator('[data-action="assign-link"]');
const NAMES = ['A. Okafor', '=cmd()', '<img src=x onerror=alert(1)>', '\u202Eright to left'];

async function open(page: Page, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./${hash}`);
  await page.locator('html[data-ready] main [data-heading]').first().waitFor();
}

async function startAssignment(page: Page): Promise<void> {
  await open(page, `#/teach/assign/of/${lesson.id}`);
  await page.locator('[data-setting="roster"]').waitFor();
}
async function make(page: Page): Promise<string> {
  await page.locator('[data-action="make-assignment"]').click();
  await link(page).waitFor();
  return (await link(page).getAttribute('href')) ?? '';
}
const textOf = async (download: Download) => readFileSync(await download.path(), 'utf8');

test('an assignment becomes a link with no name in it, and is kept with its names', async ({
  page,
}) => {
  await startAssignment(page);
  await page.getByLabel('Name of the class').fill('History 10B');
  await page.locator('[data-setting="roster"]').fill(NAMES.join('\n'));
  await page.locator('[data-setting="note"]').fill('Read the sources first.');
  await page.locator('[data-setting="pass"]').fill('60');
  await page.locator('[data-setting="due"]').fill('2027-05-12T08:00');
  const made = await make(page);
  expect(made).toContain('#/a/');
  expect(made.length).toBeLessThanOrEqual(300);
  expect(await link(page).textContent()).toBe(made);

  await page.reload();
  await expect(link(page)).toHaveAttribute('href', made);
  await page.getByText('Class list', { exact: true }).click();
  for (const name of NAMES) await expect(page.getByText(name, { exact: true })).toBeVisible();
  const code = made
    .replace(/^.*#\/a\/./, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/');
  const bytes = Buffer.from(code.slice(1), 'base64').toString('latin1');
  for (const name of ['Okafor', 'History', 'cmd']) expect(bytes).not.toContain(name);

  await open(page, '#/teach');
  await expect(page.getByRole('heading', { name: 'History 10B' })).toBeVisible();
});

test('the link opens the lesson, and a second time the same work', async ({ page }) => {
  await startAssignment(page);
  await page.locator('[data-setting="tries"]').getByText('One').click();
  const made = await make(page);
  await page.goto('about:blank');
  await page.goto(made);
  const place = await placeOf(page);
  expect(place.stepId).toBe(lesson.steps[0]?.id);
});

test('what has to be put right is said in one place, which takes the focus', async ({ page }) => {
  await startAssignment(page);
  await page.locator('[data-setting="pass"]').fill('250');
  await page.locator('[data-setting="sealed"]').getByText('Sealed to your key').click();
  await page.locator('[data-action="make-assignment"]').click();
  const problems = page.locator('[data-assign-problem]');
  await expect(problems).toBeFocused();
  await expect(problems.getByRole('listitem')).toHaveCount(2);
});

test('an assignment can be copied and deleted', async ({ page }) => {
  await startAssignment(page);
  await page.getByLabel('Name of the class').fill('History 10B');
  await page.locator('[data-setting="note"]').fill('Take your time.');
  await make(page);
  await open(page, '#/teach');
  await page.getByRole('link', { name: 'Copy History 10B' }).click();
  await expect(page.locator('[data-setting="note"]')).toHaveValue('Take your time.');
  await page.getByLabel('Name of the class').fill('History 10C');
  await make(page);
  await open(page, '#/teach');
  await page.getByRole('button', { name: 'Delete History 10B' }).click();
  await page.locator('[data-action="delete-assignment"]').click();
  await expect(page.locator('[data-assignment]')).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'History 10C' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'History 10B' })).toHaveCount(0);
});

test('sealed hand-ins need a key whose backup was saved; the backup works on another device', async ({
  page,
  browser,
}) => {
  await startAssignment(page);
  await page.locator('[data-setting="sealed"]').getByText('Sealed to your key').click();
  await page.locator('[data-action="make-key"]').click();
  await page.getByLabel('Passphrase', { exact: true }).fill('correct horse battery');
  await page.getByLabel('The passphrase again').fill('correct horse battery');
  await page.locator('[data-action="key-submit"]').click();
  await expect(page.locator('[data-action="keep-key"]')).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-action="save-key"]').click(),
  ]);
  const backup = await textOf(download);
  await page.locator('[data-action="keep-key"]').click();
  const sign = await page.locator('[data-fingerprint]').textContent();
  await make(page);
  await expect(page.locator('[data-fingerprint]')).toHaveText(sign ?? '');

  const context = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? '' });
  const other = await context.newPage();
  await startAssignment(other);
  await other.locator('[data-setting="sealed"]').getByText('Sealed to your key').click();
  await other.locator('[data-action="restore-key"]').click();
  const file = { name: 'key.json', mimeType: 'application/json', buffer: Buffer.from(backup) };
  await other.locator('[data-action="key-file"]').setInputFiles(file);
  await other.getByLabel('Passphrase').fill('something else');
  await other.locator('[data-action="key-submit"]').click();
  await expect(other.locator('dialog form').last()).toContainText('The passphrase does not fit');
  await other.getByLabel('Passphrase').fill('correct horse battery');
  await other.locator('[data-action="key-submit"]').click();
  await expect(other.locator('[data-fingerprint]')).toHaveText(sign ?? '');
  await context.close();
});

test('a question that is switched off is in no sheet, and goes into the link as such', async ({
  page,
}) => {
  await open(page, `#/teach/modules/${lesson.id}`);
  const first = page.locator('[data-item]').first();
  const stem = (await first.locator('h4').textContent())?.replace(/^\d+\. /, '') ?? '';
  await first.getByLabel('Ask this question').uncheck();
  await expect(page.getByText('Switched off: 1.', { exact: false }).first()).toBeVisible();
  await open(page, `#/teach/print/worksheet/${lesson.id}`);
  await expect(page.locator('[data-sheet]')).toBeVisible();
  await expect(page.locator('[data-sheet]').getByText(stem)).toHaveCount(0);
  await startAssignment(page);
  await make(page);
  await expect(page.getByText('Switched off: 1.', { exact: false }).first()).toBeVisible();
});

test('a module file is taken when it is whole, and refused with a reason when it is not', async ({
  page,
}) => {
  const other: Module = { ...lesson, id: 'another-lesson', title: 'Another lesson' };
  const whole = JSON.stringify({ ...other, hash: hashOf(other) });
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await open(page, '#/teach/modules');
  const input = page.locator('[data-action="import-module"]');
  const said = page.locator('[data-said]');
  await input.setInputFiles(file('notes.json', 'no module at all'));
  await expect(said).toContainText('could not be read as JSON');
  await input.setInputFiles(file('changed.json', whole.replace('Another lesson', 'A changed one')));
  await expect(said).toContainText('was changed after it was made');
  await input.setInputFiles(
    file('newer.json', whole.replace(/dateline-module\/[\d.]+/, 'dateline-module/9')),
  );
  await expect(said).toContainText('newer version');
  await input.setInputFiles(file('whole.json', whole));
  await expect(said).toContainText('“Another lesson” is on this device now.');
  await page.reload();
  await expect(page.locator('[data-module="another-lesson"]')).toBeVisible();
  const removeIt = async () => {
    await open(page, '#/teach/modules');
    await page.getByRole('button', { name: 'Remove Another lesson' }).click();
    await page.locator('[data-action="remove-module"]').click();
  };
  await removeIt();
  await expect(said).toContainText('was removed from this device');
  await expect(page.locator('[data-module="another-lesson"]')).toHaveCount(0);
  await input.setInputFiles(file('whole.json', whole));
  await expect(said).toContainText('“Another lesson” is on this device now.');
  await expect(page.locator('[data-module="another-lesson"]')).toBeVisible();

  // It can be assigned, and its link opens it here.
  await open(page, '#/teach/assign/of/another-lesson');
  await page.locator('[data-setting="roster"]').waitFor();
  const made = await make(page);
  await page.goto('about:blank');
  await page.goto(made);
  await placeOf(page);
  await expect(page.locator('header .module')).toHaveText('Another lesson');
  await removeIt();
  await expect(said).toContainText('“Another lesson” stays');
  await expect(page.locator('[data-module="another-lesson"]')).toBeVisible();
});

for (const [name, width, height] of [
  ['wide', 1360, 900],
  ['narrow', 320, 640],
] as const)
  test(`the pages for teachers are whole and without objections in a ${name} window`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    await startAssignment(page);
    await make(page);
    const id = /[0-9a-f]{16}/.exec(page.url())?.[0] ?? '';
    const kinds = ['worksheet', 'key', 'maps', 'exit', 'notes'];
    const pages = [
      '#/teach',
      '#/teach/modules',
      `#/teach/modules/${lesson.id}`,
      '#/teach/assign',
      `#/teach/assign/${id}`,
      `#/teach/print/link/${id}`,
      ...kinds.map((kind) => `#/teach/print/${kind}/${lesson.id}`),
      '#/teach/nowhere',
      '#/privacy',
    ];
    for (const hash of pages) {
      await open(page, hash);
      await expect(page.getByText('One moment.')).toHaveCount(0);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(wide, `${hash} is too wide`).toBeLessThanOrEqual(0);
      expect.soft(await objections(page), hash).toEqual([]);
    }
  });

test('a sheet is printed without what stands around it, black on white, on the paper chosen', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, `#/teach/print/worksheet/${lesson.id}`);
  await page.locator('[data-setting="paper"]').getByText('A4').click();
  const sheet = page.locator('[data-sheet]');
  await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(sheet).toHaveCSS('color', 'rgb(0, 0, 0)');
  const a4 = await page.pdf({ preferCSSPageSize: true });
  expect(a4.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
  await page.locator('[data-setting="paper"]').getByText('Letter').click();
  const letter = await page.pdf({ preferCSSPageSize: true });
  expect(letter.toString('latin1')).toMatch(/\/MediaBox \[0 0 612 792\]/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('header')).toBeHidden();
  await expect(page.locator('[data-action="print"]')).toBeHidden();
  await expect(sheet).toBeVisible();
});

test('versions of a worksheet differ, and the key follows them', async ({ page }) => {
  await open(page, `#/teach/print/worksheet/${lesson.id}`);
  const sheet = page.locator('[data-sheet]');
  const version = (letter: string) =>
    page.locator('[data-setting="version"]').getByText(letter, { exact: true }).click();
  const texts: string[] = [];
  for (const letter of ['A', 'B']) {
    await version(letter);
    await expect(sheet).toContainText(`Version ${letter}`);
    texts.push((await sheet.textContent()) ?? '');
  }
  expect(texts[0]?.replaceAll('Version A', '')).not.toBe(texts[1]?.replaceAll('Version B', ''));
});
