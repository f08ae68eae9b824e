// npx tsx tests/content/pilot-walk.ts [short|core|long], after npm run build: how long a route takes.
//
// Three assumed students walk the built lesson in a browser, from the first page until the result opens. What
// each page says and no page said before is read at their speed; then they take time to decide, and
// to write; some answers are missed, looked up and given again. Speeds are words a minute in an
// expository text: 230 is about the mean of adults (Brysbaert 2019), 130 somebody who reads in a
// second language, and takes the easier texts. These are assumptions, and no measurement: only
// students can show how long they need.
import { chromium, type Page } from '@playwright/test';
import type { Item } from '../../src/model/item';
import type { Level } from '../../src/model/reading';
import { serve } from '../bench/serve.mjs';
import { args, env, executablePath } from '../browser.mjs';
import { dist, itemOf, lesson, stepOf } from '../e2e/built';
import type { Place } from '../e2e/place';
import { walk, type Tries } from '../e2e/walk';

type Student = { name: string; speed: number; level: Level; missesOneIn: number };
const STUDENTS: Student[] = [
  { name: 'quick', speed: 230, level: 'standard', missesOneIn: 6 },
  { name: 'middle', speed: 170, level: 'standard', missesOneIn: 4 },
  { name: 'second language', speed: 130, level: 'support', missesOneIn: 3 },
];

/** Seconds to decide, or to do, after everything is read: for the task, and for each part of it. */
const SECONDS: Partial<Record<Item['kind'], [task: number, part: number]>> = {
  choice: [12, 0],
  multi: [18, 0],
  typed: [20, 0],
  prediction: [20, 0],
  evidence: [25, 0],
  order: [0, 10],
  match: [0, 10],
  compare: [0, 12],
  'map-place': [25, 0],
  'map-route': [0, 8],
  'map-time': [15, 5],
  'map-select': [15, 9],
  'map-sort': [0, 9],
};
const LOOK_AGAIN = 30;
/** Words a minute that somebody writes while thinking. */
const WRITTEN = 15;
/** A press on a button, and the way to the next page. */
const MOVE = 2;

const result = stepOf('result').id;
const [route = 'core'] = process.argv.slice(2);
const server = await serve(dist);
const browser = await chromium.launch({ executablePath, args, env });
try {
  const all = [];
  for (const student of STUDENTS) all.push(await pilot(student));
  for (const { id } of lesson.steps)
    console.log(
      [id.padEnd(24), ...all.map((took) => inMinutes(took.get(id) ?? 0).padStart(6))].join(' '),
    );
  for (const [at, { name }] of STUDENTS.entries()) {
    const seconds = [...(all[at]?.values() ?? [])].reduce((sum, each) => sum + each, 0);
    console.log(`${name}: ${inMinutes(seconds)} minutes`);
  }
} finally {
  await browser.close();
  await server.close();
}

/** Seconds by step. */
async function pilot({ speed, level, missesOneIn }: Student): Promise<Map<string, number>> {
  const page = await browser.newPage();
  const took = new Map<string, number>();
  const read = new Set<string>();
  await page.goto(server.url);
  await page.locator('html[data-ready] main [data-heading]').first().waitFor();
  await page.locator(`[data-levels] input[value="${level}"]`).check();
  await page.locator(`[data-routes] input[value="${route}"]`).check();
  await walk(page, {
    tries: (place, count): Tries => (count % missesOneIn === 0 ? missed(place) : 'right'),
    at: async (place) => {
      if (place.stepId === result) return;
      const seconds = (60 * (await newWords(page, read))) / speed + timeFor(place) + MOVE;
      took.set(place.stepId, (took.get(place.stepId) ?? 0) + seconds);
    },
  });
  await page.close();
  return took;
}

/** A forecast and an answer in one's own words cannot be missed. */
function missed({ itemKind }: Place): Tries {
  return itemKind === 'prediction' || itemKind === 'written' ? 'right' : 'wrong, right';
}

/**
 * What a student reads who reads to go on: the text, the question, the answers, what is said of
 * theirs. A sentence that stood on a page before is known, and passed over; so are notes on words,
 * the small print of sources, lists to choose from and the words of buttons. A sentence is the same
 * with a letter or a sign before it, and with the number of its source behind it.
 */
async function newWords(page: Page, read: Set<string>): Promise<number> {
  const text = await page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    const passedOver =
      'aside, figcaption, details, button:not([data-paragraph-pick], .term), select, table, svg, sup, .list, .card, .legend, .n, .kick, .hint, .visually-hidden';
    for (const part of copy.querySelectorAll(passedOver)) part.remove();
    for (const block of copy.querySelectorAll('*:not(mark, b, i, span, a, .term)'))
      block.append('\n');
    return copy.textContent;
  });
  const sentences = text
    .split(/\n|(?<=[.?!:]\d*)\s+/)
    .map((sentence) => sentence.replace(/^[A-F](?: ·)? |[✓✕]/g, '').replace(/(?<=[.?!])\d+$/, ''))
    .map((sentence) => sentence.trim().replace(/\s+/g, ' '))
    .filter((sentence) => sentence !== '' && !read.has(sentence));
  for (const sentence of sentences) read.add(sentence);
  return [...new Set(sentences)].join(' ').split(/\s+/).filter(Boolean).length;
}

function timeFor({ itemId, phase }: Place): number {
  if (phase === 'looking') return LOOK_AGAIN;
  if (itemId === null || (phase !== 'asking' && phase !== 'retrying')) return 0;
  const item = itemOf(itemId);
  if (item.kind === 'written') return (60 * item.words.min) / WRITTEN;
  const [task, part] = SECONDS[item.kind] ?? [0, 0];
  return (task + part * partsOf(item)) / (phase === 'retrying' ? 2 : 1);
}

/** Rows to match or compare, events to order, countries to find. */
function partsOf(item: Item): number {
  switch (item.kind) {
    case 'order':
      return item.entries.length;
    case 'match':
      return item.lefts.length;
    case 'compare':
      return item.rows.length;
    case 'map-select':
    case 'map-route':
      return item.key.length;
    case 'map-sort':
      return item.countries.length;
    case 'map-time':
      return item.stops.find(({ id }) => id === item.asked)?.joined.length ?? 0;
    default:
      return 0;
  }
}

function inMinutes(seconds: number): string {
  return (seconds / 60).toFixed(1);
}
