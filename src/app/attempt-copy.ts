import { writeAttemptFile, type AttemptFile } from '../interop/attempt-file';
import { m } from '../messages/compiled/messages';
import { downloadText, today } from './download-text';

/** Hands an attempt to the student as a file. */
export function download(copy: AttemptFile): void {
  downloadText(writeAttemptFile(copy), m.copy_file_name({ lesson: copy.module.id, day: today() }));
}
