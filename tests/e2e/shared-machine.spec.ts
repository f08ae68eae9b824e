import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { isRegionHeard, liveRegions } from './announced';
import { objections } from './axe';
import { addressOf, itemOf, lesson, stepOf } from './built';
import { tabTo } from './keyboard';
import { placeOf, shown, waitUntilKept, waitUntilSaved } from './place';
import { readStored } from './stored';
import {
  beginAs,
  closeDialogs,
  dumpDevice,
  nameOneself,
  openWho,
  setPin,
  sightOfAll,
  switchStudent,
  typeName,
  typePin,
  whoPage,
} from './students';
import { answer, goOn, toFirstQuestion } from './walk';

const ANNA = 'Quillwort 7';
const BEN = 'Zeppelin';
const questions = stepOf('questions');
const [first, second] = [questions.itemIds[0]!, questions.itemIds[1]!];
const asksWho = (page: Page) => expect(whoPage(page)).toContainText('Who is working?');

/** Anna, named, has answered the first question wrong and been sent to look. */
async function annaWorks(page: Page): Promise<void> {
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'wrong');
  await waitUntilSaved(page);
  await nameOneself(page, ANNA);
}

/** Nothing of Anna is anywhere on the screen. */
async function expectNothingOfAnna(page: Page): Promise<void> {
  const sight = await sightOfAll(page);
  const { attempts } = await readStored(page);
  for (const trace of [ANNA, ...attempts.flatMap(({ id, studentId }) => [id, studentId || id])])
    expect(sight).not.toContain(trace);
  const shown = await page.locator('#app').innerHTML();
  for (const trace of [itemOf(first).stem, questions.title, lesson.title, first])
    expect(shown).not.toContain(trace);
  await expect(page).toHaveTitle('Who is working? · Dateline');
  expect(new URL(page.url()).hash.replace('#/', '')).toBe('');
}

test('a single student on a device of their own is never asked anything', async ({
  page,
  context,
}) => {
  await page.goto('./');
  await placeOf(page);
  await toFirstQuestion(page);
  await answer(page, 'right');
  await waitUntilSaved(page);
  const asked = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /Who|who-is|(?<!Note)Field/.test(name)),
  );
  expect(asked, 'nothing of it is loaded').toEqual([]);
  const marks = () => [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
  expect(await page.evaluate(marks)).toEqual(['dateline.resume']);
  await nameOneself(page, ANNA);
  await page.reload();
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: first, phase: 'right' });
  const tab = await context.newPage();
  await tab.goto('./');
  await expect
    .poll(() => placeOf(tab), 'a name alone asks nothing either')
    .toMatchObject({ itemId: first });
});

test('two students take turns, and each finds their own place, also after a reload', async ({
  page,
}) => {
  await annaWorks(page);
  await switchStudent(page);
  await expectNothingOfAnna(page);

  await beginAs(page, BEN);
  await expect.poll(() => placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
  await toFirstQuestion(page);
  await expect.poll(() => placeOf(page), 'a start of his own').toMatchObject({ phase: 'asking' });
  await answer(page, 'right');
  await goOn(page);
  await waitUntilSaved(page);
  await page.reload();
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: second, phase: 'asking' });

  await switchStudent(page);
  await typeName(page, `  ${ANNA.toUpperCase()} `);
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: first, phase: 'looking' });
  await page.reload();
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: first, phase: 'looking' });

  await switchStudent(page);
  await typeName(page, BEN);
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: second, phase: 'asking' });
  const { attempts } = await readStored(page);
  expect(new Set(attempts.map(({ studentId }) => studentId)).size).toBe(2);
});

