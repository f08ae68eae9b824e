import { afterPaint } from '../ui/after-paint';

/**
 * False until what is there already has been painted. What a student does not need for the
 * first words (the route, notes in the margin, long lists below an answer) waits for it: a third
 * of the first layout was theirs. The prerendered opening leaves it out as well, in a place that
 * is kept free.
 */
export class AfterPaint {
  done = $state(false);

  constructor() {
    $effect(() => afterPaint(() => (this.done = true)));
  }
}
