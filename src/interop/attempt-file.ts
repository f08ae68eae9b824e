import { upgradeAttempt, type Attempt } from '../model/attempt';
import { contentHash } from '../model/hash';
import { isLogEntry, type LogEntry } from '../model/log';
import { byOrder } from '../model/log-order';
import type { Module } from '../model/module';

/** One attempt in a file: it can be opened on another device and goes on where it was. */
export type AttemptFile = { attempt: Attempt; module: Module; log: LogEntry[] };

const FORMAT = 'dateline-attempt/';
/** Version 2 says whose the attempt is, by a number that means nothing on another device. */
const VERSION = 2;

/** Why a file cannot be opened: no attempt at all, written by a later version, or damaged. */
export type FileRefusal = 'foreign' | 'newer' | 'damaged';

/** The text of an attempt file (JSON, UTF-8). */
export function writeAttemptFile({ attempt, module, log }: AttemptFile): string {
  return JSON.stringify({ format: `${FORMAT}${VERSION}`, attempt, log, module });
}

/**
 * Reads an attempt file. Entries that cannot be read, or that belong to another attempt,
 * are counted and left out; the rest is kept.
 */
export function readAttemptFile(
  text: string,
): { file: AttemptFile; unreadable: number } | { refused: FileRefusal } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // A file that was cut off starts like ours but does not end.
    return { refused: text.includes(FORMAT) ? 'damaged' : 'foreign' };
  }
  if (!isRecord(data) || typeof data['format'] !== 'string' || !data['format'].startsWith(FORMAT))
    return { refused: 'foreign' };
  const version = Number(data['format'].slice(FORMAT.length));
  if (version > VERSION) return { refused: 'newer' };
  const { module, log } = data;
  const attempt = upgradeAttempt(data['attempt']);
  if (!attempt || !isModuleOf(module, attempt) || !Array.isArray(log))
    return { refused: 'damaged' };
  const entries = (log as unknown[]).filter(isLogEntry).filter((e) => e.attemptId === attempt.id);
  return {
    file: { attempt, module, log: entries.sort(byOrder) },
    unreadable: log.length - entries.length,
  };
}

/**
 * The module that a copy goes on with: the built-in one where it is the same, else the
 * copy's own, if it is whole and what its hash says.
 */
export async function moduleOfCopy(
  { attempt, module }: AttemptFile,
  builtIn: Module,
): Promise<{ module: Module } | { refused: FileRefusal }> {
  if (attempt.moduleHash === builtIn.hash) return { module: builtIn };
  const { checkModule } = await import('../model/check-module');
  const checked = checkModule(module, attempt.moduleHash);
  if ('module' in checked) return checked;
  return { refused: checked.refused === 'newer' ? 'newer' : 'damaged' };
}

/** Two copies of one attempt: every entry of either, once. What is kept already is never replaced. */
export function mergeLogs(kept: readonly LogEntry[], copy: readonly LogEntry[]): LogEntry[] {
  const entries = new Map(
    [...copy, ...kept].map((entry) => [`${entry.seq} ${entry.writer}`, entry]),
  );
  return [...entries.values()].sort(byOrder);
}

/**
 * The attempt of a file as the student's own. Where someone else on this device has the same
 * attempt (`owner`), it becomes an attempt beside that one, the same each time it is opened.
 */
export function adoptAttempt(
  file: AttemptFile,
  studentId: string,
  owner: string | undefined,
): AttemptFile {
  const isOthers = owner !== undefined && owner !== studentId;
  const id = isOthers
    ? contentHash({ attempt: file.attempt.id, student: studentId }).slice(0, 32)
    : file.attempt.id;
  return {
    attempt: { ...file.attempt, id, studentId },
    module: file.module,
    log: isOthers ? file.log.map((entry) => ({ ...entry, attemptId: id })) : file.log,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A module is taken by its hash and its parts; its texts are only ever shown as text. */
function isModuleOf(value: unknown, attempt: Attempt): value is Module {
  return (
    isRecord(value) &&
    value['hash'] === attempt.moduleHash &&
    value['id'] === attempt.moduleId &&
    ['steps', 'items', 'readings', 'claims', 'sources', 'glossary', 'objectives'].every((part) =>
      Array.isArray(value[part]),
    )
  );
}
