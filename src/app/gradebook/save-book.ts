import {
  attemptHead,
  attemptLine,
  responseHead,
  responseLines,
  type TableRow,
} from '../../interop/gradebook-tables';
import { csvName } from '../../interop/csv';
import { GRADEBOOK_END, gradebookParts, handInPart } from '../../interop/gradebook-file';
import type { Module } from '../../model/module';
import { moduleOfHandIn } from '../../scoring/class/grade-hand-in';
import type { Database } from '../../storage/database';
import { handInIds, readHandIns } from '../../storage/hand-ins';
import type { SavedAs } from '../../teach/gradebook/gradebook-port';
import type { LaidOut } from './lay-out-book';
import type { ModuleShelf } from './module-shelf';
import { inParts, type Work } from './work';

const PART = 50;
type Saved = { name: string; blob: Blob };
export type Saving = {
  db: Database;
  laidOut: LaidOut;
  shelf: ModuleShelf;
  now: number;
  work: Work;
};

/** A file of the gradebook that is open. */
export const saveBook = (as: SavedAs, saving: Saving): Promise<Saved> =>
  as === 'gradebook' ? saveWhole(saving) : saveTable(as, saving);

async function saveTable(as: 'attempts' | 'responses', saving: Saving): Promise<Saved> {
  const { db, laidOut, shelf, work } = saving;
  const { book, classRows, rows, columns } = laidOut;
  const module = book.module && shelf.get(book.module);
  const of = { assignment: book.assignment, module, columns };
  const parts = [as === 'attempts' ? attemptHead(of) : responseHead()];
  const order = classRows.map((_row, at) => at);
  order.sort((a, b) => (rows[a]?.rank ?? 0) - (rows[b]?.rank ?? 0));
  await inParts(order, PART, work, async (part) => {
    const ids = part.map((at) => classRows[at]?.graded.id ?? '');
    const found = await readHandIns(db, ids);
    found.forEach(({ kept }, index) => {
      const at = part[index] ?? 0;
      const row = classRows[at];
      const own = kept && shelf.get({ id: kept.handIn.moduleId, hash: kept.handIn.moduleHash });
      if (!row || !kept || !own) return;
      const odd = rows[at]?.odd ?? [];
      const table: TableRow = { row, kept, module: moduleOfHandIn(own, kept.handIn), odd };
      if (as === 'attempts') parts.push(attemptLine(of, table));
      else parts.push(...responseLines(of, table));
    });
  });
  const kind = as === 'attempts' ? '' : as;
  return {
    name: csvName([
      book.assignment?.className ?? '',
      book.module?.title ?? '',
      kind,
      day(saving.now),
    ]),
    blob: new Blob(parts, { type: 'text/csv;charset=utf-8' }),
  };
}

async function saveWhole({ db, laidOut: { book }, shelf, now, work }: Saving): Promise<Saved> {
  const ids = await handInIds(db, book.of);
  const modules = new Map<string, Module>();
  const lines: string[] = [];
  await inParts(ids, PART, work, async (part) => {
    for (const { kept } of await readHandIns(db, part)) {
      if (!kept) continue;
      const { moduleId: id, moduleHash: hash } = kept.handIn;
      const module = shelf.get({ id, hash });
      if (module) modules.set(hash, module);
      lines.push(handInPart(kept, lines.length === 0));
    }
  });
  const own = book.module && shelf.get(book.module);
  if (own) modules.set(own.hash, own);
  const head = [...gradebookParts(book.assignment ? [book.assignment] : [], [...modules.values()])];
  const name = csvName(['gradebook', book.assignment?.className ?? '', day(now)]);
  return {
    name: name.replace(/\.csv$/, '.dateline-gradebook.json'),
    blob: new Blob([...head, ...lines, GRADEBOOK_END], { type: 'application/json' }),
  };
}

/** The day by UTC: 2026-01-31. */
const day = (now: number) => new Date(now).toISOString().slice(0, 10);
