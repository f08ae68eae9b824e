import type { KeptAssignment } from '../model/assignment';
import type { KeptHandIn } from '../model/hand-in';
import type { Item } from '../model/item';
import type { Module } from '../model/module';
import { chosenOf } from '../scoring/chosen';
import type { ClassRow } from '../scoring/class/grade-class';
import { firstTryShare, scoreShare } from '../scoring/class/grade-class';
import type { Column } from '../scoring/class/columns';
import { readRecords } from '../scoring/grade-attempt';
import { looksInPlace } from '../scoring/deciding';
import { isScored } from '../scoring/item-record';
import { csvHead, csvLine, type Cell } from './csv';

/*
 * Two tables of one gradebook: a row an attempt, and a row a response. What each column holds is
 * said in ATTEMPT_COLUMNS and RESPONSE_COLUMNS; times are UTC (ISO 8601), points count 1 a question.
 */

/** What of a hand-in both tables begin with. */
export type TableRow = {
  row: ClassRow;
  kept: KeptHandIn;
  /** The module as this student worked through it. */
  module: Module;
  /** What is odd about it, in the words of a code. */
  odd: readonly string[];
};
export type TableOf = {
  assignment: KeptAssignment | undefined;
  /** The module that the gradebook is laid out by. */
  module: Module | undefined;
  columns: readonly Column[];
};

type Columns<T> = readonly (readonly [name: string, cell: (from: T) => Cell])[];

const iso = (ms: number): string | undefined => {
  const day = new Date(ms);
  return Number.isNaN(day.getTime()) ? undefined : day.toISOString();
};
const seconds = (ms: number) => Math.round(ms / 1000);

type One = TableRow & { of: TableOf };
const shared: Columns<One> = [
  ['class', ({ of }) => of.assignment?.className],
  ['lesson', ({ module }) => module.title],
  ['assignment', ({ kept }) => kept.handIn.assignmentId],
  ['student', ({ kept }) => kept.handIn.student],
  ['name_on_list', ({ row }) => row.listed],
  ['attempt', ({ kept }) => kept.handIn.attemptId],
];

/** One row an attempt; the columns of the objectives, one each, come after these. */
export const ATTEMPT_COLUMNS: Columns<One> = [
  ...shared,
  ['module_version', ({ kept }) => kept.handIn.moduleHash.slice(0, 12)],
  ['started_at', ({ kept }) => iso(kept.handIn.startedAt)],
  ['handed_in_at', ({ kept }) => iso(kept.handIn.handedInAt)],
  ['collected_at', ({ kept }) => iso(kept.collectedAt)],
  ['sealed', ({ kept }) => (kept.sealed ? 'yes' : 'no')],
  ['route', ({ kept }) => kept.handIn.settings.route],
  ['level', ({ kept }) => kept.handIn.settings.level],
  ['tries', ({ kept }) => kept.handIn.settings.tries],
  ['answers_show', ({ kept }) => kept.handIn.settings.reveal],
  ['points', ({ row }) => row.graded.earned],
  ['points_possible', ({ row }) => row.graded.possible],
  ['score_percent', ({ row }) => scoreShare(row.graded)],
  ['first_try_points', ({ row }) => row.graded.firstTry],
  ['first_try_percent', ({ row }) => firstTryShare(row.graded)],
  ['right_first_try', ({ row }) => row.counts.right],
  ['right_with_help', ({ row }) => row.counts.help],
  ['missed', ({ row }) => row.counts.missed],
  ['begun', ({ row }) => row.counts.begun],
  ['open', ({ row }) => row.counts.open],
  ['kept_unscored', ({ row }) => row.counts.kept],
  ['seconds_on_task', ({ row }) => seconds(row.graded.spent)],
  ['passed', ({ row, of }) => passed(row, of.assignment?.assignment.pass)],
  ['flagged', ({ row }) => row.graded.flags.length],
  ['remarks', ({ odd }) => odd.join(' ')],
];

function passed({ graded }: ClassRow, pass: number | undefined): Cell {
  if (pass === undefined || graded.possible === 0) return undefined;
  return (100 * graded.earned) / graded.possible >= pass ? 'yes' : 'no';
}