test('each student reads with settings of their own', async ({ page }) => {
  const theme = () => page.locator('html').getAttribute('data-theme');
  await annaWorks(page);
  await page.locator('[data-action="settings"]').first().click();
  await page.getByText('Dark', { exact: true }).click();
  await expect.poll(theme).toBe('dark');
  await closeDialogs(page);
  await switchStudent(page);
  await expect.poll(theme).toBeNull();

  await beginAs(page, BEN);
  await expect.poll(() => placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
  expect(await theme()).toBeNull();

  await switchStudent(page);
  await typeName(page, ANNA);
  await expect.poll(theme).toBe('dark');
  await page.reload();
  await placeOf(page);
  expect(await theme()).toBe('dark');
});

test('each sees only their own attempts in the menu', async ({ page }) => {
  await annaWorks(page);
  await page.locator('button.menu').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
  await page.locator('[data-action="start-over-confirm"]').click();
  await goOn(page);
  await waitUntilSaved(page);
  await page.locator('button.menu').click();
  await expect(page.getByRole('button', { name: /^Open the attempt of/ })).toHaveCount(1);
  await closeDialogs(page);

  await switchStudent(page);
  await beginAs(page, BEN);
  await goOn(page);
  await waitUntilSaved(page);
  await page.locator('button.menu').click();
  await expect(page.getByText(`Who is working: ${BEN}`)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Open the attempt of/ })).toHaveCount(0);
});

test.describe('where the app is kept', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a shared device asks whenever it is opened, and shows nothing before', async ({
    page,
    context,
  }) => {
    await annaWorks(page);
    await switchStudent(page);
    await typeName(page, ANNA);
    await placeOf(page);
    await waitUntilKept(page);
    const tab = await context.newPage();
    // Every frame before the choice, from the first on.
    await tab.addInitScript((stem) => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = () => {
        const main = document.querySelector<HTMLElement>('#app .shell');
        const isPainted = main && main.getClientRects().length > 0;
        if (isPainted) seen.push(main.innerText.includes(stem) ? 'place' : 'opening');
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, itemOf(first).stem);
    await tab.goto('./');
    await asksWho(tab);
    await expectNothingOfAnna(tab);
    expect(await tab.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
    await expect(tab.locator('html')).not.toHaveAttribute('data-resume');
    const name = tab.getByLabel('Nickname or number');
    await expect(name).toHaveAttribute('autocomplete', 'off');
    await expect(name).toHaveValue('');
    await expect(tab.locator('datalist')).toHaveCount(0);
  });
});

test('Back does not lead from the question to where the one before was', async ({ page }) => {
  await page.goto('./');
  await placeOf(page);
  await toFirstQuestion(page);
  await answer(page, 'right');
  await goOn(page);
  await waitUntilSaved(page);
  await nameOneself(page, ANNA);
  await switchStudent(page);
  await page.goBack();
  await asksWho(page);
  await expectNothingOfAnna(page);
  await page.goBack();
  await expectNothingOfAnna(page);

  await beginAs(page, BEN);
  await toFirstQuestion(page);
  await answer(page, 'right');
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: first, phase: 'right' });
});

test('an address that was opened before choosing leads there after it', async ({
  page,
  context,
}) => {
  await annaWorks(page);
  await switchStudent(page);
  const tab = await context.newPage();
  const checkpoint = stepOf('checkpoint');
  await tab.goto(addressOf(checkpoint.id));
  await asksWho(tab);
  await beginAs(tab, BEN);
  await expect.poll(() => placeOf(tab)).toMatchObject({ stepId: checkpoint.id });

  await page.goto(addressOf(stepOf('prediction').id));
  await asksWho(page);
  await typeName(page, ANNA);
  await expect.poll(() => placeOf(page)).toMatchObject({ stepId: stepOf('prediction').id });
});

test('leaving in one tab leaves in the other tabs too', async ({ page, context }) => {
  await annaWorks(page);
  const tab = await context.newPage();
  await tab.goto('./');
  await expect.poll(() => placeOf(tab)).toMatchObject({ itemId: first });
  await switchStudent(page);
  await asksWho(tab);
  await expectNothingOfAnna(tab);
});

test('a name or nothing: without a name one goes on with unnamed work only if one wants to', async ({
  page,
}) => {
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'wrong');
  await waitUntilSaved(page);
  await switchStudent(page);
  await page.locator('[data-action="without-name"]').click();
  await expect(page.getByText('There is work without a name')).toBeVisible();
  await page.getByRole('button', { name: 'Start anew' }).click();
  await expect.poll(() => placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
  await page.reload();
  await expect.poll(() => placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });

  await switchStudent(page);
  await page.locator('[data-action="without-name"]').click();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: first, phase: 'looking' });
  await page.reload();
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: first, phase: 'looking' });
});

