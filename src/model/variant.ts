import { IN_ONE_ORDER, type Item, type Option } from './item';
import { keepNewest } from './keep-newest';
import type { Module } from './module';
import { mayAsk } from './step';
import { isOnMap, isProduced } from './produced';
import { stableId } from './stable-id';

/**
 * What a seed that chooses begins with. Attempts once drew a seed by chance that nothing read: such
 * a one, like an empty one, stands for the module's own order, so that their logs keep their meaning.
 */
export const VARIANT = 'variant:';

const known = new WeakMap<Module, Map<string, Module>>();

/**
 * The module as one student works through it: which form of each question is asked, and the order
 * of its options. The sentences asked about, the kinds of answers and the first question of each
 * set, which is on the page before the app has started, are the same for all; so are items that
 * somebody has chosen (`fixed`), which belong to the module that they are chosen for.
 */
export function variantOf(module: Module, seed: string, fixed: readonly string[] = []): Module {
  if (!seed.startsWith(VARIANT)) return module;
  const drawn = known.get(module) ?? new Map<string, Module>();
  known.set(module, drawn);
  const variant = drawn.get(seed) ?? draw(module, seed, fixed);
  keepNewest(drawn, seed, variant);
  return variant;
}

function draw(module: Module, seed: string, fixed: readonly string[]): Module {
  const itemById = new Map(module.items.map((item) => [item.id, item]));
  const first = new Set<string | undefined>();
  const taken = new Set<string>();
  for (const step of module.steps) {
    if (step.kind === 'questions') first.add(step.itemIds[0]);
    if ('itemIds' in step) for (const id of mayAsk(step)) taken.add(id);
  }
  /** What is asked in place of an item of the route. */
  const instead = new Map<string, string>();
  const formOf = (id: string): string => {
    const item = itemById.get(id);
    if (!item || item.origin !== 'generated' || first.has(id) || fixed.includes(id)) return id;
    const forms = item.forms.flatMap((form) => itemById.get(form) ?? []);
    const open = forms.filter(
      (form) =>
        form.origin === 'generated' &&
        isProduced(form) === isProduced(item) &&
        isOnMap(form) === isOnMap(item) &&
        !taken.has(form.id),
    );
    const [chosen = item] = shuffled([item, ...open], `${seed} ${id}`);
    taken.add(chosen.id);
    if (chosen !== item) instead.set(chosen.id, id);
    return chosen.id;
  };
  const steps = module.steps.map((step) =>
    step.kind === 'questions' ? { ...step, itemIds: step.itemIds.map(formOf) } : step,
  );
  // Who asks for confidence is settled by the place on the route.
  const placeOf = new Map([
    ...instead,
    ...[...instead].map(([one, other]) => [other, one] as const),
  ]);
  const items = module.items.map((item) => {
    const { asksConfidence } = itemById.get(placeOf.get(item.id) ?? item.id) ?? item;
    return { ...(first.has(item.id) ? item : inOrderOf(item, seed)), asksConfidence };
  });
  return { ...module, steps, items };
}

/** An item with its options, or the events as they first stand, in the order of a seed. */
function inOrderOf(item: Item, seed: string): Item {
  if (item.kind === 'choice' || item.kind === 'multi')
    return IN_ONE_ORDER.includes(item.family) || areNumbers(item.options)
      ? item
      : { ...item, options: shuffled(item.options, `${seed} ${item.id}`) };
  if (item.kind !== 'order') return item;
  const entries = shuffled(item.entries, `${seed} ${item.id}`);
  const isRight = entries.every(({ id }, at) => id === item.key[at]);
  return { ...item, entries: isRight ? [...entries.slice(1), ...entries.slice(0, 1)] : entries };
}

const areNumbers = (options: readonly Option[]) =>
  options.every(({ text }) => /^[\d.,]+$/.test(text));

function shuffled<T extends { id: string }>(list: readonly T[], seed: string): T[] {
  return list
    .map((each) => ({ each, rank: stableId('rank', [each.id, seed]) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ each }) => each);
}
