import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { addressOf, lesson, stepOf } from './built';
import { tabTo } from './keyboard';
import { placeOf, shown, waitUntilSaved } from './place';
import { selectWords } from './screens';
import { readStored } from './stored';
import { answer, goOn } from './walk';

const first = stepOf('reading');
const reading = lesson.readings.find(({ id }) => id === first.readingId)!;
const [one, two] = reading.paragraphs;
const questions = stepOf('questions');
const asked = lesson.items.find(({ id }) => id === questions.itemIds[0])!;

const paragraph = (page: Page, n: number): Locator =>
  page.locator('main [data-paragraph]').nth(n - 1);
/** The words that are marked in a paragraph, however the page has cut them. */
const marked = async (page: Page, n: number): Promise<string> =>
  (await paragraph(page, n).locator('mark').allTextContents()).join('');

async function openReading(page: Page): Promise<void> {
  await page.goto(addressOf(first.id));
  await placeOf(page);
  await expect(page.locator('main [data-mark-number]').first()).toBeVisible();
}

/** Draws the mouse over a paragraph's words, from the middle of one to the middle of another. */
async function drawOver(page: Page, n: number, start: number, end: number): Promise<void> {
  await paragraph(page, n).scrollIntoViewIfNeeded();
  const [from, to] = await paragraph(page, n).evaluate(
    (element, [start, end]) => {
      const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const middles: { x: number; y: number }[] = [];
      let at = 0;
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        const { data, parentElement } = node as Text;
        if (parentElement?.closest('[data-mark-number], [data-mark-sign], .visually-hidden'))
          continue;
        for (const offset of [start, end])
          if (at <= offset && offset < at + data.length) {
            const range = document.createRange();
            range.setStart(node, offset - at);
            range.setEnd(node, offset - at + 1);
            const box = range.getBoundingClientRect();
            middles.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
          }
        at += data.length;
      }
      return middles;
    },
    [start, end] as const,
  );
  if (!from || !to) throw new Error('The paragraph is shorter than that');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

async function openNotes(page: Page): Promise<Locator> {
  await page.locator('button.menu').click();
  await page.locator('[data-action="notes"] summary').click();
  return page.locator('[data-action="notes"] li');
}

