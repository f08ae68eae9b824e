import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addressOf, dist, lesson, stepOf } from './built';
import { holdTheApp } from './hold-the-app';
import { placeOf, waitUntilKept, waitUntilSaved } from './place';
import { answer } from './walk';

const opening = lesson.steps[0]!;
/** What can be read at once: the first text, or what a start says of the lesson. */
const paragraphs =
  opening.kind === 'reading'
    ? lesson.readings.find(({ id }) => id === opening.readingId)!.paragraphs
    : [{ id: 'intro', text: lesson.intro ?? '' }];

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the title, the question and the first text can be read', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
    await expect(page.getByText(lesson.question)).toBeVisible();
    for (const { id, text } of paragraphs) {
      await expect(page.locator(`[data-paragraph="${id}"]`)).toBeVisible();
      await expect(page.locator(`[data-paragraph="${id}"]`)).toContainText(text);
    }
    await expect(page).toHaveTitle(`${lesson.title} · Dateline`);
  });
});

test('the prerendered page is the page that the app then shows', async ({ page, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(new URL('./', test.info().project.use.baseURL).href);
  await page.goto('./');
  await placeOf(page);
  // But for the notes in the margin: they are drawn after the first paint, in a place kept free.
  if (opening.kind === 'reading')
    await page.locator('aside [popover]').first().waitFor({ state: 'attached' });
  const texts = [page, plain].map((one) =>
    one.locator('main').evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement;
      copy.querySelector('aside')?.remove();
      // Words can be marked once the scripts are there, and only then does the page say so.
      copy.querySelector('[data-marks-hint]')?.remove();
      // The small map comes when the page is idle, in a place kept free as well.
      copy.querySelector('[data-action="map"]')?.remove();
      // So does the choice between the standard text and easier words.
      copy.querySelector('[data-levels]')?.remove();
      // And what may be chosen before a lesson that begins with a start.
      copy.querySelector('[data-choices]')?.replaceChildren();
      return copy.textContent.replace(/\s+/g, ' ');
    }),
  );
  const [live, prerendered] = await Promise.all(texts);
  expect(prerendered).toBe(live);
  await context.close();
});

for (const file of ['index.html', 'app.html'])
  test(`${file} holds no script and no handler of its own`, () => {
    const html = readFileSync(join(dist, file), 'utf8');
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const tag of scripts) expect(tag).toMatch(/\ssrc="\.\//);
    expect(html).not.toMatch(/<script\b[^>]*>[^<]/);
    expect(html).not.toMatch(/<[^>]*\son[a-z]+=/);
    expect(html).not.toContain('javascript:');
  });

test('the first page needs no style sheet and no script before its text is there', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<link[^>]*rel="stylesheet"/);
  expect(html).not.toMatch(/<script(?![^>]*\b(type="module"|async|defer))/);
});

test('no part of the app waits for a file that is not there', () => {
  const files = readdirSync(join(dist, 'assets'));
  const scripts = files.filter((file) => file.endsWith('.js'));
  const needed = scripts.flatMap((script) => {
    const [list = ''] = /__vite__mapDeps=.*?\[([^\]]*)\]/.exec(
      readFileSync(join(dist, 'assets', script), 'utf8'),
    ) ?? [''];
    return [...list.matchAll(/"\.\/([^"]+)"/g)].map(([, file = '']) => file);
  });
  expect(needed.length).toBeGreaterThan(0);
  expect(needed.filter((file) => !files.includes(file))).toEqual([]);
});

/** Notes, frame by frame, whether the opening's text could be seen before the app had started. */
function watchFrames(first: string): void {
  const seen: string[] = [];
  Object.assign(window, { seenBeforeStart: seen });
  const look = () => {
    const main = document.querySelector<HTMLElement>('main');
    if (document.documentElement.hasAttribute('data-ready')) return;
    const isPainted =
      main && main.getClientRects().length > 0 && getComputedStyle(main).visibility === 'visible';
    if (main?.dataset.stepId === first) seen.push(isPainted ? 'seen' : 'hidden');
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
type Watched = { seenBeforeStart: string[] };
const framesOf = (page: import('@playwright/test').Page) =>
  page.evaluate(() => (window as unknown as Watched).seenBeforeStart);

test.describe('where the app is kept', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the opening is hidden before it is painted when there is something to resume', async ({
    page,
  }) => {
    const cdp = await page.context().newCDPSession(page);
    await page.goto(addressOf(stepOf('questions').id, 1));
    await answer(page, 'wrong');
    await waitUntilSaved(page);
    await waitUntilKept(page);
    await page.addInitScript(watchFrames, opening.id);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 }); // more frames before the start
    await page.goto('about:blank');
    await page.goto('./');
    expect(await placeOf(page)).toMatchObject({ phase: 'looking' });
    const frames = await framesOf(page);
    expect(frames.length).toBeGreaterThan(0);
    expect(frames).not.toContain('seen');
    await expect(page.locator('html')).not.toHaveAttribute('data-resume');
    await expect(page.locator('main')).toBeVisible();
  });
});

test('a new visitor sees the opening before the app has started', async ({ page }) => {
  const cdp = await page.context().newCDPSession(page);
  await page.addInitScript(watchFrames, opening.id);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const letGo = await holdTheApp(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect.poll(() => framesOf(page)).toContain('seen');
  letGo();
  await placeOf(page);
});

test('a link to a step hides the opening too, on a first visit, while the app starts', async ({
  page,
}) => {
  const cdp = await page.context().newCDPSession(page);
  await page.addInitScript(watchFrames, opening.id);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto(addressOf(stepOf('questions').id, 2));
  await placeOf(page);
  expect((await framesOf(page)).at(-1)).toBe('hidden');
});
