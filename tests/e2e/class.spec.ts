import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Browser, type Download, type Page } from '@playwright/test';
import { args, env, executablePath } from '../browser.mjs';
import { itemOf, shortLesson } from './built';
import { lessonPart } from '../../src/model/lesson-part';
import { holdsPart } from './kept';
import { placeOf, waitUntilKept, waitUntilSaved, type Place } from './place';
import { walk, type Tries } from './walk';

test.use({ serviceWorkers: 'allow' });

/** What counts for the score: all that is asked but forecasts and answers in one's own words. */
const scored = shortLesson.steps
  .flatMap((step) => ('itemIds' in step ? step.itemIds : []))
  .filter((id) => !['prediction', 'written'].includes(itemOf(id).kind));
/** Those that are missed without a share of the points: one option of several is chosen. */
const choices = scored.filter((id) => itemOf(id).kind === 'choice');

/** What a student does at these questions; all others are right at once. */
type Plan = Record<string, Tries>;
const follow =
  (plan: Plan) =>
  ({ itemId, stepKind }: Place): Tries =>
    stepKind === 'retry' ? 'right' : (plan[itemId ?? ''] ?? 'right');

/** What the rules give for that: 1 at the first try, ½ at the second, 0 after it. */
function expectedOf(plan: Plan): Record<string, string> {
  const helped = Object.values(plan).filter((tries) => tries === 'wrong, right').length;
  const missed = Object.values(plan).filter((tries) => tries === 'wrong, wrong').length;
  return {
    points: String(scored.length - helped / 2 - missed),
    points_possible: String(scored.length),
    first_try_points: String(scored.length - helped - missed),
    right_first_try: String(scored.length - helped - missed),
    right_with_help: String(helped),
    missed: String(missed),
    begun: '0',
    open: '0',
  };
}

/** The rows of a table, by column: read without any of the code that wrote it. */
function readTable(text: string): Record<string, string>[] {
  const rows = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
        (quoted ?? bare ?? '').replaceAll('""', '"'),
      ),
    );
  const [head = [], ...rest] = rows;
  return rest.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
}

const saved = async (page: Page, press: string): Promise<Download> => {
  const downloading = page.waitForEvent('download');
  await page.locator(`[data-action="${press}"]`).click();
  return downloading;
};

async function makeAssignment(page: Page, name: string, roster: string[], sealed: boolean) {
  await page.goto('about:blank');
  await page.goto(`./#/teach/assign/of/${shortLesson.id}`);
  await page.getByLabel('Name of the class').fill(name);
  await page.locator('[data-setting="roster"]').fill(roster.join('\n'));
  await page.locator('[data-setting="pass"]').fill('90');
  if (sealed) {
    await page.locator('[data-setting="sealed"]').getByText('Sealed to your key').click();
    await page.locator('[data-action="make-key"]').click();
    await page.getByLabel('Passphrase', { exact: true }).fill('correct horse battery');
    await page.getByLabel('The passphrase again').fill('correct horse battery');
    await page.locator('[data-action="key-submit"]').click();
    await saved(page, 'save-key');
    await page.locator('[data-action="keep-key"]').click();
  }
  await page.locator('[data-action="make-assignment"]').click();
  const link = page.locator('[data-action="assign-link"]');
  await link.waitFor();
  const id = /[0-9a-f]{16}/.exec(page.url())?.[0] ?? '';
  return { id, link: (await link.getAttribute('href')) ?? '' };
}

async function openHandIn(page: Page, name: string): Promise<void> {
  expect(await placeOf(page)).toMatchObject({ stepKind: 'result' });
  await waitUntilSaved(page);
  await page.locator('[data-action="hand-in"]').click();
  await page.getByRole('dialog').getByRole('textbox').first().fill(name);
}

/** The work of that student as a file. */
async function handIn(page: Page, name: string): Promise<Buffer> {
  await openHandIn(page, name);
  return readFileSync(await (await saved(page, 'hand-in-file')).path());
}

async function offlineStudent(browser: Browser, link: string, plan: Plan): Promise<Buffer> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await placeOf(page);
  await waitUntilKept(page);
  await expect.poll(() => holdsPart(page, lessonPart(shortLesson.id))).toBe(true);
  await context.setOffline(true);
  await page.reload();
  await walk(page, { tries: follow(plan) });
  const file = await handIn(page, 'amira ');
  await context.close();
  return file;
}

