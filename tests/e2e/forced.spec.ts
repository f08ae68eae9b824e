import { expect, test, type Page } from '@playwright/test';
import { addressOf, stepOf } from './built';
import { answer, check, choose, pick, walk } from './walk';

/*
 * With the colours of the system every tint, ground and shadow of ours is gone. What then tells
 * two states apart has to be a line, a sign or a word.
 */
const questions = stepOf('questions');

/** How an element is drawn without its colours: lines, weights and signs. */
const linesOf = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const own = getComputedStyle(element);
      const before = getComputedStyle(element, '::before').content;
      const marks = [...element.querySelectorAll('.mark')].map((mark) => mark.textContent.trim());
      const outline = own.outlineStyle === 'none' ? 'none' : own.outlineWidth;
      return [own.borderTopWidth, outline, own.fontWeight, before, ...marks].join(' ');
    }),
  );

test.describe('with the colours of the system', () => {
  test.use({ forcedColors: 'active' });

  test('a chosen option and a missed one differ from the others without colour', async ({
    page,
  }) => {
    await page.goto(addressOf(questions.id, 1));
    await choose(page, 'wrong');
    await page.locator('main h1').focus();
    const [chosen] = await linesOf(page, 'main [data-option].on');
    const others = await linesOf(page, 'main [data-option]:not(.on)');
    expect(others).not.toContain(chosen);
    await check(page);
    await pick(page, 'right');
    const [missed] = await linesOf(page, 'main [data-option].missed-first');
    expect(missed).toContain('Your first answer');
    await answer(page, 'right');
    const [right] = await linesOf(page, 'main [data-option].key');
    expect(right).toMatch(/Right answer|Your answer/);
  });

  test('a chosen confidence differs from the others without colour', async ({ page }) => {
    await page.goto(addressOf(stepOf('prediction').id));
    await page.getByRole('radio', { name: 'Fairly sure' }).check();
    await page.locator('main h1').focus();
    const [chosen] = await linesOf(page, 'main fieldset label.on:not([data-option])');
    expect(await linesOf(page, 'main fieldset label:not(.on):not([data-option])')).not.toContain(
      chosen,
    );
  });

  test('the stops of the route that are done, now and to come differ', async ({ page }) => {
    await page.goto(addressOf(stepOf('reading').id));
    await walk(page, { until: ({ stepKind }) => stepKind === 'questions' });
    const rail = page.locator('.rail');
    await expect(rail.locator('.done .node').first()).toHaveText('✓');
    const drawn = (state: string) =>
      rail
        .locator(`.${state} .node`)
        .first()
        .evaluate((node) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(node);
          return `${outlineStyle} ${outlineWidth} ${node.textContent.trim()}`;
        });
    const states = await Promise.all(['done', 'now', 'open'].map(drawn));
    expect(new Set(states).size).toBe(states.length);
  });
});

/** What moves, or would when something changes: the names of the elements. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seconds = (list: string) => Math.max(...list.split(',').map(parseFloat));
    return [...document.querySelectorAll('*')].flatMap((element) => {
      const style = getComputedStyle(element);
      const isMoving =
        (style.transitionProperty !== 'none' && seconds(style.transitionDuration) > 0) ||
        (style.animationName !== 'none' && seconds(style.animationDuration) > 0) ||
        style.scrollBehavior === 'smooth';
      return isMoving ? [`${element.localName}.${element.getAttribute('class') ?? ''}`] : [];
    });
  });

for (const way of ['by the system', 'in the settings'] as const)
  test(`nothing moves where less motion is asked for ${way}`, async ({ page }) => {
    if (way === 'by the system') await page.emulateMedia({ reducedMotion: 'reduce' });
    else
      await page.addInitScript(() =>
        localStorage.setItem('dateline.settings', '{"motion":"reduced"}'),
      );
    await page.goto(addressOf(stepOf('reading').id));
    await walk(page, {
      tries: (_, count) => (count === 1 ? 'wrong, right' : 'right'),
      at: async ({ stepId, phase }) => {
        expect.soft(await moving(page), `${stepId} ${phase}`).toEqual([]);
      },
      until: ({ stepId }) => stepId === stepOf('checkpoint').id,
    });
    await page.locator('main [data-map-stage]').waitFor();
    expect(await moving(page)).toEqual([]);
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await moving(page)).toEqual([]);
  });