test('how the pages look goes and comes with the student', async ({ page, context }) => {
  const KEY = 'dateline.settings';
  const look = (one: Page) => one.evaluate((key) => localStorage.getItem(key), KEY);
  const wish = (one: Page, settings: string) =>
    one.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, settings] as const);
  const [large, larger, spaced] = [
    '{"textSize":150}',
    '{"textSize":180}',
    '{"lineSpacing":"wide"}',
  ];
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'wrong');
  await waitUntilSaved(page);
  await wish(page, large);
  await nameOneself(page, ANNA);
  expect(await look(page), 'they are taken along').toBe(large);
  await setPin(page, '2468');
  await wish(page, larger);
  const tab = await context.newPage();
  await tab.goto('./');
  await typePin(tab, '2468');
  await expect.poll(() => placeOf(tab)).toMatchObject({ itemId: first });
  expect(await look(tab), 'the PIN brings back no older ones').toBe(larger);
  await tab.close();

  await switchStudent(page);
  expect(await look(page)).toBeNull();
  await beginAs(page, BEN);
  await expect.poll(() => placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
  await wish(page, spaced);
  await switchStudent(page);
  await typeName(page, ANNA);
  await typePin(page, '2468');
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: first });
  expect(await look(page)).toBe(larger);
  await switchStudent(page);
  await typeName(page, BEN);
  await expect.poll(() => look(page)).toBe(spaced);
});

test('one can name oneself and leave behind what is open', async ({ page }) => {
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'wrong');
  await waitUntilSaved(page);
  await openWho(page);
  await typeName(page, ANNA);
  await page.getByRole('checkbox', { name: 'Take along what is open now' }).uncheck();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect.poll(() => placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
  expect((await readStored(page)).attempts).toMatchObject([{ studentId: '' }]);
});

