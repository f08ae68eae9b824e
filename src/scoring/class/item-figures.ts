import type { Chosen } from '../chosen';
import type { Column } from './columns';
import type { GradedAnswer } from './grade-hand-in';
import type { ClassRow } from './grade-class';
import { median } from './median';

/** From this many answers on it means something how well an item tells students apart. */
export const ENOUGH = 20;

/** A choice, and how many made it at their first try. */
export type Counted = Chosen & { count: number };

/** How one question of the route was answered. */
export type ItemFigures = {
  column: Column;
  /** How many answered it at all. */
  answered: number;
  /** Of these at the first try, with help, and missed or not tried again. */
  right: number;
  help: number;
  missed: number;
  /** Share of the first answers that were right, 0 to 1: the item's difficulty. */
  firstRight: number | undefined;
  /** Milliseconds, of those who answered. */
  spent: number | undefined;
  /** What was chosen at the first try, the most first. */
  choices: Counted[];
  /** Corrected item–total correlation, −1 to 1; nothing before there are enough answers. */
  discrimination: number | undefined;
  /** Who was certain, and of these who was wrong at the first try (numbers of rows). */
  certain: number;
  certainWrong: number[];
};

/** The figures of every column. */
export function itemFigures(columns: readonly Column[], rows: readonly ClassRow[]): ItemFigures[] {
  const rest = rows.map(({ graded }) => graded.firstTry);
  return columns.map((column, at) => {
    const answers = rows.flatMap(({ cells }, row) => {
      const cell = cells[at];
      return cell?.first === undefined ? [] : [{ cell, row }];
    });
    const cells = answers.map(({ cell }) => cell);
    const isCertain = ({ confidence }: GradedAnswer) => confidence === 'certain';
    return {
      column,
      answered: cells.length,
      right: count(cells, ({ standing }) => standing === 'right'),
      help: count(cells, ({ standing }) => standing === 'help'),
      missed: count(cells, ({ standing }) => standing === 'missed' || standing === 'begun'),
      firstRight:
        column.scored && cells.length > 0
          ? count(cells, ({ first }) => first === 1) / cells.length
          : undefined,
      spent: median(cells.map(({ spent }) => spent)),
      choices: countChoices(cells),
      discrimination:
        column.scored && cells.length >= ENOUGH
          ? correlation(
              answers.map(({ cell: { first = 0 }, row }) => [first, (rest[row] ?? 0) - first]),
            )
          : undefined,
      certain: count(cells, isCertain),
      certainWrong: column.scored
        ? answers.flatMap(({ cell, row }) => (isCertain(cell) && cell.first !== 1 ? [row] : []))
        : [],
    };
  });
}

const count = <T>(list: readonly T[], is: (one: T) => boolean) =>
  list.reduce((sum, one) => sum + (is(one) ? 1 : 0), 0);

/** Each choice once; two that are as frequent stand in the order of their words. */
function countChoices(cells: readonly GradedAnswer[]): Counted[] {
  const found = new Map<string, Counted>();
  for (const { chosen } of cells)
    for (const one of chosen) {
      const id = `${one.right ? '' : '!'}${one.id}`;
      const before = found.get(id);
      if (before) before.count++;
      else found.set(id, { ...one, count: 1 });
    }
  return [...found.values()].sort(
    (a, b) => b.count - a.count || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
  );
}

/** Pearson's r; nothing where one of the two does not vary. */
export function correlation(pairs: readonly (readonly [number, number])[]): number | undefined {
  const n = pairs.length;
  if (n < 2) return undefined;
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / n;
  const [mx, my] = [mean(0), mean(1)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xy += (x - mx) * (y - my);
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
  }
  // What is left of equal numbers after rounding is no spread.
  return xx < 1e-9 || yy < 1e-9 ? undefined : xy / Math.sqrt(xx * yy);
}
