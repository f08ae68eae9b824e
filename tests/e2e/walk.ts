import { expect, type Page } from '@playwright/test';
import type { ItemOf } from '../../src/model/item';
import type { Response } from '../../src/model/response';
import { keyResponse, optionsOf, wrongResponse } from '../builders/answers';
import { enterOnMap } from './map-answers';
import { addressOf, itemOf, lesson, stepOf } from './built';
import { placeOf, type Place } from './place';

export type Verdict = 'right' | 'wrong';

/** What is chosen so that the item is answered right, or wrong. */
export function chosenFor(itemId: string, verdict: Verdict, without: string[] = []): string[] {
  const item = itemOf(itemId);
  const right =
    item.kind === 'map-select'
      ? item.key
      : optionsOf(item)
          .filter(({ correct }) => correct)
          .map(({ id }) => id);
  if (verdict === 'right') return right;
  if (item.kind === 'map-select') return ['MKD'];
  const wrong = optionsOf(item).find(({ id, correct }) => !correct && !without.includes(id));
  return wrong ? [wrong.id] : [];
}

/** A right answer to an item, or a wrong one: the second wrong one is another. */
export function responseFor(itemId: string, verdict: Verdict, n = 0): Response {
  const item = itemOf(itemId);
  return verdict === 'right' ? keyResponse(item) : wrongResponse(item, n);
}

/** Answers that item as a student does, without a press on Check. */
export async function choose(page: Page, verdict: Verdict): Promise<void> {
  const { itemId, itemKind, phase } = await placeOf(page);
  const item = itemOf(itemId ?? '');
  const response = responseFor(item.id, verdict, phase === 'retrying' ? 1 : 0);
  if (await enterOnMap(page, response)) return;
  switch (item.kind) {
    case 'map-select':
      return tick(page, chosenFor(item.id, verdict));
    case 'written':
      return write(page, item, response);
    case 'compare':
      for (const { row, status } of response.kind === 'compare' ? response.placed : [])
        await page.locator(`main [data-option="${row}"] [data-status="${status}"]`).click();
      return;
    case 'typed':
      return page
        .locator('main form')
        .getByRole('textbox')
        .fill('text' in response ? response.text : '');
    case 'order':
      return bringIntoOrder(page, item, verdict);
    case 'match':
      for (const { left, right } of response.kind === 'match' ? response.pairs : [])
        await page.locator(`main [data-option="${left}"] select`).selectOption(right);
      return;
    default: {
      // With the easier words fewer are offered.
      const open = await page
        .locator('main [data-option]:has(input:enabled)')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-option') ?? ''));
      const all = item.kind === 'evidence' ? item.sentences : optionsOf(item);
      const closed = all.map(({ id }) => id).filter((id) => !open.includes(id));
      const wanted =
        item.kind === 'evidence'
          ? sentenceOf(item, verdict, closed)
          : chosenFor(item.id, verdict, closed);
      if (wanted.length === 0)
        throw new Error(`${itemKind} ${itemId} cannot be answered ${verdict}`);
      for (const id of wanted) await page.locator(`main [data-option="${id}"]`).click();
    }
  }
}

const sentenceOf = ({ key, sentences }: ItemOf<'evidence'>, verdict: Verdict, closed: string[]) =>
  verdict === 'right'
    ? key.slice(0, 1)
    : sentences
        .map(({ id }) => id)
        .filter((id) => !key.includes(id) && !closed.includes(id))
        .slice(0, 1);

/** As many words as are asked for, with their sentences and what the sources cannot tell. */
async function write(page: Page, item: ItemOf<'written'>, response: Response): Promise<void> {
  if (response.kind !== 'written') return;
  const short = `${response.text} `;
  const times = Math.ceil(item.words.min / short.trim().split(' ').length);
  await page.locator('main form textarea').first().fill(short.repeat(times).trim());
  if (!('slots' in response)) return;
  const attached = await page.locator('main [data-slot] [data-action="detach"]').count();
  for (const { reading, exact } of response.slots.slice(attached)) {
    await page.locator('main [data-slot=""] [data-action="attach"]').click();
    const offered = page.locator(`dialog [data-reading="${reading}"]`);
    await offered.locator('summary').click();
    // At another level the sentence has other words, and any will do.
    const sentences = offered.locator('[data-sentence]');
    const own = sentences.filter({ hasText: exact });
    await ((await own.count()) > 0 ? own : sentences.first()).click();
  }
  if (item.limit) await page.locator('main textarea[data-limit]').fill(response.limit);
}

