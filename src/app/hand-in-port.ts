import { fingerprint } from '../interop/fingerprint';
import { encodeHandIn } from '../interop/hand-in-code';
import { handInOf, STUDENT_MAX } from '../interop/hand-in-of';
import { seal } from '../interop/seal';
import { codeOf } from '../interop/text-code';
import type { HandInPort } from '../learn/hand-in-port';
import { m } from '../messages/compiled/messages';
import type { Module } from '../model/module';
import { tidyName } from '../model/student';
import { readStudent } from '../storage/students';
import type { AppState } from './app-state.svelte';
import { downloadFile, today } from './download-text';
import { open } from './store';

/** A chat cuts what is longer. */
const PART_LENGTH = 3000;

/** Handing in the attempt that is open, as it is now. */
export async function handInPort(app: AppState): Promise<HandInPort> {
  const { session } = app;
  if (!session) throw new Error('No attempt is open');
  const { copy, module } = session;
  const key = copy.attempt.v === 3 ? copy.attempt.assignment?.seal : undefined;
  const sent = (name: string) => handInOf(copy, tidyName(name), Date.now());

  /** As it travels: by places in the module for a code, which its teacher has. */
  async function bytes(name: string, by?: Module): Promise<Uint8Array<ArrayBuffer>> {
    const plain = encodeHandIn(sent(name), by);
    if (key === undefined) return plain;
    const sealed = await seal(plain, key, crypto);
    if (!sealed) throw new Error('The key of the assignment is none');
    return sealed;
  }
  const fileName = (ending: string) =>
    `${m.hand_in_file_name({
      lesson: module.id,
      day: today(),
      mark: copy.attempt.id.slice(0, 6),
    })}${ending}`;
  const codeFile = async (name: string) =>
    new File([codeOf(await bytes(name, module)).join('\n')], fileName('.txt'), {
      type: 'text/plain',
    });

  return {
    handIn: sent(''),
    module: session.lesson.actor.getSnapshot().context.module,
    name: await nameOf(app.studentId),
    nameMax: STUDENT_MAX,
    reader:
      key === undefined ? 'anyone' : hasCipher() ? { fingerprint: fingerprint(key) } : 'unsealable',
    canShare: canShare(),
    async saveFile(name) {
      downloadFile(await bytes(name), fileName('.dateline-handin'), 'application/octet-stream');
    },
    async share(name) {
      try {
        await navigator.share({ files: [await codeFile(name)] });
        return 'shared';
      } catch (error) {
        // Whoever closes the sheet has not failed at anything.
        if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
        console.error(error);
        return 'failed';
      }
    },
    code: async (name) => codeOf(await bytes(name, module), PART_LENGTH),
  };
}

/** A text is what most browsers let through: they know no file of ours. */
const canShare = () =>
  'canShare' in navigator &&
  navigator.canShare({ files: [new File(['dh1'], 'a.txt', { type: 'text/plain' })] });

/** There is none on a page that came without https, from elsewhere than this device. */
const hasCipher = () => (crypto.subtle as SubtleCrypto | undefined) !== undefined;

async function nameOf(studentId: string): Promise<string> {
  if (studentId === '') return '';
  const student = await open()
    .then((db) => readStudent(db, studentId))
    .catch(() => undefined);
  return student && student !== 'unreadable' ? student.name : '';
}
