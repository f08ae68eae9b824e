/**
 * A note in localStorage that there is something to resume, so that `boot.js` can hide the
 * prerendered opening before the first paint. The truth is in IndexedDB; without this note
 * the opening only shows for a moment.
 */
const KEY = 'dateline.resume';

export type ResumeMark = { moduleId: string; attemptId: string };

export function setResumeMark({ moduleId, attemptId }: ResumeMark): void {
  try {
    localStorage.setItem(KEY, `${moduleId}/${attemptId}`);
  } catch {
    // Storage is blocked: the log says so to the student, this note is only a comfort.
  }
}

/** The attempt that was worked on last, where it is known. */
export function readResumeMark(): ResumeMark | undefined {
  try {
    const [moduleId, attemptId] = (localStorage.getItem(KEY) ?? '').split('/');
    return moduleId && attemptId ? { moduleId, attemptId } : undefined;
  } catch {
    return undefined;
  }
}

export function clearResumeMark(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage is blocked: there is no note.
  }
}
