import type { Fact, LogEntry } from './log';

/** The version of the log that each type of entry came with. */
const VERSIONS: { [K in LogEntry['type']]: Extract<LogEntry, { type: K }>['v'] } = {
  step: 1,
  answer: 1,
  pick: 1,
  confidence: 1,
  later: 1,
  highlight: 2,
  unhighlight: 2,
  flag: 2,
};

/** When, where and by which page a fact was written down. */
export type Stamp = Pick<LogEntry, 'attemptId' | 'seq' | 'writer' | 'at'>;

/** The fact as an entry of the log. Apart from the schema, so that a page need not load it. */
export function stampFact(fact: Fact, { attemptId, seq, writer, at }: Stamp): LogEntry {
  // That a type and its version belong together is lost to the compiler when they are put in one object.
  return { ...fact, v: VERSIONS[fact.type], attemptId, seq, writer, at } as LogEntry;
}
