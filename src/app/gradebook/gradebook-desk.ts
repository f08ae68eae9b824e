import { openDatabase, type Database } from '../../storage/database';
import {
  handInIds,
  handInsOfAttempt,
  markHandIn,
  readHandIns,
  removeHandIns,
  WITHOUT_ASSIGNMENT,
} from '../../storage/hand-ins';
import type {
  BookRow,
  Progress,
  StudentPath,
  WrittenAnswer,
} from '../../teach/gradebook/gradebook-port';
import { collect, type Pieces } from './collect';
import type { Answered, Asked, BuiltIn } from './gradebook-messages';
import { layOutBook, type LaidOut } from './lay-out-book';
import { ModuleShelf } from './module-shelf';
import { isNewer, moduleOfBook, readBook } from './read-book';
import { saveBook } from './save-book';
import { Cancelled, pause, type Work } from './work';

/** So many rows at a time reach the page. */
const ROWS = 100;
const PART = 100;

/** What answers a page: the same in a worker and, where there is none, beside the page. */
export type Listener = {
  progress: (progress: Progress) => void;
  rows: (rows: BookRow[]) => void;
  isCancelled: () => boolean;
};

/** Does what a page asks of the gradebook, one thing after the other. */
export class GradebookDesk {
  readonly #shelf: ModuleShelf;
  #laidOut: LaidOut | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(builtIn: readonly BuiltIn[], askPage: ConstructorParameters<typeof ModuleShelf>[1]) {
    this.#shelf = new ModuleShelf(builtIn, askPage);
  }

  /** Answers one request; a second one waits until the first has ended. */
  answer(asked: Asked, listener: Listener, pieces?: Pieces): Promise<Answered[Asked['kind']]> {
    const next = this.#last.then(async () => {
      const db = await openDatabase();
      try {
        return await this.#answer(db, asked, listener, pieces);
      } finally {
        db.close();
      }
    });
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #answer(
    db: Database,
    asked: Asked,
    listener: Listener,
    pieces: Pieces = { files: [], texts: [] },
  ): Promise<Answered[Asked['kind']]> {
    const work: Work = { progress: listener.progress, isCancelled: listener.isCancelled };
    switch (asked.kind) {
      case 'open':
        return this.#open(db, asked, listener, work);
      case 'collect':
        return collect(db, asked.of, pieces, this.#shelf, work);
      case 'student':
        return studentPath(db, asked.id);
      case 'written':
        return this.#written(db, asked.itemId);
      case 'mark':
        return markHandIn(db, asked.id, asked.itemId, asked.mark);
      case 'save':
        if (!this.#laidOut) throw new Error('No gradebook is open');
        return saveBook(asked.as, {
          db,
          laidOut: this.#laidOut,
          shelf: this.#shelf,
          now: asked.now,
          work,
        });
      case 'remove':
        return remove(db, asked);
      case 'count-open':
        return (await handInIds(db, WITHOUT_ASSIGNMENT)).length;
    }
  }

  async #open(
    db: Database,
    { of, moduleHash }: Extract<Asked, { kind: 'open' }>,
    { rows: send }: Listener,
    work: Work,
  ): Promise<Answered['open']> {
    const read = await readBook(db, of, this.#shelf, work);
    const module = await moduleOfBook(db, read, this.#shelf, moduleHash);
    const others = [...read.named.values()]
      .filter(({ hash }) => hash !== module?.hash)
      .map((named) => ({ ...named, title: this.#shelf.get(named)?.title ?? named.id }));
    this.#laidOut = layOutBook(read, module, others);
    const { rows, book } = this.#laidOut;
    for (let at = 0; at < rows.length; at += ROWS) {
      if (work.isCancelled()) throw new Cancelled();
      send(rows.slice(at, at + ROWS));
      await pause();
    }
    return book;
  }

  async #written(db: Database, itemId: string): Promise<WrittenAnswer[]> {
    const { classRows = [], rows = [] } = this.#laidOut ?? {};
    const order = classRows.map((_row, at) => at);
    order.sort((a, b) => (rows[a]?.rank ?? 0) - (rows[b]?.rank ?? 0));
    const answers = order.flatMap((at): WrittenAnswer[] => {
      const row = classRows[at];
      const written = row?.graded.written.find((one) => one.itemId === itemId);
      if (!row || !written) return [];
      const { text, attached, limit, isDraft, met } = written;
      const student = row.listed ?? row.graded.student;
      return [{ id: row.graded.id, student, text, attached, limit, isDraft, met, mark: undefined }];
    });
    for (let at = 0; at < answers.length; at += PART) {
      const part = answers.slice(at, at + PART);
      const found = await readHandIns(
        db,
        part.map(({ id }) => id),
      );
      found.forEach(({ kept }, index) => {
        const one = part[index];
        if (one) one.mark = kept?.marks?.[itemId];
      });
    }
    return answers;
  }
}

async function studentPath(db: Database, id: string): Promise<StudentPath | undefined> {
  const [found] = await readHandIns(db, [id]);
  const kept = found?.kept;
  if (!kept) return undefined;
  const { handIn, sealed, from, collectedAt, marks = {} } = kept;
  const copies = (await handInsOfAttempt(db, handIn.attemptId))
    .filter((copy) => copy.id !== id)
    .map((copy) => ({
      id: copy.id,
      handedInAt: copy.handIn.handedInAt,
      collectedAt: copy.collectedAt,
      from: copy.from,
    }))
    .sort((a, b) => (isNewer(a, b) ? -1 : 1));
  return { handIn, sealed, from, collectedAt, marks, copies };
}

async function remove(
  db: Database,
  { of, attemptId }: Extract<Asked, { kind: 'remove' }>,
): Promise<number> {
  const ids =
    attemptId === undefined
      ? await handInIds(db, of)
      : (await handInsOfAttempt(db, attemptId)).map(({ id }) => id);
  await removeHandIns(db, ids);
  return ids.length;
}
