import type { Item } from '../../src/model/item';
import type { Module } from '../../src/model/module';
import type { Response } from '../../src/model/response';
import { askedStop } from '../../src/scoring/map-credit';
import { keyResponse, wrongResponse } from '../builders/answers';
import type { Place } from '../e2e/place';

/** What a student does next. Several paragraphs decide an item: whichever is offered will do. */
export type Act =
  | { do: 'continue' }
  | { do: 'answer'; response: Response }
  /** What is clicked one after another, and what is put into a field or a list of choices. */
  | { do: 'enter'; clicks: string[]; values: [selector: string, value: string][] }
  | { do: 'pick'; paragraphIds: string[] };

/** The next act of a student who answers rightly, but for one item that is missed once. */
export function nextAct(module: Module, place: Place, missedId: string): Act {
  const item = module.items.find(({ id }) => id === place.itemId);
  if (!item) return { do: 'continue' };
  const entered = entry(item);
  if (entered && (place.phase === 'asking' || place.phase === 'retrying')) return entered;
  switch (place.phase) {
    case 'asking':
      return {
        do: 'answer',
        response: item.id === missedId ? wrongResponse(item) : keyResponse(item),
      };
    case 'looking':
      return { do: 'pick', paragraphIds: item.evidence.map(({ paragraph }) => paragraph) };
    case 'retrying':
      return { do: 'answer', response: keyResponse(item) };
    default:
      return { do: 'continue' };
  }
}

/** The right answer to what takes more than one choice: most map tasks, pairs, rows, own words. */
function entry(item: Item): Act | undefined {
  const box = (id: string) => `main input[data-option="${id}"]`;
  switch (item.kind) {
    case 'map-sort':
      return {
        do: 'enter',
        clicks: [],
        values: Object.entries(item.key).map(([code, status]) => [
          `main select[data-option="${code}"]`,
          status,
        ]),
      };
    case 'compare': {
      const response = keyResponse(item);
      const placed = response.kind === 'compare' ? response.placed : [];
      return {
        do: 'enter',
        clicks: placed.map(
          ({ row, status }) => `main [data-option="${row}"] [data-status="${status}"]`,
        ),
        values: [],
      };
    }
    case 'match':
      return {
        do: 'enter',
        clicks: [],
        values: item.lefts.map(({ id, right }) => [`main [data-option="${id}"] select`, right]),
      };
    case 'written': {
      const text = 'They agreed on a restart. '.repeat(item.words.min);
      const readings = [...new Set(item.evidence.map(({ reading }) => reading))];
      return {
        do: 'enter',
        clicks: readings
          .slice(0, item.slots ?? 0)
          .flatMap((reading) => [
            'main [data-slot=""] [data-action="attach"]',
            `dialog [data-reading="${reading}"] summary`,
            `dialog [data-reading="${reading}"] [data-sentence]`,
          ]),
        values: [
          ['main form textarea', text.split(' ').slice(0, item.words.min).join(' ')],
          ...(item.limit === true
            ? [['main textarea[data-limit]', 'They do not say who paid.'] as [string, string]]
            : []),
        ],
      };
    }
    case 'map-place':
      return { do: 'enter', clicks: [box(item.key)], values: [] };
    case 'map-route':
      return { do: 'enter', clicks: item.key.map(box), values: [] };
    case 'map-time': {
      const { joined, total } = askedStop(item);
      return {
        do: 'enter',
        clicks: ['main [data-stop="asked"]', ...joined.map(box)],
        values: [['main [data-count]', String(total)]],
      };
    }
    default:
      return undefined;
  }
}
