/**
 * Asks the service worker to keep parts of the app that not everybody needs, in this version and in
 * one that waits. Whether all of it is here now: what only one lesson needs, or only teachers.
 */
export async function keepParts(parts: readonly string[]): Promise<boolean> {
  const { active, waiting } = await navigator.serviceWorker.ready;
  if (waiting) void ask(waiting, parts);
  return active ? ask(active, parts) : false;
}

/** A worker that does not know of parts never answers. */
function ask(worker: ServiceWorker, parts: readonly string[]): Promise<boolean> {
  return new Promise((answered) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answered(data === true);
    worker.postMessage({ keep: parts }, [port2]);
  });
}
