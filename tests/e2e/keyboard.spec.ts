import { expect, test, type Page } from '@playwright/test';
import type { Item } from '../../src/model/item';
import { keyResponse } from '../builders/answers';
import { addressOf, itemOf, mapTaskOf, shortLesson, shortStart, stepOf } from './built';
import { openMapTask } from './map-task';
import { readStop, tabTo } from './keyboard';
import { type Place, placeOf, shown, waitUntilSaved } from './place';
import { chosenFor, type Verdict } from './walk';

const stage = 'main [data-map-stage]';
const option = 'main [data-option] input';
const anyOption = 'main fieldset [data-option] input, main fieldset input[data-option]';

/** Chooses one of three ways in turn: by letter, by arrow keys, by Space. */
async function chooseOption(page: Page, id: string, way: number): Promise<void> {
  const options = await page
    .locator('main [data-option]')
    .evaluateAll((labels) => labels.map((label) => label.getAttribute('data-option')));
  await tabTo(page, option);
  const wanted = page.locator(`[data-option="${id}"] input`);
  if (way % 3 === 0) await page.keyboard.press('abcd'[options.indexOf(id)] ?? '');
  for (let move = 0; move < 4 && !(await isFocused(wanted)); move += 1)
    await page.keyboard.press('ArrowDown');
  if (way % 3 === 2) await page.keyboard.press('Space');
  // The first option has the focus at once, and arrows would have to go all the way round.
  if (!(await wanted.isChecked())) await page.keyboard.press('Space');
  await expect(wanted).toBeFocused();
  await expect(wanted).toBeChecked();
}

const isFocused = (wanted: ReturnType<Page['locator']>) =>
  wanted.evaluate((input) => input === document.activeElement);

/** Finds a country on the map by typing its name, and selects it. */
async function selectOnMap(page: Page, name: string): Promise<void> {
  await page.keyboard.type(name);
  const told = page.locator('[role="log"] p').last();
  await expect(told).toHaveText(new RegExp(`^${name}, not `));
  await page.keyboard.press('Space');
  await expect(told).toHaveText(new RegExp(`^${name}, (selected|stop )`));
}

async function pickParagraph(page: Page, itemId: string, verdict: Verdict): Promise<void> {
  const deciding = itemOf(itemId).evidence.map(({ paragraph }) => paragraph);
  const offered = await page
    .locator('[data-paragraph-pick]')
    .evaluateAll((buttons) => buttons.map((b) => b.getAttribute('data-paragraph-pick') ?? ''));
  const id = offered.find((one) => deciding.includes(one) === (verdict === 'right'));
  await tabTo(page, `[data-paragraph-pick="${id}"]`);
  await page.keyboard.press(verdict === 'right' ? 'Enter' : 'Space');
}

/** Moves each event up to its place; the button keeps the focus on the way. */
async function bringIntoOrder(page: Page, item: Item): Promise<void> {
  const response = keyResponse(item);
  for (const [to, id] of (response.kind === 'order' ? response.entryIds : []).entries()) {
    const standing = await page
      .locator('main [data-option]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-option')));
    const button = `main [data-option="${id}"] [data-move="earlier"]`;
    if (standing.indexOf(id) > to) await tabTo(page, button);
    for (let at = standing.indexOf(id); at > to; at -= 1) {
      await page.keyboard.press('Enter');
      await expect(page.locator(button)).toBeFocused();
    }
    // The way to the next one begins at the top.
    await page.locator('main h1').focus();
  }
}

/** After a step of the lesson the focus is at a heading, so that reading goes on from there. */
async function expectHeadingFocus(page: Page): Promise<void> {
  await expect(page.locator('main :is(h1, h2):focus')).toHaveCount(1);
}

