import { expect, type Page } from '@playwright/test';
import type { Fact } from '../../src/model/log';
import { keyResponse, wrongResponse } from '../builders/answers';
import { addressOf, itemOf, lesson, stepOf } from './built';
import { kindWalks } from './every-kind';
import { finishSentence, giveVoices, listenButton } from './fake-voice';
import { placeOf, waitUntilSaved } from './place';
import { aLog, anAttempt, writeStored, type Stored } from './stored';
import { answer, check, choose, chosenFor, pick, putOff } from './walk';

/** One thing that a student can have on the screen, and how to get there from the screen before it. */
export type Screen = { name: string; open: (page: Page) => Promise<void> };

/** Opens the app with something already stored, as on the day after. */
export async function openStored(page: Page, stored: Partial<Stored>, resume?: string) {
  await page.goto('./');
  await placeOf(page);
  await writeStored(page, stored, resume);
  await page.reload();
  await placeOf(page);
}

const questions = stepOf('questions');
const checkpoint = stepOf('checkpoint');
const prediction = stepOf('prediction');

/** The nth question of the route that has options; each of them can be answered once. */
async function openQuestion(page: Page, n = 1): Promise<void> {
  const { stepId, at } = asked[n - 1]!;
  await page.goto(addressOf(stepId, at));
  await expect(page.locator(`main form[data-item-id="${asked[n - 1]!.itemId}"]`)).toBeVisible();
}
const asked = lesson.steps.flatMap((step) =>
  step.kind === 'questions'
    ? step.itemIds.flatMap((itemId, index) =>
        itemOf(itemId).kind === 'choice' ? [{ stepId: step.id, at: index + 1, itemId }] : [],
      )
    : [],
);

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

const [firstText, secondText] = lesson.readings.flatMap(({ paragraphs }) => paragraphs);

/** Words marked with a note and without, some of them twice, some that are nowhere, and a question flagged. */
function withRemarks(stepId: string): Partial<Stored> {
  const attempt = anAttempt();
  const readingId = lesson.readings[0]?.id ?? '';
  const mark = (markId: string, exact: string, note?: string, paragraph = firstText): Fact => ({
    type: 'highlight',
    markId,
    readingId,
    paragraphId: paragraph?.id ?? '',
    quote: { exact, prefix: '', suffix: '' },
    ...(note !== undefined && { note }),
  });
  const text = firstText?.text ?? '';
  const facts: Fact[] = [
    mark('m1', text.slice(0, 60), 'Who says so?'),
    mark('m2', text.slice(30, 90)),
    mark('m3', secondText?.text ?? '', 'All of it. '.repeat(20), secondText),
    mark('m4', 'Words that were taken out'),
    { type: 'flag', itemId: questions.itemIds[0] ?? '', word: 'Two answers are right', on: true },
    { type: 'step', stepId },
  ];
  return { attempts: [attempt], log: aLog(attempt, facts) };
}

async function openMarked(page: Page): Promise<void> {
  await openStored(page, withRemarks(readingOfMarks), 'a'.repeat(32));
  await expect(page.locator('main mark').first()).toBeVisible();
}
const readingOfMarks =
  lesson.steps.find((step) => step.kind === 'reading' && step.readingId === lesson.readings[0]?.id)
    ?.id ?? '';

/** Selects some characters of a paragraph of the reading, as a touch or a screen reader's cursor does. */
export async function selectWords(
  page: Page,
  paragraph: number,
  start: number,
  end: number,
): Promise<void> {
  await page
    .locator('main [data-paragraph]')
    .nth(paragraph - 1)
    .evaluate(
      (element, [start, end]) => {
        const range = document.createRange();
        const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let at = 0;
        for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
          const { data, parentElement } = node as Text;
          if (parentElement?.closest('[data-mark-number], [data-mark-sign], .visually-hidden'))
            continue;
          if (at <= start && start < at + data.length) range.setStart(node, start - at);
          if (at < end && end <= at + data.length) range.setEnd(node, end - at);
          at += data.length;
        }
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      },
      [start, end] as const,
    );
}

