import type { Item, ItemOf, Option } from './item';

/** What a view may know of an item before it is answered: no key, no reasons, no evidence. */
export type PublicOption = Pick<Option, 'id' | 'text'>;
type Asked<K extends Item['kind'], Fields extends keyof ItemOf<K> = never> = Pick<
  ItemOf<K>,
  'id' | 'kind' | 'stem' | Fields
>;
/** The public form of each kind. */
export type PublicItems = {
  choice: Asked<'choice'> & { options: PublicOption[] };
  prediction: Asked<'prediction'> & { options: PublicOption[] };
  'map-select': Asked<'map-select', 'instruction' | 'map' | 'view' | 'views'>;
  /** `number` says how many options belong to the answer, where the student may know. */
  multi: Asked<'multi'> & { options: PublicOption[]; number: number | undefined };
  typed: Asked<'typed'>;
  evidence: Asked<'evidence'> & {
    sentences: Pick<ItemOf<'evidence'>['sentences'][number], 'id' | 'paragraph' | 'n' | 'text'>[];
  };
  order: Asked<'order', 'entries'>;
  match: Asked<'match', 'rights'> & { lefts: PublicOption[] };
  written: Asked<'written', 'words' | 'criteria' | 'slots' | 'limit'>;
  compare: Asked<'compare', 'statuses'> & { rows: PublicOption[] };
  'map-sort': Asked<'map-sort', MapTask | 'countries' | 'statuses'>;
  'map-place': Asked<'map-place', MapTask | 'places'>;
  'map-route': Asked<'map-route', MapTask>;
  'map-time': Asked<'map-time', MapTask | 'asked' | 'notes'> & {
    /** Who joined is left out at the stop that is asked about. */
    stops: { id: string; label: string; joined: string[] | undefined }[];
  };
};
type MapTask = 'instruction' | 'map' | 'view' | 'views';
export type PublicItem = PublicItems[Item['kind']];
export type PublicChoice = PublicItems['choice'];
export type PublicPrediction = PublicItems['prediction'];
export type PublicMapSelect = PublicItems['map-select'];

/** Drops the key and everything that would give it away. */
export function publicItem<K extends Item['kind']>(item: ItemOf<K>): PublicItems[K] {
  const known = drawn.get(item) ?? (withoutKey[item.kind] as WithoutKey<K>)(item);
  drawn.set(item, known);
  return known as PublicItems[K];
}

/** One object for one item, so that a view that has drawn it need not compare it again. */
const drawn = new WeakMap<Item, PublicItem>();

type WithoutKey<K extends Item['kind']> = (item: ItemOf<K>) => PublicItems[K];
const mapTask = ({ instruction, map, view, views }: Pick<ItemOf<'map-route'>, MapTask>) => ({
  instruction,
  map,
  view,
  views,
});
const named = (list: readonly PublicOption[]) => list.map(({ id, text }) => ({ id, text }));

const withoutKey: { [K in Item['kind']]: WithoutKey<K> } = {
  choice: ({ id, kind, stem, options }) => ({ id, kind, stem, options: named(options) }),
  prediction: ({ id, kind, stem, options }) => ({ id, kind, stem, options: named(options) }),
  'map-select': ({ id, kind, stem, ...item }) => ({ id, kind, stem, ...mapTask(item) }),
  multi: ({ id, kind, stem, options, statesNumber }) => ({
    id,
    kind,
    stem,
    options: named(options),
    number: statesNumber ? options.filter(({ correct }) => correct).length : undefined,
  }),
  typed: ({ id, kind, stem }) => ({ id, kind, stem }),
  evidence: ({ id, kind, stem, sentences }) => ({
    id,
    kind,
    stem,
    sentences: sentences.map(({ id, paragraph, n, text }) => ({ id, paragraph, n, text })),
  }),
  order: ({ id, kind, stem, entries }) => ({ id, kind, stem, entries }),
  match: ({ id, kind, stem, lefts, rights }) => ({ id, kind, stem, lefts: named(lefts), rights }),
  written: ({ id, kind, stem, words, criteria, slots, limit }) => ({
    id,
    kind,
    stem,
    words,
    criteria,
    ...(slots !== undefined && { slots }),
    ...(limit !== undefined && { limit }),
  }),
  compare: ({ id, kind, stem, statuses, rows }) => ({
    id,
    kind,
    stem,
    statuses,
    rows: named(rows),
  }),
  'map-sort': ({ id, kind, stem, countries, statuses, ...item }) => ({
    id,
    kind,
    stem,
    ...mapTask(item),
    countries,
    statuses,
  }),
  'map-place': ({ id, kind, stem, places, ...item }) => ({
    id,
    kind,
    stem,
    ...mapTask(item),
    places,
  }),
  'map-route': ({ id, kind, stem, ...item }) => ({ id, kind, stem, ...mapTask(item) }),
  'map-time': ({ id, kind, stem, stops, asked, notes, ...item }) => ({
    id,
    kind,
    stem,
    ...mapTask(item),
    stops: stops.map(({ id, label, joined }) => ({
      id,
      label,
      joined: id === asked ? undefined : joined,
    })),
    asked,
    notes,
  }),
};