test.describe('with a PIN', () => {
  const askForPin = (page: Page) => expect(whoPage(page)).toContainText('Type your PIN');

  test('a new session of the browser shows nothing before it', async ({ page, context }) => {
    await annaWorks(page);
    await setPin(page, '2468');
    await page.reload();
    await expect
      .poll(() => placeOf(page), 'not in the same session')
      .toMatchObject({ itemId: first });

    const tab = await context.newPage();
    await tab.goto('./');
    await askForPin(tab);
    await expectNothingOfAnna(tab);
    await typePin(tab, '1357');
    await expect(tab.locator('main form')).toContainText('This PIN does not fit');
    await expectNothingOfAnna(tab);
    for (let count = 0; count < 4; count += 1) await typePin(tab, `000${count}`);
    await expect(tab.locator('main form')).toContainText('as often as you like');
    await typePin(tab, '2468');
    await expect.poll(() => placeOf(tab)).toMatchObject({ itemId: first, phase: 'looking' });
    const device = Object.values(await dumpDevice(tab)).join('\n');
    expect(device).not.toMatch(/"2468"|"1357"/);
  });

  test('a name asks for its PIN, on a device that others share', async ({ page }) => {
    await annaWorks(page);
    await setPin(page, '2468');
    await switchStudent(page);
    await typeName(page, ANNA);
    await expect(page.getByLabel('Type your PIN')).toBeFocused();
    await typePin(page, '1111');
    await expect(page.locator('main form')).toContainText('does not fit');
    await page.getByRole('button', { name: 'Type another name' }).click();
    await beginAs(page, BEN);
    await expect.poll(() => placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
    await switchStudent(page);
    await typeName(page, ANNA);
    await typePin(page, '2468');
    await expect.poll(() => placeOf(page)).toMatchObject({ itemId: first, phase: 'looking' });
  });

  test('someone else goes from the PIN to the question who is working', async ({
    page,
    context,
  }) => {
    await annaWorks(page);
    await setPin(page, '2468');
    const tab = await context.newPage();
    await tab.goto('./');
    await askForPin(tab);
    await tab.getByRole('button', { name: 'Someone else is working' }).click();
    await asksWho(tab);
    await expectNothingOfAnna(tab);
    await beginAs(tab, BEN);
    await expect.poll(() => placeOf(tab)).toMatchObject({ stepId: lesson.steps[0]?.id });
  });

  test('it can be changed and removed by whoever is working', async ({ page, context }) => {
    await annaWorks(page);
    await setPin(page, '2468');
    await openWho(page);
    await page.getByRole('button', { name: 'Change the PIN' }).click();
    const set = page.getByRole('button', { name: 'Set the PIN' });
    await set.click();
    await expect(shown(page, 'Type 4 to 12 digits.')).toBeVisible();
    await page.getByLabel('PIN, 4 to 12 digits').fill('1234');
    await page.getByLabel('The same PIN again').fill('1235');
    await set.click();
    await expect(shown(page, 'This is not the same PIN.')).toBeVisible();
    await expect(page.getByLabel('The same PIN again')).toBeFocused();
    await page.getByRole('button', { name: 'Close' }).last().click();
    await openWhoAgain(page);
    await page.getByRole('button', { name: 'Remove the PIN' }).click();
    await expect(shown(page, 'The PIN is removed.')).toBeVisible();
    const tab = await context.newPage();
    await tab.goto('./');
    await expect.poll(() => placeOf(tab)).toMatchObject({ itemId: first });
  });

  test('a forgotten PIN leaves the work closed, and lets it be removed', async ({
    page,
    context,
  }) => {
    await annaWorks(page);
    await setPin(page, '2468');
    const tab = await context.newPage();
    await tab.goto('./');
    await tab.getByRole('button', { name: 'The PIN is forgotten' }).click();
    await expect(tab.getByText('cannot be opened or saved')).toBeFocused();
    await expectNothingOfAnna(tab);
    await tab.getByRole('button', { name: 'Remove my work' }).click();
    await tab.locator('[data-action="remove-work"]').click();
    await expect(shown(tab, 'Nothing of it is left')).toBeVisible();
    expect((await readStored(tab)).attempts).toEqual([]);
    await asksWho(page);
  });

  test('without https none is offered, and the reason is said', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }),
    );
    await annaWorks(page);
    await openWho(page);
    await expect(page.getByText('A PIN needs a page that was opened by https')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Set the PIN' })).toHaveCount(0);
  });

  async function openWhoAgain(page: Page): Promise<void> {
    await page.locator('[data-action="who"]').click();
  }
});

