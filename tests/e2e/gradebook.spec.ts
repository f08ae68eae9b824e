import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { encodeHandIn } from '../../src/interop/hand-in-code';
import { codeOf } from '../../src/interop/text-code';
import { arrange } from '../../src/model/arrange';
import type { HandIn } from '../../src/model/hand-in';
import type { Item } from '../../src/model/item';
import { OWN_SETTINGS } from '../../src/model/lesson-settings';
import type { Fact } from '../../src/model/log';
import { stampFact } from '../../src/model/stamp-fact';
import { keyResponse, wrongResponse } from '../builders/answers';
import { itemOf, lesson } from './built';

const ASSIGNMENT = '0123456789abcdef';
const BEGAN = Date.UTC(2026, 4, 12, 8);
const settings = { ...OWN_SETTINGS };

/** The first three choices of the route, which every student here answers. */
const asked: Item[] = arrange(lesson, settings, '')
  .steps.flatMap((step) => (step.kind === 'questions' ? step.itemIds : []))
  .map(itemOf)
  .filter(({ kind }) => kind === 'choice')
  .slice(0, 3);

/** `1` is right at once, `2` right at the second try, `0` wrong twice. */
function aHandIn(student: string, n: number, fared: string, from = ASSIGNMENT): HandIn {
  const facts = asked.flatMap((item, at): Fact[] => {
    const answer = (response: Fact & { type: 'answer' }) => response;
    const right = answer({ type: 'answer', itemId: item.id, response: keyResponse(item) });
    const wrong = answer({ type: 'answer', itemId: item.id, response: wrongResponse(item) });
    const evidence = item.evidence[0];
    const pick: Fact[] = evidence
      ? [{ type: 'pick', itemId: item.id, paragraphId: evidence.paragraph }]
      : [];
    if (fared[at] === '1') return [right];
    return [wrong, ...pick, fared[at] === '2' ? right : wrong];
  });
  const attemptId = String(n).repeat(32).slice(0, 32);
  return {
    v: 1,
    assignmentId: from,
    attemptId,
    moduleId: lesson.id,
    moduleHash: lesson.hash,
    settings,
    seed: '',
    student,
    startedAt: BEGAN,
    handedInAt: BEGAN + 60_000 * facts.length,
    log: facts.map((fact, at) =>
      stampFact(fact, { attemptId, seq: at + 1, writer: 'w', at: BEGAN + 60_000 * at }),
    ),
  };
}
const bytesOf = (handIn: HandIn) => Buffer.from(encodeHandIn(handIn, lesson));
const file = (name: string, buffer: Buffer) => ({
  name: `${name}.dateline-handin`,
  mimeType: 'application/octet-stream',
  buffer,
});

/** Opens the gradebook of an assignment that this device has made. */
async function openBook(page: Page, roster: string[]) {
  await page.goto('./#/teach/gradebook');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-ready]')).toBeAttached();
  // By then the app has made its database.
  await expect(page.locator('main section .small')).toBeVisible();
  await page.evaluate(
    async ([id, moduleHash, moduleId, chosen, names]) => {
      const db = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('dateline');
        request.onsuccess = () => done(request.result);
      });
      const tx = db.transaction('assignments', 'readwrite');
      const assignment = { v: 1, id, moduleId, moduleHash, settings: chosen };
      tx.objectStore('assignments').put({
        v: 1,
        id,
        assignment,
        className: 'History 10B',
        roster: names,
        madeAt: 1,
      });
      await new Promise((done) => (tx.oncomplete = done));
      db.close();
    },
    [ASSIGNMENT, lesson.hash, lesson.id, settings, roster] as const,
  );
  await page.goto(`./#/teach/gradebook/${ASSIGNMENT}`);
  await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
}
const collect = (page: Page, files: ReturnType<typeof file>[]) =>
  page.locator('input[type=file][data-action="collect"]').setInputFiles(files);
const row = (page: Page, student: string) => page.locator(`tr[data-student="${student}"]`);