/** Takes an entry of a list that has the focus, by its arrows. */
async function chooseInSelect(page: Page, select: string, value: string): Promise<void> {
  await page.keyboard.press('Home');
  for (let move = 0; move < 12 && (await page.locator(select).inputValue()) !== value; move += 1)
    await page.keyboard.press('ArrowDown');
  await expect(page.locator(select)).toHaveValue(value);
}

type Acts = Record<string, (place: Place) => Promise<void>>;

/** How each kind of map task is done by keys. */
const mapActs = (page: Page): Acts => ({
  'map-select': async ({ phase, itemId }) => {
    if (phase === 'asking') {
      await tabTo(page, 'main input[data-option="MKD"]');
      await page.keyboard.press('Space');
      await expect(page.locator('input[data-option="MKD"]')).toBeChecked();
      await page.keyboard.press('Enter');
    } else if (phase === 'looking') {
      await pickParagraph(page, itemId ?? '', 'right');
    } else if (phase === 'retrying') {
      await tabTo(page, 'main [role="group"][tabindex="0"]');
      await page.keyboard.type('Macedonia');
      await page.keyboard.press('Space');
      await expect(page.locator('input[data-option="MKD"]')).not.toBeChecked();
      await page.waitForTimeout(800); // after a pause, letters begin a new name
      await selectOnMap(page, 'Albania');
      await page.waitForTimeout(800);
      await selectOnMap(page, 'Croatia');
      await expect(page.locator('input[data-option="HRV"]')).toBeChecked();
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-phase="assisted"]')).toBeVisible();
    } else await page.keyboard.press('Enter');
  },
  'map-place': async ({ phase, itemId }) => {
    if (phase === 'asking') {
      await tabTo(page, stage);
      await page.keyboard.type('Turkey');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowUp');
      await expect(page.locator('main [data-cross]')).toHaveCount(1);
      await page.keyboard.press('Enter');
    } else if (phase === 'looking') {
      await pickParagraph(page, itemId ?? '', 'right');
    } else if (phase === 'retrying') {
      await tabTo(page, 'main input[data-option]');
      const item = itemOf(itemId ?? '');
      const right = `main input[data-option="${item.kind === 'map-place' ? item.key : ''}"]`;
      while (!(await page.locator(right).isChecked())) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-phase="assisted"]')).toBeVisible();
    } else await page.keyboard.press('Enter');
  },
  'map-sort': async ({ phase, itemId }) => {
    if (phase === 'asking') {
      await tabTo(page, stage);
      await page.keyboard.type('Albania');
      await page.keyboard.press('Space');
      await expect(page.locator('main [data-status-pick] input').first()).toBeFocused();
      await page.keyboard.press('Space');
      await expect(page.locator('main select[data-option="ALB"]')).toHaveValue('member');
      await page.keyboard.press('Escape');
      await expect(page.locator(stage)).toBeFocused();
      await page.keyboard.press('Enter');
    } else if (phase === 'looking') {
      await pickParagraph(page, itemId ?? '', 'right');
    } else if (phase === 'retrying') {
      const item = itemOf(itemId ?? '');
      for (const [code, status] of Object.entries(item.kind === 'map-sort' ? item.key : {})) {
        const select = `main select[data-option="${code}"]`;
        await page.locator(select).focus();
        await page.keyboard.press('Home');
        while ((await page.locator(select).inputValue()) !== status)
          await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-phase="assisted"]')).toBeVisible();
    } else await page.keyboard.press('Enter');
  },
  'map-route': async ({ phase }) => {
    if (phase === 'asking') {
      await tabTo(page, stage);
      for (const name of ['Latvia', 'Russia', 'Uzbekistan', 'Kazakhstan', 'Afghanistan']) {
        await selectOnMap(page, name);
        await page.waitForTimeout(800);
      }
      await tabTo(page, 'main [data-option="KAZ"] [data-move="earlier"]');
      await page.keyboard.press('Enter');
      await expect(page.locator('main [data-option="KAZ"] [data-move="earlier"]')).toBeFocused();
      await tabTo(page, 'main [data-action="check"]');
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-phase="right"]')).toBeVisible();
    } else await page.keyboard.press('Enter');
  },
  'map-time': async ({ phase }) => {
    if (phase === 'asking') {
      await tabTo(page, 'main input[type="range"]');
      for (let stop = 0; stop < 5; stop += 1) await page.keyboard.press('ArrowRight');
      await tabTo(page, stage);
      const joined = ['Bulgaria', 'Estonia', 'Latvia', 'Lithuania', 'Romania', 'Slovakia'];
      for (const name of [...joined, 'Slovenia']) {
        await selectOnMap(page, name);
        await page.waitForTimeout(800);
      }
      await tabTo(page, 'main [data-count]');
      await page.keyboard.type('26');
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-phase="right"]')).toBeVisible();
    } else await page.keyboard.press('Enter');
  },
});

