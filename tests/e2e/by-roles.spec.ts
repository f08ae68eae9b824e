import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Item, ItemOf } from '../../src/model/item';
import type { MapData } from '../../src/model/map';
import { askedStop } from '../../src/scoring/map-credit';
import { optionsOf } from '../builders/answers';
import { itemOf, mapTaskOf, shortLesson, shortStart } from './built';
import { openMapTask } from './map-task';

/*
 * A whole lesson by what a screen reader has of it: roles, names and texts, in the order of the
 * page. Nothing here looks for a class, an attribute or a tag.
 */
const main = (page: Page): Locator => page.getByRole('main');
const title = (page: Page): Locator => main(page).getByRole('heading', { level: 1 });

const press = (page: Page, name: string | RegExp) =>
  main(page)
    .getByRole('button', { name, exact: typeof name === 'string' })
    .click();
/** The button that goes on: within a step, or to the next one by its title. */
const goOn = (page: Page) => press(page, /^(Start$|Continue$|Next: )/);

/** An event of those to be put in order: what its button moves is told by its name. */
const entry = (page: Page, text: string) =>
  main(page).getByRole('button', { name: `Move “${text}” earlier`, exact: true });

/** The item that is asked: the one with this stem, and with these options where two share it. */
async function itemAsked(page: Page, stem: string): Promise<Item | undefined> {
  const radio = (name: string) => main(page).getByRole('radio', { name, exact: true });
  for (const item of shortLesson.items.filter((known) => known.stem === stem)) {
    if (item.kind.startsWith('map-') || ['match', 'compare', 'written'].includes(item.kind))
      return item;
    const named = (role: 'radio' | 'checkbox', names: string[]) =>
      Promise.all(
        names.map((name) => main(page).getByRole(role, { name, exact: true }).count()),
      ).then((found) => found.every((count) => count === 1));
    if (item.kind === 'evidence' || item.kind === 'multi') {
      const isAsked =
        item.kind === 'evidence'
          ? await named(
              'radio',
              item.sentences.map(({ text }) => text),
            )
          : await named(
              'checkbox',
              item.options.map(({ text }) => text),
            );
      if (isAsked) return item;
      continue;
    }
    if (item.kind === 'typed') {
      if ((await main(page).getByRole('textbox', { name: 'Your answer' }).count()) === 1)
        return item;
      continue;
    }
    if (item.kind === 'order') {
      const shown = await Promise.all(item.entries.map(({ text }) => entry(page, text).count()));
      const all = await main(page)
        .getByRole('button', { name: /^Move “.*” earlier$/ })
        .count();
      if (all === shown.length && shown.every((count) => count === 1)) return item;
      continue;
    }
    const shown = await Promise.all(optionsOf(item).map(({ text }) => radio(text).count()));
    if (shown.every((count) => count === 1)) return item;
  }
  return undefined;
}

const optionText = (item: Item, wanted: 'right' | 'wrong'): string => {
  if (item.kind === 'map-select') throw new Error(`${item.id} is asked on a map`);
  const found = optionsOf(item).find(({ correct }) => correct === (wanted === 'right'));
  if (!found) throw new Error(`${item.id} has no option that is ${wanted}`);
  return found.text;
};

async function chooseOption(page: Page, name: string): Promise<void> {
  const option = main(page).getByRole('radio', { name, exact: true });
  await option.check();
  await expect(option).toBeChecked();
}

/** The paragraph that decides an item, by its number and its words. */
function decidingParagraph(item: Item): { n: number; name: string } {
  const decides = item.evidence[0];
  const reading = shortLesson.readings.find(({ id }) => id === decides?.reading);
  const paragraph = reading?.paragraphs.find(({ id }) => id === decides?.paragraph);
  if (!paragraph) throw new Error(`${item.id} has no paragraph that decides it`);
  return { n: paragraph.n, name: `Paragraph ${paragraph.n}: ${paragraph.text}` };
}

async function missThenLookThenAnswer(page: Page, item: Item): Promise<void> {
  await chooseOption(page, optionText(item, 'wrong'));
  await press(page, 'Check');
  await expect(
    page.getByRole('heading', { name: 'The report says something else.' }),
  ).toBeFocused();
  const { n, name } = decidingParagraph(item);
  await press(page, name);
  await expect(page.getByRole('heading', { name: `Paragraph ${n} is the place.` })).toBeFocused();
  await expect(
    main(page).getByRole('radio', { name: `${optionText(item, 'wrong')} Your first answer` }),
  ).toBeDisabled();
  await expect(main(page).getByText('Look at the marked sentence')).toBeVisible();
  await chooseOption(page, optionText(item, 'right'));
  await press(page, 'Check again');
  await expect(page.getByRole('heading', { name: /^Right at the second try/ })).toBeFocused();
}

