import type { Attempt } from '../model/attempt';
import { settingsOf } from '../model/attempt';
import type { HandIn } from '../model/hand-in';
import type { LogEntry } from '../model/log';

/** Times are sent to the tenth of a second: no finer trace of anyone's hand leaves the device. */
const TENTH = 100;
/** Never −0, which JSON does not know. */
const toTenth = (at: number) => Math.floor(at / TENTH) * TENTH + 0;
/** How far apart the beginnings of an answer are that are sent along, in milliseconds. */
const DRAFT_MS = 60_000;
/** The longest name that is sent, in UTF-16 units. */
export const STUDENT_MAX = 60;

/**
 * What of an attempt is handed in. Highlights and notes are the student's own and stay. Of an answer
 * on its way only what is in it at last is sent: one beginning of it a minute, which says when it was
 * worked on, and nothing that was taken out again.
 */
export function handInOf(
  { attempt, log }: { attempt: Attempt; log: readonly LogEntry[] },
  student: string,
  handedInAt: number,
): HandIn {
  const assignmentId = attempt.v === 3 ? attempt.assignment?.id : undefined;
  return {
    v: 1,
    ...(assignmentId !== undefined && { assignmentId }),
    attemptId: attempt.id,
    moduleId: attempt.moduleId,
    moduleHash: attempt.moduleHash,
    settings: settingsOf(attempt),
    seed: attempt.seed,
    student: student.slice(0, STUDENT_MAX),
    startedAt: toTenth(attempt.startedAt),
    handedInAt: toTenth(handedInAt),
    log: withoutCrossedOut(log.filter(isSent)).map((entry) => ({
      ...entry,
      at: toTenth(entry.at),
    })),
  };
}

const isSent = ({ type, at }: LogEntry) =>
  type !== 'highlight' && type !== 'unhighlight' && Number.isFinite(at);

function withoutCrossedOut(log: readonly LogEntry[]): LogEntry[] {
  const last = new Map<string, { entry: LogEntry; text: string }>();
  for (const entry of log) {
    const text = textOf(entry);
    if (text !== undefined && 'itemId' in entry && entry.itemId !== undefined)
      last.set(entry.itemId, { entry, text });
  }
  const keptAt = new Map<string, number>();
  return log.filter((entry) => {
    const final = entry.type === 'draft' ? last.get(entry.itemId) : undefined;
    if (entry.type !== 'draft' || entry === final?.entry) return true;
    const isBeginning = final?.text.startsWith(entry.text) === true;
    const isDue = entry.at - (keptAt.get(entry.itemId) ?? -Infinity) >= DRAFT_MS;
    if (isBeginning && isDue) keptAt.set(entry.itemId, entry.at);
    return isBeginning && isDue;
  });
}

/** What stands in an answer to write, after an entry. */
function textOf(entry: LogEntry): string | undefined {
  if (entry.type === 'draft') return entry.text;
  return entry.type === 'answer' && entry.response.kind === 'written'
    ? entry.response.text
    : undefined;
}
