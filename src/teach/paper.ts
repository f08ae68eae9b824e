import type { Item } from '../model/item';
import { OWN_SETTINGS, type LessonSettings } from '../model/lesson-settings';
import type { Module } from '../model/module';
import { VARIANT, variantOf } from '../model/variant';
import { askedSteps, formsOf, type AskedStep } from './asked-items';

/** Versions of a sheet: neighbours get another one. */
export const LETTERS = ['A', 'B', 'C'] as const;
export type Letter = (typeof LETTERS)[number] | 'as';

/** A question on paper, with the number that key and map sheet name it by. */
export type Numbered = { n: number; item: Item };
export type PaperStep = Omit<AskedStep, 'items'> & { items: Numbered[] };

export const isOnMap = ({ kind }: Pick<Item, 'kind'>): boolean => kind.startsWith('map-');
/** What has no points on paper either. */
export const hasPoints = ({ kind }: Pick<Item, 'kind'>): boolean =>
  kind !== 'prediction' && kind !== 'written';

/**
 * The steps of a sheet with their questions, numbered through. A version draws its forms and the
 * order of options from its letter, so that sheet and key of one letter always belong together.
 */
export function paperSteps(
  module: Module,
  letter: Letter,
  settings: LessonSettings = OWN_SETTINGS,
): PaperStep[] {
  const taken = askedSteps(module, settings);
  const steps = taken.map(({ step, items }) => ({ ...step, itemIds: items.map(({ id }) => id) }));
  const drawn =
    letter === 'as'
      ? module
      : variantOf(
          // Only what is asked may be drawn against: what was left out or swapped stays so.
          { ...module, steps },
          `${VARIANT}${letter}`,
        );
  const byId = new Map(drawn.items.map((item) => [item.id, item]));
  let n = 0;
  return taken.map(({ step, items }, at) => {
    const version = letter === 'as' ? undefined : drawn.steps[at];
    const ids = version && 'itemIds' in version ? version.itemIds : items.map(({ id }) => id);
    return {
      step,
      items: ids.flatMap((id) => byId.get(id) ?? []).map((item) => ({ n: (n += 1), item })),
    };
  });
}

/** How many questions a slip has. */
const ON_SLIP = 3;

/**
 * The questions of an exit slip: the last set of the route that fits on one, each in another form
 * where there is one, so that nobody has met it in the lesson.
 */
export function exitItems(module: Module, letter: Letter, settings?: LessonSettings): Item[] {
  const sets = paperSteps(module, letter, settings)
    .filter(({ step }) => step.kind === 'questions')
    .map(({ items }) => items.map(({ item }) => item).filter((item) => !isOnMap(item)));
  const last = sets.filter((items) => items.length > 0).at(-1) ?? [];
  const at = Math.max(0, LETTERS.indexOf(letter as (typeof LETTERS)[number]));
  return last.slice(-ON_SLIP).map((item) => {
    const forms = formsOf(module, item).filter((form) => !isOnMap(form));
    return forms[at % Math.max(1, forms.length)] ?? item;
  });
}
