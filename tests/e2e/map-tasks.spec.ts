import { expect, test, type Locator, type Page } from '@playwright/test';
import { askedStop } from '../../src/scoring/map-credit';
import { keyOf } from '../../src/session/tell-item';
import { reasonsOf } from '../builders/answers';
import { itemOf, mapTaskOf } from './built';
import { enterOnMap } from './map-answers';
import { openMapTask } from './map-task';
import { placeOf, sightOf, waitUntilSaved } from './place';
import { answer, check, pick, responseFor } from './walk';

const KINDS = ['map-sort', 'map-place', 'map-route', 'map-time'] as const;

const stage = (page: Page): Locator => page.locator('main [data-map-stage]');
const country = (page: Page, code: string) => page.locator(`svg use[data-country="${code}"]`);

/** The middle of a country on the screen. */
async function middleOf(page: Page, code: string): Promise<{ x: number; y: number }> {
  await stage(page).scrollIntoViewIfNeeded();
  const box = await country(page, code).boundingBox();
  if (!box) throw new Error(`${code} is not drawn`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const kind of KINDS)
  test.describe(`a task of the kind ${kind}`, () => {
    test('leads a wrong answer to the paragraph, and a second one to half a point', async ({
      page,
    }) => {
      await openMapTask(page, kind);
      await answer(page, 'wrong');
      await expect(page.locator('[data-phase="looking"] h2')).toBeFocused();
      await pick(page, 'right');
      await expect(page.locator('[data-phase="retrying"] h2')).toBeFocused();
      await answer(page, 'right');
      await expect(page.locator('[data-phase="assisted"] h2')).toBeFocused();
      const item = itemOf(mapTaskOf(kind).itemId);
      await expect(page.getByText('shows' in item ? item.shows : '')).toBeVisible();
      await expect(page.locator('[data-feedback] mark').first()).toBeVisible();
    });

    test('stands as it was after a reload, between two tries and at the end', async ({ page }) => {
      await openMapTask(page, kind);
      await answer(page, 'wrong');
      await pick(page, 'right');
      await waitUntilSaved(page);
      const before = await sightOf(page);
      await page.reload();
      expect(await sightOf(page)).toEqual(before);
      await answer(page, 'right');
      await waitUntilSaved(page);
      const after = await sightOf(page);
      await page.reload();
      expect(await sightOf(page)).toEqual(after);
    });

    test('that is empty asks for an answer and is not wrong', async ({ page }) => {
      await openMapTask(page, kind);
      await check(page);
      await expect(page.locator('main .say')).toHaveText(/ first\.$/);
      expect(await placeOf(page)).toMatchObject({ phase: 'asking' });
    });

    test('gives nothing away before it is checked', async ({ page }) => {
      await openMapTask(page, kind);
      const item = itemOf(mapTaskOf(kind).itemId);
      const html = () => page.locator('main').evaluate((main) => main.outerHTML);
      const secret = async () => {
        const text = await html();
        for (const reason of reasonsOf(item)) expect.soft(text).not.toContain(reason);
        if ('shows' in item) expect.soft(text).not.toContain(item.shows);
      };
      await secret();
      const fills = await page
        .locator('main svg use[data-country]')
        .evaluateAll((uses) => uses.map((use) => (use as SVGUseElement).style.fill));
      // What can be chosen and what cannot; on a time map, members and newcomers of its first stop.
      expect(new Set(fills).size).toBeLessThanOrEqual(kind === 'map-time' ? 3 : 2);
      if (item.kind !== 'map-time') return;
      await page.locator('[data-stop="asked"]').click();
      await secret();
      const drawn = (codes: string[]) =>
        Promise.all(
          codes.map((code) => country(page, code).evaluate((use: SVGUseElement) => use.style.fill)),
        );
      expect(new Set(await drawn([...askedStop(item).joined, 'CHE', 'RUS'])).size).toBe(1);
      await page.locator('[data-stop="later"]').click();
      expect(new Set(await drawn([...askedStop(item).joined, 'CHE', 'RUS'])).size).toBe(1);
      await expect(page.locator('main')).not.toContainText(`${askedStop(item).total} members`);
    });

    test('marks no answer before it is checked, whether it is right or wrong', async ({ page }) => {
      await openMapTask(page, kind);
      const { itemId } = mapTaskOf(kind);
      for (const verdict of ['wrong', 'right'] as const) {
        await enterOnMap(page, responseFor(itemId, verdict));
        await expect(page.locator('main .mark:not(:empty), main svg .badge')).toHaveCount(0);
      }
    });

    test('fits into 360 px, also with large text', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await openMapTask(page, kind);
      expect(await overflow(page)).toBe(0);
      await answer(page, 'wrong');
      await pick(page, 'right');
      await answer(page, 'wrong');
      await expect(page.locator('[data-phase="shown"]')).toBeVisible();
      expect(await overflow(page)).toBe(0);
      await page.evaluate(() =>
        document.documentElement.style.setProperty('font-size', '200%', 'important'),
      );
      expect(await overflow(page)).toBe(0);
    });
  });