/** The first question of the route that no sentence answers. */
async function openLeftOpen(page: Page): Promise<void> {
  for (const step of lesson.steps) {
    if (step.kind !== 'questions') continue;
    const at = step.itemIds.findIndex((id) => itemOf(id).evidence.length === 0);
    if (at < 0) continue;
    await page.goto(addressOf(step.id, at + 1));
    await placeOf(page);
    return;
  }
  throw new Error('Every question of the route has its sentence');
}

async function openMap(page: Page): Promise<void> {
  await page.goto(addressOf(checkpoint.id));
  await page.locator('main input[data-option]').first().waitFor();
}

/** Each other kind of map task: asked, answered in part or wrong, and shown. */
function mapTaskWalks(): Record<string, Screen[]> {
  const tasks = lesson.steps.flatMap((step) =>
    step.kind === 'checkpoint'
      ? step.itemIds.flatMap((id, at) =>
          itemOf(id).kind === 'map-select'
            ? []
            : [{ kind: itemOf(id).kind, address: addressOf(step.id, at + 1) }],
        )
      : [],
  );
  return Object.fromEntries(
    tasks.map(({ kind, address }): [string, Screen[]] => [
      `with a ${kind} task`,
      [
        {
          name: `a ${kind} task with an answer chosen`,
          open: async (page) => {
            await page.goto(address);
            await page.locator('main [data-map-stage]').waitFor();
            await choose(page, 'wrong');
          },
        },
        {
          name: `a ${kind} task to try again`,
          open: async (page) => {
            await check(page);
            await pick(page, 'right');
            await expect(page.locator('[data-phase="retrying"]')).toBeVisible();
          },
        },
        {
          name: `a ${kind} task missed twice`,
          open: async (page) => {
            await answer(page, 'wrong');
            await expect(page.locator('[data-phase="shown"]')).toBeVisible();
          },
        },
      ],
    ]),
  );
}

/** The whole route answered, with one of each way that an item can end. */
export function wholeRoute(): Partial<Stored> {
  const attempt = anAttempt();
  const asked = lesson.steps.flatMap((step) =>
    step.kind === 'questions' || step.kind === 'checkpoint' ? step.itemIds : [],
  );
  const facts = asked.flatMap((itemId, at): Fact[] => {
    const item = itemOf(itemId);
    const give = (verdict: 'right' | 'wrong'): Fact => ({
      type: 'answer',
      itemId,
      response: verdict === 'right' ? keyResponse(item) : wrongResponse(item),
    });
    const paragraphId = item.evidence[0]?.paragraph ?? '';
    const look: Fact = { type: 'pick', itemId, paragraphId };
    if (at % 4 === 1) return [give('wrong'), look, give('right')];
    if (at % 4 === 2) return [give('wrong'), look, give('wrong')];
    if (at % 4 === 3) return [give('wrong'), { type: 'later', itemId }];
    return [give('right')];
  });
  const forecast: Fact = {
    type: 'answer',
    itemId: prediction.itemId,
    response: { kind: 'prediction', optionId: chosenFor(prediction.itemId, 'wrong')[0] ?? '' },
  };
  const end: Fact = { type: 'step', stepId: stepOf('result').id };
  return { attempts: [attempt], log: aLog(attempt, [forecast, ...facts, end]) };
}

async function openStep(page: Page, stepId: string): Promise<void> {
  await page.goto(addressOf(stepId));
  await expect(page.locator(`main[data-step-id="${stepId}"] [data-heading]`).first()).toBeVisible();
}

const resolved = lesson.items.find(({ id }) => id === prediction.itemId);
const resolving = lesson.steps.find(
  (step) =>
    step.kind === 'reading' &&
    resolved?.kind === 'prediction' &&
    step.readingId === resolved.resolution.reading,
);

