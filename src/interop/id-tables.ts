import type { Item } from '../model/item';
import type { Module } from '../model/module';
import type { ByteReader, ByteWriter } from './bytes';

/** Ids by their place in a list; the first of several like it. */
export type Ids = { list: readonly string[]; at: ReadonlyMap<string, number> };

export type Place = { stepId: string; itemId?: string | undefined };

/** What a log names of a module, in an order that follows from the module alone. */
export type IdTables = {
  steps: Ids;
  items: Ids;
  paragraphs: Ids;
  /** The route as it is walked: each step, or each item of it. */
  places: readonly Place[];
  /** What an answer to an item can name. */
  named: (itemId: string) => Ids;
  kindOf: (itemId: string) => Item['kind'] | undefined;
};

const known = new WeakMap<Module, IdTables>();

export function idTables(module: Module): IdTables {
  const tables = known.get(module) ?? build(module);
  known.set(module, tables);
  return tables;
}

function build(module: Module): IdTables {
  const places = module.steps.flatMap((step): Place[] => {
    const asked = 'itemIds' in step ? step.itemIds : 'itemId' in step ? [step.itemId] : [];
    return asked.length > 0
      ? asked.map((itemId) => ({ stepId: step.id, itemId }))
      : [{ stepId: step.id }];
  });
  // What the route asks comes first: a low number takes one byte.
  const onRoute = places.flatMap(({ itemId }) => itemId ?? []);
  const items = new Map(module.items.map((item) => [item.id, item]));
  const named = new Map<string, Ids>();
  return {
    steps: ids(module.steps.map(({ id }) => id)),
    items: ids([...onRoute, ...items.keys()]),
    paragraphs: ids(module.readings.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id))),
    places,
    kindOf: (itemId) => items.get(itemId)?.kind,
    named: (itemId) => {
      const item = items.get(itemId);
      const list = named.get(itemId) ?? ids(item ? namesOf(item) : []);
      named.set(itemId, list);
      return list;
    },
  };
}

/** Lists of an item that no answer names anything of. */
const ASIDE: readonly string[] = ['claimIds', 'evidence', 'forms', 'gates', 'searched', 'views'];

/**
 * Everything of an item that is called by an id, and the codes and statuses of a map task. By the
 * names of its fields: in which order these stand is not a part of a module.
 */
function namesOf(item: Item): string[] {
  const fields = Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1));
  const lists = fields.flatMap(([name, value]) =>
    ASIDE.includes(name) || !Array.isArray(value) ? [] : (value as unknown[]),
  );
  const codes = 'whyFalse' in item ? Object.keys(item.whyFalse).sort() : [];
  const stops = 'stops' in item ? item.stops.flatMap(({ joined }) => joined) : [];
  return [...lists.flatMap(nameOf), ...stops, ...codes];
}

/** An entry of a list is its own name, or has an id; a wrong answer to type has its text. */
function nameOf(each: unknown): string[] {
  if (typeof each === 'string') return [each];
  const { id, text } = (each ?? {}) as { id?: unknown; text?: unknown };
  const name = id ?? text;
  return typeof name === 'string' ? [name] : [];
}

function ids(list: readonly string[]): Ids {
  const own = [...new Set(list)];
  return { list: own, at: new Map(own.map((id, at) => [id, at])) };
}

/** An id as one more than its place; one that the module does not have as 0 and its text. */
export function writeId(writer: ByteWriter, { at }: Ids, id: string): void {
  const place = at.get(id);
  writer.whole(place === undefined ? 0 : place + 1);
  if (place === undefined) writer.text(id);
}

export function readId(reader: ByteReader, { list }: Ids): string {
  const place = reader.whole();
  if (place === 0) return reader.text();
  const id = list[place - 1];
  if (id === undefined) reader.failed = true;
  return id ?? '';
}
