import { expect, test, type Page } from '@playwright/test';
import { objections } from './axe';
import { addressOf, lesson, stepOf } from './built';
import { finishSentence, giveVoices, listenButton, saidOn } from './fake-voice';
import { tabTo } from './keyboard';
import { placeOf, shown, waitUntilKept } from './place';
import { walks } from './screens';
import { answer, goOn } from './walk';

const KEY = 'dateline.settings';
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Settings' });

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(dialog(page)).toBeVisible();
}

/** What settings change, as a style sheet and the browser's frame see it. */
function looks() {
  const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector)!);
  const paragraph = styleOf('[data-paragraph]');
  const column = styleOf('.columns > .text, .start');
  return {
    size: styleOf('html').fontSize,
    lines: paragraph.lineHeight,
    letters: paragraph.letterSpacing,
    measure: `${column.flexBasis} ${column.maxWidth}`,
    ground: styleOf('body').backgroundColor,
    ink: paragraph.color,
    scheme: styleOf('html').colorScheme,
    motion: document.documentElement.getAttribute('data-motion'),
    frame: document.querySelector('meta[name="theme-color"]')!.getAttribute('content'),
  };
}
type Looks = ReturnType<typeof looks>;
type Early = { early: Looks; appWasThere: boolean };

/** Notes what the page looks like before its scripts have run, and so before it is shown. */
async function watchFirstLook(page: Page): Promise<void> {
  await page.addInitScript(`
    new MutationObserver((_, observer) => {
      if (!document.querySelector('main [data-paragraph]')) return;
      observer.disconnect();
      window.early = (${looks.toString()})();
      window.appWasThere = document.documentElement.hasAttribute('data-ready');
    }).observe(document, { childList: true, subtree: true });
  `);
}

const choices: [field: string, choose: (page: Page) => Promise<void>, changed: keyof Looks][] = [
  [
    'textSize',
    async (page) => {
      await page.getByRole('slider', { name: 'Text size' }).focus();
      for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
    },
    'size',
  ],
  ...(
    [
      ['lineSpacing', 'Wider', 'lines'],
      ['letterSpacing', 'Wide', 'letters'],
      ['measure', 'Long', 'measure'],
      ['theme', 'Dark', 'ground'],
      ['theme', 'High contrast', 'ink'],
      ['motion', 'Reduced', 'motion'],
    ] as const
  ).map(
    ([field, name, changed]) =>
      [
        field,
        (page: Page) =>
          page.locator(`[data-setting="${field}"]`).getByText(name, { exact: true }).click(),
        changed,
      ] as [string, (page: Page) => Promise<void>, keyof Looks],
  ),
];

test.describe('where the app is kept', () => {
  test.use({ serviceWorkers: 'allow' });

  test('each choice is there before anything is shown after a reload', async ({ page }) => {
    await watchFirstLook(page);
    await page.goto('./');
    await placeOf(page);
    await waitUntilKept(page);
    for (const [field, choose, changed] of choices)
      await test.step(`${field}: ${changed}`, async () => {
        const before = await page.evaluate(looks);
        await openSettings(page);
        await choose(page);
        await page.keyboard.press('Escape');
        await expect
          .poll(async () => (await page.evaluate(looks))[changed])
          .not.toBe(before[changed]);
        await expect
          .poll(() => page.evaluate((key) => localStorage.getItem(key), KEY))
          .toContain(field);
        // Several key presses are as many changes: the last one counts.
        let chosen = await page.evaluate(looks);
        await expect
          .poll(async () => {
            const last = chosen;
            chosen = await page.evaluate(looks);
            return JSON.stringify(last) === JSON.stringify(chosen);
          })
          .toBe(true);

        await page.reload();
        await placeOf(page);
        const first = await page.evaluate(() => {
          const { early, appWasThere } = window as unknown as Early;
          return { early, appWasThere };
        });
        expect(first.appWasThere).toBe(false);
        expect(first.early).toEqual(chosen);
        expect(await page.evaluate(looks)).toEqual(chosen);
      });
  });
});

test('a light theme holds on a dark device, and a dark one on a light device', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./');
  await placeOf(page);
  await openSettings(page);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.getByText('Light', { exact: true }).click();
  await expect.poll(ground).toBe('rgb(250, 247, 240)');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByText('Dark', { exact: true }).click();
  await expect.poll(ground).toBe('rgb(19, 23, 27)');
  await page.getByText('High contrast', { exact: true }).click();
  await expect.poll(ground).toBe('rgb(255, 255, 255)');
  await page.getByRole('button', { name: 'Reset all settings' }).click();
  await expect.poll(ground).toBe('rgb(250, 247, 240)');
  await expect(shown(page, 'All settings are as they were at first.')).toBeVisible();
});

