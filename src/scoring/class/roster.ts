import { foldName } from '../../model/student';

/** Who is on the list, found by a name however its case and spaces are typed. */
export type Roster = {
  /** The name on the list that a typed one stands for. */
  find: (typed: string) => string | undefined;
  names: readonly string[];
};

/** A class list; an entry that says nothing, or says the same as another, is not counted twice. */
export function readRoster(entries: readonly string[]): Roster {
  const byKey = new Map<string, string>();
  for (const name of entries) {
    const key = foldName(name);
    if (key !== '' && !byKey.has(key)) byKey.set(key, name);
  }
  // "A.Okafor" for "A. Okafor", but only where nobody else could be meant.
  const byLetters = new Map<string, string | undefined>();
  for (const [key, name] of byKey)
    byLetters.set(joined(key), byLetters.has(joined(key)) ? undefined : name);
  return {
    find: (typed) => byKey.get(foldName(typed)) ?? byLetters.get(joined(foldName(typed))),
    names: [...byKey.values()],
  };
}

const joined = (key: string) => key.replace(/[\s.,'’‘`´-]+/g, '');
