import { expect, test, type Page } from '@playwright/test';
import { optionsOf, reasonsOf } from '../builders/answers';
import { addressOf, itemOf, lesson, stepOf } from './built';
import { placeOf } from './place';
import { answer, choose } from './walk';
import type { Item } from '../../src/model/item';

/** Every text that would give an item's answer away. */
function secretsOf(item: Item): string[] {
  const resolution = item.kind === 'prediction' ? [item.resolution.text] : [];
  // Where a sentence is asked for, it stands among the others, and nothing tells it from them.
  const proof = item.kind === 'evidence' ? [] : item.evidence.map(({ exact }) => exact);
  return [...proof, ...reasonsOf(item), ...resolution];
}

/** Where a word would mark the key: in a class, an attribute or the text of a mark. */
const TELLS = ['correct', 'whyFalse', 'falseBy', 'misread', 'right answer', 'missed', 'distractor'];
const tellsOf = ({ kind }: Item) => {
  // These two ask for evidence by that word.
  const words = kind === 'evidence' || kind === 'written' ? TELLS : [...TELLS, 'evidence'];
  return new RegExp(`\\b(${words.join('|')})\\b|✓`, 'i');
};

async function leaks(page: Page, item: Item): Promise<string[]> {
  const main = page.locator('main');
  const [html, text] = await Promise.all([
    main.evaluate((element) => element.outerHTML),
    main.evaluate((element) => element.textContent),
  ]);
  const told = secretsOf(item).filter((secret) => text.includes(secret) || html.includes(secret));
  return [...told, ...(tellsOf(item).exec(html) ?? []).slice(0, 1)];
}

/** What differs from option to option, apart from its own words and identity. */
function shapesOfOptions(page: Page): Promise<string[]> {
  return page.locator('main label[data-option]').evaluateAll((options) => {
    const shapes = options.map((option) => {
      const copy = option.cloneNode(true) as HTMLElement;
      for (const element of [copy, ...copy.querySelectorAll('*')]) {
        element.removeAttribute('data-option');
        element.removeAttribute('value');
        for (const node of element.childNodes)
          if (node.nodeType === Node.TEXT_NODE) node.textContent = '';
      }
      return copy.outerHTML;
    });
    return [...new Set(shapes)];
  });
}

for (const step of lesson.steps)
  if (step.kind === 'questions' || step.kind === 'prediction')
    test(`nothing in ${step.id} gives an answer away before it is given`, async ({ page }) => {
      const ids = step.kind === 'questions' ? step.itemIds : [step.itemId];
      for (const [at, id] of ids.entries()) {
        await page.goto(addressOf(step.id, at + 1));
        expect(await placeOf(page)).toMatchObject({ itemId: id, phase: 'asking' });
        expect.soft(await leaks(page, itemOf(id)), id).toEqual([]);
        // A word is typed without options, and events are no labels.
        const shapes = await shapesOfOptions(page);
        const { kind } = itemOf(id);
        const expected = optionsOf(itemOf(id)).length > 0 || kind === 'evidence' ? 1 : 0;
        expect.soft(shapes, `the options of ${id} look alike`).toHaveLength(expected);
      }
    });

test('the evidence is in sight once an answer is given, so that its absence before means something', async ({
  page,
}) => {
  const { id, itemIds } = stepOf('questions');
  await page.goto(addressOf(id, 1));
  await answer(page, 'right');
  expect(await leaks(page, itemOf(itemIds[0]!))).toContain(itemOf(itemIds[0]!).evidence[0]!.exact);
});

test('while a student looks for the paragraph, neither the key nor the sentence is marked', async ({
  page,
}) => {
  const { id, itemIds } = stepOf('questions');
  await page.goto(addressOf(id, 1));
  await answer(page, 'wrong');
  await expect(page.locator('[data-phase="looking"]')).toBeVisible();
  await expect(page.locator('main mark')).toHaveCount(0);
  await expect(page.getByText('Right answer')).toHaveCount(0);
  const item = itemOf(itemIds[0]!);
  const reasons = item.kind === 'choice' ? item.options.flatMap((o) => o.whyFalse ?? []) : [];
  for (const reason of reasons) await expect(page.getByText(reason)).toHaveCount(0);
});

test.describe('the map', () => {
  const checkpoint = stepOf('checkpoint');
  const item = itemOf(checkpoint.itemIds[0]!);
  if (item.kind !== 'map-select') throw new Error('The checkpoint asks for no countries');

  const fills = (page: Page) =>
    page
      .locator('main svg use[data-country]')
      .evaluateAll((uses) => uses.map((use) => getComputedStyle(use).fill));
  const offered = (page: Page) => page.locator('main input[data-option]');

  async function openMap(page: Page): Promise<void> {
    await page.goto(addressOf(checkpoint.id));
    await offered(page).first().waitFor();
  }

  test('holds no status, no legend and no reason before it is answered', async ({ page }) => {
    await openMap(page);
    const html = await page.locator('main').evaluate((main) => main.outerHTML);
    for (const word of [
      'Member of NATO',
      'Invited to join',
      'data-status',
      'legend-',
      'The same as a table',
    ])
      expect.soft(html).not.toContain(word);
    expect.soft(await leaks(page, item)).toEqual([]);
    // Land that can be chosen and land that cannot: no third colour that would tell anything.
    expect(new Set(await fills(page)).size).toBeLessThanOrEqual(2);
    const inView = await page.locator('main svg use[data-country]').evaluateAll(
      (uses, codes) => {
        const wanted = uses.filter((use) => codes.includes(use.getAttribute('data-country') ?? ''));
        return new Set(wanted.map((use) => getComputedStyle(use).fill)).size;
      },
      await offered(page).evaluateAll((all) =>
        all.map((one) => one.getAttribute('data-option') ?? ''),
      ),
    );
    expect(inView).toBe(1);
  });

  test('colours a right and a wrong choice alike before they are checked', async ({ page }) => {
    await openMap(page);
    await choose(page, 'wrong');
    const wrong = await page.locator('svg use[data-country="MKD"]').evaluate(fillOf);
    await choose(page, 'right');
    const right = await page.locator(`svg use[data-country="${item.key[0]}"]`).evaluate(fillOf);
    expect(right).toBe(wrong);
  });

  test('shows every status once it is answered', async ({ page }) => {
    await openMap(page);
    await answer(page, 'right');
    await expect(page.getByText('The same as a table')).toBeVisible();
    expect(new Set(await fills(page)).size).toBeGreaterThan(2);
  });
});

const fillOf = (use: Element) => (use as SVGUseElement).style.fill;
