import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { encodeAssignment } from '../../src/interop/assignment-link';
import { decodeHandIn } from '../../src/interop/hand-in-code';
import { makeKeyPair } from '../../src/interop/key-pair';
import { openSealed } from '../../src/interop/seal';
import type { Assignment } from '../../src/model/assignment';
import type { HandIn } from '../../src/model/hand-in';
import type { LogEntry } from '../../src/model/log';
import { OWN_SETTINGS } from '../../src/model/lesson-settings';
import { lesson, stepOf, whole } from './built';
import { placeOf, shown, waitUntilKept, waitUntilSaved } from './place';
import { readStored } from './stored';
import { answer, walk } from './walk';

/** All but the opening, one set of questions and the result. */
const asked = stepOf('questions');
const first = lesson.steps[0]!.id;
const leaveOut = lesson.steps
  .filter(({ id, kind }) => id !== first && id !== asked.id && kind !== 'result')
  .map(({ id }) => id);

const anAssignment = (more: Partial<Assignment> = {}): Assignment => ({
  v: 1,
  id: '00112233445566aa',
  moduleId: lesson.id,
  moduleHash: lesson.hash.slice(0, 12),
  settings: { ...OWN_SETTINGS, leaveOut },
  ...more,
});
const linkTo = (assignment: Assignment) => `./#/a/${encodeAssignment(assignment)}`;
/** The module with the steps of all its routes: a hand-in names them by their places in it. */
const find = () => whole;

async function openLink(page: Page, assignment: Assignment): Promise<void> {
  // From nowhere: a link that is followed is a page that starts.
  await page.goto('about:blank');
  await page.goto(linkTo(assignment));
  await placeOf(page);
}

/** Answers the first question of what was assigned. */
async function answerOne(page: Page): Promise<void> {
  await page.goto(`./#/${lesson.id}/${asked.id}`);
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: asked.itemIds[0] });
  await answer(page, 'right');
  await waitUntilSaved(page);
}

/** From the result, or from the menu. */
async function openHandIn(page: Page): Promise<void> {
  const { stepKind } = await placeOf(page);
  if (stepKind !== 'result') await page.locator('button.menu').click();
  await page.locator('[data-action="hand-in"]').click();
  await expect(page.getByRole('dialog', { name: 'Hand in your work' })).toBeVisible();
}

async function saveFile(page: Page): Promise<Uint8Array> {
  const downloading = page.waitForEvent('download');
  await page.locator('[data-action="hand-in-file"]').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(
    new RegExp(`^hand-in-${lesson.id}-[\\d-]{10}-[0-9a-f]{6}\\.dateline-handin$`),
  );
  await expect(shown(page, 'Saved as a file on this device.')).toBeVisible();
  return new Uint8Array(await readFile(await download.path()));
}

function opened(data: Uint8Array | string): HandIn {
  const read = decodeHandIn(data, find);
  if (!('handIn' in read)) throw new Error(JSON.stringify(read));
  return read.handIn;
}

/** The log as it is sent: without a trace finer than a tenth of a second. */
const inTenths = (log: LogEntry[]) =>
  log.map((entry) => ({ ...entry, at: Math.floor(entry.at / 100) * 100 }));

test('a link leads to the lesson as it was assigned, and the work is handed in as a file', async ({
  page,
}) => {
  const assignment = anAssignment({ note: 'Work alone.' });
  await openLink(page, assignment);
  expect(new URL(page.url()).hash).toBe('#/');
  await walk(page, { tries: (_place, count) => (count % 2 === 0 ? 'right' : 'wrong, right') });
  expect(await placeOf(page)).toMatchObject({ stepKind: 'result' });
  await waitUntilSaved(page);
  const { attempts, log } = await readStored(page);
  expect(attempts).toMatchObject([{ v: 3, assignment, settings: assignment.settings }]);
  // Nothing was asked but what was assigned.
  const answered = log.flatMap((entry) => (entry.type === 'answer' ? entry.itemId : []));
  expect([...new Set(answered)].sort()).toEqual([...asked.itemIds].sort());

  await openHandIn(page);
  await expect(page.getByText('Not sealed')).toBeVisible();
  await page.getByRole('textbox').fill('=cmd() <img onerror>');
  await page.locator('[data-contents] summary').click();
  await expect(page.locator('[data-contents] li')).toHaveCount(asked.itemIds.length);
  const handIn = opened(await saveFile(page));
  expect(handIn).toMatchObject({
    assignmentId: assignment.id,
    attemptId: attempts[0]!.id,
    student: '=cmd() <img onerror>',
    moduleHash: lesson.hash,
  });
  expect(handIn.log).toEqual(inTenths(log));

  await page.locator('[data-action="hand-in-code"]').click();
  const code = await page.locator('[data-hand-in-code]').inputValue();
  expect({ ...opened(code), handedInAt: 0 }).toEqual({ ...handIn, handedInAt: 0 });
});

