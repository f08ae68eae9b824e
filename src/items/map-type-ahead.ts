/** A pause after which a letter begins a new word. */
const PAUSE_MS = 700;

export interface Typed {
  text: string;
  /** Time stamp of the last letter, in milliseconds. */
  at: number;
}

/** What has been typed once a letter joins it. */
export function typeLetter(typed: Typed, letter: string, at: number): Typed {
  const goesOn = at - typed.at < PAUSE_MS;
  return { text: (goesOn ? typed.text : '') + letter.toLowerCase(), at };
}

/**
 * The entry whose name begins with what was typed. One letter alone, also repeated, steps on
 * from the current entry, as in a native select.
 */
export function findTyped<T extends { name: string }>(
  entries: readonly T[],
  typed: string,
  current: T | undefined,
): T | undefined {
  const letter = typed[0] ?? '';
  const steps = typed === letter.repeat(typed.length);
  const wanted = steps ? letter : typed;
  const start = current ? entries.indexOf(current) + (steps ? 1 : 0) : 0;
  return [...entries.slice(start), ...entries.slice(0, start)].find(({ name }) =>
    name.toLowerCase().startsWith(wanted),
  );
}
