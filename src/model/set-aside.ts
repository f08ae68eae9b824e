/**
 * Something kept that cannot be read here. It stays where it is: `newer` where a later version
 * wrote it, `foreign` where it is nothing of ours, `damaged` otherwise.
 */
export type SetAsideReason = 'damaged' | 'newer' | 'foreign';
export type SetAside = {
  /** The store that it is in; `database` where none of it can be read. */
  store: 'attempts' | 'modules' | 'log' | 'database';
  /** Its key in that store. */
  key: string | readonly (string | number)[];
  /** The attempt that it belongs to, where that is known. */
  attemptId?: string;
  reason: SetAsideReason;
};

/** As much of a schema as says which versions of a record it reads. */
type Field = { literal?: unknown; options?: readonly unknown[]; wrapped?: Field };
type Versioned = { entries?: Record<string, Field>; options?: readonly Versioned[] };

/** The versions that a schema of records reads, by its own field `v`. */
export function knownVersions(schema: object): number[] {
  const { entries, options = [] } = schema as Versioned;
  const field = entries?.['v'];
  const own = field ? (field.options ?? [field.literal]) : [];
  const versions = [...own, ...options.flatMap((each) => knownVersions(each))];
  return [...new Set(versions.filter((each) => typeof each === 'number'))].sort((a, b) => a - b);
}

/** Why a record that its schema refuses cannot be read. */
export function whyUnreadable(record: unknown, known: readonly number[]): SetAsideReason {
  // What the disk does not give back has been ours.
  if (record === undefined) return 'damaged';
  if (record === null || typeof record !== 'object' || !('v' in record)) return 'foreign';
  const { v } = record;
  if (typeof v !== 'number') return 'foreign';
  return v > Math.max(0, ...known) ? 'newer' : 'damaged';
}

/** The same list with what it did not hold yet. */
export function withSetAside(list: readonly SetAside[], more: readonly SetAside[]): SetAside[] {
  const keyOf = ({ store, key }: SetAside) => JSON.stringify([store, key]);
  return [...new Map([...list, ...more].map((each) => [keyOf(each), each])).values()];
}

/** What a student is told of it: how many entries of open attempts, how many whole attempts. */
export type SetAsideSummary = { entries: number; attempts: number; newer: boolean; all: boolean };

export function summarise(list: readonly SetAside[]): SetAsideSummary {
  const whole = list.filter(({ store }) => store === 'attempts' || store === 'modules');
  const ids = new Set(whole.map(({ attemptId, key }) => attemptId ?? JSON.stringify(key)));
  const entries = list.filter(
    ({ store, attemptId }) => store === 'log' && !ids.has(attemptId ?? ''),
  );
  return {
    entries: entries.length,
    attempts: ids.size,
    newer: list.some(({ reason }) => reason === 'newer'),
    all: list.some(({ store }) => store === 'database'),
  };
}