test('the work is passed on by the share sheet of the device, and a sheet that is closed is no failure', async ({
  page,
}) => {
  await page.addInitScript(() => {
    let isClosed = true;
    Object.assign(navigator, {
      canShare: ({ files }: ShareData) => files?.length === 1,
      share: async ({ files }: ShareData) => {
        if (isClosed) {
          isClosed = false;
          throw new DOMException('', 'AbortError');
        }
        Object.assign(window, { shared: await files?.[0]?.text() });
      },
    });
  });
  await openLink(page, anAssignment());
  await walk(page, { tries: () => 'right' });
  await openHandIn(page);
  const share = page.locator('[data-action="hand-in-share"]');
  await share.click();
  await expect(page.getByRole('dialog').getByText(/could not|Passed on/)).toHaveCount(0);
  await share.click();
  await expect(shown(page, 'Passed on to the app that you chose.')).toBeVisible();
  const { attempts } = await readStored(page);
  const sent = await page.evaluate(() => String(Reflect.get(window, 'shared')));
  expect(opened(sent)).toMatchObject({ attemptId: attempts[0]!.id });
});

test('the same link resumes, in another tab and after a reload, and keeps nothing in the address', async ({
  page,
}) => {
  await openLink(page, anAssignment());
  await page.reload();
  await placeOf(page);
  await answerOne(page);
  const before = await placeOf(page);
  await page.reload();
  expect(await placeOf(page)).toEqual(before);

  const other = await page.context().newPage();
  await openLink(other, anAssignment());
  expect(await placeOf(other)).toEqual(before);
  expect(other.url()).not.toContain('/a/');
  expect((await readStored(other)).attempts).toHaveLength(1);

  await openLink(other, anAssignment({ id: 'ffffffffffffffff' }));
  expect((await readStored(other)).attempts).toHaveLength(2);
});

test('a link that is followed in the middle of a lesson leaves that lesson as it was', async ({
  page,
}) => {
  await answerOne(page);
  const { attempts } = await readStored(page);
  await page.goto(linkTo(anAssignment()));
  await expect.poll(() => new URL(page.url()).hash).toBe('#/');
  expect(await placeOf(page)).toMatchObject({ stepId: first });
  const now = (await readStored(page)).attempts;
  expect(now).toHaveLength(2);
  expect(now.map(({ id }) => id)).toContain(attempts[0]!.id);
});

test('a sealed hand-in shows whose key it takes, and only that key opens it', async ({ page }) => {
  const { key } = await makeKeyPair('correct horse battery', crypto);
  await openLink(page, anAssignment({ seal: key.publicKey }));
  await answerOne(page);
  const { log } = await readStored(page);
  await openHandIn(page);
  await expect(page.locator('[data-reader="sealed"]')).toContainText(key.fingerprint);
  await page.getByRole('textbox').fill('Amira');
  const sealed = await saveFile(page);
  expect(decodeHandIn(sealed, find)).toHaveProperty('sealed');
  expect(Buffer.from(sealed).toString('latin1')).not.toContain('Amira');
  const { key: other } = await makeKeyPair('another passphrase', crypto);
  expect(await openSealed(sealed, [other], crypto)).toMatchObject({ refused: 'other-key' });
  const read = await openSealed(sealed, [other, key], crypto);
  if ('refused' in read) throw new Error(read.refused);
  expect(opened(read.content)).toMatchObject({ student: 'Amira', log: inTenths(log) });
});

test('after handing in, the work can be taken off this device', async ({ page }) => {
  await openLink(page, anAssignment());
  await answerOne(page);
  await openHandIn(page);
  await expect(page.locator('[data-action="hand-in-remove"]')).toHaveCount(0);
  await saveFile(page);
  await page.locator('[data-action="hand-in-remove"]').click();
  await page.locator('[data-action="remove-work"]').click();
  await expect(page.getByText('The work was removed.').first()).toBeVisible();
  expect(await readStored(page)).toMatchObject({ attempts: [], log: [] });
});

test('a link that cannot be opened says so and what to do', async ({ page }) => {
  const code = encodeAssignment(anAssignment());
  const refused = (hash: string) => page.goto('about:blank').then(() => page.goto(`./#/a/${hash}`));
  const says = (why: string, text: string) =>
    expect(page.locator(`[data-link-refused="${why}"]`)).toContainText(text);
  await refused(code.slice(0, -3));
  await says('damaged', 'A part of it is missing');
  await refused('%E0%A4%A');
  await says('foreign', 'A part of it is missing');
  await refused(encodeAssignment(anAssignment({ moduleId: 'another-lesson' })));
  await says('no-module', 'not on this device');
  await refused(encodeAssignment(anAssignment({ moduleHash: '000000000000' })));
  await says('other-edition', 'another edition');
  await page.getByRole('link', { name: 'Go to the lesson without the link' }).click();
  expect(await placeOf(page)).toMatchObject({ stepId: first });
});

test.describe('without a connection', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a link is opened, worked through and handed in', async ({ page, context }) => {
    await page.goto('./');
    await placeOf(page);
    await waitUntilKept(page);
    await context.setOffline(true);
    const { key } = await makeKeyPair('correct horse battery', crypto);
    await openLink(page, anAssignment({ seal: key.publicKey }));
    await answerOne(page);
    await openHandIn(page);
    const read = await openSealed(await saveFile(page), [key], crypto);
    if ('refused' in read) throw new Error(read.refused);
    expect(opened(read.content).log.map(({ type }) => type)).toContain('answer');
  });
});
