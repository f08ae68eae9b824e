import type { Item } from '../model/item';
import type { Module } from '../model/module';

const known = new WeakMap<Module, ReadonlyMap<string, Item>>();

/** The items of a module by their ids: a class is graded with one module many times over. */
export function itemsById(module: Module): ReadonlyMap<string, Item> {
  const items = known.get(module) ?? new Map(module.items.map((item) => [item.id, item]));
  known.set(module, items);
  return items;
}