test('the whole lesson can be walked with the keyboard alone', async ({ page }) => {
  test.setTimeout(90_000);
  // The first is put off, and answered right at once in the second look.
  const misses: Verdict[][] = [['wrong'], ['wrong', 'right'], ['wrong', 'wrong']];
  const seen: string[] = [];
  let asked = 0;
  await page.goto(shortStart);
  await placeOf(page);

  const act: Acts = {
    ...mapActs(page),
    reading: async ({ stepId }) => {
      // At first there is no focus to start from: every stop of the page comes before the button.
      if (stepId === shortLesson.steps[0]?.id) await tabTo(page, 'main [data-action="continue"]');
      await page.keyboard.press('Enter');
    },
    prediction: async ({ itemId, phase }) => {
      if (phase === 'recorded') return page.keyboard.press('Enter');
      await chooseOption(page, chosenFor(itemId ?? '', 'wrong')[0]!, 0);
      await tabTo(page, 'main fieldset:not(:has([data-option])) input');
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('radio', { name: 'Fairly sure' })).toBeChecked();
      await tabTo(page, 'main [data-action="check"]');
      await page.keyboard.press('Space');
      await expect(page.getByText('Your forecast is kept')).toBeVisible();
      await tabTo(page, 'main [data-action="continue"]');
    },
    typed: async ({ itemId, phase }) => {
      if (phase === 'asking') {
        await tabTo(page, 'main input[type="text"]');
        const response = keyResponse(itemOf(itemId ?? ''));
        await page.keyboard.type('text' in response ? response.text : '');
      }
      await page.keyboard.press('Enter');
    },
    order: async ({ itemId, phase }) => {
      if (phase === 'asking') {
        await bringIntoOrder(page, itemOf(itemId ?? ''));
        await tabTo(page, 'main [data-action="check"]');
      }
      await page.keyboard.press('Enter');
    },
    question: async ({ itemId, stepKind, phase }) => {
      const wrongFirst = stepKind === 'retry' ? ['right' as const] : misses[asked % misses.length]!;
      if (phase === 'asking') {
        await page.keyboard.press('Enter');
        await expect(shown(page, 'Choose an answer first.')).toBeVisible();
        await chooseOption(page, chosenFor(itemId ?? '', wrongFirst[0]!)[0]!, asked);
        await page.keyboard.press('Enter');
      } else if (phase === 'looking' && wrongFirst.length === 1) {
        await tabTo(page, 'main [data-action="later"]');
        await page.keyboard.press('Enter');
      } else if (phase === 'looking') {
        await pickParagraph(page, itemId ?? '', wrongFirst[1]!);
      } else if (phase === 'retrying') {
        const before = chosenFor(itemId ?? '', 'wrong');
        await chooseOption(page, chosenFor(itemId ?? '', wrongFirst[1]!, before)[0]!, asked + 1);
        await tabTo(page, 'main [data-action="check"]');
        await page.keyboard.press('Enter');
      } else {
        await page.keyboard.press('Enter');
      }
    },
    evidence: async ({ itemId, phase }) => {
      if (phase === 'asking') {
        const response = keyResponse(itemOf(itemId ?? ''));
        const id = response.kind === 'evidence' ? response.sentenceId : '';
        await tabTo(page, option);
        const wanted = page.locator(`main [data-option="${id}"] input`);
        await page.keyboard.press('Space');
        for (let move = 0; move < 30 && !(await isFocused(wanted)); move += 1)
          await page.keyboard.press('ArrowDown');
        await expect(wanted).toBeChecked();
      }
      await page.keyboard.press('Enter');
    },
    multi: async ({ itemId, phase }) => {
      if (phase === 'asking') {
        for (const id of chosenFor(itemId ?? '', 'right')) {
          await page.locator('main h1').focus();
          await tabTo(page, `main [data-option="${id}"] input`);
          await page.keyboard.press('Space');
          await expect(page.locator(`main [data-option="${id}"] input`)).toBeChecked();
        }
      }
      await page.keyboard.press('Enter');
    },
    match: async ({ itemId, phase }) => {
      if (phase === 'asking') {
        const response = keyResponse(itemOf(itemId ?? ''));
        for (const { left, right } of response.kind === 'match' ? response.pairs : []) {
          await page.locator('main h1').focus();
          const select = `main [data-option="${left}"] select`;
          await tabTo(page, select);
          await chooseInSelect(page, select, right);
        }
        await tabTo(page, 'main [data-action="check"]');
      }
      await page.keyboard.press('Enter');
    },
    compare: async ({ itemId, phase }) => {
      if (phase === 'asking') {
        const response = keyResponse(itemOf(itemId ?? ''));
        for (const { row, status } of response.kind === 'compare' ? response.placed : []) {
          await page.locator('main h1').focus();
          await tabTo(page, `main [data-option="${row}"] input`);
          await page.keyboard.press('Space');
          const wanted = page.locator(`main [data-option="${row}"] input[value="${status}"]`);
          for (let move = 0; move < 6 && !(await wanted.isChecked()); move += 1)
            await page.keyboard.press('ArrowDown');
          await expect(wanted).toBeChecked();
        }
        await tabTo(page, 'main [data-action="check"]');
      }
      await page.keyboard.press('Enter');
    },
    written: async ({ itemId, phase }) => {
      const item = itemOf(itemId ?? '');
      if (phase !== 'asking' || item.kind !== 'written') {
        await tabTo(page, 'main [data-action="continue"]');
        return page.keyboard.press('Enter');
      }
      await tabTo(page, 'main form textarea');
      await page.keyboard.insertText('word '.repeat(item.words.min).trim());
      for (let slot = 0; slot < (item.slots ?? 0); slot += 1) {
        await tabTo(page, 'main [data-slot=""] [data-action="attach"]');
        await page.keyboard.press('Enter');
        await expect(page.getByRole('dialog')).toBeVisible();
        await tabTo(page, `dialog details:nth-of-type(${slot + 1}) summary`);
        await page.keyboard.press('Enter');
        await tabTo(page, 'dialog [data-sentence]');
        await page.keyboard.press('Enter');
        await expect(page.locator('main [data-slot] button:focus')).toHaveCount(1);
      }
      await tabTo(page, 'main textarea[data-limit]');
      await page.keyboard.type('Who paid.');
      await tabTo(page, 'main [data-action="check"]');
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-phase="recorded"]')).toBeVisible();
    },
  };

  for (let place = await placeOf(page); place.stepKind !== 'result';) {
    if (seen.at(-1) !== place.stepId) seen.push(place.stepId);
    const kind = place.itemKind === 'choice' ? 'question' : (place.itemKind ?? place.stepKind);
    await act[['start', 'retry', 'resolution'].includes(kind) ? 'reading' : kind]!(place);
    const left = place;
    await expect.poll(() => placeOf(page), { intervals: [10, 50, 100] }).not.toEqual(left);
    place = await placeOf(page);
    if (place.itemId !== left.itemId && left.itemKind === 'choice') asked += 1;
    if (left.itemKind !== 'prediction' || place.itemKind !== 'prediction')
      await expectHeadingFocus(page);
  }
  expect([...seen, 'result']).toEqual(shortLesson.steps.map(({ id }) => id));

  await tabTo(page, 'main summary');
  await page.keyboard.press('Enter');
  await expect(page.locator('main details[open]')).toHaveCount(1);
  await tabTo(page, 'main details[open] a.back');
  await tabTo(page, 'main [data-action="start-over"]');
  await waitUntilSaved(page);
});

