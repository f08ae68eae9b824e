import type { Module } from '../model/module';
import type { Step } from '../model/step';
import { isFinished, itemPhase } from '../scoring/item-record';
import { itemOf, stepOf, type Place, type Progress } from './progress';
import { isPractice, returningItems } from './returns';

/** The items that a step asks, in order; for the second look they follow from the log. */
export function itemsOfStep(module: Module, progress: Progress, step: Step): string[] {
  switch (step.kind) {
    case 'questions': {
      // What was begun at the stretch level stays, whatever is read now.
      const isOpen = (id: string) => (progress.records[id]?.tries.length ?? 0) > 0;
      const stretch = step.stretchItemIds ?? [];
      const more = progress.level === 'stretch' ? stretch : stretch.filter(isOpen);
      return more.length === 0 ? step.itemIds : [...step.itemIds, ...more];
    }
    case 'checkpoint':
    case 'compare':
      return step.itemIds;
    case 'prediction':
      return [step.itemId];
    case 'retry':
      return returningItems(module, progress.records).map(({ id }) => id);
    case 'review':
      return progress.reviews.at(-1)?.itemIds ?? [];
    case 'start':
    case 'reading':
    case 'resolution':
    case 'result':
      return [];
  }
}

/** Where a student lands on coming to a step: its first item that is still open. */
export function landingOn(module: Module, progress: Progress, stepId: string): Place | undefined {
  const step = stepOf(module, stepId);
  if (!step) return undefined;
  const items = itemsOfStep(module, progress, step);
  const isOpen = (id: string) => !isItemFinished(module, progress, id);
  // A review that is over, or has yet to begin, has a page of its own.
  const itemId =
    step.kind === 'review'
      ? items.find((id) => isOpen(id) && !progress.records[id]?.later)
      : (items.find(isOpen) ?? items[0]);
  return itemId === undefined ? { stepId } : { stepId, itemId };
}

/** The place itself, with its item filled in where the step asks something. */
export function currentPlace(module: Module, progress: Progress): Place {
  const { place } = progress;
  const step = stepOf(module, place.stepId);
  if (
    step &&
    place.itemId !== undefined &&
    itemsOfStep(module, progress, step).includes(place.itemId)
  )
    return place;
  if (step?.kind === 'review' && place.itemId === undefined) return place;
  return landingOn(module, progress, place.stepId) ?? place;
}

/** The place after the current one, or nothing at the end of the route. */
export function nextPlace(module: Module, progress: Progress): Place | undefined {
  const { stepId, itemId } = currentPlace(module, progress);
  const index = module.steps.findIndex((step) => step.id === stepId);
  const step = module.steps[index];
  if (!step) return undefined;
  const items = itemsOfStep(module, progress, step);
  const nextItem = itemId === undefined ? undefined : items[items.indexOf(itemId) + 1];
  if (nextItem !== undefined) return { stepId, itemId: nextItem };
  if (step.kind === 'review' && itemId !== undefined) return { stepId };
  const following = module.steps[index + 1];
  return following && landingOn(module, progress, following.id);
}

export function isItemFinished(module: Module, progress: Progress, itemId: string): boolean {
  const item = itemOf(module, itemId);
  return item !== undefined && isFinished(itemPhase(item, progress.records[itemId]));
}

/** Whether everything that a step asks is answered; a reading is done once the student moved on. */
export function isStepDone(module: Module, progress: Progress, step: Step): boolean {
  if (!progress.visited.includes(step.id)) return false;
  const items = itemsOfStep(module, progress, step);
  if (items.length > 0)
    return items.every(
      (id) =>
        isItemFinished(module, progress, id) ||
        progress.records[id]?.later ||
        (step.kind === 'retry' && isPractice(module, progress.records, id)),
    );
  return step.kind !== 'result' && step.kind !== 'review' && progress.place.stepId !== step.id;
}

/** About how long the steps take together, where at least one of them says so. */
export function minutesOf(steps: readonly { minutes?: number | undefined }[]): number | undefined {
  const said = steps.flatMap(({ minutes }) => minutes ?? []);
  return said.length === 0 ? undefined : said.reduce((sum, minutes) => sum + minutes, 0);
}
