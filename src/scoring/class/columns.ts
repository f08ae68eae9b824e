import type { Item } from '../../model/item';
import type { Module } from '../../model/module';
import { isScored } from '../item-record';

/** One question of the route, as the gradebook has a column for it. */
export type Column = {
  /** Its number, from 1, as it is shown. */
  n: number;
  itemId: string;
  /** Items that ask the same in other words: with variants, some students were given one of these. */
  forms: readonly string[];
  stepId: string;
  kind: Item['kind'];
  objective: string;
  stem: string;
  scored: boolean;
};

/** The questions of a module's route, in their order; returns of missed ones have no column. */
export function columnsOf(module: Module): Column[] {
  const itemById = new Map(module.items.map((item) => [item.id, item]));
  const seen = new Set<string>();
  const places = askedOn(module).filter(([, id]) => !seen.has(id) && seen.add(id));
  return places
    .flatMap(([stepId, itemId]) => {
      const item = itemById.get(itemId);
      return item ? [{ item, stepId }] : [];
    })
    .map(({ item, stepId }, at) => ({
      n: at + 1,
      itemId: item.id,
      forms: item.forms,
      stepId,
      kind: item.kind,
      objective: item.objective,
      stem: item.stem,
      scored: isScored(item),
    }));
}

/** What a module's route asks: step and item. */
export const askedOn = ({ steps }: Module): [stepId: string, itemId: string][] =>
  steps.flatMap((step) => {
    if ('itemIds' in step) return step.itemIds.map((id): [string, string] => [step.id, id]);
    return step.kind === 'prediction' ? [[step.id, step.itemId]] : [];
  });

/**
 * Which item stands in each column for a student whose route asks `asked`: the column's own, or
 * another form of it; nothing where the student was not asked.
 */
export function alignTo(
  columns: readonly Column[],
  asked: readonly string[],
): (string | undefined)[] {
  const own = new Set(columns.map(({ itemId }) => itemId));
  const left = new Set(asked);
  return columns.map(({ itemId, forms }) => {
    if (left.has(itemId)) return itemId;
    const form = forms.find((id) => left.has(id) && !own.has(id));
    if (form !== undefined) left.delete(form);
    return form;
  });
}