test('a teacher collects files and codes, sees the class, and saves a table of it', async ({
  page,
}) => {
  await openBook(page, ['Ada', 'Ben', 'Cem', 'Dora']);
  const ada = bytesOf(aHandIn('ada ', 1, '111'));
  await collect(page, [
    file('ada', ada),
    file('ben', bytesOf(aHandIn('BEN', 2, '201'))),
    file('again', ada),
    file('cut', ada.subarray(0, 30)),
    file('picture', Buffer.from('not one of ours')),
  ]);
  const report = page.locator('[data-collected]');
  await expect(report).toContainText('Taken in: 2 new. Here already: 1. Not taken in: 2.');
  await expect(report.locator('[data-outcome="refused"]')).toHaveCount(2);

  await page.locator('[data-action="paste-codes"]').click();
  const codes = [aHandIn('=cmd()', 3, '000'), aHandIn('<img onerror>', 4, '011')].flatMap((one) =>
    codeOf(bytesOf(one)),
  );
  await page.getByRole('textbox', { name: 'Codes of one or more' }).fill(codes.join('\n> '));
  await page.locator('[data-action="take-codes"]').click();
  await expect(row(page, '<img onerror>')).toBeVisible();

  await expect(page.locator('[data-figure="handed-in"]')).toContainText('2 / 4');
  await expect(page.locator('[data-missing]')).toHaveText(['Cem', 'Dora']);
  await expect(row(page, 'Ada').locator('td.x.good')).toHaveCount(3);
  await expect(row(page, 'Ben').locator('td.x.half')).toHaveText(['right with help']);
  await expect(row(page, 'Ben').locator('td.x.bad')).toHaveText(['missed']);
  // Three of four missed the first question, and two of four the second.
  await expect(page.locator('[data-reteach]').first()).toContainText(asked[0]!.stem);
  await expect(page.locator('[data-notes="odd"] li')).toHaveCount(2);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-action="csv"]').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^History-10B_.+_\d{4}-\d\d-\d\d\.csv$/);
  const csv = readFileSync((await download.path()) ?? '', 'utf8');
  expect(csv.startsWith('\uFEFF"class","lesson",')).toBe(true);
  const possible = /"each",3,(\d+),/.exec(csv)?.[1];
  expect(csv).toContain(`"ada ","Ada","${'1'.repeat(32)}"`);
  expect(csv).toContain(`"each",3,${possible},`);
  expect(csv).toContain(`"each",1.5,${possible},`);
  expect(csv).toContain(`"each",0,${possible},`);
  expect(csv).toContain(`"'=cmd()"`);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(5);
});

test('a newer copy of an attempt counts, one student’s path is told, and all of it can be deleted', async ({
  page,
}) => {
  await openBook(page, ['Ada']);
  await collect(page, [file('first', bytesOf(aHandIn('Ada', 1, '000')))]);
  await expect(row(page, 'Ada').locator('td.x.bad')).toHaveCount(3);
  const later = aHandIn('Ada', 1, '111');
  await collect(page, [
    file('second', bytesOf({ ...later, handedInAt: BEGAN + 3_600_000 })),
    file('third', bytesOf({ ...aHandIn('Ada', 1, '222'), handedInAt: BEGAN + 60_000 * 9 - 1 })),
  ]);
  await expect(row(page, 'Ada').locator('td.x.good')).toHaveCount(3);
  await expect(page.locator('tr[data-student]')).toHaveCount(1);
  await expect(page.locator('[data-outcome="older"]')).toHaveCount(1);

  await row(page, 'Ada').getByRole('button').click();
  const path = page.getByRole('dialog');
  await expect(path.locator(`[data-path-item="${asked[0]!.id}"]`)).toContainText(
    'right at the first try',
  );
  await page.keyboard.press('Escape');

  await page.locator('[data-action="delete-all"]').click();
  await page.locator('[data-action="delete-all-now"]').click();
  await expect(page.getByRole('dialog')).toContainText('Save the gradebook first');
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-action="save-first"]').click(),
  ]);
  await page.locator('[data-action="delete-all-now"]').click();
  await expect(row(page, 'Ada')).toHaveCount(0);

  // The file brings everything back.
  const path_ = (await copy.path()) ?? '';
  await collect(page, [
    { name: copy.suggestedFilename(), mimeType: 'application/json', buffer: readFileSync(path_) },
  ]);
  await expect(row(page, 'Ada').locator('td.x.good')).toHaveCount(3);
});

test('the gradebook fits a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openBook(page, ['Ada']);
  await collect(page, [file('ada', bytesOf(aHandIn('Ada', 1, '120')))]);
  await expect(row(page, 'Ada')).toBeVisible();
  await expect(page.locator('[data-action="csv"]')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