test.describe('removing one’s work', () => {
  test.describe('where the app is kept', () => {
    test.use({ serviceWorkers: 'allow' });

    test('nothing of it is left in any place on the device', async ({ page, context }) => {
      await annaWorks(page);
      await setPin(page, '2468');
      await page.evaluate(() =>
        localStorage.setItem('dateline.settings', '{"v":1,"textSize":170}'),
      );
      await waitUntilKept(page);
      const before = await readStored(page);
      const attemptId = before.attempts[0]!.id;
      const studentId = before.attempts[0]!.studentId;
      const tab = await context.newPage();
      await tab.goto('./');
      await typePin(tab, '2468');
      await placeOf(tab);

      await openWho(page);
      await page.locator('[data-action="remove-work-ask"]').click();
      await expect(page.getByText('Attempts that go: 1. Answers that go: 1.')).toBeVisible();
      const downloading = page.waitForEvent('download');
      await page.locator('[data-action="save-copies"]').click();
      const copy = await readFile(await (await downloading).path(), 'utf8');
      expect(copy).toContain(attemptId);
      for (const secret of [ANNA, '"pin"', '"salt"']) expect(copy).not.toContain(secret);
      await page.locator('[data-action="remove-work"]').click();
      await expect(shown(page, 'Nothing of it is left on this device.')).toBeVisible();
      await expectNothingOfAnna(page);
      await asksWho(tab);
      await expect(shown(tab, 'was removed from this device')).toBeVisible();

      for (const one of [page, tab]) {
        const device = await dumpDevice(one);
        expect(Object.keys(device)).toEqual(
          expect.arrayContaining(['dateline/log', 'dateline/attempts', 'dateline/students']),
        );
        expect(Object.keys(device).some((place) => place.startsWith('cache '))).toBe(true);
        for (const [place, text] of Object.entries(device)) {
          for (const trace of [ANNA, ANNA.toLowerCase(), attemptId, studentId, '"textSize":170'])
            expect(text, place).not.toContain(trace);
          // The lesson's own file names every option; what a student chose of them is gone.
          if (!place.startsWith('cache ')) expect(text, place).not.toContain('optionId');
        }
        expect(device['dateline/modules']).toBe('[[],[]]');
      }
    });
  });

  test('a tab that has it open does not bring it back', async ({ page, context }) => {
    // Tabs that cannot hear each other: what is in the database decides.
    await context.addInitScript(() =>
      Object.defineProperty(window, 'BroadcastChannel', { value: undefined }),
    );
    await annaWorks(page);
    const tab = await context.newPage();
    await tab.goto('./');
    await placeOf(tab);
    await openWho(page);
    await page.locator('[data-action="remove-work-ask"]').click();
    await page.locator('[data-action="remove-work"]').click();
    await expect(shown(page, 'Nothing of it is left')).toBeVisible();

    await expect(tab.locator('[data-paragraph-pick]').first()).toBeEnabled();
    await tab.locator('[data-paragraph-pick]').first().click();
    await expect(shown(tab, 'was removed from this device')).toBeVisible();
    const { attempts, log, modules } = await readStored(tab);
    expect([attempts, log, modules]).toEqual([[], [], []]);
  });

  test('takes nothing of the others along', async ({ page }) => {
    await annaWorks(page);
    await switchStudent(page);
    await beginAs(page, BEN);
    await toFirstQuestion(page);
    await answer(page, 'right');
    await waitUntilSaved(page);
    await openWho(page);
    await page.locator('[data-action="remove-work-ask"]').click();
    await page.locator('[data-action="remove-work"]').click();
    await asksWho(page);
    await typeName(page, BEN);
    await expect(page.getByText(`A new start for “${BEN}”`)).toBeVisible();
    await page.getByRole('button', { name: 'Type another name' }).click();
    await typeName(page, ANNA);
    await expect.poll(() => placeOf(page)).toMatchObject({ itemId: first, phase: 'looking' });
  });

  test('works for someone without a name, and a copy brings it back', async ({ page }) => {
    await page.goto(addressOf(questions.id, 1));
    await answer(page, 'wrong');
    await waitUntilSaved(page);
    await openWho(page);
    await page.locator('[data-action="remove-work-ask"]').click();
    const downloading = page.waitForEvent('download');
    await page.locator('[data-action="save-copies"]').click();
    const path = await (await downloading).path();
    await page.locator('[data-action="remove-work"]').click();
    await asksWho(page);
    expect((await readStored(page)).log).toEqual([]);
    await page.locator('[data-action="without-name"]').click();
    await expect.poll(() => placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });

    await page.locator('button.menu').click();
    await page.locator('[data-action="open-copy"]').setInputFiles(path);
    await expect.poll(() => placeOf(page)).toMatchObject({ itemId: first, phase: 'looking' });
    await waitUntilSaved(page);
    expect((await readStored(page)).log).toHaveLength(2);
  });
});

test('a copy of someone else’s attempt is opened beside it, and changes nothing of theirs', async ({
  page,
}) => {
  await annaWorks(page);
  await page.locator('button.menu').click();
  const downloading = page.waitForEvent('download');
  await page.locator('[data-action="save-copy"]').click();
  const path = await (await downloading).path();
  await closeDialogs(page);
  const annas = await readStored(page);
  await switchStudent(page);
  await beginAs(page, BEN);
  await page.locator('button.menu').click();
  await page.locator('[data-action="open-copy"]').setInputFiles(path);
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: first, phase: 'looking' });
  await waitUntilSaved(page);
  const stored = await readStored(page);
  const isAnnas = ({ attemptId }: { attemptId: string }) => attemptId === annas.attempts[0]!.id;
  expect(stored.log.filter(isAnnas)).toEqual(annas.log);
  expect(stored.attempts).toHaveLength(2);
  expect(new Set(stored.attempts.map(({ studentId }) => studentId)).size).toBe(2);
});

