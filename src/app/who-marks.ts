import type { WhoMarks } from '../session/who-screen';

/*
 * Notes on who works here. Names are in IndexedDB alone; these say only whether to ask before
 * anything is shown, so that the app can tell without opening the database.
 */

/** In localStorage: the id of who works on this device, with "/pin" where a PIN is set. */
export const STUDENT = 'dateline.student';
/** In localStorage: somebody has left, so the device is taken for a shared one. */
export const SHARED = 'dateline.shared';
/** In sessionStorage: who was chosen in this tab. */
export const HERE = 'dateline.here';
/** In sessionStorage: how often somebody left in this tab; the history before is not of who came. */
export const VISIT = 'dateline.visit';

export function readWhoMarks(): WhoMarks & { visit: number } {
  const [id, pin] = (note(() => localStorage.getItem(STUDENT)) ?? '').split('/');
  return {
    student: id ? { id, hasPin: pin !== undefined } : undefined,
    isShared: note(() => localStorage.getItem(SHARED)) !== null,
    here: note(() => sessionStorage.getItem(HERE)) ?? undefined,
    visit: Number(note(() => sessionStorage.getItem(VISIT))),
  };
}

function note(read: () => string | null): string | null {
  try {
    return read();
  } catch {
    return null; // Storage is blocked: nothing was ever noted.
  }
}
