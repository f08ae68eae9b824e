const waiting = new Set<() => void>();
let frame = 0;

/**
 * Calls in a coming frame: of all that ask, one a frame, in the order in which they asked. For
 * parts of a big page that together would hold it up. What it gives back takes that back.
 */
export function inTurn(call: () => void): () => void {
  // Two may ask with the same function.
  const own = () => call();
  waiting.add(own);
  frame ||= requestAnimationFrame(next);
  return () => waiting.delete(own);
}

function next() {
  const [first] = waiting;
  if (first) waiting.delete(first);
  frame = waiting.size > 0 ? requestAnimationFrame(next) : 0;
  first?.();
}