for (const kind of ['map-select', 'map-place', 'map-route', 'map-time'] as const)
  test(`a task of the kind ${kind} can be done with the keyboard alone`, async ({ page }) => {
    const found = mapTaskOf(kind);
    await openMapTask(page, kind);
    let place = await placeOf(page);
    while (place.itemId === found.itemId) {
      const left = place;
      await mapActs(page)[kind]!(place);
      await expect.poll(() => placeOf(page), { intervals: [10, 50, 100] }).not.toEqual(left);
      place = await placeOf(page);
      await expectHeadingFocus(page);
    }
  });

test('the menu opens, holds the focus and gives it back', async ({ page }) => {
  await page.goto(addressOf(stepOf('questions').id, 1));
  await placeOf(page);
  await tabTo(page, 'button.menu');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await tabTo(page, 'dialog a[href$="map-invited"]');
  const inDialog = () => page.evaluate(() => document.activeElement?.closest('dialog') !== null);
  expect(await inDialog()).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await readStop(page, 'button.menu')).toMatchObject({ wanted: true, ringed: true });
});

test('the skip link leads past the route', async ({ page }) => {
  await page.goto('./');
  await placeOf(page);
  await page.keyboard.press('Tab');
  expect(await readStop(page, 'a.skip')).toMatchObject({ wanted: true, unobscured: true });
  await page.keyboard.press('Enter');
  await expect(page.locator('main h1')).toBeFocused();
});

