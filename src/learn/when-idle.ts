/** Calls once the page has loaded and has nothing else to do; what it gives back takes that back. */
export function whenIdle(call: () => void): () => void {
  let waiting = true;
  const now = () => {
    if (waiting) call();
  };
  const wait = () =>
    'requestIdleCallback' in window
      ? void requestIdleCallback(now, { timeout: 3000 })
      : void setTimeout(now, 300);
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
  return () => (waiting = false);
}
