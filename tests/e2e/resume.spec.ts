import { expect, test, type Page } from '@playwright/test';
import { addressOf, lesson, shortLesson, shortStart, stepOf } from './built';
import { placeOf, sightOf, waitUntilSaved } from './place';
import { forget } from './stored';
import { answer, goOn, pick, putOff, walk, type Tries } from './walk';

/** Reloads, and expects the same place, phase, text and answers. */
async function expectSameAfterReload(page: Page): Promise<void> {
  await waitUntilSaved(page);
  const place = await placeOf(page);
  const seen = await sightOf(page);
  const address = page.url();
  await page.reload();
  expect(await placeOf(page)).toEqual(place);
  await expect.poll(() => sightOf(page)).toEqual(seen);
  expect(page.url()).toBe(address);
}

test('a reload lands on the same step, item and phase, in every phase of each kind', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const tries: Tries[] = ['wrong, wrong', 'right', 'wrong, right', 'wrong, later'];
  const seen = new Set<string>();
  await page.goto(shortStart);
  await walk(page, {
    tries: (_place, count) => tries[count % tries.length]!,
    at: async ({ stepId, stepKind, phase }) => {
      // Each step is loaded anew once in offline.spec.ts.
      const isNew = !seen.has(`${stepKind} ${phase}`);
      seen.add(stepId).add(`${stepKind} ${phase}`);
      if (isNew && seen.size > 2) await expectSameAfterReload(page);
    },
  });
  expect([...seen]).toEqual(expect.arrayContaining(shortLesson.steps.map(({ id }) => id)));
  const phases = ['asking', 'looking', 'retrying', 'right', 'assisted', 'shown'];
  expect([...seen]).toEqual(
    expect.arrayContaining([
      ...phases.map((phase) => `questions ${phase}`),
      'prediction asking',
      'prediction recorded',
      'retry asking',
    ]),
  );
});

for (const [phase, play] of Object.entries<(page: Page) => Promise<void>>({
  looking: (page) => answer(page, 'wrong'),
  retrying: async (page) => {
    await answer(page, 'wrong');
    await pick(page, 'wrong');
  },
  right: (page) => answer(page, 'right'),
  assisted: async (page) => {
    await answer(page, 'wrong');
    await pick(page, 'right');
    await answer(page, 'right');
  },
  shown: async (page) => {
    await answer(page, 'wrong');
    await pick(page, 'right');
    await answer(page, 'wrong');
  },
}))
  test(`a reload of the map lands in the phase "${phase}", with what was selected`, async ({
    page,
  }) => {
    await page.goto(addressOf(stepOf('checkpoint').id));
    await play(page);
    expect(await placeOf(page)).toMatchObject({ phase });
    await expectSameAfterReload(page);
  });

test('a reload keeps how sure the student said to be', async ({ page }) => {
  await page.goto(addressOf(stepOf('prediction').id));
  await page.getByText('Fairly sure').click();
  await waitUntilSaved(page);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Fairly sure' })).toBeChecked();
});

test('a question that was put off is still open after a reload, and returns', async ({ page }) => {
  const { id } = stepOf('questions');
  await page.goto(addressOf(id, 1));
  await answer(page, 'wrong');
  await putOff(page);
  await expectSameAfterReload(page);
  await page.goto(addressOf(stepOf('retry').id));
  expect(await placeOf(page)).toMatchObject({ stepKind: 'retry', phase: 'asking' });
  await expectSameAfterReload(page);
});

test('Back and Forward lead to where the student was, and a reload there stays', async ({
  page,
}) => {
  const { id, itemIds } = stepOf('questions');
  const before = stepOf('reading').id;
  await page.goto(addressOf(before));
  await placeOf(page);
  await goOn(page);
  await answer(page, 'right');
  await goOn(page);
  await waitUntilSaved(page);
  expect(await placeOf(page)).toMatchObject({ stepId: id, itemId: itemIds[1], phase: 'asking' });

  await page.goBack();
  expect(await placeOf(page)).toMatchObject({ stepId: id, itemId: itemIds[0], phase: 'right' });
  await expectSameAfterReload(page);
  await page.goBack();
  expect(await placeOf(page)).toMatchObject({ stepId: before });
  await page.goForward();
  expect(await placeOf(page)).toMatchObject({ itemId: itemIds[0], phase: 'right' });
  await page.goForward();
  expect(await placeOf(page)).toMatchObject({ itemId: itemIds[1], phase: 'asking' });
  await expectSameAfterReload(page);
});

test('Back after a link of the route leads back in one go', async ({ page }) => {
  const { id } = stepOf('questions');
  await page.goto(addressOf(stepOf('reading').id));
  await placeOf(page);
  await goOn(page);
  await page.locator('.rail a[href$="check-brussels"]').click();
  expect(await placeOf(page)).toMatchObject({ stepId: 'check-brussels' });
  await page.goBack();
  expect(await placeOf(page)).toMatchObject({ stepId: id });
  await page.goForward();
  expect(await placeOf(page)).toMatchObject({ stepId: 'check-brussels' });
});

test('an answer survives leaving the page and coming back to the bare address', async ({
  page,
}) => {
  const { id, itemIds } = stepOf('questions');
  await page.goto(addressOf(id, 1));
  await answer(page, 'wrong');
  await waitUntilSaved(page);
  await page.goto('about:blank');
  await page.goto('./');
  expect(await placeOf(page)).toMatchObject({ stepId: id, itemId: itemIds[0], phase: 'looking' });
});

test('an attempt is found without the note in localStorage', async ({ page }) => {
  const { id, itemIds } = stepOf('questions');
  await page.goto(addressOf(id, 2));
  await answer(page, 'right');
  await waitUntilSaved(page);
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.goto('./');
  await expect
    .poll(() => placeOf(page))
    .toMatchObject({ stepId: id, itemId: itemIds[1], phase: 'right' });
});

test('a link to any step works for a new visitor', async ({ page }) => {
  for (const step of lesson.steps) {
    await page.goto(addressOf(step.id));
    expect.soft(await placeOf(page)).toMatchObject({ stepId: step.id, stepKind: step.kind });
    await expect.soft(page).toHaveTitle(new RegExp(lesson.title));
    await forget(page);
  }
});

test('a link to a paragraph shows and marks it', async ({ page }) => {
  const { id, readingId } = stepOf('reading');
  const paragraph = lesson.readings.find((reading) => reading.id === readingId)!.paragraphs.at(-1)!;
  await page.goto(`./#/${lesson.id}/${id}/p${paragraph.n}`);
  await placeOf(page);
  await expect(page.locator(`[data-paragraph="${paragraph.id}"].marked`)).toBeInViewport();
});

test('an unknown address shows a sentence and a way on', async ({ page }) => {
  for (const hash of ['#/nowhere/at-all', `#/${lesson.id}/no-such-step`, '#/%%%', '#main']) {
    await page.goto(`./${hash}`);
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
    await expect(page.getByText(hash)).toBeVisible();
    await page.getByRole('link', { name: 'Go to the lesson' }).click();
    expect(await placeOf(page)).toMatchObject({ stepId: lesson.steps[0]?.id });
    await forget(page);
  }
});

test('from an unknown address the way on leads back to where the student was', async ({ page }) => {
  const { id } = stepOf('questions');
  await page.goto(addressOf(id, 1));
  await answer(page, 'right');
  await waitUntilSaved(page);
  await page.goto('./#/nowhere/at-all');
  await page.getByRole('link', { name: 'Go to the lesson' }).click();
  expect(await placeOf(page)).toMatchObject({ stepId: id, phase: 'right' });
});
