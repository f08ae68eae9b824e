import { expect, test, type Page } from '@playwright/test';
import { readingMap } from '../../src/session/reading-map';
import { addressOf, lesson, shortLesson, shortStart, stepOf } from './built';
import { faultsOfStops } from './focus-stops';
import { openMapTask } from './map-task';
import { placeOf, type Place } from './place';
import { openScreen } from './screens';
import { openWho } from './students';
import { answer, pick, walk, type Tries } from './walk';

const plans: Tries[] = ['wrong, right', 'right', 'wrong, wrong', 'wrong, later'];

/** Choices go through every phase; of the other kinds the first is put off, for the second look. */
function planEachKind(): ({ itemKind }: Place) => Tries {
  const asked = new Map<string | null, number>();
  return ({ itemKind }) => {
    const n = asked.get(itemKind) ?? 0;
    asked.set(itemKind, n + 1);
    return plans.at(itemKind === 'choice' ? n % plans.length : -1 - (n % plans.length)) ?? 'right';
  };
}

/** Whether the reading of a step has places to show. */
const hasMap = (stepId: string): boolean =>
  [lesson, shortLesson].some((module) => {
    const step = module.steps.find(({ id }) => id === stepId);
    const readingId = step?.kind === 'reading' ? step.readingId : undefined;
    const reading = module.readings.find(({ id }) => id === readingId);
    return reading !== undefined && readingMap(module, reading) !== undefined;
  });

/** What comes a moment after the page itself has stops of its own. */
async function whenWhole(page: Page): Promise<void> {
  const { stepId, stepKind, itemId, phase } = await placeOf(page);
  if (stepKind === 'reading') {
    await page.locator('main [data-mark-number]').first().waitFor();
    if (hasMap(stepId)) await page.locator('main [data-action="map"]').waitFor();
  }
  if (itemId !== null) await page.locator('[data-flag] button').first().waitFor();
  // They come once the answer is painted.
  if (phase === 'looking') await page.locator('main [data-paragraph-pick]').first().waitFor();
  if (stepKind === 'checkpoint') await page.locator('main [data-map-stage]').waitFor();
  if (stepKind === 'start') await page.locator('main [data-choices] input').first().waitFor();
}

for (const [where, viewport] of [
  ['on a phone', { width: 390, height: 664 }],
  ['on a wide screen', { width: 1280, height: 800 }],
] as const)
  test.describe(where, () => {
    test.use({ viewport });

    test('every stop of the Tab key in a whole lesson shows and lies free', async ({ page }) => {
      test.setTimeout(120_000);
      const seen = new Set<string>();
      let stops = 0;
      await page.goto(shortStart);
      await walk(page, {
        tries: planEachKind(),
        at: async ({ stepKind, itemKind, phase }) => {
          // One of each kind, in each phase; the readings come by themselves.
          const kind = `${stepKind} ${itemKind} ${phase}`;
          if (seen.has(kind)) return;
          seen.add(kind);
          stops += await expectFreeStops(page, kind);
        },
      });
      expect([...seen]).toEqual(
        expect.arrayContaining([
          'start null null',
          'reading null null',
          'prediction prediction asking',
          'prediction prediction recorded',
          'questions choice asking',
          'questions choice looking',
          'questions choice retrying',
          'questions choice right',
          'questions choice assisted',
          'questions choice shown',
          'checkpoint map-place asking',
          'resolution null null',
          'compare compare asking',
          'questions written asking',
          'retry typed asking',
          'result null null',
        ]),
      );
      expect(stops).toBeGreaterThan(100);
    });

    test('every stop of the Tab key in the readings shows and lies free', async ({ page }) => {
      test.setTimeout(120_000);
      // Each has terms and numbers of its own.
      for (const { id } of lesson.steps.filter(({ kind }) => kind === 'reading')) {
        await page.goto(addressOf(id));
        expect((await placeOf(page)).stepId).toBe(id);
        expect(await expectFreeStops(page, id)).toBeGreaterThan(2);
      }
    });

    for (const kind of ['map-select', 'map-place', 'map-route', 'map-time', 'map-sort'] as const)
      test(`every stop of the Tab key in a task of the kind ${kind} shows and lies free`, async ({
        page,
      }) => {
        await openMapTask(page, kind);
        expect(await expectFreeStops(page, `${kind} asking`)).toBeGreaterThan(2);
        await answer(page, 'wrong');
        await expectFreeStops(page, `${kind} looking`);
        await pick(page, 'right');
        await expectFreeStops(page, `${kind} retrying`);
        await answer(page, 'wrong');
        await expectFreeStops(page, `${kind} shown`);
      });
  });

