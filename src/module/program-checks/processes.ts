import type { Process } from '../../model/checks-file';
import type { Content } from '../../model/content';
import type { Item } from '../../model/item';

/** What a question of each family asks of a reader, where nothing else is said. */
const OF_FAMILY: Record<string, Process> = {
  who: 'locate',
  'what-did': 'locate',
  'how-many': 'locate',
  when: 'locate',
  'who-gap': 'locate',
  'how-many-gap': 'locate',
  'when-gap': 'locate',
  supported: 'understand',
  'had-happened': 'evaluate',
  outcome: 'evaluate',
  agree: 'evaluate',
  'whose-word': 'evaluate',
  differ: 'evaluate',
  silent: 'evaluate',
};

/** The same by kind, for items that an author wrote and for families that are not named above. */
const OF_KIND: { [K in Item['kind']]: Process } = {
  choice: 'understand',
  prediction: 'evaluate',
  multi: 'understand',
  typed: 'locate',
  evidence: 'locate',
  order: 'understand',
  match: 'understand',
  compare: 'evaluate',
  written: 'evaluate',
  'map-select': 'understand',
  'map-sort': 'understand',
  'map-place': 'locate',
  'map-route': 'understand',
  'map-time': 'locate',
};

/** The process of an item: what its author says, or else what its family and kind usually ask. */
export function processOf(
  item: Item,
  { items, checkpoints }: Pick<Content, 'items' | 'checkpoints'>,
): Process {
  const said = [...items, ...checkpoints].find(({ id }) => id === item.id)?.process;
  return said ?? OF_FAMILY[item.family] ?? OF_KIND[item.kind];
}
