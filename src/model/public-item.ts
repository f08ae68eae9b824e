import type { Item, ItemOf, Option } from './item';

/** What a view may know of an item before it is answered: no key, no reasons, no evidence. */
export type PublicOption = Pick<Option, 'id' | 'text'>;
export type PublicChoice = Pick<ItemOf<'choice'>, 'id' | 'kind' | 'stem'> & {
  options: PublicOption[];
};
export type PublicPrediction = Pick<ItemOf<'prediction'>, 'id' | 'kind' | 'stem'> & {
  options: PublicOption[];
};
export type PublicMapSelect = Pick<
  ItemOf<'map-select'>,
  'id' | 'kind' | 'stem' | 'instruction' | 'map' | 'view' | 'views'
>;
export type PublicItem = PublicChoice | PublicPrediction | PublicMapSelect;

/** Drops the key and everything that would give it away. */
export function publicItem(item: ItemOf<'choice'>): PublicChoice;
export function publicItem(item: ItemOf<'prediction'>): PublicPrediction;
export function publicItem(item: ItemOf<'map-select'>): PublicMapSelect;
export function publicItem(item: Item): PublicItem;
export function publicItem(item: Item): PublicItem {
  const known = drawn.get(item) ?? withoutKey(item);
  drawn.set(item, known);
  return known;
}

/** One object for one item, so that a view that has drawn it need not compare it again. */
const drawn = new WeakMap<Item, PublicItem>();

function withoutKey(item: Item): PublicItem {
  const { id, stem } = item;
  if (item.kind === 'map-select') {
    const { kind, instruction, map, view, views } = item;
    return { id, kind, stem, instruction, map, view, views };
  }
  const options = item.options.map(({ id, text }) => ({ id, text }));
  return { id, kind: item.kind, stem, options };
}
