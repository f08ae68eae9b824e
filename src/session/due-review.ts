import type { Module } from '../model/module';
import { isScored, type ItemRecord } from '../scoring/item-record';
import type { Progress, ReviewSession } from './progress';
import { openItems } from './review-items';
import { isReviewDone, REVIEWS } from './review-session';

/** Days after the end on which a lesson returns (lesson design, section 4). */
const REVIEW_DAYS = [1, 3, 7, 21] as const;

/** The number of the day that a time lies in, where the student is: days since any fixed one. */
export type DayOf = (at: number) => number;

/** Where a lesson stands in its reviews. `n` counts them from 1. */
export type ReviewState =
  /** The way through has not come to its end. */
  | { state: 'before' }
  /** A review has begun, and something of it is open. */
  | { state: 'begun'; n: number }
  | { state: 'due'; n: number; day: number }
  | { state: 'waiting'; n: number; day: number }
  /** All reviews are done, or nothing is left to ask. */
  | { state: 'over'; done: number };

/**
 * What the log says about the next review, on the day `today`. A late review moves those after it:
 * the time between two of them stays what it was. Where the log lies in the future, the clock was
 * set back since; then the next review is due at once instead of never.
 */
export function dueReview(
  module: Module,
  progress: Progress,
  today: number,
  dayOf: DayOf,
): ReviewState {
  const endedAt = endOf(module, progress);
  const last = progress.reviews.at(-1);
  if (endedAt === undefined && !last) return { state: 'before' };
  const days = daysDone(module, progress, dayOf);
  const n = days.length + 1;
  if (last && !isReviewDone(progress, module, last)) return { state: 'begun', n };
  const before = days.at(-1) ?? dayOf(endedAt ?? last?.at ?? 0);
  const gap = (REVIEW_DAYS[n - 1] ?? 0) - (REVIEW_DAYS[n - 2] ?? 0);
  if (n > REVIEWS || openItems(module, progress).length === 0)
    return { state: 'over', done: days.length };
  // A day ahead may be the way around the world.
  const day = before > today + 1 ? today : before + gap;
  return { state: day <= today ? 'due' : 'waiting', n, day };
}

/** The days on which a review was done, each once: two devices may have done the same one. */
function daysDone(module: Module, progress: Progress, dayOf: DayOf): number[] {
  const done = progress.reviews.filter((review) => isReviewDone(progress, module, review));
  return [...new Set(done.map((review) => dayOf(doneAt(progress, review))))];
}

function doneAt({ records }: Progress, review: ReviewSession): number {
  const tries = review.itemIds.flatMap((id) => records[id]?.tries ?? []);
  return latest([review, ...tries]).at;
}

/**
 * When the way through was done: at the result, or with the last question that was answered after
 * it and before the first review. Someone who only looked at the result has not come to the end.
 */
function endOf(module: Module, { ended, records, reviews }: Progress): number | undefined {
  if (!ended) return undefined;
  const asked = module.steps.flatMap((step) => ('itemIds' in step ? step.itemIds : []));
  const items = module.items.filter((item) => isScored(item) && asked.includes(item.id));
  const first = reviews[0]?.seq ?? Infinity;
  const answers = items.flatMap(({ id }): ItemRecord['tries'] => {
    const [answer] = records[id]?.tries ?? [];
    return answer && answer.seq < first ? [answer] : [];
  });
  return answers.length * 2 < items.length ? undefined : latest([ended, ...answers]).at;
}

/** By the order of the log: clocks go wrong. */
type Stamped = { seq: number; at: number };
const latest = (list: [Stamped, ...Stamped[]]): Stamped =>
  list.reduce((last, one) => (one.seq > last.seq ? one : last));