test('without a service worker the settings are shown as soon as the app is there', async ({
  page,
}) => {
  await keepSettings(page, { theme: 'dark', textSize: 150 });
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  page.on('console', (line) => {
    const isOurs = !line.text().includes('cannot be kept for offline use');
    if (line.type() === 'error' && isOurs) failures.push(line.text());
  });
  await page.goto('./');
  await placeOf(page);
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
    .toBe('rgb(19, 23, 27)');
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize))
    .toBe('24px');
  expect(failures).toEqual([]);
});

/** Starts with these settings, as on the day after. */
const keepSettings = (page: Page, settings: object) =>
  page.addInitScript(([key, text]) => localStorage.setItem(key, text), [
    KEY,
    JSON.stringify(settings),
  ] as const);

const main = [
  'the opening',
  'a reading with a paragraph pointed out',
  'a question with an answer chosen',
  'a question after a first miss',
  'a question missed twice',
  'the map with countries selected',
  'the map answered right',
  'the result with its misses open',
  'the settings',
  'a reading that is read aloud',
];
test('the main screens are all known', () => {
  const names = Object.values(walks).flatMap((screens) => screens.map(({ name }) => name));
  expect(names.filter((name) => main.includes(name)).sort()).toEqual([...main].sort());
});

for (const [how, screens] of Object.entries(walks)) {
  const way = screens.slice(0, screens.findLastIndex(({ name }) => main.includes(name)) + 1);
  if (way.length === 0) continue;
  /** Comes to each of the main screens that lie on this walk. */
  const walk = async (page: Page, see: (name: string) => Promise<void>) => {
    for (const { name, open } of way)
      await test.step(name, async () => {
        await open(page);
        if (main.includes(name)) await see(name);
      });
  };

  test(`large text does not scroll sideways on a phone ${how}`, async ({ page }) => {
    await keepSettings(page, { textSize: 200, lineSpacing: 'wider', letterSpacing: 'wider' });
    await page.setViewportSize({ width: 360, height: 740 });
    await walk(page, async (name) => {
      await expect
        .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize))
        .toBe('32px');
      const wide = await page.evaluate(() => {
        const open = document.querySelector('dialog[open]');
        return [document.documentElement, document.body, ...(open ? [open] : [])]
          .map((box) => box.scrollWidth - box.clientWidth)
          .filter((more) => more > 0);
      });
      expect.soft(wide, name).toEqual([]);
    });
  });

  test(`axe finds nothing in high contrast ${how}, with 7:1 for text`, async ({ page }) => {
    test.setTimeout(120_000);
    await keepSettings(page, { theme: 'contrast' });
    await walk(page, async (name) => {
      await expect
        .poll(() => page.evaluate(() => getComputedStyle(document.body).color))
        .toBe('rgb(0, 0, 0)');
      const enhanced = { rules: { 'color-contrast-enhanced': { enabled: true } } };
      expect.soft(await objections(page, enhanced), name).toEqual([]);
    });
  });
}

test.describe('where the system replaces all colours', () => {
  test.use({ forcedColors: 'active' });
  const lineOf = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { borderTopWidth, borderTopStyle, outlineWidth, outlineStyle } =
          getComputedStyle(element);
        const drawn = (width: string, style: string) => (style === 'none' ? 0 : parseFloat(width));
        return {
          border: drawn(borderTopWidth, borderTopStyle),
          outline: drawn(outlineWidth, outlineStyle),
        };
      });

  test('options, the one that is chosen and the place on the route have lines', async ({
    page,
  }) => {
    await page.goto(addressOf(stepOf('questions').id, 1));
    await placeOf(page);
    await page.locator('main label[data-option]').nth(1).click();
    await page.locator('main [data-heading]').focus();
    expect((await lineOf(page, 'main label[data-option]')).border).toBeGreaterThanOrEqual(1);
    expect((await lineOf(page, 'main label[data-option].on')).outline).toBeGreaterThanOrEqual(3);
    await expect.poll(async () => (await lineOf(page, '.rail .now .node')).outline).toBe(3);
    expect((await lineOf(page, '.rail .node')).border).toBeGreaterThanOrEqual(2);
    expect((await lineOf(page, '.pips i')).outline).toBeGreaterThanOrEqual(1);
    expect((await lineOf(page, 'main [data-action="check"]')).border).toBeGreaterThanOrEqual(1);
  });

  test('a paragraph pointed out and a sentence that decides have lines', async ({ page }) => {
    await page.goto(`./#/${lesson.id}/${stepOf('reading').id}/p2`);
    await expect.poll(async () => (await lineOf(page, 'p.marked')).outline).toBe(3);
    await page.goto(addressOf(stepOf('questions').id, 1));
    await placeOf(page);
    await answer(page, 'right');
    await expect.poll(async () => (await lineOf(page, 'main mark')).outline).toBe(2);
  });

  test('what is read aloud has a line around it', async ({ page }) => {
    await giveVoices(page, ['en-GB', true]);
    await page.goto('./');
    await listenButton(page).click();
    await expect.poll(async () => (await lineOf(page, '[data-spoken]')).outline).toBe(3);
  });
});

