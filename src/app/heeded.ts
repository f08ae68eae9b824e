import type { KeepingNote } from '../learn/lesson-port';

const KEY = 'dateline.heeded';
type Heeded = Partial<Record<KeepingNote, string>>;

/** Whether the student has seen a note that said the same. */
export const isHeeded = (note: KeepingNote, what: string): boolean => read()[note] === what;

export function setHeeded(note: KeepingNote, what: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...read(), [note]: what }));
  } catch {
    // Storage is blocked: the note comes again another day.
  }
}

function read(): Heeded {
  try {
    const noted: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return noted !== null && typeof noted === 'object' ? noted : {};
  } catch {
    return {};
  }
}
