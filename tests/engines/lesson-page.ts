import type { Response } from '../../src/model/response';
import type { Place } from '../e2e/place';
import type { Act } from './next-act';
import type { EnginePage } from './page';

/** The lesson in an engine: where it stands, what it shows, and the acts of a student. */
export type LessonPage = ReturnType<typeof lessonPage>;

export function lessonPage(page: EnginePage) {
  const place = () => page.until('the page of a step', () => page.run(PLACE)) as Promise<Place>;
  const saveState = async () => String(await page.run(SAVE_STATE));

  const standing = async () => (await page.run(OPTIONS)) as string[];

  /** Answers by mouse; options also by their letter and Enter. */
  async function answer(response: Response, keyboard: boolean): Promise<void> {
    if (response.kind === 'choice' && keyboard) {
      await page.press('abcd'[(await standing()).indexOf(response.optionId)] ?? '');
      await page.press(ENTER);
      return;
    }
    if (response.kind === 'typed') await page.run(TYPE, response.text);
    else if (response.kind === 'order') await bringIntoOrder(response.entryIds);
    else for (const id of chosenIn(response)) await page.click(optionWith(id));
    await page.click('main [data-action="check"]');
  }

  async function bringIntoOrder(ids: string[]): Promise<void> {
    for (const [to, id] of ids.entries())
      for (let at = (await standing()).indexOf(id); at > to; at -= 1)
        await page.click(`main [data-option="${id}"] [data-move="earlier"]`);
  }

  /** Puts together what a map task asks for. */
  async function enter({ clicks, values }: Extract<Act, { do: 'enter' }>): Promise<void> {
    await page.until('the map', () => page.run(MAP));
    for (const selector of clicks) await page.click(selector);
    for (const [selector, value] of values) await page.run(PUT, selector, value);
    await page.click('main [data-action="check"]');
  }

  async function pick(paragraphIds: string[]): Promise<void> {
    const offered = (await page.run(PARAGRAPHS)) as string[];
    const deciding = offered.find((id) => paragraphIds.includes(id)) ?? 'that decides it';
    await page.click(`main [data-paragraph-pick="${deciding}"]`);
  }

  return {
    place,
    /** Everything that a student sees of the step, and what is chosen in it. */
    sight: async () => {
      await place();
      return JSON.stringify(await page.run(SIGHT));
    },
    act: async (act: Act, keyboard: boolean) => {
      if (act.do === 'answer') await answer(act.response, keyboard);
      else if (act.do === 'enter') await enter(act);
      else if (act.do === 'pick') await pick(act.paragraphIds);
      else if (keyboard) await page.press(ENTER);
      else await page.click('main [data-action="continue"]');
    },
    waitUntilMoved: (from: Place, patience?: number) =>
      page.until(
        `the page after ${Object.values(from).filter(Boolean).join(' ')}`,
        async () => {
          const now = await place();
          return JSON.stringify(now) !== JSON.stringify(from) && now;
        },
        patience,
      ),
    /** A key does what it says only from where the app has put the focus. */
    waitForFocus: () => page.until('the focus at a heading', () => page.run(HEADING_FOCUS)),
    waitUntilSaved: (text: string) =>
      page.until(`“${text}”`, async () => (await saveState()).startsWith(text)),
    /** How far the page reaches beyond its window, in pixels. */
    overflow: async () => Number(await page.run(OVERFLOW)),
  };
}

/** What is clicked for an answer that is chosen. */
const chosenIn = (response: Response): string[] => {
  if ('optionId' in response) return [response.optionId];
  if ('optionIds' in response) return response.optionIds;
  if ('codes' in response) return response.codes;
  if ('sentenceId' in response) return [response.sentenceId];
  throw new Error(`An answer of the kind ${response.kind} is not given here`);
};
const ENTER = '\uE007';
const optionWith = (id: string) =>
  `main label[data-option="${id}"], main input[data-option="${id}"]`;

const PLACE = `
  const main = document.querySelector('main');
  if (!document.documentElement.hasAttribute('data-ready') || !main) return null;
  if (!main.querySelector('[data-heading]')) return null;
  const form = main.querySelector('form[data-item-id]');
  const kind = form ? form.dataset.itemKind : null;
  const feedback = main.querySelector('[data-feedback]');
  const told = feedback ? feedback.dataset.phase : 'asking';
  const forecast = main.querySelector('[data-action="check"]') ? 'asking' : 'recorded';
  return {
    stepId: main.dataset.stepId,
    stepKind: main.dataset.stepKind,
    itemId: form ? form.dataset.itemId : null,
    itemKind: kind,
    phase: form ? (kind === 'prediction' ? forecast : told) : null,
  };
`;
const SIGHT = `
  const main = document.querySelector('main');
  return {
    text: main.innerText.replace(/\\s+/g, ' '),
    chosen: [...main.querySelectorAll('input:checked')].map((input) => input.value),
  };
`;
const SAVE_STATE = `
  const state = document.querySelector('header.bar [role="status"]');
  return state ? state.textContent.trim() : '';
`;
const MAP = `
  const kind = document.querySelector('main form[data-item-id]').dataset.itemKind;
  return !kind.startsWith('map') || document.querySelector('main [data-map-stage]') !== null;
`;
const PUT = `
  const field = document.querySelector(arguments[0]);
  field.value = arguments[1];
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
`;
const OPTIONS = `
  return [...document.querySelectorAll('main [data-option]')].map((one) => one.dataset.option);
`;
const TYPE = `
  const field = document.querySelector('main form input[type="text"]');
  field.value = arguments[0];
  field.dispatchEvent(new Event('input', { bubbles: true }));
`;
const PARAGRAPHS = `
  return [...document.querySelectorAll('main [data-paragraph-pick]')].map(
    (one) => one.dataset.paragraphPick,
  );
`;
const HEADING_FOCUS = `return document.activeElement.matches('main :is(h1, h2)');`;
const OVERFLOW = `
  const page = document.documentElement;
  return Math.max(page.scrollWidth, document.body.scrollWidth) - page.clientWidth;
`;