test('an answer that holds in part says so, with its reason and its points', async ({ page }) => {
  await openMapTask(page, 'map-route');
  const { itemId } = mapTaskOf('map-route');
  const [first = '', ...rest] = keyOf(itemOf(itemId));
  await enterOnMap(page, { kind: 'map-route', codes: [...rest, first] });
  await check(page);
  await expect(page.getByText('stand in the right order')).toHaveCount(0);
  await pick(page, 'right');
  await expect(page.getByText('4 of 5 countries stand in the right order.')).toBeVisible();
  await expect(page.getByText('0.8 of 1 point so far')).toBeVisible();
  await answer(page, 'right');
  await expect(page.getByText('Points for this task: 0.9 of 1.')).toBeVisible();
});

test('the cross moves by 50 km, and by 10 with Shift', async ({ page }) => {
  await openMapTask(page, 'map-place');
  await stage(page).focus();
  const at = async () => {
    const box = await page.locator('[data-cross]').boundingBox();
    return box ? box.x + box.width / 2 : NaN;
  };
  await page.keyboard.press('ArrowRight');
  const start = await at();
  await page.keyboard.press('ArrowRight');
  const long = (await at()) - start;
  await page.keyboard.press('Shift+ArrowRight');
  const short = (await at()) - start - long;
  expect(long / short).toBeCloseTo(5, 0);
  await page.keyboard.press('Home');
  await expect(page.locator('main [data-told]')).toHaveText(/^The cross is /);
});

test('a status is given on the map by keys alone, and Escape leads back', async ({ page }) => {
  await openMapTask(page, 'map-sort');
  await stage(page).focus();
  await page.keyboard.type('Ukraine');
  await page.keyboard.press('Space');
  await expect(page.getByRole('group', { name: 'Status of Ukraine' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('select[data-option="UKR"]')).toHaveValue('invited');
  await page.keyboard.press('Escape');
  await expect(stage(page)).toBeFocused();
  await expect(page.locator('main [data-told]')).toHaveText('Ukraine: Invited to join');
});

test('an entry that leaves the route passes the focus on', async ({ page }) => {
  await openMapTask(page, 'map-route');
  await enterOnMap(page, { kind: 'map-route', codes: ['RUS', 'KAZ'] });
  await page.locator('[data-remove="RUS"]').press('Enter');
  await expect(page.locator('[data-remove="KAZ"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(stage(page)).toBeFocused();
  await expect(page.locator('input[data-option]:checked')).toHaveCount(0);
});

test.describe('by touch, on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  const tap = async (page: Page, code: string) => {
    const { x, y } = await middleOf(page, code);
    await page.touchscreen.tap(x, y);
  };

  test('a country is given its status', async ({ page }) => {
    await openMapTask(page, 'map-sort');
    await tap(page, 'UKR');
    await page.getByRole('radio', { name: 'Member of NATO' }).tap();
    await expect(page.locator('select[data-option="UKR"]')).toHaveValue('member');
  });

  test('a place is pointed to', async ({ page }) => {
    await openMapTask(page, 'map-place');
    await tap(page, 'UKR');
    await expect(page.locator('[data-cross]')).toHaveCount(1);
    await page.locator('[data-action="check"]').tap();
    expect(await placeOf(page)).toMatchObject({ phase: 'looking' });
  });

  test('a route is put together', async ({ page }) => {
    await openMapTask(page, 'map-route');
    await tap(page, 'KAZ');
    await tap(page, 'UKR');
    await page.getByRole('button', { name: 'Move “Ukraine” earlier' }).tap();
    await expect(page.locator('li[data-option]').first()).toHaveAttribute('data-option', 'UKR');
    await expect(page.locator('[data-way]')).toHaveAttribute('d', /^M.*L/);
  });

  test('a new member is selected at its stop, and at no other', async ({ page }) => {
    await openMapTask(page, 'map-time');
    await tap(page, 'ROU');
    await page.locator('[data-stop="asked"]').tap();
    await expect(page.locator('input[data-option]:checked')).toHaveCount(0);
    await tap(page, 'ROU');
    await expect(page.locator('input[data-option="ROU"]')).toBeChecked();
  });

  test('two fingers zoom the map, and choose nothing', async ({ page }) => {
    await openMapTask(page, 'map-route');
    const { x, y } = await middleOf(page, 'UKR');
    const touch = await page.context().newCDPSession(page);
    const fingers = (apart: number) => [
      { x: x - apart, y, id: 1 },
      { x: x + apart, y, id: 2 },
    ];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(20) });
    for (const apart of [25, 30, 35, 40])
      await touch.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: fingers(apart),
      });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(page.getByRole('button', { name: 'Zoom out' })).toHaveAttribute(
      'aria-disabled',
      'false',
    );
    await expect(page.locator('input[data-option]:checked')).toHaveCount(0);
  });
});
