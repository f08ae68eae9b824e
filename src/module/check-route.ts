import type { Content, RouteEntry } from '../model/content';
import type { Report } from './check-content';
import {
  checkCompareStep,
  checkKnownLater,
  checkResolutionStep,
  checkSlots,
} from './check-side-steps';

/** What is wrong with the route: unknown names, and an end that cannot be reached. */
export function checkRoute(content: Content, report: Report): void {
  const { module, readings, items, checkpoints } = content;
  const { route } = module;
  const asked = new Set<string>();
  // Only a review may follow the result: it is not on the way through.
  const lastOnTheWay = route.length - (route.at(-1)?.kind === 'review' ? 2 : 1);
  const has = (list: { id: string }[], id: string) => list.some((known) => known.id === id);
  route.forEach((entry, index) => {
    const at = `route.${entry.id}`;
    if ('reading' in entry && entry.reading !== undefined && !has(readings, entry.reading))
      report(at, `"${entry.reading}" is not a reading`, 'name the id of a file in readings/');
    if (entry.kind === 'prediction') {
      const item = items.find(({ id }) => id === entry.item);
      if (!item) report(at, `"${entry.item}" is not a written item`, 'use an id of items.yaml');
      else if (item.kind !== 'prediction')
        report(at, `"${entry.item}" is no forecast`, 'ask it in a step of kind questions');
      else checkResolved(item.resolution.reading, index, at);
    }
    if (entry.kind === 'questions') {
      checkAsked(entry, at);
      checkSlots(entry, content, report);
    }
    if (entry.kind === 'compare') checkCompareStep(entry, content, report);
    if (entry.kind === 'resolution') checkResolutionStep(entry, content, report);
    if (entry.kind === 'checkpoint' && entry.take === 0 && entry.items.length === 0)
      report(at, 'asks nothing', 'name items of checkpoints.yaml, or take some map tasks');
    if (entry.kind === 'checkpoint' && entry.take > 0 && entry.reading === undefined)
      report(`${at}.take`, 'does not say of which reading', 'name the reading they are about');
    if (entry.kind === 'checkpoint')
      for (const id of entry.items)
        if (!has(checkpoints, id))
          report(at, `"${id}" is not a checkpoint`, 'use an id of checkpoints.yaml');
    if (entry.kind === 'result' && index !== lastOnTheWay)
      report(at, 'stands before the end', 'make the result the last step');
    if (entry.kind === 'start' && index > 0)
      report(at, 'stands after other steps', 'make the start the first step');
    if (entry.kind === 'review' && index !== route.length - 1)
      report(at, 'stands before the end', 'put the review behind the result, once');
  });
  checkKnownLater(content, report);
  if (route[0]?.kind !== 'reading' && route[0]?.kind !== 'start')
    report(
      'route',
      'begins neither with a start nor with a reading',
      'begin with a step of kind start, or with the text that students see first',
    );
  if (route[lastOnTheWay]?.kind !== 'result')
    report('route', 'does not end with the result', 'add a step of kind result at the end');

  function checkAsked(entry: Extract<RouteEntry, { kind: 'questions' }>, at: string) {
    if (entry.take > 0 && entry.reading === undefined)
      report(
        `${at}.reading`,
        'is missing, but generated questions are asked',
        'name the reading that they ask about, or write take: 0',
      );
    if (entry.take === 0 && entry.items.length === 0)
      report(at, 'asks nothing', 'take one question or more, or name items of items.yaml');
    for (const list of ['items', 'stretch'] as const)
      for (const id of entry[list]) {
        const item = items.find((known) => known.id === id);
        const here = `${at}.${list}`;
        if (!item) report(here, `"${id}" is not a written item`, 'use an id of items.yaml');
        else if (item.kind === 'prediction')
          report(here, `"${id}" is a forecast`, 'ask it in a step of kind prediction');
        if (asked.has(id))
          report(here, `"${id}" is asked twice`, 'ask it once, and another form later');
        asked.add(id);
      }
  }
  function checkResolved(reading: string, index: number, at: string) {
    const later = route.slice(index + 1).some((e) => e.kind === 'reading' && e.reading === reading);
    if (!later)
      report(
        at,
        `no later step reads "${reading}"`,
        'put the reading that resolves it after the prediction',
      );
  }
}
