/**
 * Calls once what has changed by now has been painted; at once where the page is not shown, or is
 * left before that, because it paints nothing then. What it gives back takes that back.
 */
export function afterPaint(call: () => void): () => void {
  let waiting = true;
  const stop = () => {
    waiting = false;
    document.removeEventListener('visibilitychange', now);
  };
  const now = () => {
    if (!waiting) return;
    stop();
    call();
  };
  if (document.hidden) setTimeout(now);
  // A frame's callbacks run before its paint, those of the next frame after it.
  else requestAnimationFrame(() => requestAnimationFrame(now));
  // A page that is left is hidden first.
  document.addEventListener('visibilitychange', now);
  return stop;
}