/** The heading of the table of attempts. */
export const attemptHead = ({ module }: TableOf): string =>
  csvHead([
    ...ATTEMPT_COLUMNS.map(([name]) => name),
    ...(module?.objectives ?? []).map(({ id }) => `objective_${id}`),
  ]);

/** A hand-in in the table of attempts. */
export const attemptLine = (of: TableOf, row: TableRow): string =>
  csvLine([
    ...ATTEMPT_COLUMNS.map(([, cell]) => cell({ ...row, of })),
    ...(of.module?.objectives ?? []).map(({ id }) => row.row.graded.mastery.get(id) ?? 'open'),
  ]);

/** One answer to one item. */
type Given = One & { item: Item; n: number | undefined; nth: number; record: RecordOf };
type RecordOf = NonNullable<ReturnType<ReturnType<typeof readRecords>['get']>>;
const tryOf = ({ record, nth }: Given) => record.tries[nth];
const chosen = (given: Given) => {
  const one = tryOf(given);
  return one ? chosenOf(given.item, one.response, one.right) : [];
};

/** One row a response: each try is one. */
export const RESPONSE_COLUMNS: Columns<Given> = [
  ...shared.map(([name, cell]) => [name, (from: Given) => cell(from)] as const),
  ['question', ({ n }) => n],
  ['item', ({ item }) => item.id],
  ['kind', ({ item }) => item.kind],
  ['objective', ({ item }) => item.objective],
  ['stem', ({ item }) => item.stem],
  ['try', ({ nth }) => nth + 1],
  [
    'answer',
    (given) =>
      chosen(given)
        .map(({ text }) => text)
        .join('; '),
  ],
  [
    'answer_ids',
    (given) =>
      chosen(given)
        .map(({ id }) => id)
        .join('; '),
  ],
  ['right', (given) => (isScored(given.item) ? (tryOf(given)?.right ? 'yes' : 'no') : undefined)],
  ['share', (given) => (isScored(given.item) ? tryOf(given)?.share : undefined)],
  [
    'misread',
    (given) => [...new Set(chosen(given).flatMap(({ misread }) => misread ?? []))].join(' '),
  ],
  ['confidence', ({ record, nth }) => (nth === 0 ? record.confidence : undefined)],
  ['paragraph_looked_up', ({ record, nth }) => (nth === 1 ? record.pick : undefined)],
  [
    'paragraph_right',
    ({ module, record, nth, item }) => {
      const inPlace = nth === 1 ? looksInPlace(module.claims, item, record) : undefined;
      return inPlace === undefined ? undefined : inPlace ? 'yes' : 'no';
    },
  ],
  ['answered_at', (given) => iso(tryOf(given)?.at ?? NaN)],
  [
    'criteria_met_student',
    ({ item, record }) => (item.kind === 'written' ? record.selfCheck?.length : undefined),
  ],
  [
    'criteria_met_teacher',
    ({ item, kept }) => (item.kind === 'written' ? kept.marks?.[item.id]?.met.length : undefined),
  ],
  ['level_teacher', ({ item, kept }) => kept.marks?.[item.id]?.level],
  ['remark_teacher', ({ item, kept }) => kept.marks?.[item.id]?.remark],
];

export const responseHead = (): string => csvHead(RESPONSE_COLUMNS.map(([name]) => name));

/** A hand-in in the table of responses: a line for each try, in the order in which they were made. */
export function responseLines(of: TableOf, row: TableRow): string[] {
  const { module, kept } = row;
  const records = readRecords(module, kept.handIn.log, kept.handIn.settings);
  const columnOf = new Map(row.row.cells.map((cell, at) => [cell?.itemId, of.columns[at]?.n]));
  const given = module.items.flatMap((item): Given[] => {
    const record = records.get(item.id);
    return (record?.tries ?? []).map((_try, nth) => ({
      ...row,
      of,
      item,
      n: columnOf.get(item.id),
      nth,
      record: record as RecordOf,
    }));
  });
  return given
    .sort((a, b) => (tryOf(a)?.seq ?? 0) - (tryOf(b)?.seq ?? 0))
    .map((one) => csvLine(RESPONSE_COLUMNS.map(([, cell]) => cell(one))));
}
