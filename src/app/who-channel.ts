import { whoScreen } from '../session/who-screen';
import type { AppState } from './app-state.svelte';
import { readWhoMarks } from './who-marks';
import { forgetHere } from './write-who-marks';

type Word = { says: 'changed' } | { says: 'removed'; studentId: string };

const channel =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('dateline/who');

/** Tells the other tabs of this device that someone came, left, or took all work away. */
export function tellOthers(word: Word): void {
  channel?.postMessage(word);
}

/** Does in this tab what another one tells, also when the browser brings the page back as it was. */
export function hearOfOthers(app: AppState): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data.says === 'changed') void follow(app);
    else drop(app, data.studentId);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void follow(app);
  });
  // Somebody may have left while this page was still starting.
  if (whoScreen(readWhoMarks()).show !== 'lesson') void follow(app);
}

/** Somebody else may work here now than this tab shows. */
async function follow(app: AppState): Promise<void> {
  const screen = whoScreen(readWhoMarks());
  if (screen.show !== 'lesson') {
    if (app.asking?.show !== screen.show) app.ask(screen);
    return;
  }
  if (!app.asking && screen.studentId === app.studentId) return;
  const { comeBack } = await import('./store');
  const found = await comeBack(screen.studentId, app.notedAttempt(), app.module).catch(
    () => undefined,
  );
  if (found) await app.enter(found.studentId, found.kept);
}

/** The work that is open here was removed: what waits for the disk must not bring it back. */
function drop(app: AppState, studentId: string): void {
  if (app.asking || app.studentId !== studentId) return;
  app.session?.end();
  forgetHere();
  app.ask({ show: 'who', notice: 'removed-elsewhere' });
}
