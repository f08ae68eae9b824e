import type { Fact, LogEntry } from './log';
import type { EarlyResponse, MapResponse, Response } from './response';

/** The version of the log that each type of entry came with. */
const VERSIONS: {
  [K in Exclude<LogEntry['type'], 'answer' | 'draft'>]: Extract<LogEntry, { type: K }>['v'];
} = {
  step: 1,
  pick: 1,
  confidence: 1,
  later: 1,
  highlight: 2,
  unhighlight: 2,
  flag: 2,
  'self-check': 3,
  level: 5,
  decline: 6,
  review: 6,
};
/** The same for answers, each kind of which came with a version of its own. */
const ANSWERS: {
  [K in Response['kind']]: K extends EarlyResponse['kind']
    ? 1
    : K extends MapResponse['kind']
      ? 4
      : K extends 'compare'
        ? 6
        : 3;
} = {
  choice: 1,
  prediction: 1,
  'map-select': 1,
  multi: 3,
  typed: 3,
  evidence: 3,
  order: 3,
  match: 3,
  written: 3,
  'map-sort': 4,
  'map-place': 4,
  'map-route': 4,
  'map-time': 4,
  compare: 6,
};

/** An answer in one's own words, and its draft, are of version 6 once sentences go with them. */
function versionOf(fact: Fact): LogEntry['v'] {
  if (fact.type === 'draft') return 'slots' in fact ? 6 : 3;
  if (fact.type !== 'answer') return VERSIONS[fact.type];
  return 'slots' in fact.response ? 6 : ANSWERS[fact.response.kind];
}

/** When, where and by which page a fact was written down. */
export type Stamp = Pick<LogEntry, 'attemptId' | 'seq' | 'writer' | 'at'>;

/** The fact as an entry of the log. Apart from the schema, so that a page need not load it. */
export function stampFact(fact: Fact, { attemptId, seq, writer, at }: Stamp): LogEntry {
  const v = versionOf(fact);
  // That a type and its version belong together is lost to the compiler when they are put in one object.
  return { ...fact, v, attemptId, seq, writer, at } as LogEntry;
}
