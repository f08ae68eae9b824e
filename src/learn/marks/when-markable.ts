type Desks = typeof import('./mark-desk.svelte');
let loaded: Desks | undefined;

/** Waits until the page has nothing else to do: the text can be read before it can be marked. */
export function whenMarkable(ready: (desks: Desks) => void): () => void {
  if (loaded) {
    ready(loaded);
    return () => undefined;
  }
  let waiting = true;
  const load = () => {
    if (!waiting) return;
    import('./mark-desk.svelte').then(
      (desks) => {
        loaded = desks;
        if (waiting) ready(desks);
      },
      // Without a network, and not kept yet: the next reading tries again.
      () => undefined,
    );
  };
  const whenIdle = () =>
    'requestIdleCallback' in window
      ? requestIdleCallback(load, { timeout: 3000 })
      : setTimeout(load, 300);
  if (document.readyState === 'complete') whenIdle();
  else window.addEventListener('load', whenIdle, { once: true });
  return () => (waiting = false);
}