/** Moves each event up to its place, by the buttons that say so. */
async function bringIntoOrder(page: Page, item: ItemOf<'order'>): Promise<void> {
  const shown = async () => {
    const text = await main(page).innerText();
    return [...item.entries].sort((a, b) => text.indexOf(a.text) - text.indexOf(b.text));
  };
  for (const [to, id] of item.key.entries()) {
    const text = item.entries.find((each) => each.id === id)?.text ?? '';
    for (let at = (await shown()).findIndex((each) => each.id === id); at > to; at -= 1) {
      await entry(page, text).click();
      await expect(entry(page, text)).toBeFocused();
    }
  }
}

/** Each entry on the left gets what belongs to it, by the words in its list. */
async function pair(page: Page, item: ItemOf<'match'>): Promise<void> {
  for (const { text, right } of item.lefts) {
    const wanted = item.rights.find(({ id }) => id === right)?.text ?? '';
    const list = main(page).getByRole('combobox', { name: text, exact: true });
    const label = await list.getByRole('option').filter({ hasText: wanted }).innerText();
    await list.selectOption({ label });
  }
}

async function compareRows(page: Page, item: ItemOf<'compare'>): Promise<void> {
  for (const { text, key } of item.rows) {
    const name = item.statuses.find(({ id }) => id === key)?.label ?? '';
    const row = main(page).getByRole('group', { name: text });
    await row.getByRole('radio', { name, exact: true }).check();
  }
}

async function give(page: Page, item: Item): Promise<void> {
  switch (item.kind) {
    case 'typed':
      return main(page)
        .getByRole('textbox', { name: 'Your answer' })
        .fill(item.accepts[0] ?? '');
    case 'order':
      return bringIntoOrder(page, item);
    case 'evidence':
      return chooseOption(page, item.sentences.find(({ id }) => item.key.includes(id))?.text ?? '');
    case 'multi':
      for (const { text } of item.options.filter(({ correct }) => correct))
        await main(page).getByRole('checkbox', { name: text, exact: true }).check();
      return;
    case 'match':
      return pair(page, item);
    case 'compare':
      return compareRows(page, item);
    default:
      return chooseOption(page, optionText(item, 'right'));
  }
}

/** An answer in one's own words, with its sentences and what the sources cannot tell. */
async function write(page: Page, item: ItemOf<'written'>): Promise<void> {
  await main(page)
    .getByRole('textbox', { name: /^Your answer/ })
    .fill('The board says so. '.repeat(Math.ceil(item.words.min / 4)).trim());
  const readings = [...new Set(item.evidence.map(({ reading }) => reading))];
  for (const [at, id] of readings.slice(0, item.slots ?? 0).entries()) {
    await press(page, `Attach sentence ${at + 1}`);
    const dialog = page.getByRole('dialog', { name: 'Choose a sentence as evidence' });
    const reading = shortLesson.readings.find((each) => each.id === id);
    await dialog.getByText(new RegExp(`^${reading?.title} `)).click();
    await dialog
      .getByRole('button', { name: /^\d* ?Paragraph 2: / })
      .first()
      .click();
    await expect(dialog).toHaveCount(0);
  }
  if (item.limit)
    await main(page)
      .getByRole('textbox', { name: 'One sentence on what these sources cannot tell' })
      .fill('They do not say who made the mistake.');
  await press(page, 'Hand in my answer');
  await expect(page.getByRole('heading', { name: /^Your answer is kept/ })).toBeFocused();
}

async function answerRight(page: Page, item: Item): Promise<void> {
  await give(page, item);
  await press(page, 'Check');
  await expect(page.getByRole('heading', { name: toldOf(item) })).toBeFocused();
}

/** How it is told that an answer is right. */
function toldOf(item: Item): RegExp {
  if (item.kind === 'compare') return /^Right\. Each row shows the sentences/;
  if (item.evidence.length > 0) return /^Right\. The report says so here/;
  return /^Right\. The report leaves this open/;
}

async function forecast(page: Page, item: Item): Promise<void> {
  const chosen = optionText(item, 'wrong');
  await chooseOption(page, chosen);
  const confidence = main(page).getByRole('group', { name: 'How sure are you?' });
  await confidence.getByRole('radio', { name: 'Fairly sure' }).check();
  await press(page, 'Keep this forecast');
  await expect(main(page).getByText(`Your forecast is kept: “${chosen}”`)).toBeFocused();
}

