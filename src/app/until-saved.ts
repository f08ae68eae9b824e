import type { AppState } from './app-state.svelte';

/** How often the queue is looked at, and how long at most, in milliseconds. */
const LOOK_MS = 30;
const LIMIT_MS = 4000;

/** Whether everything that was done is on the disk, once the queue has had its time. */
export async function untilSaved(app: AppState): Promise<boolean> {
  for (let waited = 0; app.session?.saving === 'saving' && waited < LIMIT_MS; waited += LOOK_MS)
    await new Promise((done) => setTimeout(done, LOOK_MS));
  return app.session?.saving !== 'failed' && app.session?.saving !== 'saving';
}
