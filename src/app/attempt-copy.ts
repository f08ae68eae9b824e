import { writeAttemptFile, type AttemptFile } from '../interop/attempt-file';
import { m } from '../messages/compiled/messages';

/** How long the browser may take to start reading the file. */
const KEEP_MS = 60_000;

/** Hands an attempt to the student as a file. */
export function download(copy: AttemptFile): void {
  const day = new Date().toISOString().slice(0, 10);
  const url = URL.createObjectURL(new Blob([writeAttemptFile(copy)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = m.copy_file_name({ lesson: copy.module.id, day });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