/** Half of it today; then the browser is closed, and the rest is done another day from the link. */
async function resumingStudent(link: string, plan: Plan): Promise<Buffer> {
  const profile = mkdtempSync(join(tmpdir(), 'dateline-profile-'));
  const open = () => chromium.launchPersistentContext(profile, { executablePath, args, env });
  const middle = shortLesson.steps.find(({ kind }) => kind === 'resolution')!.id;
  const first = await open();
  const [before = await first.newPage()] = first.pages();
  await before.goto(link);
  await walk(before, { tries: follow(plan), until: ({ stepId }) => stepId === middle });
  await waitUntilSaved(before);
  await first.close();

  const second = await open();
  const [page = await second.newPage()] = second.pages();
  await page.goto(link);
  expect(await placeOf(page)).toMatchObject({ stepId: middle });
  await walk(page, { tries: follow(plan) });
  const file = await handIn(page, 'Björn');
  await second.close();
  rmSync(profile, { recursive: true });
  return file;
}

async function phoneStudent(browser: Browser, link: string, plan: Plan): Promise<string[]> {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.goto(link);
  await walk(page, { tries: follow(plan) });
  await openHandIn(page, 'Cem');
  await page.locator('[data-action="hand-in-code"]').click();
  const parts = page.locator('[data-hand-in-code]');
  await parts.first().waitFor();
  const codes = await parts.evaluateAll((all: HTMLTextAreaElement[]) => all.map((a) => a.value));
  await context.close();
  return codes;
}

async function openBook(page: Page, id: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./#/teach/gradebook/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: shortLesson.title })).toBeVisible();
}

const tableOf = async (page: Page, action: string) =>
  readTable(readFileSync(await (await saved(page, action)).path(), 'utf8'));

test('a class from the link to the table: offline, resumed and on a phone, sealed and open', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const [one = '', two = ''] = choices;
  const plans: Record<string, Plan> = {
    amira: {},
    björn: { [one]: 'wrong, right' },
    cem: { [one]: 'wrong, wrong', [two]: 'wrong, right' },
  };
  const full = (link: string) => new URL(link, baseURL).href;
  const sealed = await makeAssignment(page, 'Physics 9', ['Amira', 'Björn', 'Dora'], true);
  const open = await makeAssignment(page, 'Physics 9, at home', ['Cem'], false);

  const [amira, björn, codes] = await Promise.all([
    offlineStudent(browser, full(sealed.link), plans.amira ?? {}),
    resumingStudent(full(sealed.link), plans.björn ?? {}),
    phoneStudent(browser, full(open.link), plans.cem ?? {}),
  ]);
  expect(amira.toString('latin1')).not.toContain('amira');

  await openBook(page, sealed.id);
  await page.locator('input[type=file][data-action="collect"]').setInputFiles(
    [amira, björn].map((buffer, n) => ({
      name: `${n}.dateline-handin`,
      mimeType: 'application/octet-stream',
      buffer,
    })),
  );
  await expect(page.locator('[data-collected]')).toContainText('Taken in: 2 new.');
  await expect(page.locator('[data-figure="handed-in"]')).toContainText('2 / 3');
  await expect(page.locator('[data-missing]')).toHaveText(['Dora']);
  const row = (name: string) => page.locator(`tr[data-student="${name}"]`);
  await expect(row('Björn').locator('td.x.half')).toHaveText(['right with help']);
  const inClass = await tableOf(page, 'csv');
  const each = { class: 'Physics 9', lesson: shortLesson.title, assignment: sealed.id };
  expect(inClass.sort((a, b) => (a.student ?? '').localeCompare(b.student ?? ''))).toMatchObject([
    {
      ...each,
      student: 'amira',
      name_on_list: 'Amira',
      sealed: 'yes',
      passed: 'yes',
      ...expectedOf(plans.amira ?? {}),
    },
    {
      ...each,
      student: 'Björn',
      name_on_list: 'Björn',
      sealed: 'yes',
      passed: 'yes',
      ...expectedOf(plans.björn ?? {}),
    },
  ]);

  await openBook(page, open.id);
  await page.locator('[data-action="paste-codes"]').click();
  await page.getByRole('textbox', { name: 'Codes of one or more' }).fill(codes.join('\n'));
  await page.locator('[data-action="take-codes"]').click();
  await expect(row('Cem')).toBeVisible();
  expect(await tableOf(page, 'csv')).toMatchObject([
    { student: 'Cem', name_on_list: 'Cem', sealed: 'no', ...expectedOf(plans.cem ?? {}) },
  ]);
  const responses = await tableOf(page, 'csv-responses');
  const triesAt = (id: string) =>
    responses.filter(({ item }) => item === id).map(({ try: n, right }) => [n, right]);
  expect(triesAt(one)).toEqual([
    ['1', 'no'],
    ['2', 'no'],
  ]);
  expect(triesAt(two)).toEqual([
    ['1', 'no'],
    ['2', 'yes'],
  ]);
  for (const id of scored.filter((id) => id !== one && id !== two))
    expect(triesAt(id), id).toEqual([['1', 'yes']]);
});