/** How many stops the page has, when it is whole; none of them has a fault. */
async function expectFreeStops(page: Page, name: string): Promise<number> {
  await whenWhole(page);
  const { stops, faults } = await faultsOfStops(page);
  expect.soft(faults, name).toEqual([]);
  return stops;
}

const questions = stepOf('questions');
const openQuestion = async (page: Page) => {
  await page.goto(addressOf(questions.id, 1));
  await whenWhole(page);
};

type Shown = [name: string, open: (page: Page) => Promise<void>];

/** What has a ground of its own, and so may swallow a ring; a page starts once for each list. */
const places: Shown[][] = [
  [
    ['a question', openQuestion],
    [
      'a question with paragraphs to choose from',
      async (page) => {
        await answer(page, 'wrong');
        await whenWhole(page);
      },
    ],
    ['a question to try again', (page) => pick(page, 'right')],
    [
      'a question answered right',
      async (page) => {
        await page.goto(addressOf(questions.id, 2));
        await whenWhole(page);
        await answer(page, 'right');
      },
    ],
  ],
  [
    [
      'the menu',
      async (page) => {
        await openQuestion(page);
        await page.getByRole('button', { name: 'Menu' }).click();
        await expect(page.getByRole('heading', { name: /^Who is working/ })).toBeVisible();
      },
    ],
    [
      'who is working',
      async (page) => {
        await page.keyboard.press('Escape');
        await openWho(page);
      },
    ],
  ],
  [['the settings', (page) => openScreen(page, 'the settings')]],
  [['the sentences of a paragraph', (page) => openScreen(page, 'the sentences of a paragraph')]],
];

/** As the settings put them on the page. */
const themes = ['light', 'dark', 'contrast'];

for (const list of places)
  test(`the focus shows in every theme on ${list.map(([name]) => name).join(', ')}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    // A choice that was made before: the rules of all themes come with the page.
    await page.addInitScript(() => localStorage.setItem('dateline.settings', '{"theme":"dark"}'));
    for (const [name, open] of list) {
      await open(page);
      const grounds = new Set<string>();
      for (const theme of themes) {
        await page.evaluate((chosen) => (document.documentElement.dataset.theme = chosen), theme);
        const found = await faultsOfStops(page);
        expect.soft(found.faults, `${name}, ${theme}`).toEqual([]);
        expect(found.stops).toBeGreaterThan(2);
        grounds.add(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
      }
      expect(grounds.size, 'each theme has a ground of its own').toBe(themes.length);
      await page.evaluate(() => delete document.documentElement.dataset.theme);
      await page.emulateMedia({ forcedColors: 'active' });
      const forced = await faultsOfStops(page);
      expect.soft(forced.faults, `${name}, colours of the system`).toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
    }
  });

/** Pages that are broken on purpose: what the walk over the stops has to say of each. */
const broken: [what: string, styles: string, fault: RegExp][] = [
  [
    'no stop has a ring',
    ':focus-visible, :focus-visible + .ring { outline: none !important }',
    /^button “Menu”: no ring shows that it has the focus$/,
  ],
  [
    'a native input shows no ring on what stands for it',
    '.cover:focus-visible + .ring { outline: none !important }',
    /^input “.+”: no ring shows that it has the focus$/,
  ],
  [
    'the rings are as thin as a hair',
    ':focus-visible { outline-width: 1px !important }',
    /^button “Menu”: no ring shows that it has the focus$/,
  ],
  [
    'the rings have the colour of the ground',
    ':focus-visible { outline-color: var(--paper) !important }',
    /^button “Menu”: its ring has a contrast of 1\.\d\d only$/,
  ],
  [
    'every button has a ring at any time',
    'button { outline: 3px solid var(--accent) !important }',
    /: the ring of button “.+” stays when the focus has gone$/,
  ],
  [
    'a foot lies over what is below',
    'body::after { content: ""; position: fixed; inset: 50% 0 0; z-index: 99; background: var(--paper) }',
    /^button “.+”: it lies under body\.$/,
  ],
  [
    'a button lies beside the window',
    '[data-action="check"] { position: fixed; left: -20rem }',
    /^button “Check”: it lies outside the window \(-\d+, \d+\)$/,
  ],
];

test.describe('a page that is broken on purpose', () => {
  test.use({ viewport: { width: 390, height: 664 } });

  test('is found out, whatever is broken', async ({ page }) => {
    test.setTimeout(120_000);
    await openQuestion(page);
    for (const [what, styles, fault] of broken) {
      // A sheet made by a script: the page's policy lets no style element in.
      await page.evaluate((styles) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(styles);
        document.adoptedStyleSheets = [sheet];
      }, styles);
      const { faults } = await faultsOfStops(page);
      expect.soft(faults, what).toContainEqual(expect.stringMatching(fault));
      await page.evaluate(() => void (document.adoptedStyleSheets = []));
    }
  });
});
