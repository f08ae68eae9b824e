import type { Module } from '../../model/module';
import {
  classFigures,
  firstTryShare,
  objectiveFigures,
  rowsOf,
  scoreShare,
  type ClassRow,
} from '../../scoring/class/grade-class';
import { columnsOf, type Column } from '../../scoring/class/columns';
import type { GradedHandIn } from '../../scoring/class/grade-hand-in';
import { itemFigures, type ItemFigures } from '../../scoring/class/item-figures';
import { confidentButWrong, reteachFirst } from '../../scoring/class/reteach';
import { readRoster } from '../../scoring/class/roster';
import { foldName } from '../../model/student';
import {
  CELLS,
  MASTERIES,
  NOT_ASKED,
  type Book,
  type BookRow,
  type Flagged,
  type Odd,
  type WrittenTask,
} from '../../teach/gradebook/gradebook-port';
import type { Origin, ReadBook } from './read-book';

/** The most of a list that a page is given at once: the rest is in the table for spreadsheets. */
const CHOICES_SHOWN = 12;
const WORDS_SHOWN = 50;
const NAMES_SHOWN = 40;

/** A gradebook with its class, as later questions about it need it. */
export type LaidOut = { book: Book; rows: BookRow[]; classRows: ClassRow[]; columns: Column[] };

/** Makes the page's figures of what was read. `others` have a title where their module is here. */
export function layOutBook(
  read: ReadBook,
  module: Module | undefined,
  others: Book['others'],
): LaidOut {
  const { assignment } = read;
  const roster = readRoster(assignment?.roster ?? []);
  const columns = module ? columnsOf(module) : [];
  // Without an assignment there may be several modules: those of the others have their own page.
  const shown = assignment
    ? read.graded
    : read.graded.filter(({ id }) => read.origins.get(id)?.moduleHash === module?.hash);
  const classRows = rowsOf(columns, shown, roster);
  const objectives = module?.objectives ?? [];
  const items = itemFigures(columns, classRows);
  const names = classRows.map(({ listed, graded }) => listed ?? graded.student);
  const book: Book = {
    of: read.of,
    assignment,
    module: module && { id: module.id, hash: module.hash, title: module.title },
    others,
    kept: read.kept,
    columns,
    objectives: objectiveFigures(objectives, classRows),
    figures: classFigures(classRows, roster),
    items: items.map(fewChoices),
    reteach: module
      ? reteachFirst(module, items).map((one) => ({ ...one, figures: fewChoices(one.figures) }))
      : [],
    confident: confidentButWrong(items).map((figures) => ({
      figures: fewChoices(figures),
      wrong: figures.certainWrong.length,
      students: figures.certainWrong.slice(0, NAMES_SHOWN).map((at) => names[at] ?? ''),
    })),
    flags: flagged(classRows, names, module),
    written: writtenTasks(classRows, read.origins, module),
    ungraded: read.ungraded,
  };
  const rows = bookRows(classRows, names, read, module, roster.names.length > 0);
  return { book, rows, classRows, columns };
}

const fewChoices = (figures: ItemFigures): ItemFigures => ({
  ...figures,
  choices: figures.choices.slice(0, CHOICES_SHOWN),
  certainWrong: [],
});

function bookRows(
  classRows: readonly ClassRow[],
  names: readonly string[],
  { origins }: ReadBook,
  module: Module | undefined,
  hasList: boolean,
): BookRow[] {
  // In the order of letters here, so that the page need not compare two thousand names.
  const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  const order = names
    .map((_name, at) => at)
    .sort((a, b) => compare(names[a] ?? '', names[b] ?? ''));
  const ranks = new Map(order.map((at, rank) => [at, rank]));
  const attempts = new Map<string, number>();
  const keyOf = ({ listed, graded }: ClassRow) => foldName(listed ?? graded.student);
  for (const row of classRows) attempts.set(keyOf(row), (attempts.get(keyOf(row)) ?? 0) + 1);
  return classRows.map((row, at): BookRow => {
    const { graded, listed, cells, counts } = row;
    const origin = origins.get(graded.id);
    const isMany = keyOf(row) !== '' && (attempts.get(keyOf(row)) ?? 0) > 1;
    return {
      id: graded.id,
      attemptId: graded.attemptId,
      student: graded.student,
      listed,
      from: origin?.from ?? '',
      score: scoreShare(graded),
      firstTry: firstTryShare(graded),
      spent: graded.spent,
      handedInAt: graded.handedInAt,
      open: counts.open + counts.begun,
      cells: cells.map((cell) => (cell ? CELLS[cell.standing] : NOT_ASKED)).join(''),
      mastery: (module?.objectives ?? [])
        .map(({ id }) => MASTERIES[graded.mastery.get(id) ?? 'open'])
        .join(''),
      rank: ranks.get(at) ?? at,
      odd: oddOf(graded, origin, module, { isUnknown: hasList && listed === undefined, isMany }),
    };
  });
}

function oddOf(
  { student }: GradedHandIn,
  origin: Origin | undefined,
  module: Module | undefined,
  { isUnknown, isMany }: { isUnknown: boolean; isMany: boolean },
): Odd[] {
  const hasName = foldName(student) !== '';
  const isOther = origin !== undefined && origin.moduleHash !== module?.hash;
  return [
    !hasName ? 'no-name' : isUnknown ? 'unknown-student' : undefined,
    isOther ? (origin.moduleId === module?.id ? 'other-version' : 'other-module') : undefined,
    isMany ? 'several' : undefined,
    origin?.times,
  ].filter((odd): odd is Odd => odd !== undefined);
}

function flagged(
  rows: readonly ClassRow[],
  names: readonly string[],
  module: Module | undefined,
): Flagged[] {
  const found = new Map<string, Flagged>();
  const stems = new Map(module?.items.map(({ id, stem }) => [id, stem]));
  rows.forEach(({ graded }, at) => {
    for (const { itemId, word } of graded.flags) {
      const one = found.get(itemId) ?? {
        itemId,
        stem: stems.get(itemId) ?? itemId,
        count: 0,
        said: [],
      };
      one.count++;
      if (one.said.length < WORDS_SHOWN) one.said.push({ student: names[at] ?? '', word });
      found.set(itemId, one);
    }
  });
  return [...found.values()].sort((a, b) => b.count - a.count);
}

function writtenTasks(
  rows: readonly ClassRow[],
  origins: ReadBook['origins'],
  module: Module | undefined,
): WrittenTask[] {
  return (module?.items ?? [])
    .filter(({ kind }) => kind === 'written')
    .flatMap(({ id: itemId, stem }) => {
      const own = rows.filter(({ graded }) => graded.written.some((one) => one.itemId === itemId));
      const marked = own.filter(({ graded }) => origins.get(graded.id)?.marked.includes(itemId));
      return own.length === 0 ? [] : { itemId, stem, count: own.length, marked: marked.length };
    });
}