test('where the browser keeps nothing it is said, and the lesson goes on', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Blocked', 'SecurityError');
    };
  });
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'right');
  await openWho(page);
  await typeName(page, ANNA);
  await expect(page.getByText('so it cannot tell students apart')).toBeVisible();
  await page.locator('[data-action="switch-student"]').click();
  await expect(shown(page, 'Not everything is saved yet.')).toBeVisible();
  await closeDialogs(page);
  await goOn(page);
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: second });
});

test('a device of the first release keeps everything through the upgrade', async ({ page }) => {
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'wrong');
  await waitUntilSaved(page);
  const now = await readStored(page);
  await page.goto('./icon.svg'); // a page of the same origin without the app
  await page.evaluate(async ({ attempts, modules, log }) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error ?? new Error('No reason was given'));
      });
    await settled(indexedDB.deleteDatabase('dateline'));
    const request = indexedDB.open('dateline', 1);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore('modules', { keyPath: 'hash' });
      db.createObjectStore('attempts', { keyPath: 'id' }).createIndex('module', 'moduleId');
      db.createObjectStore('log', { keyPath: ['attemptId', 'seq', 'writer'] });
    };
    const db = await settled(request);
    const tx = db.transaction(['attempts', 'modules', 'log'], 'readwrite');
    for (const { id, moduleId, moduleHash, seed, startedAt } of attempts)
      tx.objectStore('attempts').put({ v: 1, id, moduleId, moduleHash, seed, startedAt });
    for (const module of modules) tx.objectStore('modules').put(module);
    for (const entry of log) tx.objectStore('log').put(entry);
    await new Promise<void>((done) => (tx.oncomplete = () => done()));
    db.close();
  }, now);
  await page.goto('./');
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: first, phase: 'looking' });
  await nameOneself(page, ANNA);
  await page.reload();
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: first, phase: 'looking' });
  const { attempts, log } = await readStored(page);
  expect(attempts).toMatchObject([{ v: 2, id: now.attempts[0]!.id }]);
  expect(log).toEqual(now.log);
});