async function answerMap(page: Page, item: Item): Promise<void> {
  if (!('map' in item)) throw new Error(`${item.id} is not asked on a map`);
  const folder = shortLesson.items.includes(item) ? 'content/orbiter-1999/maps' : 'content/maps';
  const map = JSON.parse(readFileSync(`${folder}/${item.map}.json`, 'utf8')) as MapData;
  const nameOf = (code: string) =>
    map.countries.find((country) => country.code === code)?.name ?? code;
  const list = main(page).getByRole('group', { name: 'Countries in this view' });
  const tick = async (codes: string[]) => {
    for (const code of codes) {
      const box = list.getByRole('checkbox', { name: nameOf(code), exact: true });
      await box.check();
      await expect(box).toBeChecked();
    }
  };
  switch (item.kind) {
    case 'map-select':
    case 'map-route':
      await tick(item.key);
      break;
    case 'map-sort':
      for (const [code, status] of Object.entries(item.key))
        await main(page)
          .getByRole('combobox', { name: nameOf(code), exact: true })
          .selectOption({ label: map.statuses.find(({ id }) => id === status)?.name ?? '' });
      break;
    case 'map-place': {
      const name = item.places.find(({ id }) => id === item.key)?.name ?? '';
      await main(page).getByRole('radio', { name, exact: true }).check();
      break;
    }
    case 'map-time': {
      const { joined, total } = askedStop(item);
      await press(page, 'Go to the stop that is asked about');
      await tick(joined);
      await main(page)
        .getByRole('textbox', { name: /^Number of members/ })
        .fill(String(total));
    }
  }
  await press(page, 'Check');
  await expect(
    page.getByRole('heading', { name: /^Right\. The report says so here/ }),
  ).toBeFocused();
}

test('a whole lesson can be done by roles and names alone', async ({ page }) => {
  test.setTimeout(90_000);
  const missed = shortLesson.steps.find(({ kind }) => kind === 'questions');
  const missedId = missed?.kind === 'questions' ? missed.itemIds[0] : '';
  const did = { read: 0, forecast: 0, miss: 0, right: 0, map: 0, written: 0 };
  await page.goto(shortStart);
  await expect(page.getByRole('banner')).toContainText('Dateline');
  await expect(page.getByRole('navigation', { name: 'Route of this lesson' })).toBeVisible();

  for (let turn = 0; turn < 80; turn += 1) {
    await expect(title(page)).toHaveCount(1);
    const stem = await title(page).innerText();
    if (await main(page).getByText('The end of the route', { exact: true }).isVisible()) break;
    const item = await itemAsked(page, stem);
    if (item?.kind === 'prediction') {
      await forecast(page, item);
      did.forecast += 1;
    } else if (item?.kind.startsWith('map-')) {
      await answerMap(page, item);
      did.map += 1;
    } else if (item && item.id === missedId && did.miss === 0) {
      await missThenLookThenAnswer(page, item);
      did.miss += 1;
    } else if (item?.kind === 'written') {
      await write(page, item);
      did.written += 1;
    } else if (item) {
      await answerRight(page, item);
      did.right += 1;
    } else {
      // A choice of words is no question: there is nothing to check.
      await expect(main(page).getByRole('button', { name: 'Check', exact: true })).toHaveCount(0);
      did.read += 1;
    }
    const before = await main(page).innerText();
    await goOn(page);
    // Another step, or another question: it begins at its heading.
    await expect.poll(() => main(page).innerText()).not.toBe(before);
    await expect(title(page)).toBeFocused();
  }

  expect(did).toMatchObject({ forecast: 1, miss: 1, map: 2, written: 1 });
  const readings = shortLesson.steps.filter(({ kind }) => kind === 'reading');
  expect(did.read).toBeGreaterThanOrEqual(readings.length);
  expect(did.right).toBeGreaterThan(3);
  await expect(title(page)).toHaveText(shortLesson.steps.at(-1)?.title ?? '');
  await expect(main(page).getByText(/^\d+(\.5|½)? of \d+ points on this route/)).toBeVisible();
  const misses = main(page).getByRole('group').filter({ hasText: 'right at the second try' });
  await expect(misses).toHaveCount(1);
  await expect(page.getByRole('banner').getByText('Saved on this device')).toBeVisible();
});

for (const kind of ['map-select', 'map-place', 'map-route', 'map-time'] as const)
  test(`a task of the kind ${kind} can be done by roles and names alone`, async ({ page }) => {
    const { itemId } = mapTaskOf(kind);
    await openMapTask(page, kind);
    await expect(title(page)).toHaveText(itemOf(itemId).stem);
    await answerMap(page, itemOf(itemId));
  });
