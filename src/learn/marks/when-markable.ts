import { whenIdle } from '../when-idle';

type Desks = typeof import('./mark-desk.svelte');
let loaded: Desks | undefined;

/** Waits until the page has nothing else to do: the text can be read before it can be marked. */
export function whenMarkable(ready: (desks: Desks) => void): () => void {
  if (loaded) {
    ready(loaded);
    return () => undefined;
  }
  let waiting = true;
  const stop = whenIdle(() => {
    import('./mark-desk.svelte').then(
      (desks) => {
        loaded = desks;
        if (waiting) ready(desks);
      },
      // Without a network, and not kept yet: the next reading tries again.
      () => undefined,
    );
  });
  return () => {
    waiting = false;
    stop();
  };
}
