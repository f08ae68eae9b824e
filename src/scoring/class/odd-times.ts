import type { HandIn } from '../../model/hand-in';

/** What is wrong with the times that a device gives. */
export type OddTimes = 'backwards' | 'outside' | 'future' | 'rushed';

/** Clocks of two devices differ by seconds; more than this is something else. */
const SLACK_MS = 60_000;
const DAY_MS = 24 * 60 * 60_000;
/** Nobody reads and answers a question in less than a second, five times in a row. */
const LEAST_MS = 1000;
const RUSHED_FROM = 5;

/**
 * Times that cannot be: handed in before it began, entries from before the beginning or after the
 * hand-in, a day that has yet to come, or answers faster than anybody reads. They are told, and
 * change no score: clocks are wrong more often than students.
 */
export function oddTimes(
  { startedAt, handedInAt, log }: Pick<HandIn, 'startedAt' | 'handedInAt' | 'log'>,
  collectedAt: number,
): OddTimes | undefined {
  const times = log.map(({ at }) => at);
  if (![startedAt, handedInAt, ...times].every(Number.isFinite) || handedInAt < startedAt)
    return 'backwards';
  if (handedInAt > collectedAt + DAY_MS) return 'future';
  if (times.some((at) => at < startedAt - SLACK_MS || at > handedInAt + SLACK_MS)) return 'outside';
  const answers = log.filter(({ type }) => type === 'answer').map(({ at }) => at);
  if (answers.length < RUSHED_FROM) return undefined;
  const span = answers.reduce((a, b) => Math.max(a, b)) - answers.reduce((a, b) => Math.min(a, b));
  return span < LEAST_MS * (answers.length - 1) ? 'rushed' : undefined;
}
