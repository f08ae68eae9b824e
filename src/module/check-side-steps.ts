import type { Content, RouteEntry } from '../model/content';
import type { Report } from './check-content';
import { readingsOnRoute } from './readings-on-route';

type Entry<K extends RouteEntry['kind']> = Extract<RouteEntry, { kind: K }>;

/** What is wrong with a step that sets two reports side by side. */
export function checkCompareStep(entry: Entry<'compare'>, content: Content, report: Report): void {
  const at = `route.${entry.id}`;
  const comparison = content.comparisons.find(({ id }) => id === entry.comparison);
  if (!comparison) {
    report(at, `"${entry.comparison}" is not a comparison`, 'use an id of comparisons.yaml');
    return;
  }
  if (comparison.mode !== 'modelled' && entry.items.length === 0)
    report(
      at,
      `asks nothing, though "${comparison.id}" is not modelled`,
      'name an item of kind compare under items, or give the comparison the mode modelled',
    );
  for (const id of entry.items) {
    const item = content.items.find((known) => known.id === id);
    if (!item) report(`${at}.items`, `"${id}" is not a written item`, 'use an id of items.yaml');
    else if (item.kind !== 'compare')
      report(`${at}.items`, `"${id}" compares nothing`, 'ask it in a step of kind questions');
    else if (item.comparison !== comparison.id)
      report(
        `${at}.items`,
        `"${id}" asks about "${item.comparison}"`,
        'show that comparison, or name an item of this one',
      );
    const asking = content.module.route.filter(
      (each) => 'items' in each && each.items.includes(id),
    );
    if (asking.indexOf(entry) > 0 || entry.items.indexOf(id) !== entry.items.lastIndexOf(id))
      report(`${at}.items`, `"${id}" is asked twice`, 'ask it once, and another form later');
  }
}

/** What is wrong with a step that shows what came of a forecast. */
export function checkResolutionStep(
  entry: Entry<'resolution'>,
  content: Content,
  report: Report,
): void {
  const at = `route.${entry.id}`;
  const item = content.items.find(({ id }) => id === entry.item);
  if (item?.kind !== 'prediction') {
    report(at, `"${entry.item}" is no forecast`, 'use the id of a prediction of items.yaml');
    return;
  }
  if (item.resolution.status === undefined)
    report(
      at,
      `"${entry.item}" does not say what came of it`,
      'say under resolution.status: happened, did-not or not-answered',
    );
  const { route } = content.module;
  const asked = route.findIndex((each) => each.kind === 'prediction' && each.item === entry.item);
  if (asked < 0 || asked > route.indexOf(entry))
    report(
      at,
      `stands before "${entry.item}" is asked`,
      'put it after the step of kind prediction',
    );
  if (!readingsOnRoute(content, entry.id).includes(item.resolution.reading))
    report(
      at,
      `no earlier step reads "${item.resolution.reading}"`,
      'put it after the reading that resolves the forecast',
    );
}

/** What is wrong with a step that asks for sentences of more readings than have been read. */
export function checkSlots(entry: Entry<'questions'>, content: Content, report: Report): void {
  const read = readingsOnRoute(content, entry.id).filter(
    (id) => !content.readings.some((reading) => reading.id === id && reading.known === 'later'),
  );
  for (const item of content.items)
    if (item.kind === 'written' && entry.items.includes(item.id) && (item.slots ?? 0) > read.length)
      report(
        `route.${entry.id}.items`,
        `"${item.id}" asks for sentences of ${item.slots} readings, and ${read.length} were read`,
        'ask for fewer under slots, or put the step after more readings',
      );
}

/** What may follow an afterword: what asks about it, and the end. */
const AFTER: readonly string[] = ['questions', 'result', 'review'];

/** What became known later must not be read before anything that is about the reports. */
export function checkKnownLater({ module, readings }: Content, report: Report): void {
  const isLater = (entry: RouteEntry) =>
    entry.kind === 'reading' &&
    readings.some(({ id, known }) => id === entry.reading && known === 'later');
  const first = module.route.findIndex(isLater);
  if (first < 0) return;
  for (const entry of module.route.slice(first + 1))
    if (!isLater(entry) && !AFTER.includes(entry.kind))
      report(
        `route.${entry.id}`,
        'follows what became known later',
        'put the reading with known: later after it',
      );
}
