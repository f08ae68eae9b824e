import type { Checkpoint, CheckpointOf } from '../model/authored-checkpoints';
import type { Item, ItemOf } from '../model/item';

type Common = 'id' | 'kind' | 'objective' | 'stem' | 'instruction' | 'map' | 'view' | 'views';
type Base = Exclude<keyof ItemOf<'choice'>, 'options'>;
type Own<K extends Checkpoint['kind']> = Omit<ItemOf<K>, Base | Common>;

/** What an item of each kind has of its own. */
const makers: { [K in Checkpoint['kind']]: (point: CheckpointOf<K>) => Own<K> } = {
  'map-select': ({ key, whyFalse }) => ({ key, whyFalse }),
  'map-sort': ({ statuses, key, whyFalse, ...task }) => ({
    ...beside(task),
    countries: Object.keys(key).sort(),
    statuses,
    key,
    whyFalse,
  }),
  'map-place': ({ places, key, whyFalse, ...task }) => ({
    ...beside(task),
    places: [...places].sort((a, b) => (a.name < b.name ? -1 : 1)),
    key,
    whyFalse,
  }),
  'map-route': ({ key, whyFalse, ...task }) => ({ ...beside(task), key, whyFalse }),
  'map-time': ({ stops, asked, notes, whyFalse, ...task }) => ({
    ...beside(task),
    stops,
    asked,
    notes,
    whyFalse,
  }),
};
const beside = ({ shows, card }: { shows: string; card?: string | undefined }) => ({
  shows,
  ...(card !== undefined && { card }),
});

/** A map task that an author wrote, as the module holds it. */
export function mapItem(point: Checkpoint, evidence: Item['evidence']): Item {
  const { id, kind, stem, instruction, map, view, views, claims, objective } = point;
  const make = makers[kind] as (point: Checkpoint) => Own<Checkpoint['kind']>;
  const made = {
    gates: [],
    forms: [],
    origin: 'written',
    asksConfidence: false,
    searched: [],
    id,
    kind,
    family: kind,
    stem,
    instruction,
    map,
    view,
    views,
    ...make(point),
    evidence,
    claimIds: claims,
    objective,
  };
  // That a kind and what it has of its own belong together is lost when they are put in one object.
  return made as unknown as Item;
}