/** Ticks these countries and no others. */
async function tick(page: Page, wanted: string[]): Promise<void> {
  const boxes = page.locator('main input[data-option]');
  await boxes.first().waitFor();
  const ticked = await page
    .locator('main input[data-option]:checked')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('data-option') ?? ''));
  const changed = [...ticked, ...wanted].filter(
    (code) => ticked.includes(code) !== wanted.includes(code),
  );
  for (const code of changed) await page.locator(`main input[data-option="${code}"]`).click();
}

/** The right order, or a wrong one that is not the one that stands there. */
async function bringIntoOrder(page: Page, item: ItemOf<'order'>, verdict: Verdict): Promise<void> {
  const standing = () =>
    page
      .locator('main [data-option]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-option') ?? ''));
  const now = await standing();
  const orders =
    verdict === 'right' ? [keyResponse(item)] : [0, 1].map((n) => wrongResponse(item, n));
  const [wanted = []] = orders
    .map((response) => (response.kind === 'order' ? response.entryIds : []))
    .filter((ids) => ids.join() !== now.join());
  for (const [to, id] of wanted.entries())
    for (let at = (await standing()).indexOf(id); at > to; at -= 1)
      await page.locator(`main [data-option="${id}"] [data-move="earlier"]`).click();
}

export async function check(page: Page): Promise<void> {
  await page.locator('main [data-action="check"]').click();
}

export async function answer(page: Page, verdict: Verdict): Promise<void> {
  await choose(page, verdict);
  await check(page);
}

/** Points at a paragraph after a miss: one that decides the item, or another. */
export async function pick(page: Page, verdict: Verdict): Promise<void> {
  const { itemId } = await placeOf(page);
  const deciding = itemOf(itemId ?? '').evidence.map(({ paragraph }) => paragraph);
  const buttons = page.locator('main [data-paragraph-pick]');
  // They come once the answer is painted.
  await buttons.first().waitFor();
  const offered = await buttons.evaluateAll((buttons) =>
    buttons.map((b) => b.getAttribute('data-paragraph-pick') ?? ''),
  );
  const wanted = offered.find((id) => deciding.includes(id) === (verdict === 'right'));
  await page.locator(`main [data-paragraph-pick="${wanted}"]`).click();
}

export async function goOn(page: Page): Promise<void> {
  await page.locator('main [data-action="continue"]').click();
}

/** From any page of the app to the first question after a report. */
export async function toFirstQuestion(page: Page): Promise<void> {
  await page.goto(addressOf(stepOf('questions').id, 1));
  await expect.poll(() => placeOf(page)).toMatchObject({ itemId: stepOf('questions').itemIds[0] });
}

export async function putOff(page: Page): Promise<void> {
  await page.locator('main [data-action="later"]').click();
}

/** The tries that a student makes at an item, until it is right, shown or put off. */
export type Tries = 'right' | 'wrong, right' | 'wrong, wrong' | 'wrong, later';

type Walk = {
  /** How an item is answered; right at once where nothing is said. */
  tries?: (place: Place, count: number) => Tries;
  /** Called at every place and in every phase, before anything is done there. */
  at?: (place: Place) => Promise<void>;
  /** Where to stop; the end of the route where nothing is said. */
  until?: (place: Place) => boolean;
};

/** Goes on from where the student is, as one would. */
export async function walk(page: Page, { tries, at, until }: Walk = {}): Promise<void> {
  const plans = new Map<string, Tries>();
  const limit = lesson.steps.length + 6 * lesson.items.length;
  for (let count = 0; count < limit; count += 1) {
    const place = await placeOf(page);
    await at?.(place);
    if (until?.(place) || place.stepKind === 'result') return;
    const key = `${place.stepId} ${place.itemId}`;
    if (!plans.has(key)) plans.set(key, tries?.(place, plans.size) ?? 'right');
    await act(page, place, plans.get(key) ?? 'right');
  }
  throw new Error('The walk does not end');
}

async function act(page: Page, place: Place, tries: Tries): Promise<void> {
  switch (place.phase) {
    case 'asking':
      await answer(page, tries === 'right' ? 'right' : 'wrong');
      break;
    case 'looking':
      if (tries === 'wrong, later') await putOff(page);
      else await pick(page, tries === 'wrong, right' ? 'right' : 'wrong');
      break;
    case 'retrying':
      await answer(page, tries === 'wrong, right' ? 'right' : 'wrong');
      break;
    default:
      await goOn(page);
  }
  await expect.poll(() => placeOf(page), { intervals: [10, 50, 100] }).not.toEqual(place);
}
