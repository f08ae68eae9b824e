import type { WhoMarks } from '../session/who-screen';
import { HERE, readWhoMarks, SHARED, STUDENT, VISIT } from './who-marks';

/** Somebody, or nobody named, works here from now on. */
export function markWho(student: WhoMarks['student']): void {
  const id = student?.id ?? '';
  set(() => localStorage, STUDENT, student && (student.hasPin ? `${student.id}/pin` : student.id));
  set(() => sessionStorage, HERE, id);
}

/** Nobody works here until somebody says who it is. */
export function forgetWho(): void {
  set(() => localStorage, STUDENT, undefined);
  forgetHere();
}

export function forgetHere(): void {
  set(() => sessionStorage, HERE, undefined);
}

/** Several students use this device. */
export function markShared(): void {
  set(() => localStorage, SHARED, '1');
}

/** Somebody leaves this tab; the number of the visit that begins. */
export function nextVisit(): number {
  const visit = readWhoMarks().visit + 1;
  set(() => sessionStorage, VISIT, String(visit));
  return visit;
}

function set(storage: () => Storage, key: string, value: string | undefined): void {
  try {
    if (value === undefined) storage().removeItem(key);
    else storage().setItem(key, value);
  } catch {
    // Storage is blocked: then nothing is kept that a note could keep from being shown.
  }
}
