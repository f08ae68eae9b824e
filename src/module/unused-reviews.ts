import type { ReviewEntry } from '../model/review';
import type { Problem } from '../model/problem';
import type { Review } from '../questions/review';

/** A verdict on a question that is not made any more is no mistake, but its author should know. */
export function unusedReviews(
  review: Review,
  entries: readonly ReviewEntry[],
  file = 'review.yaml',
): Problem[] {
  return review.unused().map(({ index, why }) => ({
    file,
    path: `[${index}] ${entries[index]?.family ?? ''}`,
    what: `no longer applies: ${why} ("${entries[index]?.stem ?? ''}")`,
    fix: 'remove the entry, or review the question anew',
  }));
}
