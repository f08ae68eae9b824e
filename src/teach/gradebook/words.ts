import { m } from '../../messages/compiled/messages';
import type { Misread } from '../../model/item';
import type { Standing } from '../../scoring/class/grade-hand-in';
import type { Mastery } from '../../scoring/grade-attempt';
import { CELLS, MASTERIES, NOT_ASKED, type BookRow, type Odd } from './gradebook-port';

/** A sign with the words for it, so that nothing is said by its colour alone. */
export type Sign = { sign: string; words: string; look: string };

const standing: { [S in Standing]: Sign } = {
  right: { sign: '✓', words: m.cell_right(), look: 'good' },
  help: { sign: m.cell_second(), words: m.cell_help(), look: 'half' },
  missed: { sign: '✕', words: m.cell_missed(), look: 'bad' },
  begun: { sign: '…', words: m.cell_begun(), look: 'open' },
  open: { sign: '', words: m.cell_open(), look: 'open' },
  kept: { sign: '•', words: m.cell_kept(), look: 'open' },
};
const mastery: { [M in Mastery]: Sign } = {
  secure: { sign: '●', words: m.mastery_secure(), look: 'good' },
  nearly: { sign: '◐', words: m.mastery_nearly(), look: 'half' },
  'not-yet': { sign: '○', words: m.mastery_not_yet(), look: 'bad' },
  open: { sign: '–', words: m.mastery_open(), look: 'open' },
};
const notAsked: Sign = { sign: '', words: m.cell_not_asked(), look: 'none' };

const byLetter = <K extends string>(letters: Record<K, string>, signs: Record<K, Sign>) =>
  Object.fromEntries(
    (Object.keys(letters) as K[]).map((key) => [letters[key], signs[key]]),
  ) as Record<string, Sign>;

/** The sign of a letter of `BookRow.cells`. */
export const cellSigns = { ...byLetter(CELLS, standing), [NOT_ASKED]: notAsked };
/** The sign of a letter of `BookRow.mastery`. */
export const masterySigns = byLetter(MASTERIES, mastery);
export const signOf = (signs: Record<string, Sign>, letter: string): Sign =>
  signs[letter] ?? notAsked;
export const standingSign = (of: Standing): Sign => standing[of];
/** Those that stand in the grid, as its key explains them. */
export const legend: { items: Sign[]; objectives: Sign[] } = {
  items: [standing.right, standing.help, standing.missed, standing.begun, standing.kept],
  objectives: Object.values(mastery),
};

export const misreadName: { [M in Misread]: () => string } = {
  'wrong-actor': m.misread_wrong_actor,
  'wrong-time': m.misread_wrong_time,
  'before-after': m.misread_before_after,
  'over-claim': m.misread_over_claim,
  'wrong-scope': m.misread_wrong_scope,
  'wrong-figure': m.misread_wrong_figure,
};
/** What to ask a class that misread so. */
export const misreadAsk: { [M in Misread]: () => string } = {
  'wrong-actor': m.misread_ask_wrong_actor,
  'wrong-time': m.misread_ask_wrong_time,
  'before-after': m.misread_ask_before_after,
  'over-claim': m.misread_ask_over_claim,
  'wrong-scope': m.misread_ask_wrong_scope,
  'wrong-figure': m.misread_ask_wrong_figure,
};

export const oddText: { [O in Odd]: () => string } = {
  'unknown-student': m.odd_unknown_student,
  'no-name': m.odd_no_name,
  'other-version': m.odd_other_version,
  'other-module': m.odd_other_module,
  several: m.odd_several,
  backwards: m.odd_backwards,
  outside: m.odd_outside,
  future: m.odd_future,
  rushed: m.odd_rushed,
};

/** The name that a row stands under: that of the list, or what was typed. */
export const nameOf = ({ listed, student }: Pick<BookRow, 'listed' | 'student'>): string => {
  const name = listed ?? student;
  return name.trim() === '' ? m.book_no_name() : name;
};

export const percentText = (value: number | undefined): string =>
  value === undefined ? '–' : m.book_percent({ value: Math.round(value) });
export const minutesOf = (ms: number): number => Math.round(ms / 60_000);
export const minutesText = (ms: number | undefined): string =>
  ms === undefined ? '–' : m.book_minutes({ minutes: minutesOf(ms) });
/** A time for one question: in seconds, from two minutes on in minutes. */
export const spanText = (ms: number | undefined): string =>
  ms === undefined
    ? '–'
    : ms < 120_000
      ? m.book_seconds({ seconds: Math.round(ms / 1000) })
      : minutesText(ms);

/** A text of somebody else inside a sentence: what it says of its direction ends with it. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** Some names in one line, and how many more there are. */
export function namesText(names: readonly string[], total: number): string {
  const line = names
    .map((name) => isolated(name.trim() === '' ? m.book_no_name() : name))
    .join(', ');
  return total > names.length
    ? m.confident_more({ names: line, count: total - names.length })
    : line;
}
