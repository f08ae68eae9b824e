/**
 * Keeps the app for use without a connection, from a page beside the lesson. A new version that
 * waits is not offered here: it starts with the next visit, or where the lesson offers it.
 */
export async function keepForOffline(withTeaching: boolean): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('./sw.js');
    const { active, waiting } = await navigator.serviceWorker.ready;
    // What only teachers need is not in a student's install: a worker fetches it once it is asked.
    if (!withTeaching) return;
    for (const worker of [active, waiting]) worker?.postMessage('keep-teaching');
    // From the moment that a new version takes over, what this page has not loaded yet is gone.
    const { teachPages } = await import('../teach/teach-pages');
    await Promise.allSettled(Object.values(teachPages).map((load) => load()));
  } catch (error) {
    console.error('Dateline cannot be kept for offline use', error);
  }
}
