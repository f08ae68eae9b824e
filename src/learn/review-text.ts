import { m } from '../messages/compiled/messages';
import type { ReviewState } from '../session/due-review';
import { REVIEWS } from '../session/review-session';
import { dayText } from './local-day';

/** Where a lesson stands in its reviews, in a sentence. */
export function reviewText(review: ReviewState, today: number): string {
  const total = REVIEWS;
  switch (review.state) {
    case 'before':
      return m.review_before();
    case 'begun':
      return m.review_begun({ n: review.n, total });
    case 'due':
      return review.day < today
        ? m.review_due_since({ n: review.n, total, date: dayText(review.day) })
        : m.review_due({ n: review.n, total });
    case 'waiting':
      return review.day === today + 1
        ? m.review_tomorrow()
        : m.review_on({ date: dayText(review.day), days: review.day - today });
    case 'over':
      return review.done >= total ? m.review_over({ total }) : m.review_nothing_left();
  }
}