test('all of it works by keyboard alone', async ({ page }) => {
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'wrong');
  await waitUntilSaved(page);
  await page.keyboard.press('Control+Home');
  await tabTo(page, 'button.menu', { key: 'Shift+Tab' });
  await page.keyboard.press('Enter');
  await tabTo(page, '[data-action="who"]');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nickname or number')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(
    page.locator('[data-who="name"]').getByText('Type a nickname or a number first.'),
  ).toBeVisible();
  await expect(page.getByLabel('Nickname or number')).toBeFocused();
  await page.keyboard.type(ANNA);
  await page.keyboard.press('Enter');
  await expect(page.getByText('A new start for')).toBeFocused();
  await tabTo(page, '[data-who="new"] button[type="submit"]');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${ANNA} is working here.`)).toBeFocused();

  await tabTo(page, 'dialog h3 + p + div > button');
  await page.keyboard.press('Space');
  await page.keyboard.type('2468');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2468');
  await page.keyboard.press('Enter');
  await expect(shown(page, 'A PIN is set.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Who is working?' })).toHaveCount(0);
  await expect(page.locator('[data-action="who"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${ANNA} is working here.`)).toBeFocused();
  await tabTo(page, '[data-action="switch-student"]');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Who is working?', level: 1 })).toBeFocused();

  await tabTo(page, '[data-who="name"] input');
  await page.keyboard.type(ANNA);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Type your PIN')).toBeFocused();
  await page.keyboard.type('2468');
  await page.keyboard.press('Enter');
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: first, phase: 'looking' });
  await expect(page.locator('main [data-heading]').first()).toBeFocused();

  await page.locator('button.menu').press('Enter');
  await tabTo(page, '[data-action="who"]');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${ANNA} is working here.`)).toBeFocused();
  await tabTo(page, '[data-action="remove-work-ask"]');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Attempts that go: 1.')).toBeFocused();
  await tabTo(page, '[data-action="remove-work"]');
  await page.keyboard.press('Enter');
  await expect(shown(page, 'Nothing of it is left')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

type View = [name: string, open: (page: Page) => Promise<void>];

/** What can be on the screen when students come and go; a page starts once for each list. */
const views: View[][] = [
  [
    [
      'the dialog of nobody named',
      async (page) => {
        await page.goto('./');
        await openWho(page);
        await typeName(page, '');
      },
    ],
    [
      'the word that all is removed',
      async (page) => {
        await page.locator('[data-action="remove-work-ask"]').click();
        await page.locator('[data-action="remove-work"]').click();
        await expect(shown(page, 'Nothing of it is left')).toBeVisible();
      },
    ],
  ],
  [
    [
      'a new start',
      async (page) => {
        await page.goto(addressOf(questions.id, 1));
        await answer(page, 'right');
        await openWho(page);
        await typeName(page, 'x'.repeat(40));
        await expect(page.getByRole('checkbox')).toBeVisible();
      },
    ],
    [
      'work without a name',
      async (page) => {
        await closeDialogs(page);
        await waitUntilSaved(page);
        await switchStudent(page);
        await page.locator('[data-action="without-name"]').click();
        await expect(page.getByText('There is work without a name')).toBeVisible();
      },
    ],
  ],
  [
    [
      'the last word before removing',
      async (page) => {
        await annaWorks(page);
        await openWho(page);
        await page.locator('[data-action="remove-work-ask"]').click();
        await expect(page.getByText('Attempts that go')).toBeVisible();
      },
    ],
    [
      'the dialog of a student',
      async (page) => {
        await closeDialogs(page);
        await openWho(page);
        await page.getByRole('button', { name: 'Set the PIN' }).click();
        await page.getByRole('button', { name: 'Set the PIN' }).click();
        await expect(shown(page, 'Type 4 to 12 digits.')).toBeVisible();
      },
    ],
    [
      'the question who is working',
      async (page) => {
        await closeDialogs(page);
        await switchStudent(page);
      },
    ],
  ],
  [
    [
      'the question for a PIN',
      async (page) => {
        await annaWorks(page);
        await setPin(page, '2468');
        await page.evaluate(() => sessionStorage.clear());
        await page.goto('about:blank');
        await page.goto('./');
        await typePin(page, '1');
        await expect(shown(page, 'This PIN does not fit.')).toBeVisible();
      },
    ],
    [
      'a forgotten PIN',
      async (page) => {
        await page.getByRole('button', { name: 'The PIN is forgotten' }).click();
        await page.getByRole('button', { name: 'Remove my work' }).click();
        await expect(page.locator('[data-action="remove-work"]')).toBeVisible();
      },
    ],
  ],
];

for (const list of views)
  test(`axe finds nothing on ${list.map(([name]) => name).join(', ')}, all fits 320 px, and its targets are large`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    for (const [name, open] of list) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1280, height: 720 });
      await open(page);
      expect.soft(await liveRegions(page), name).toEqual(['said']);
      expect.soft(await isRegionHeard(page), name).toBe(true);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await objections(page), `${name}, ${colorScheme}`).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      const measured = await page.evaluate(() => {
        const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
        const targets = [...root.querySelectorAll('button, label:has(input)')];
        const small = targets
          .map((target) => target.getBoundingClientRect())
          .filter(({ width, height }) => width < 44 || height < 44);
        const box = document.documentElement;
        return {
          overflow: Math.max(
            box.scrollWidth - box.clientWidth,
            root.scrollWidth - root.clientWidth,
          ),
          targets: targets.length,
          small: small.length,
        };
      });
      expect.soft(measured, name).toMatchObject({ overflow: 0, small: 0 });
      expect.soft(measured.targets, name).toBeGreaterThan(0);
    }
  });
