// npx tsx tests/content/route-minutes.ts [folder]: how long the core route takes, worked out.
//
// Three readers are assumed, by words a minute in an expository text: 110 (reading in a second
// language at school), 170 and 230 (about the mean of adults, Brysbaert 2019). Each answer takes the
// reading of all its words, then time to decide; one question in four is missed and looked up. These
// are assumptions, and no measurement: only students can show how long they need.
import { compileContent } from '../../src/cli/compile-content';
import type { Item } from '../../src/model/item';
import type { Step } from '../../src/model/step';

const [folder = 'content/nato-russia'] = process.argv.slice(2);
const { module } = compileContent(folder);
if (!module) throw new Error(`${folder} cannot be built`);

const READERS = { slow: 110, middle: 170, quick: 230 };
/** Seconds to decide, or to do, after everything is read. */
const SECONDS: Partial<Record<Item['kind'], number>> = {
  choice: 12,
  multi: 18,
  typed: 20,
  prediction: 20,
  evidence: 25,
  order: 40,
  match: 40,
  compare: 45,
  'map-place': 25,
  'map-route': 40,
  'map-time': 50,
  'map-select': 60,
  'map-sort': 60,
};
const MISSED = 1 / 4;
const LOOK_AGAIN = 30;
/** Words a minute that somebody writes while thinking. */
const WRITTEN = 15;

const wordsIn = (value: unknown): number =>
  typeof value === 'string'
    ? value.split(/\s+/).filter(Boolean).length
    : Array.isArray(value)
      ? value.reduce<number>((sum, each) => sum + wordsIn(each), 0)
      : 0;
const itemById = new Map(module.items.map((item) => [item.id, item]));
const readings = new Map(module.readings.map((reading) => [reading.id, reading]));

function minutesOf(step: Step, speed: number): number {
  const read =
    step.kind === 'reading'
      ? wordsIn(readings.get(step.readingId)?.paragraphs.map(({ text }) => text))
      : 0;
  const ids = 'itemIds' in step ? step.itemIds : step.kind === 'prediction' ? [step.itemId] : [];
  const asked = ids.reduce((sum, id) => sum + minutesOfItem(itemById.get(id), speed), 0);
  // A button, a heading, and the way to the next step.
  return read / speed + asked + 5 / 60;
}

function minutesOfItem(item: Item | undefined, speed: number): number {
  if (!item) return 0;
  const texts = [
    item.stem,
    ...('options' in item ? item.options.map(({ text }) => text) : []),
    ...('entries' in item ? item.entries.map(({ text }) => text) : []),
    ...('rows' in item ? item.rows.map(({ text }) => text) : []),
    ...('sentences' in item ? item.sentences.map(({ text }) => text) : []),
  ];
  const toWrite = item.kind === 'written' ? item.words.min / WRITTEN : 0;
  const again = item.kind === 'written' || item.kind === 'prediction' ? 0 : MISSED * LOOK_AGAIN;
  return wordsIn(texts) / speed + toWrite + ((SECONDS[item.kind] ?? 0) + again) / 60;
}

const core = module.steps.filter(
  (step) =>
    step.kind !== 'review' &&
    (!('routes' in step) || step.routes === undefined || step.routes.includes('core')),
);
const totals = Object.values(READERS).map(() => 0);
for (const step of core) {
  const minutes = Object.values(READERS).map((speed) => minutesOf(step, speed));
  minutes.forEach((each, at) => (totals[at] = (totals[at] ?? 0) + each));
  const named = 'minutes' in step && step.minutes !== undefined ? step.minutes : 0;
  console.log(
    [
      step.id.padEnd(24),
      String(named).padStart(4),
      ...minutes.map((m) => m.toFixed(1).padStart(6)),
    ].join(' '),
  );
}
console.log(
  Object.keys(READERS)
    .map((name, at) => `${name}: ${totals[at]?.toFixed(0)} min`)
    .join(', '),
);
