import type { Mastery } from '../grade-attempt';
import { alignTo, type Column } from './columns';
import type { GradedAnswer, GradedHandIn, Standing } from './grade-hand-in';
import { median } from './median';
import type { Roster } from './roster';

/** One attempt in the grid. A cell is nothing where the student was not asked. */
export type ClassRow = {
  graded: GradedHandIn;
  /** The name on the list, where there is one for what was typed. */
  listed: string | undefined;
  cells: (GradedAnswer | undefined)[];
  /** How many of its questions stand so. */
  counts: Record<Standing, number>;
};

/** The figures at the top of the page. */
export type ClassFigures = {
  /** Students of the list who handed in; without a list, attempts. */
  handedIn: number;
  /** How many are on the list; nothing without one. */
  expected: number | undefined;
  /** Per cent of the points, at the first try. */
  firstTry: number | undefined;
  /** Milliseconds. */
  spent: number | undefined;
  /** Names of the list without a hand-in. */
  missing: string[];
};

/** The attempts of a class as rows, each cell under the question that it answers. */
export function rowsOf(
  columns: readonly Column[],
  graded: readonly GradedHandIn[],
  roster: Roster,
): ClassRow[] {
  return graded.map((one) => {
    const byItem = new Map(one.answers.map((answer) => [answer.itemId, answer]));
    const cells = alignTo(columns, one.asked).map((id) => byItem.get(id ?? ''));
    const counts = { right: 0, help: 0, missed: 0, begun: 0, open: 0, kept: 0 };
    for (const cell of cells) if (cell) counts[cell.standing]++;
    return { graded: one, listed: roster.find(one.student), cells, counts };
  });
}

/** What the class did as a whole. */
export function classFigures(rows: readonly ClassRow[], roster: Roster): ClassFigures {
  const there = new Set(rows.map(({ listed }) => listed));
  const missing = roster.names.filter((name) => !there.has(name));
  const hasList = roster.names.length > 0;
  return {
    handedIn: hasList ? roster.names.length - missing.length : rows.length,
    expected: hasList ? roster.names.length : undefined,
    firstTry: median(rows.flatMap(({ graded }) => firstTryShare(graded) ?? [])),
    spent: median(rows.map(({ graded }) => graded.spent)),
    missing,
  };
}

/** Per cent of the points at the first try; nothing where nothing could be earned. */
export const firstTryShare = ({ firstTry, possible }: GradedHandIn): number | undefined =>
  possible === 0 ? undefined : Math.round((100 * firstTry) / possible);

/** Per cent of the points; nothing where nothing could be earned. */
export const scoreShare = ({ earned, possible }: GradedHandIn): number | undefined =>
  possible === 0 ? undefined : Math.round((100 * earned) / possible);

export type ObjectiveFigures = { id: string; text: string } & Record<Mastery, number>;

/** How many attempts stand where on each objective. */
export function objectiveFigures(
  objectives: readonly { id: string; text: string }[],
  rows: readonly ClassRow[],
): ObjectiveFigures[] {
  return objectives.map(({ id, text }) => {
    const figures = { id, text, secure: 0, nearly: 0, 'not-yet': 0, open: 0 };
    for (const { graded } of rows) figures[graded.mastery.get(id) ?? 'open']++;
    return figures;
  });
}