test('words are highlighted and noted with the mouse, and kept over a reload', async ({ page }) => {
  await openReading(page);
  const before = await placeOf(page);
  await drawOver(page, 1, 6, 40);
  await page.getByRole('button', { name: 'Highlight', exact: true }).click();
  await expect(paragraph(page, 1).locator('mark').first()).toBeVisible();
  const words = await marked(page, 1);
  expect(one?.text).toContain(words);
  expect(words.length).toBeGreaterThanOrEqual(34);

  await drawOver(page, 2, 2, 20);
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByRole('textbox').fill('Who says so?');
  await page.getByRole('button', { name: 'Save' }).click();
  const note = page.getByRole('note', { name: 'Your note' });
  await expect(note).toContainText('Who says so?');
  await waitUntilSaved(page);
  expect(await placeOf(page)).toEqual(before);

  await page.reload();
  await expect.poll(() => marked(page, 1)).toBe(words);
  await expect(note).toContainText('Who says so?');
  expect(await placeOf(page)).toEqual(before);
  const { log } = await readStored(page);
  expect(log.map(({ v, type }) => `${v} ${type}`)).toEqual([
    '1 step',
    '2 highlight',
    '2 highlight',
  ]);

  await paragraph(page, 2).getByRole('button', { name: 'Your note' }).click();
  await expect(note).toBeFocused();
  await note.getByRole('button', { name: 'Edit note' }).click();
  await page.getByRole('textbox').fill('Reuters says so.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(note).toContainText('Reuters says so.');

  await paragraph(page, 1).locator('mark').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove highlight' }).click();
  await expect(paragraph(page, 1).locator('mark')).toHaveCount(0);
  await waitUntilSaved(page);
  await page.reload();
  await expect(note).toContainText('Reuters says so.');
  expect(await marked(page, 1)).toBe('');
});

test('a mark that is made later never sends the reader back to a linked paragraph', async ({
  page,
}) => {
  await page.goto(`./#/${lesson.id}/${first.id}/p1`);
  await expect(page.locator('main [data-mark-number]').first()).toBeVisible();
  const last = reading.paragraphs.length;
  await paragraph(page, last).scrollIntoViewIfNeeded();
  await selectWords(page, last, 0, 10);
  await page.getByRole('button', { name: 'Highlight', exact: true }).click();
  await expect(paragraph(page, last).locator('mark').first()).toBeInViewport();
  await expect(page).toHaveURL(/\/p1$/);
});

test('sentences are highlighted, noted, changed and removed with the keyboard alone', async ({
  page,
}) => {
  await openReading(page);
  await tabTo(page, '[data-paragraph]:nth-of-type(2) [data-mark-number]');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Highlight in paragraph 2' })).toBeVisible();
  await tabTo(page, 'dialog [data-action="save-marks"]');
  await page.keyboard.press('Enter');
  await expect(dialog.locator('.say')).toHaveText('Choose a sentence first.');
  await expect(dialog.getByRole('log')).toHaveText('Choose a sentence first.');
  await tabTo(page, 'dialog label.all input', { key: 'Shift+Tab' });
  await tabTo(page, 'dialog label:not(.all) input');
  await page.keyboard.press('Space');
  await tabTo(page, 'dialog textarea');
  await page.keyboard.type('A sentence of its own');
  await tabTo(page, 'dialog [data-action="save-marks"]');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const number = paragraph(page, 2).locator('[data-mark-number]');
  await expect(number).toBeFocused();
  const sentence = await marked(page, 2);
  expect(two?.text.startsWith(sentence)).toBe(true);
  expect(sentence).toMatch(/[.!?]$/);

  await tabTo(page, '[data-mark-sign]');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('note', { name: 'Your note' })).toBeFocused();

  await tabTo(page, 'button.menu', { key: 'Shift+Tab' });
  await page.keyboard.press('Enter');
  await tabTo(page, 'dialog [data-action="notes"] summary');
  await page.keyboard.press('Enter');
  await tabTo(page, 'dialog [data-edit]');
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog textarea')).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Changed');
  await tabTo(page, 'dialog [data-action="save-note"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog [data-edit]')).toBeFocused();
  await expect(page.locator('dialog li')).toContainText(['Changed']);
  await tabTo(page, 'dialog [data-action="remove-mark"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog [data-action="put-back"]')).toBeFocused();
  await page.keyboard.press('Escape');
  expect(await marked(page, 2)).toBe('');
  await waitUntilSaved(page);
  const { log } = await readStored(page);
  expect(log.map(({ type }) => type)).toEqual(['step', 'highlight', 'highlight', 'unhighlight']);
});

