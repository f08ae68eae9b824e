import type { BookRow } from './gradebook-port';
import { nameOf } from './words';

export type Sorting = 'name' | 'score-down' | 'score-up' | 'first' | 'time' | 'open' | 'day';
export type Filter = 'all' | 'low' | 'open' | 'odd';

/** Nothing to compare stands last, whichever way round. */
const down = (a: number | undefined, b: number | undefined) => (b ?? -1) - (a ?? -1);
const up = (a: number | undefined, b: number | undefined) => (a ?? 1000) - (b ?? 1000);

const orders: { [S in Sorting]: (a: BookRow, b: BookRow) => number } = {
  name: () => 0,
  'score-down': (a, b) => down(a.score, b.score),
  'score-up': (a, b) => up(a.score, b.score),
  first: (a, b) => up(a.firstTry, b.firstTry),
  time: (a, b) => down(a.spent, b.spent),
  open: (a, b) => down(a.open, b.open),
  day: (a, b) => down(a.handedInAt, b.handedInAt),
};

/** The rows to show, in their order; equal ones by name. `below` is the per cent that are too few. */
export function arrangeRows(
  rows: readonly BookRow[],
  {
    sorting,
    filter,
    search,
    below,
  }: {
    sorting: Sorting;
    filter: Filter;
    search: string;
    below: number;
  },
): BookRow[] {
  const wanted = search.trim().toLowerCase();
  const filters: { [F in Filter]: (row: BookRow) => boolean } = {
    all: () => true,
    low: ({ score }) => score !== undefined && score < below,
    open: ({ open }) => open > 0,
    odd: ({ odd }) => odd.length > 0,
  };
  return rows
    .filter((row) => filters[filter](row))
    .filter((row) => wanted === '' || nameOf(row).toLowerCase().includes(wanted))
    .sort((a, b) => orders[sorting](a, b) || a.rank - b.rank);
}
