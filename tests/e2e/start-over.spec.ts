import { expect, test, type Page } from '@playwright/test';
import { addressOf, itemOf, lesson, stepOf } from './built';
import { placeOf, waitUntilSaved } from './place';
import { aLog, anAttempt, readStored } from './stored';
import { openStored } from './screens';
import { answer, responseFor, toFirstQuestion } from './walk';
import type { Fact } from '../../src/model/log';
import { isScored } from '../../src/scoring/item-record';

const questions = stepOf('questions');
const [first, second] = [questions.itemIds[0]!, questions.itemIds[1]!];

async function startOver(page: Page): Promise<void> {
  await page.locator('[data-action="start-over-confirm"]').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('starting over keeps the earlier attempt, which the menu opens again', async ({ page }) => {
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'wrong');
  await waitUntilSaved(page);

  await page.locator('button.menu').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByRole('dialog')).toContainText('This one stays on this device');
  await startOver(page);
  expect(await placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
  await toFirstQuestion(page);
  expect(await placeOf(page)).toMatchObject({ itemId: first, phase: 'asking' });
  await answer(page, 'right');
  await waitUntilSaved(page);
  expect((await readStored(page)).attempts).toHaveLength(2);

  await page.reload();
  expect(await placeOf(page)).toMatchObject({ itemId: first, phase: 'right' });
  await page.locator('button.menu').click();
  await page.getByRole('button', { name: /^Open the attempt of/ }).click();
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: first, phase: 'looking' });
  await page.reload();
  expect(await placeOf(page)).toMatchObject({ itemId: first, phase: 'looking' });
});

test('a dialog that is cancelled starts nothing over', async ({ page }) => {
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'right');
  await page.locator('button.menu').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  expect(await placeOf(page)).toMatchObject({ itemId: first, phase: 'right' });
});

const given = (itemId: string, verdict: 'right' | 'wrong'): Fact => ({
  type: 'answer',
  itemId,
  response: responseFor(itemId, verdict),
});
const pickAny = (itemId: string): Fact => ({
  type: 'pick',
  itemId,
  paragraphId: itemOf(itemId).evidence[0]!.paragraph,
});

test('the result names every objective, and leads back to a question that was missed', async ({
  page,
}) => {
  const attempt = anAttempt();
  const facts: Fact[] = [
    { type: 'step', stepId: questions.id, itemId: first },
    given(first, 'wrong'),
    pickAny(first),
    given(first, 'wrong'),
    { type: 'step', stepId: questions.id, itemId: second },
    given(second, 'right'),
    { type: 'step', stepId: stepOf('result').id },
  ];
  await openStored(page, { attempts: [attempt], log: aLog(attempt, facts) }, attempt.id);
  await expect(page.getByText(`1 of ${routeItems()} points`)).toBeVisible();
  for (const { text } of lesson.objectives) await expect(page.getByText(text)).toBeVisible();
  const marks = page.locator('.objectives li b');
  await expect(marks).toHaveCount(lesson.objectives.length);
  for (const text of await marks.allInnerTexts())
    expect(text).toMatch(/Secure|Nearly|Not yet|Not asked yet/);
  await expect(page.locator('.objectives li.secure')).toHaveCount(0);

  const missed = page.locator('main details').filter({ hasText: itemOf(first).stem });
  await missed.locator('summary').click();
  await expect(missed.locator('mark').first()).toHaveText(itemOf(first).evidence[0]!.exact);
  await missed.getByRole('link', { name: 'Back to this question' }).click();
  expect(await placeOf(page)).toMatchObject({ itemId: first, phase: 'shown' });
  await page.goBack();
  expect(await placeOf(page)).toMatchObject({ stepKind: 'result' });
});

test('from the result one can start over, and the attempt stays', async ({ page }) => {
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'wrong');
  await page.goto(addressOf(stepOf('result').id));
  await page.locator('main [data-action="start-over"]').click();
  await startOver(page);
  expect(await placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
  await page.locator('button.menu').click();
  await expect(page.getByRole('button', { name: /^Open the attempt of/ })).toHaveCount(1);
});

test('Back after starting over does not write into the new attempt what belongs to the old', async ({
  page,
}) => {
  await page.goto(addressOf(questions.id, 1));
  await answer(page, 'right');
  await waitUntilSaved(page);
  await page.goto(addressOf(stepOf('result').id));
  await page.locator('main [data-action="start-over"]').click();
  await startOver(page);
  await page.goBack();
  await expect.poll(() => placeOf(page)).toMatchObject({ stepKind: 'result' });
  await expect(page.getByText(`0 of ${routeItems()} points`)).toBeVisible();
});

function routeItems(): number {
  const asked = lesson.steps.flatMap((step) => ('itemIds' in step ? step.itemIds : []));
  return asked.filter((id) => isScored(itemOf(id))).length;
}
