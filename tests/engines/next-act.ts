import type { Item } from '../../src/model/item';
import type { Module } from '../../src/model/module';
import { optionsOf } from '../builders/answers';
import type { Place } from '../e2e/place';

/** What a student does next. Several paragraphs decide an item: whichever is offered will do. */
export type Act =
  | { do: 'continue' }
  | { do: 'answer'; optionIds: string[] }
  | { do: 'pick'; paragraphIds: string[] };

/** The next act of a student who answers rightly, but for one item that is missed once. */
export function nextAct(module: Module, place: Place, missedId: string): Act {
  const item = module.items.find(({ id }) => id === place.itemId);
  if (!item) return { do: 'continue' };
  switch (place.phase) {
    case 'asking':
      return { do: 'answer', optionIds: item.id === missedId ? wrong(item) : right(item) };
    case 'looking':
      return { do: 'pick', paragraphIds: item.evidence.map(({ paragraph }) => paragraph) };
    case 'retrying':
      return { do: 'answer', optionIds: right(item) };
    default:
      return { do: 'continue' };
  }
}

const right = (item: Item): string[] =>
  item.kind === 'map-select'
    ? item.key
    : optionsOf(item)
        .filter(({ correct }) => correct)
        .map(({ id }) => id);

const wrong = (item: Item): string[] =>
  item.kind === 'map-select'
    ? Object.keys(item.whyFalse)
        .filter((code) => code !== '*')
        .slice(0, 1)
    : optionsOf(item)
        .filter(({ correct }) => !correct)
        .slice(0, 1)
        .map(({ id }) => id);
