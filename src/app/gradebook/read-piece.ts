import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { readAttemptFile } from '../../interop/attempt-file';
import {
  isGradebookText,
  readGradebookFile,
  type GradebookFile,
} from '../../interop/gradebook-file';
import { decodeHandIn } from '../../interop/hand-in-code';
import { openSealed, type OpeningKey } from '../../interop/seal';
import { settingsOf } from '../../model/attempt';
import type { HandIn } from '../../model/hand-in';
import type { Module } from '../../model/module';
import type { Refusal } from '../../teach/gradebook/gradebook-port';
import type { Wanted } from './module-shelf';

/** What one file or code turned out to be. */
export type Piece =
  | { kind: 'hand-in'; id: string; handIn: HandIn; sealed: boolean; module?: unknown }
  | { kind: 'book'; file: GradebookFile; unreadable: number }
  | { kind: 'refused'; reason: Refusal; detail?: string };

export type Opening = {
  keys: readonly OpeningKey[];
  /** What is known already, and what has to be looked for. */
  get: (wanted: Wanted) => Module | undefined;
  find: (wanted: Wanted) => Promise<Module | undefined>;
};

/** Opens and checks what came, whatever it is. The bytes are those of a file, or of a code. */
export async function readPiece(bytes: Uint8Array, opening: Opening): Promise<Piece> {
  // Both of our own JSON files begin so, after blanks or a byte order mark at most.
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  if (start.startsWith('{')) return readJson(new TextDecoder().decode(bytes), bytes);
  const id = bytesToHex(sha256(bytes));
  const read = decodeHandIn(bytes, opening.get);
  if (!('sealed' in read)) return settle(read, bytes, { id, sealed: false }, opening);
  const opened = await openSealed(read.sealed, opening.keys, crypto);
  if ('refused' in opened)
    return 'fingerprint' in opened
      ? { kind: 'refused', reason: 'other-key', detail: opened.fingerprint }
      : refuse(opened.refused);
  const inside = decodeHandIn(opened.content, opening.get);
  return settle(inside, opened.content, { id, sealed: true }, opening);
}

type Decoded = ReturnType<typeof decodeHandIn>;

/** A module that had to be looked for is looked for once, and the bytes are read again. */
async function settle(
  read: Decoded,
  bytes: Uint8Array,
  came: { id: string; sealed: boolean },
  opening: Opening,
): Promise<Piece> {
  if ('handIn' in read) return { kind: 'hand-in', ...came, handIn: read.handIn };
  // A seal around a seal is nothing that a student's device makes.
  if ('sealed' in read) return refuse('damaged');
  if (!('wanted' in read)) return refuse(read.refused);
  const again = (await opening.find(read.wanted)) && decodeHandIn(bytes, opening.get);
  if (again && 'handIn' in again) return { kind: 'hand-in', ...came, handIn: again.handIn };
  return { kind: 'refused', reason: 'no-module', detail: read.wanted.id };
}

const refuse = (reason: Refusal | 'too-long'): Piece => ({
  kind: 'refused',
  reason: reason === 'too-long' ? 'too-big' : reason,
});

function readJson(text: string, bytes: Uint8Array): Piece {
  if (isGradebookText(text)) {
    const read = readGradebookFile(text);
    return 'refused' in read ? refuse(read.refused) : { kind: 'book', ...read };
  }
  const read = readAttemptFile(text);
  if ('refused' in read) return refuse(read.refused);
  const { attempt, module, log } = read.file;
  // What could not be read of it may be an answer: it is not taken for the whole.
  if (read.unreadable > 0)
    return { kind: 'refused', reason: 'unreadable', detail: String(read.unreadable) };
  const assignment = attempt.v === 3 ? attempt.assignment : undefined;
  const last = log.reduce((latest, { at }) => Math.max(latest, at), attempt.startedAt);
  const handIn: HandIn = {
    v: 1,
    ...(assignment && { assignmentId: assignment.id }),
    attemptId: attempt.id,
    moduleId: attempt.moduleId,
    moduleHash: attempt.moduleHash,
    settings: settingsOf(attempt),
    seed: attempt.seed,
    // The file says whose it is by a number that means nothing here.
    student: '',
    startedAt: attempt.startedAt,
    handedInAt: last,
    log,
  };
  return { kind: 'hand-in', id: bytesToHex(sha256(bytes)), handIn, sealed: false, module };
}
