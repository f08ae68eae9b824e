import type { Module } from '../model/module';
import { isFinished, isScored, itemPhase } from '../scoring/item-record';
import type { Progress, ReviewSession } from './progress';

/** How many reviews a lesson has. */
export const REVIEWS = 4;

/** Whether everything that a review asks was answered, or put off. */
export const isReviewDone = (
  { records }: Progress,
  module: Module,
  { itemIds }: ReviewSession,
): boolean =>
  itemIds.every((id) => {
    const item = module.items.find((known) => known.id === id);
    return !item || isFinished(itemPhase(item, records[id])) || records[id]?.later === true;
  });

/** Whether a review of these items can begin: after the end, none under way, and all of them new. */
export function mayReview(module: Module, progress: Progress, itemIds: readonly string[]): boolean {
  const last = progress.reviews.at(-1);
  const isFree = last === undefined || isReviewDone(progress, module, last);
  return (
    progress.ended !== undefined &&
    isFree &&
    itemIds.length > 0 &&
    new Set(itemIds).size === itemIds.length &&
    itemIds.every((id) => {
      const item = module.items.find((known) => known.id === id);
      return item !== undefined && isScored(item) && progress.records[id] === undefined;
    })
  );
}
