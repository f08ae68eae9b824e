import type { Item } from './item';
import { keepNewest } from './keep-newest';
import type { LessonSettings, RouteId } from './lesson-settings';
import type { Module } from './module';
import type { Step } from './step';
import { variantOf } from './variant';

/** What of the settings changes what is asked. */
type Choice = Pick<LessonSettings, 'route' | 'leaveOut' | 'off' | 'swaps' | 'reveal'>;

const known = new WeakMap<Module, Map<string, Module>>();

/**
 * The module as one student works through it: the steps of the route, without what was left out or
 * switched off, other forms where they were asked for, and forms and orders as a seed draws them.
 * The first step and the result always stay. The same arguments give the same object.
 */
export function arrange(module: Module, settings: Choice, seed: string): Module {
  const { route, leaveOut, off, swaps, reveal } = settings;
  const made = known.get(module) ?? new Map<string, Module>();
  known.set(module, made);
  const key = JSON.stringify([route, leaveOut, off, swaps, reveal]);
  const arranged = made.get(key) ?? chosen(module, settings);
  keepNewest(made, key, arranged);
  const fixed = swaps.map(([, form]) => form);
  return variantOf(arranged, seed, fixed);
}

/** The route that is taken: `core` where the module does not have the one that is asked for. */
export const routeOf = ({ routes = [] }: Pick<Module, 'routes'>, route: RouteId): RouteId =>
  routes.some(({ id }) => id === route) ? route : 'core';

function chosen(module: Module, { leaveOut, off, swaps, reveal, route: asked }: Choice): Module {
  const route = routeOf(module, asked);
  const first = module.steps[0];
  const stays = (step: Step) =>
    step === first ||
    step.kind === 'result' ||
    ((step.routes?.includes(route) ?? true) &&
      !leaveOut.includes(step.id) &&
      // What returns there would tell what was missed.
      !(step.kind === 'retry' && reveal === 'end'));
  const steps = module.steps
    .filter(stays)
    .map((step) => (route === 'short' && 'itemIds' in step ? shortened(step) : step));
  const swapped = swapsOn(module, steps, { off, swaps });
  const instead = (id: string) => swapped.get(id) ?? id;
  const asks = (id: string) => !off.includes(id);
  const kept = steps.flatMap((step): Step[] => {
    if ('itemIds' in step) {
      const itemIds = step.itemIds.filter(asks).map(instead);
      const left = stretching(step, asks);
      if (itemIds.join() === step.itemIds.join()) return [left];
      if (itemIds.length > 0) return [{ ...left, itemIds }];
      return step === first ? [step] : [];
    }
    if (step.kind !== 'prediction' || step === first) return [step];
    if (!asks(step.itemId)) return [];
    const itemId = instead(step.itemId);
    return [itemId === step.itemId ? step : { ...step, itemId }];
  });
  const items = itemsFor(module, off, swapped);
  const isWhole =
    items === module.items &&
    kept.length === module.steps.length &&
    kept.every((step, at) => step === module.steps[at]);
  return isWhole ? module : { ...module, steps: kept, items };
}

type Asking = Extract<Step, { itemIds: string[] }>;
/** Also without what only the stretch level asks: the short route has no time for it. */
function shortened(step: Asking): Asking {
  const left = stretching(step, () => false);
  return 'shortItemIds' in left && left.shortItemIds
    ? { ...left, itemIds: left.shortItemIds }
    : left;
}

/** The step with those alone of its stretch items that are asked. */
function stretching(step: Asking, asks: (id: string) => boolean): Asking {
  if (step.kind !== 'questions' || (step.stretchItemIds?.every(asks) ?? true)) return step;
  const { stretchItemIds = [], ...rest } = step;
  const left = stretchItemIds.filter(asks);
  return left.length > 0 ? { ...rest, stretchItemIds: left } : rest;
}

/** Which items are asked in other forms: only in forms of theirs, and nothing is asked twice. */
function swapsOn(
  module: Module,
  steps: readonly Step[],
  { off, swaps }: Pick<Choice, 'off' | 'swaps'>,
): Map<string, string> {
  const itemById = new Map(module.items.map((item) => [item.id, item]));
  const onRoute = new Set(
    steps.flatMap((step) => {
      if ('itemIds' in step) return step.itemIds.filter((id) => !off.includes(id));
      return step.kind === 'prediction' ? step.itemId : [];
    }),
  );
  const taken = new Set(onRoute);
  const swapped = new Map<string, string>();
  for (const [from, to] of swaps) {
    const [item, form] = [itemById.get(from), itemById.get(to)];
    const isOpen = onRoute.has(from) && !swapped.has(from) && !taken.has(to) && !off.includes(to);
    if (!item?.forms.includes(to) || !form || !isOpen) continue;
    // A forecast has a step of its own, and nothing else has a place there.
    if ((item.kind === 'prediction') !== (form.kind === 'prediction')) continue;
    taken.delete(from);
    taken.add(to);
    swapped.set(from, to);
  }
  return swapped;
}

/** The items, without forms that are not asked, and each asked for confidence by its place. */
function itemsFor(
  module: Module,
  off: readonly string[],
  swapped: ReadonlyMap<string, string>,
): Item[] {
  if (off.length === 0 && swapped.size === 0) return module.items;
  const itemById = new Map(module.items.map((item) => [item.id, item]));
  const placeOf = new Map(
    [...swapped].flatMap(
      ([from, to]) =>
        [
          [from, to],
          [to, from],
        ] as const,
    ),
  );
  return module.items.map((item) => {
    const { asksConfidence } = itemById.get(placeOf.get(item.id) ?? item.id) ?? item;
    return { ...item, asksConfidence, forms: item.forms.filter((id) => !off.includes(id)) };
  });
}
