import { expect, test, type Page } from '@playwright/test';
import type { Step } from '../../src/model/step';
import { addressOf, itemOf, lesson, stepOf } from './built';
import { holdTheApp } from './hold-the-app';
import { placeOf, waitUntilSaved } from './place';
import { answer, chosenFor, responseFor } from './walk';

const block = stepOf('questions');
const first = itemOf(block.itemIds[0]!);
/** The first item of a block, and whether it is of a kind that is not shown before the app. */
const firstOf = (step: Step) => itemOf('itemIds' in step ? step.itemIds[0]! : '');
const EARLY = ['choice', 'multi', 'typed', 'match', 'evidence'];
const isLater = (step: Step) => !EARLY.includes(firstOf(step).kind);
const early = (page: Page) => page.locator('.early form[data-item-id]');

/** Comes to the step without waiting for what is held back. */
const open = (page: Page, stepId: string) => page.goto(addressOf(stepId), { waitUntil: 'commit' });

test('a link to questions shows the first of them before the app is there', async ({ page }) => {
  const blocks = lesson.steps.filter((step) => step.kind === 'questions' && !isLater(step));
  expect(blocks.length).toBeGreaterThan(1);
  await holdTheApp(page);
  for (const step of blocks) {
    await open(page, step.id);
    const item = firstOf(step);
    await expect(page.getByRole('heading', { name: item.stem })).toBeVisible();
    const role = item.kind === 'multi' ? 'checkbox' : 'radio';
    for (const { text } of 'options' in item ? item.options : [])
      await expect(page.getByRole(role, { name: text, exact: true })).toBeVisible();
    for (const { text } of 'lefts' in item ? item.lefts : [])
      await expect(page.getByRole('combobox', { name: text, exact: true })).toBeVisible();
    await expect(early(page).getByRole('textbox')).toHaveCount(item.kind === 'typed' ? 1 : 0);
    await expect(page.getByRole('heading', { name: lesson.title })).toBeHidden();
    await expect(early(page)).toHaveCount(1);
    await page.goto('about:blank');
  }
});

test('a link to other kinds of questions waits for the app, and shows nothing else till then', async ({
  page,
}) => {
  const blocks = lesson.steps.filter((step) => step.kind === 'questions' && isLater(step));
  expect(blocks.length).toBeGreaterThan(0);
  const letGo = await holdTheApp(page);
  for (const step of blocks) {
    await open(page, step.id);
    await expect(page.locator('#app .shell')).toHaveCount(1);
    await expect(page.locator('#app .shell')).toBeHidden();
    await expect(early(page)).toHaveCount(0);
    if (step !== blocks.at(-1)) await page.goto('about:blank');
  }
  letGo();
  expect(await placeOf(page)).toMatchObject({ itemId: firstOf(blocks.at(-1)!).id });
});

test('the opening shows no question', async ({ page }) => {
  await holdTheApp(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: lesson.title })).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
});

test('an empty check asks for an answer before the app is there', async ({ page }) => {
  await holdTheApp(page);
  await open(page, block.id);
  await early(page).locator('[data-action="check"]').click();
  await expect(page.getByRole('log')).toHaveText('Choose an answer first.');
  await expect(early(page).getByText('Choose an answer first.')).toBeVisible();
});

test('what is chosen before the app is there stays chosen, and the focus with it', async ({
  page,
}) => {
  const letGo = await holdTheApp(page);
  await open(page, block.id);
  const [id] = chosenFor(first.id, 'wrong');
  await early(page).locator(`[data-option="${id}"]`).click();
  letGo();
  await placeOf(page);
  const input = page.locator(`main [data-option="${id}"] input`);
  await expect(input).toBeChecked();
  await expect(input).toBeFocused();
});

test('an answer that is checked before the app is there is answered and kept', async ({ page }) => {
  const letGo = await holdTheApp(page);
  await open(page, block.id);
  const [id] = chosenFor(first.id, 'right');
  await early(page).locator(`[data-option="${id}"]`).click();
  await early(page).locator('[data-action="check"]').click();
  await expect(early(page).locator('.say')).toContainText('starting');
  letGo();
  await expect(page.locator('main [data-phase="right"]')).toBeVisible();
  await waitUntilSaved(page);
  await page.reload();
  expect(await placeOf(page)).toMatchObject({ itemId: first.id, phase: 'right' });
});

for (const kind of ['match', 'typed'] as const)
  test(`what is given to a ${kind} item before the app is there is answered and kept`, async ({
    page,
  }) => {
    const step = lesson.steps.find(
      (each) => each.kind === 'questions' && firstOf(each).kind === kind,
    )!;
    const item = firstOf(step);
    const letGo = await holdTheApp(page);
    await open(page, step.id);
    const check = early(page).locator('[data-action="check"]');
    await check.click();
    await expect(early(page).locator('.say')).not.toContainText('starting');
    const response = responseFor(item.id, 'right');
    for (const { left, right } of response.kind === 'match' ? response.pairs : [])
      await early(page).locator(`[data-option="${left}"] select`).selectOption(right);
    if (response.kind === 'typed') await early(page).getByRole('textbox').fill(response.text);
    await check.click();
    await expect(early(page).locator('.say')).toContainText('starting');
    letGo();
    await expect(page.locator('main [data-phase="right"]')).toBeVisible();
    await waitUntilSaved(page);
  });

test('once the app is there, every hook is there once', async ({ page }) => {
  await page.goto(addressOf(block.id));
  await placeOf(page);
  await expect(page.locator('.early')).toHaveCount(0);
  await expect(page.locator('[data-item-id]')).toHaveCount(1);
  await expect(page.locator('[data-action="check"]')).toHaveCount(1);
});

test('an unanswered question is not shown to someone who has answered it', async ({ page }) => {
  await page.goto(addressOf(block.id));
  await answer(page, 'right');
  await waitUntilSaved(page);
  const letGo = await holdTheApp(page);
  await page.goto('about:blank');
  await open(page, block.id);
  await expect(page.locator('html')).toHaveAttribute('data-resume', '');
  await expect(page.getByRole('radio')).toHaveCount(0);
  letGo();
  expect(await placeOf(page)).toMatchObject({ itemId: block.itemIds[1], phase: 'asking' });
});