/** Every screen of the lesson, before and after answering, as walks: a page starts once for each of them. */
export const walks: Record<string, Screen[]> = {
  'with nothing answered': [
    {
      name: 'the opening',
      open: async (page) => {
        await page.goto('./');
        await placeOf(page);
      },
    },
    {
      name: 'a glossary note',
      open: async (page) => {
        await openStep(page, stepOf('reading').id);
        await page.locator('main button.term').first().click();
      },
    },
    {
      name: 'the map of a reading',
      open: async (page) => {
        await page.keyboard.press('Escape');
        await page.locator('main [data-action="map"]').click();
        await expect(page.getByRole('dialog').getByRole('table').first()).toBeVisible();
      },
    },
    {
      name: 'a reading with a paragraph pointed out',
      open: async (page) => {
        await page.keyboard.press('Escape');
        await page.goto(`./#/${lesson.id}/${stepOf('reading').id}/p2`);
        await expect(page.locator('p.marked')).toHaveCount(1);
      },
    },
    {
      name: 'an unknown address',
      open: async (page) => {
        await page.goto('./#/nowhere/at-all');
        await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
      },
    },
    { name: 'a second look at nothing', open: (page) => openStep(page, stepOf('retry').id) },
    { name: 'the result of nothing', open: (page) => openStep(page, stepOf('result').id) },
    {
      name: 'the question whether to start over',
      open: async (page) => {
        await page.locator('main [data-action="start-over"]').click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    {
      name: 'a link that cannot be opened',
      open: async (page) => {
        await page.goto('about:blank');
        await page.goto('./#/a/1rnothing');
        await expect(page.locator('[data-link-refused]')).toBeVisible();
      },
    },
  ],
  'with marks': [
    { name: 'a reading with highlights and notes', open: openMarked },
    {
      name: 'the sentences of a paragraph',
      open: async (page) => {
        await page.locator('main [data-mark-number]').first().click();
        await expect(page.getByRole('checkbox').first()).toBeVisible();
      },
    },
    {
      name: 'selected words',
      open: async (page) => {
        await closeDialog(page);
        await selectWords(page, 3, 3, 30);
        await expect(page.locator('main [data-action="highlight"]')).toBeVisible();
      },
    },
    {
      name: 'highlights and notes in the menu',
      open: async (page) => {
        await page.locator('button.menu').click();
        await page.locator('[data-action="notes"] summary').click();
        await page.locator('[data-edit]').first().click();
      },
    },
    {
      name: 'the result with highlights, notes and flags',
      open: async (page) => {
        await closeDialog(page);
        await openStep(page, stepOf('result').id);
        await expect(page.getByText('You flagged 1 question')).toBeVisible();
      },
    },
  ],
  'with questions': [
    { name: 'a question', open: openQuestion },
    { name: 'a question checked while empty', open: check },
    { name: 'a question with an answer chosen', open: (page) => choose(page, 'wrong') },
    { name: 'a question after a first miss', open: check },
    { name: 'a question to try again', open: (page) => pick(page, 'wrong') },
    {
      name: 'a question missed twice',
      open: async (page) => {
        await openQuestion(page, 2);
        await answer(page, 'wrong');
        await pick(page, 'right');
        await answer(page, 'wrong');
      },
    },
    {
      name: 'a question answered with help',
      open: async (page) => {
        await openQuestion(page, 3);
        await answer(page, 'wrong');
        await pick(page, 'right');
        await answer(page, 'right');
      },
    },
    {
      name: 'a question answered right',
      open: async (page) => {
        await openQuestion(page, 4);
        await answer(page, 'right');
      },
    },
    {
      name: 'a question being flagged',
      open: async (page) => {
        await page.locator('[data-action="flag"]').click();
        await expect(page.locator('[data-flag] textarea')).toBeVisible();
      },
    },
    {
      name: 'a question put off, then the next',
      open: async (page) => {
        await openQuestion(page, 5);
        await answer(page, 'wrong');
        await putOff(page);
        await waitUntilSaved(page);
      },
    },
  ],
  'with a map answered right': [
    { name: 'the map', open: openMap },
    { name: 'the map with countries selected', open: (page) => choose(page, 'right') },
    {
      name: 'the map answered right',
      open: async (page) => {
        await check(page);
        await expect(page.locator('[data-phase="right"]')).toBeVisible();
        for (const summary of await page.locator('main summary').all()) await summary.click();
      },
    },
  ],
  'with a map missed': [
    {
      name: 'the map after a first miss',
      open: async (page) => {
        await openMap(page);
        await answer(page, 'wrong');
      },
    },
    { name: 'the map to try again', open: (page) => pick(page, 'right') },
    {
      name: 'the map missed twice',
      open: async (page) => {
        await check(page);
        await expect(page.locator('[data-phase="shown"]')).toBeVisible();
      },
    },
  ],
  ...mapTaskWalks(),
  ...kindWalks,
  'with a question that the report leaves open': [
    {
      name: 'a question that the report leaves open, to try again',
      open: async (page) => {
        await openLeftOpen(page);
        await answer(page, 'wrong');
        await expect(page.locator('[data-searched]')).toBeVisible();
      },
    },
    {
      name: 'a question that the report leaves open, missed twice',
      open: async (page) => {
        await answer(page, 'wrong');
        await expect(page.locator('[data-phase="shown"]')).toBeVisible();
      },
    },
  ],
  'with a forecast': [
    {
      name: 'a forecast to make',
      open: async (page) => {
        await page.goto(addressOf(prediction.id));
        await placeOf(page);
        await check(page);
      },
    },
    { name: 'a forecast that is kept', open: (page) => answer(page, 'wrong') },
    {
      name: 'the note that the browser may clear the answers',
      open: async (page) => {
        await openQuestion(page);
        await answer(page, 'right');
        await page.goto(addressOf(stepOf('result').id));
        await expect(page.locator('[data-note="clearing"]')).toBeVisible();
      },
    },
  ],
  'after the whole route': [
    {
      name: 'the result with its misses open',
      open: async (page) => {
        await openStored(page, wholeRoute(), 'a'.repeat(32));
        await openStep(page, stepOf('result').id);
        await page
          .locator('main details')
          .evaluateAll((all: HTMLDetailsElement[]) => all.forEach((one) => (one.open = true)));
      },
    },
    {
      name: 'what is handed in',
      open: async (page) => {
        await page.locator('main [data-action="hand-in"]').click();
        await page.locator('[data-contents] summary').click();
        await page.locator('[data-entries] summary').click();
        await page.locator('[data-action="hand-in-code"]').click();
        await expect(page.locator('[data-hand-in-code]').first()).toBeVisible();
      },
    },
    {
      name: 'a second look',
      open: async (page) => {
        await closeDialog(page);
        await openStep(page, stepOf('retry').id);
      },
    },
    {
      name: 'a reading that resolves a forecast',
      open: (page) => openStep(page, resolving?.id ?? ''),
    },
    {
      name: 'a review that is due',
      open: async (page) => {
        await page.goto('./#/home');
        await page.locator('[data-action="home-review"]').click();
        await expect(page.locator('[data-action="review-start"]')).toBeVisible();
      },
    },
    {
      name: 'a question of a review',
      open: async (page) => {
        await page.locator('[data-action="review-start"]').click();
        await expect(page.locator('main form[data-item-id]')).toBeVisible();
      },
    },
  ],
  'beside the lesson': [
    {
      name: 'the start page',
      open: async (page) => {
        await openStored(page, wholeRoute(), 'a'.repeat(32));
        await page.goto('./#/home');
        await expect(page.locator('[data-lesson]').first()).toBeVisible();
      },
    },
    {
      name: 'the timeline',
      open: async (page) => {
        await page.goto(`./#/${lesson.id}/~timeline`);
        await expect(page.getByRole('heading', { level: 1, name: 'Timeline' })).toBeVisible();
      },
    },
    {
      name: 'the gradebooks',
      open: async (page) => {
        await page.goto('about:blank');
        await page.goto('./#/teach/gradebook');
        await expect(page.getByRole('heading', { level: 1, name: 'Gradebook' })).toBeVisible();
        await expect(page.locator('main section .small, main .card').first()).toBeVisible();
      },
    },
  ],
  'with an earlier attempt': [
    {
      name: 'the menu with an earlier attempt',
      open: async (page) => {
        const { attempts = [], log = [] } = wholeRoute();
        const newer = anAttempt({ id: 'b'.repeat(32), startedAt: Date.UTC(2026, 0, 16) });
        const entries = aLog(newer, [{ type: 'step', stepId: questions.id }]);
        const stored = { attempts: [...attempts, newer], log: [...log, ...entries] };
        await openStored(page, stored, newer.id);
        await page.locator('button.menu').click();
        await expect(page.getByRole('button', { name: /^Open the attempt/ })).toBeVisible();
      },
    },
  ],
  'with a voice': [
    {
      name: 'the settings',
      open: async (page) => {
        await giveVoices(page, ['en-GB', true]);
        await page.goto(addressOf(stepOf('reading').id));
        await listenButton(page).waitFor();
        await page.locator('[data-action="settings"]').click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    {
      name: 'a reading that is read aloud',
      open: async (page) => {
        await closeDialog(page);
        await listenButton(page).click();
        for (let count = 0; count < 3; count += 1) await finishSentence(page);
        await expect(page.locator('p[data-spoken]')).toHaveCount(1);
      },
    },
  ],
  'with a database that is blocked': [
    {
      name: 'the warning that nothing is saved',
      open: async (page) => {
        await page.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('Blocked', 'SecurityError');
          };
        });
        await openQuestion(page);
        await expect(page.locator('[data-note="not-saved"]')).toBeVisible();
      },
    },
  ],
  'without room': [
    {
      name: 'the warning that there is no room',
      open: async (page) => {
        await page.addInitScript(() => {
          IDBDatabase.prototype.transaction = () => {
            throw new DOMException('Full', 'QuotaExceededError');
          };
        });
        await openQuestion(page);
        await expect(page.locator('[data-note="not-saved"]')).toBeVisible();
      },
    },
  ],
  'with odd entries': [
    {
      name: 'the note that entries could not be read',
      open: async (page) => {
        const attempt = anAttempt();
        const log = aLog(attempt, [{ type: 'step', stepId: questions.id }]);
        const odd = { ...log[0]!, seq: 2, v: 99, type: 'song' } as never;
        await openStored(page, { attempts: [attempt], log: [...log, odd] }, attempt.id);
        await expect(page.locator('[data-note="set-aside"]')).toBeVisible();
      },
    },
  ],
  'without some files': [
    {
      name: 'a part that could not be loaded',
      open: async (page) => {
        await page.route(/LessonMenu|ResultStep/, (route) => route.abort());
        await page.goto(addressOf(stepOf('result').id));
        await placeOf(page);
        await page.locator('button.menu').click();
        await expect(page.locator('[data-note="part-failed"]').last()).toBeVisible();
      },
    },
  ],
  'with another tab': [
    {
      name: 'an attempt that is open in another tab',
      open: async (page) => {
        const other = await page.context().newPage();
        await openQuestion(other);
        await answer(other, 'right');
        await waitUntilSaved(other);
        await page.goto('./');
        await expect(page.locator('[data-note="elsewhere"]')).toBeVisible();
      },
    },
  ],
};

/** Comes to a screen from nothing, through those that lie before it on its walk. */
export async function openScreen(page: Page, name: string): Promise<void> {
  const walk = Object.values(walks).find((list) => list.some((screen) => screen.name === name));
  if (!walk) throw new Error(`There is no screen ${name}`);
  for (const screen of walk) {
    await screen.open(page);
    if (screen.name === name) return;
  }
}