test('a glossary note can be opened and read with the keyboard', async ({ page }) => {
  await page.goto(addressOf(stepOf('reading').id));
  await placeOf(page);
  await tabTo(page, 'main button.term');
  const name = await page.locator('main button.term:focus').getAttribute('popovertarget');
  await page.keyboard.press('Enter');
  await expect(page.locator(`[id="${name}"]`)).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 664 } });

  test('nothing covers what has the focus', async ({ page }) => {
    await page.goto('./');
    await placeOf(page);
    await tabTo(page, 'main [data-action="continue"]');
    await page.goto(addressOf(stepOf('questions').id, 1));
    const { itemId } = await placeOf(page);
    await chooseOption(page, chosenFor(itemId ?? '', 'wrong')[0]!, 0);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-phase="looking"] h2')).toBeFocused();
    await tabTo(page, 'main [data-action="later"]');
    await tabTo(page, 'main [data-paragraph-pick]', { key: 'Shift+Tab' });
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-phase="retrying"] h2')).toBeFocused();
    await tabTo(page, anyOption);
    await tabTo(page, 'main [data-action="later"]');
    await page.goto(addressOf(stepOf('checkpoint').id));
    await page.locator('main input[data-option]').first().waitFor();
    await tabTo(page, 'main [data-action="check"]');
  });

  test('a glossary note opens over the text and closes with Escape', async ({ page }) => {
    await page.goto(addressOf(stepOf('reading').id));
    await placeOf(page);
    await tabTo(page, 'main button.term');
    await page.keyboard.press('Enter');
    const note = page.locator('[popover]:popover-open');
    await expect(note).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
    expect(await readStop(page, 'button.term')).toMatchObject({ wanted: true });
  });
});