test.describe('the settings by keyboard', () => {
  test('open from the bar, change at once, and give the focus back', async ({ page }) => {
    await page.goto('./');
    await placeOf(page);
    await tabTo(page, '[data-action="settings"]');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
    await tabTo(page, '[data-setting="theme"] input');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(page.locator('[data-action="settings"]')).toBeFocused();
  });

  test('open from the menu, and the focus does not get lost', async ({ page }) => {
    await page.goto('./');
    await placeOf(page);
    await page.locator('button.menu').focus();
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-action="menu-settings"]');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('button.menu')).toBeFocused();
  });
});

test.describe('reading aloud', () => {
  test.describe('after all that can wait', () => {
    test.use({ serviceWorkers: 'allow' });

    test('is offered only with a voice of this device in the language of the lesson', async ({
      page,
    }) => {
      await giveVoices(page, ['en-US', false], ['de-DE', true]);
      await page.goto('./');
      await placeOf(page);
      await waitUntilKept(page);
      await openSettings(page);
      await expect(page.getByText('This device has no voice of its own')).toBeVisible();
      await expect(listenButton(page)).toHaveCount(0);
    });
  });

  test('speaks the reading with its place marked and in view, and stops at the next step', async ({
    page,
  }) => {
    await giveVoices(page, ['en-US', false], ['en-GB', true]);
    await page.goto(addressOf(stepOf('reading').id));
    await listenButton(page).click();
    const paragraphs = lesson.readings.find(
      ({ id }) => id === stepOf('reading').readingId,
    )!.paragraphs;
    const last = paragraphs.at(-1)!;
    const spoken = page.locator('[data-spoken]');
    for (let count = 0; count < 200; count += 1) {
      if ((await spoken.getAttribute('data-paragraph')) === last.id) break;
      await finishSentence(page);
    }
    await expect(spoken).toHaveAttribute('data-paragraph', last.id);
    await expect(spoken).toBeInViewport();
    const said = (await saidOn(page)).join(' ');
    for (const { text } of paragraphs.slice(0, -1))
      expect(said).toContain(text.slice(0, 40).trim());
    await goOn(page);
    await expect(spoken).toHaveCount(0);
    expect(await page.evaluate(() => speechSynthesis.speaking)).toBe(false);
    await expect(page.locator('.player')).toHaveCount(0);
  });

  test('speaks a question with the letters of its options, then its feedback', async ({ page }) => {
    await giveVoices(page, ['en-GB', true]);
    await page.goto(addressOf(stepOf('questions').id, 1));
    await listenButton(page).click();
    const stem = await page.getByRole('heading', { level: 1 }).innerText();
    await expect.poll(() => saidOn(page)).toEqual([stem]);
    await finishSentence(page);
    await expect.poll(async () => (await saidOn(page)).at(-1)).toMatch(/^A\. \S/);
    await answer(page, 'right');
    await expect.poll(async () => (await saidOn(page)).at(-1)).toMatch(/^Right\./);
    await page.getByRole('button', { name: 'Stop reading aloud' }).click();
    await expect(listenButton(page)).toBeFocused();
  });

  test('keeps the speed, and can be left out', async ({ page }) => {
    await giveVoices(page, ['en-GB', true]);
    await page.goto('./');
    await listenButton(page).click();
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('0.8');
    await expect
      .poll(() => page.evaluate((key) => localStorage.getItem(key), KEY))
      .toContain('0.8');
    await page.reload();
    await listenButton(page).click();
    await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('0.8');
    await page.getByRole('button', { name: 'Stop reading aloud' }).click();
    await openSettings(page);
    await page.getByText('Leave it out').click();
    await page.keyboard.press('Escape');
    await expect(listenButton(page)).toHaveCount(0);
  });
});
