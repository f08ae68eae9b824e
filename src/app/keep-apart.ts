import { modules } from 'virtual:dateline/modules';
import { lessonPart } from '../model/lesson-part';
import { keepParts } from './keep-parts';

/**
 * Keeps the app for use without a connection, from a page beside the lesson. A new version that
 * waits is not offered here: it starts with the next visit, or where the lesson offers it.
 */
export async function keepForOffline(withTeaching: boolean): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('./sw.js');
    if (!withTeaching) return;
    // What only teachers need is not in a student's install, and every lesson can be assigned.
    void keepParts(['teaching', ...modules.map(({ id }) => lessonPart(id))]);
    // From the moment that a new version takes over, what this page has not loaded yet is gone.
    const { teachPages } = await import('../teach/teach-pages');
    await Promise.allSettled(Object.values(teachPages).map((load) => load()));
  } catch (error) {
    console.error('Dateline cannot be kept for offline use', error);
  }
}
