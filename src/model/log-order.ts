import type { LogEntry } from './log';

/** The order in which entries count, whoever wrote them. Apart from the schema, so that a page need not load it. */
export function byOrder(a: LogEntry, b: LogEntry): number {
  return a.seq - b.seq || (a.writer < b.writer ? -1 : a.writer > b.writer ? 1 : 0);
}
