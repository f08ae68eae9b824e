import { whoScreen, type WhoMarks } from '../session/who-screen';
import type { AppState } from './app-state.svelte';
import { readWhoMarks } from './who-marks';
import { forgetHere } from './write-who-marks';

type Word = ({ says: 'changed' } & Told) | { says: 'removed'; studentId: string };
/** What is noted on the device, as the tab that speaks knows it. */
type Told = Pick<WhoMarks, 'student' | 'isShared'>;

const channel =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('dateline/who');

/** Someone came, or left. The marks travel along: another process may read the old ones for a while. */
export function tellOfChange(): void {
  const { student, isShared } = readWhoMarks();
  tell({ says: 'changed', student, isShared });
}

/** Someone took all their work away. */
export function tellOfRemoval(studentId: string): void {
  tell({ says: 'removed', studentId });
}

function tell(word: Word): void {
  channel?.postMessage(word);
}

/** Does in this tab what another one tells, also when the browser brings the page back as it was. */
export function hearOfOthers(app: AppState): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data.says === 'removed') drop(app, data.studentId);
    else void follow(app, data);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void follow(app);
  });
  // Somebody may have left while this page was still starting, or before its marks say so.
  const askIfLeft = () => {
    if (whoScreen(readWhoMarks()).show !== 'lesson') void follow(app);
  };
  addEventListener('storage', askIfLeft);
  askIfLeft();
}

/** What is heard last counts: an attempt that was on its way opens no more once somebody left. */
let heard = 0;

/** Somebody else may work here now than this tab shows. */
async function follow(app: AppState, told?: Told): Promise<void> {
  const turn = ++heard;
  const marks = readWhoMarks();
  const screen = whoScreen(
    told ? { ...marks, student: told.student, isShared: told.isShared } : marks,
  );
  if (screen.show !== 'lesson') {
    if (app.asking?.show !== screen.show) app.ask(screen);
    return;
  }
  if (!app.asking && screen.studentId === app.studentId) return;
  const { comeBack } = await import('./store');
  const found = await comeBack(screen.studentId, app.notedAttempt(), app.module).catch(
    () => undefined,
  );
  if (found && turn === heard) await app.enter(found.studentId, found.kept);
}

/** The work that is open here was removed: what waits for the disk must not bring it back. */
function drop(app: AppState, studentId: string): void {
  heard += 1;
  if (app.asking || app.studentId !== studentId) return;
  app.session?.end();
  forgetHere();
  app.ask({ show: 'who', notice: 'removed-elsewhere' });
}
