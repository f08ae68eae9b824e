import type { Item } from '../model/item';
import type { LessonSettings } from '../model/lesson-settings';
import type { Module } from '../model/module';
import { mayAsk, type Step } from '../model/step';

/** The items that a step asks, as the module has them. */
export const itemIdsOf = (step: Step): readonly string[] =>
  'itemIds' in step ? step.itemIds : 'itemId' in step ? [step.itemId] : [];

/** A step with what it asks once settings have left out, switched off and swapped. */
export type AskedStep = { step: Step; items: Item[] };

type Chosen = Pick<LessonSettings, 'route' | 'leaveOut' | 'off' | 'swaps'> &
  Partial<Pick<LessonSettings, 'level'>>;

/**
 * The steps of a route with their items, in order: what a class works through with these settings.
 * What the stretch level asks beside them is there where the class begins with it.
 */
export function askedSteps(module: Module, settings: Chosen): AskedStep[] {
  const { route, leaveOut, off, swaps, level } = settings;
  const byId = new Map(module.items.map((item) => [item.id, item]));
  const instead = new Map(swaps);
  return module.steps
    .filter(({ id, routes }) => !leaveOut.includes(id) && (routes?.includes(route) ?? true))
    .map((step) => {
      const ids =
        route === 'short' && 'shortItemIds' in step && step.shortItemIds
          ? step.shortItemIds
          : level === 'stretch' && route !== 'short'
            ? mayAsk(step)
            : itemIdsOf(step);
      const items = ids
        .filter((id) => !off.includes(id))
        .flatMap((id) => byId.get(instead.get(id) ?? id) ?? []);
      return { step, items };
    })
    .filter(({ step, items }) => itemIdsOf(step).length === 0 || items.length > 0);
}

/** The forms that may be asked in place of an item: other words, the same claim. */
export const formsOf = (module: Module, item: Item): Item[] =>
  item.forms.flatMap((id) => module.items.find((one) => one.id === id) ?? []);
