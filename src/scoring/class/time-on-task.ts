import type { LogEntry } from '../../model/log';
import { byOrder } from '../../model/log-order';

/** A longer pause is not work: somebody was called away, or the lesson was over (5 minutes). */
export const PAUSE_MS = 5 * 60_000;

/** Milliseconds between the entries of a log, pauses left out. */
export function timeOnTask(log: readonly LogEntry[]): number {
  const times = log.map(({ at }) => at).filter(Number.isFinite);
  times.sort((a, b) => a - b);
  let sum = 0;
  for (let at = 1; at < times.length; at++) sum += worked((times[at] ?? 0) - (times[at - 1] ?? 0));
  return sum;
}

/**
 * Milliseconds that went into each item: the time before each entry that answers, looks up or
 * drafts it. Coming to an item and leaving it belong to none.
 */
export function timeByItem(log: readonly LogEntry[]): Map<string, number> {
  const spent = new Map<string, number>();
  let before: LogEntry | undefined;
  for (const entry of [...log].sort(byOrder)) {
    if (before && entry.type !== 'step' && 'itemId' in entry)
      spent.set(entry.itemId, (spent.get(entry.itemId) ?? 0) + worked(entry.at - before.at));
    before = entry;
  }
  return spent;
}

/** A clock that was set back, or a pause, counts for nothing. */
const worked = (ms: number) => (ms > 0 && ms <= PAUSE_MS ? ms : 0);
