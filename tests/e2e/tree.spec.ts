import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Fact } from '../../src/model/log';
import { addressOf, lesson, stepOf } from './built';
import { placeOf } from './place';
import { openScreen, openStored } from './screens';
import { aLog, anAttempt } from './stored';
import { closeDialogs, openWho, switchStudent, whoPage } from './students';
import { answer, check, choose, pick } from './walk';

/** The same attempt each time: its seed decides the order of the options. */
async function openAt(page: Page, stepId: string, nth?: number): Promise<void> {
  const attempt = anAttempt();
  const step = lesson.steps.find(({ id }) => id === stepId);
  const items = step && 'itemIds' in step ? step.itemIds : [];
  const itemId = nth === undefined ? undefined : items[nth - 1];
  // With its item, as the app writes it: a place without one moves on once the item is answered.
  const facts: Fact[] = [{ type: 'step', stepId, ...(itemId !== undefined && { itemId }) }];
  await openStored(page, { attempts: [attempt], log: aLog(attempt, facts) }, attempt.id);
  await page.goto(addressOf(stepId, nth));
  await placeOf(page);
}

const openQuestion = async (page: Page): Promise<void> => {
  await openAt(page, stepOf('questions').id, 1);
  await expect(page.getByRole('button', { name: 'This question seems wrong' })).toBeVisible();
};
const atHeading = (page: Page, level: number) =>
  expect(page.locator(`main h${level}:focus`)).toHaveCount(1);

type Tree = [name: string, part: string, open: (page: Page) => Promise<void>];

/**
 * The main screens, as a screen reader has them, and what part of each is kept; a page starts once
 * for each list.
 */
const inBody: Tree[][] = [
  [
    [
      'opening',
      'body',
      async (page) => {
        await openAt(page, stepOf('reading').id);
        await expect(page.locator('[data-marks-hint]')).toBeVisible();
        await expect(page.locator('[data-action="map"]')).toBeVisible();
      },
    ],
  ],
  [
    ['question', 'body', openQuestion],
    ['question-empty', 'main', check],
    [
      'question-looking',
      'main',
      async (page) => {
        await answer(page, 'wrong');
        await atHeading(page, 2);
      },
    ],
    [
      'question-retrying',
      'main',
      async (page) => {
        await pick(page, 'right');
        await expect(page.getByRole('heading', { name: /is the place/ })).toBeFocused();
      },
    ],
    [
      'question-shown',
      'main',
      async (page) => {
        await answer(page, 'wrong');
        await expect(page.getByRole('heading', { name: /The answer is/ })).toBeFocused();
      },
    ],
  ],
];
const inPart: Tree[][] = [
  [
    [
      'question-right',
      'main',
      async (page) => {
        await openQuestion(page);
        await answer(page, 'right');
        await atHeading(page, 2);
      },
    ],
  ],
  [
    ['prediction', 'main', (page) => openAt(page, stepOf('prediction').id)],
    [
      'prediction-kept',
      'main',
      async (page) => {
        await page.getByRole('radio', { name: 'Fairly sure' }).check();
        await answer(page, 'wrong');
        await expect(page.getByText('Your forecast is kept')).toBeVisible();
      },
    ],
  ],
  [
    [
      'checkpoint',
      'main',
      async (page) => {
        await openAt(page, stepOf('checkpoint').id);
        await choose(page, 'wrong');
      },
    ],
    [
      'checkpoint-right',
      'main',
      async (page) => {
        await answer(page, 'right');
        await atHeading(page, 2);
      },
    ],
  ],
  [['result', 'main', (page) => openScreen(page, 'the result with its misses open')]],
  [
    [
      'menu',
      'dialog[open]',
      async (page) => {
        await openAt(page, stepOf('questions').id, 2);
        await page.getByRole('button', { name: 'Menu' }).click();
        await expect(page.getByRole('heading', { name: /^Who is working/ })).toBeVisible();
      },
    ],
  ],
  [['settings', 'dialog[open]', (page) => openScreen(page, 'the settings')]],
  [
    [
      'who-dialog',
      'dialog[open] >> nth=-1',
      async (page) => {
        await page.goto('./');
        await openWho(page);
      },
    ],
    [
      'who',
      'body',
      async (page) => {
        await closeDialogs(page);
        await switchStudent(page);
        await expect(whoPage(page).getByRole('textbox')).toBeVisible();
        await expect(whoPage(page).getByRole('heading')).toBeFocused();
      },
    ],
  ],
];
function compare(list: Tree[]): void {
  test(`a screen reader finds ${list.map(([name]) => name).join(', ')} as reviewed`, async ({
    page,
  }) => {
    for (const [name, part, open] of list) {
      await open(page);
      await expect.soft(page.locator(part)).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
    }
  });
}

test.describe('where the app is kept, as the bar says', () => {
  test.use({ serviceWorkers: 'allow' });
  for (const list of inBody) compare(list);
});
for (const list of inPart) compare(list);

test('every reviewed tree belongs to a screen, and holds nothing that changes by itself', () => {
  const folder = join(import.meta.dirname, 'tree');
  const names = [...inBody, ...inPart].flatMap((list) => list.map(([name]) => `${name}.aria.yml`));
  expect(readdirSync(folder).sort()).toEqual(names.sort());
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    const changing = text.match(/\b[0-9a-f]{8,}\b|\bDateline \d[\d.]*|\b\d{1,2}:\d{2}\b/g);
    expect(changing, file).toBeNull();
  }
});