test('the list in the menu leads back to the place of each mark', async ({ page }) => {
  await openReading(page);
  await selectWords(page, 3, 0, 10);
  await page.getByRole('button', { name: 'Highlight', exact: true }).click();
  await page.goto(addressOf(questions.id, 1));
  await placeOf(page);
  const items = await openNotes(page);
  await expect(items).toHaveCount(1);
  await items.getByRole('link', { name: 'Paragraph 3' }).click();
  expect(await placeOf(page)).toMatchObject({ stepId: first.id });
  await expect(paragraph(page, 3)).toBeInViewport();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('words are highlighted and noted by touch, with the bar at the thumb', async ({ page }) => {
    await openReading(page);
    await paragraph(page, 1).scrollIntoViewIfNeeded();
    await selectWords(page, 1, 0, 20);
    const bar = page.getByRole('group', { name: 'The selected words' });
    await expect(bar).toBeVisible();
    const box = await bar.boundingBox();
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(740);
    await page.getByRole('button', { name: 'Note', exact: true }).tap();
    await page.getByRole('textbox').fill('By touch');
    await page.getByRole('button', { name: 'Save' }).tap();
    await expect(page.getByText('By touch')).toBeHidden();
    await page.getByRole('button', { name: 'Your note' }).tap();
    await expect(page.getByText('By touch')).toBeVisible();
    await page.getByRole('button', { name: 'Edit note' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove highlight' }).tap();
    await expect(paragraph(page, 1).locator('mark')).toHaveCount(0);

    await paragraph(page, 2).locator('[data-mark-number]').tap();
    await page.getByRole('checkbox', { name: 'The whole paragraph' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Highlight' }).tap();
    await expect.poll(() => marked(page, 2)).toBe(two?.text);
  });
});

/** Takes away what browsers before 2023–24 do not know. */
async function withoutPopovers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    delete (HTMLElement.prototype as Partial<HTMLElement>).popover;
    const names = ['popover', 'popovertarget'];
    new MutationObserver(() => {
      for (const name of names)
        for (const element of document.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
    }).observe(document, { subtree: true, childList: true, attributeFilter: names });
  });
}

test.describe('on a phone without popovers', () => {
  test.use({ viewport: { width: 390, height: 664 } });

  test('notes of the glossary and of the student open below the text, and close', async ({
    page,
  }) => {
    await withoutPopovers(page);
    await openReading(page);
    await selectWords(page, 1, 0, 20);
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    await page.getByRole('textbox').fill('Who says so?');
    await page.getByRole('button', { name: 'Save' }).click();
    const glossary = page.locator('aside .note:not([role])');
    const own = page.locator('aside .note[role="note"]');
    for (const [sign, notes] of [
      [page.locator('main button.term').first(), glossary],
      [page.getByRole('button', { name: 'Your note' }), own],
    ] as const) {
      await expect(notes.filter({ visible: true })).toHaveCount(0);
      await sign.click();
      await expect(notes.filter({ visible: true })).toBeInViewport();
      await sign.click();
    }
    await expect(own).toBeHidden();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test('what a missed question sends the reader to shows the marks', async ({ page }) => {
  await openReading(page);
  const deciding = asked.evidence[0]!;
  const at = reading.paragraphs.findIndex(({ id }) => id === deciding.paragraph) + 1;
  await selectWords(page, at, 0, 20);
  await page.getByRole('button', { name: 'Highlight', exact: true }).click();
  const words = await marked(page, at);
  await goOn(page);
  await expect(page.locator('main mark')).toHaveCount(0);
  await answer(page, 'wrong');
  await expect(page.locator('main [data-paragraph-pick] mark')).toHaveText([words]);
});

test('a question is flagged before and after the check, and nothing else changes', async ({
  page,
}) => {
  await page.goto(addressOf(questions.id, 1));
  await page.locator('[data-action="flag"]').click();
  await page.locator('[data-flag] textarea').fill('Two answers are right');
  await page.locator('[data-action="save-flag"]').click();
  const kept = shown(page, 'Kept for your teacher, with your answers.');
  await expect(kept).toBeVisible();
  expect(await placeOf(page)).toMatchObject({ itemId: asked.id, phase: 'asking' });
  await answer(page, 'right');
  await expect(kept).toBeVisible();
  await goOn(page);
  await page.locator('[data-action="flag"]').click();
  await page.locator('[data-action="save-flag"]').click();
  await waitUntilSaved(page);

  await page.goto(addressOf(stepOf('result').id));
  await expect(page.getByText('You flagged 2 questions')).toBeVisible();
  await expect(page.getByText('“Two answers are right”')).toBeVisible();
  await expect(page.getByText(/^1 of \d+ points/)).toBeVisible();
  await page.getByRole('link', { name: 'Back to this question' }).last().click();
  await page.locator('[data-action="take-back-flag"]').click();
  await expect(page.locator('[data-action="flag"]')).toBeFocused();
  await page.goto(addressOf(stepOf('result').id));
  await expect(page.getByText('You flagged 1 question')).toBeVisible();
});

test('a copy takes highlights, notes and flags to another device', async ({ page, browser }) => {
  await openReading(page);
  await selectWords(page, 1, 0, 20);
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByRole('textbox').fill('Take me along');
  await page.getByRole('button', { name: 'Save' }).click();
  const words = await marked(page, 1);
  await page.goto(addressOf(questions.id, 1));
  await page.locator('[data-action="flag"]').click();
  await page.locator('[data-flag] textarea').fill('Odd');
  await page.locator('[data-action="save-flag"]').click();
  await waitUntilSaved(page);
  await page.locator('button.menu').click();
  const downloading = page.waitForEvent('download');
  await page.locator('[data-action="save-copy"]').click();
  const path = await (await downloading).path();
  expect(await readFile(path, 'utf8')).toContain('Take me along');

  const other = await (await browser.newContext()).newPage();
  await other.goto(new URL('/', page.url()).href);
  await placeOf(other);
  await other.locator('button.menu').click();
  await other.locator('[data-action="open-copy"]').setInputFiles(path);
  await expect(other.getByText('“Odd”')).toBeVisible();
  await waitUntilSaved(other);
  expect((await readStored(other)).log).toEqual((await readStored(page)).log);
  await other.goto(new URL(addressOf(first.id), other.url()).href);
  await expect.poll(() => marked(other, 1)).toBe(words);
  await expect(other.getByRole('note', { name: 'Your note' })).toContainText('Take me along');
  await other.context().close();
});
