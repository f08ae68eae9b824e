/**
 * A note in localStorage that there is something to resume, so that `boot.js` can hide the
 * prerendered opening before the first paint. The truth is in IndexedDB; without this note
 * the opening only shows for a moment.
 */
const KEY = 'dateline.resume';

export function setResumeMark(attemptId: string): void {
  try {
    localStorage.setItem(KEY, attemptId);
  } catch {
    // Storage is blocked: the log says so to the student, this note is only a comfort.
  }
}

/** The attempt that was worked on last, where it is known. */
export function readResumeMark(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
