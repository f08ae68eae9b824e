import type { KeptAssignment } from '../../model/assignment';
import { isKeptAssignment } from '../../model/assignment';
import type { KeptHandIn } from '../../model/hand-in';
import type { Module } from '../../model/module';
import { OWN_SETTINGS } from '../../model/lesson-settings';
import { gradeHandIn, type GradedHandIn } from '../../scoring/class/grade-hand-in';
import { oddTimes, type OddTimes } from '../../scoring/class/odd-times';
import type { Database } from '../../storage/database';
import { handInIds, readHandIns, WITHOUT_ASSIGNMENT } from '../../storage/hand-ins';
import type { BookOf, Ungraded } from '../../teach/gradebook/gradebook-port';
import type { ModuleShelf } from './module-shelf';
import { inParts, type Work } from './work';

/** What is kept about a graded hand-in beside its grades. */
export type Origin = {
  from: string;
  moduleId: string;
  moduleHash: string;
  times: OddTimes | undefined;
  /** Ids of the written answers that the teacher has marked. */
  marked: string[];
};

/** Everything of a gradebook that was read and graded, one hand-in an attempt. */
export type ReadBook = {
  of: BookOf;
  assignment: KeptAssignment | undefined;
  kept: number;
  graded: GradedHandIn[];
  origins: Map<string, Origin>;
  ungraded: Ungraded[];
  /** How many hand-ins name each module, by its hash. */
  named: Map<string, { id: string; hash: string; count: number }>;
};

const PART = 50;

export async function readAssignment(
  db: Database,
  of: BookOf,
): Promise<KeptAssignment | undefined> {
  if (of === WITHOUT_ASSIGNMENT) return undefined;
  const record: unknown = await db.get('assignments', of);
  return isKeptAssignment(record) ? record : undefined;
}

/** Reads the hand-ins of a gradebook and grades the newest of each attempt from its log. */
export async function readBook(
  db: Database,
  of: BookOf,
  shelf: ModuleShelf,
  work: Work,
): Promise<ReadBook> {
  const ids = await handInIds(db, of);
  const newest = new Map<string, { id: string; handedInAt: number; collectedAt: number }>();
  const book: ReadBook = {
    of,
    assignment: await readAssignment(db, of),
    kept: ids.length,
    graded: [],
    origins: new Map(),
    ungraded: [],
    named: new Map(),
  };
  const graded = new Map<string, GradedHandIn | Ungraded>();
  await inParts(ids, PART, work, async (part) => {
    for (const { id, kept } of await readHandIns(db, part)) {
      if (!kept) {
        book.ungraded.push({ id, student: '', from: '', reason: 'damaged' });
        continue;
      }
      const { attemptId, handedInAt } = kept.handIn;
      const before = newest.get(attemptId);
      const own = { id, handedInAt, collectedAt: kept.collectedAt };
      if (before && !isNewer(own, before)) continue;
      newest.set(attemptId, own);
      if (before) book.origins.delete(before.id);
      graded.set(attemptId, await gradeKept(db, kept, shelf));
      book.origins.set(id, originOf(kept));
    }
  });
  for (const one of graded.values()) {
    if ('reason' in one) book.ungraded.push(one);
    else book.graded.push(one);
  }
  for (const { moduleId, moduleHash } of book.origins.values()) {
    const named = book.named.get(moduleHash) ?? { id: moduleId, hash: moduleHash, count: 0 };
    book.named.set(moduleHash, { ...named, count: named.count + 1 });
  }
  return book;
}

type Copy = { id: string; handedInAt: number; collectedAt: number };
/** Of two copies of one attempt the one that was handed in last, then the one collected last. */
export const isNewer = (a: Copy, b: Copy): boolean =>
  (a.handedInAt - b.handedInAt || a.collectedAt - b.collectedAt || (a.id > b.id ? 1 : -1)) > 0;

async function gradeKept(
  db: Database,
  kept: KeptHandIn,
  shelf: ModuleShelf,
): Promise<GradedHandIn | Ungraded> {
  const { moduleId, moduleHash, student } = kept.handIn;
  const wanted = { id: moduleId, hash: moduleHash };
  const module = shelf.get(wanted) ?? (await shelf.find(db, wanted));
  const why = { id: kept.id, student, from: kept.from };
  if (!module) return { ...why, reason: 'no-module', module: wanted };
  try {
    return gradeHandIn(module, kept);
  } catch (error) {
    // One that no version can grade must not cost the class its page.
    console.error(error);
    return { ...why, reason: 'damaged' };
  }
}

const originOf = ({ handIn, from, collectedAt, marks }: KeptHandIn): Origin => ({
  from,
  moduleId: handIn.moduleId,
  moduleHash: handIn.moduleHash,
  times: oddTimes(handIn, collectedAt),
  marked: Object.keys(marks ?? {}),
});

/** Which module a gradebook is laid out by: that of its assignment, or the one named most. */
export async function moduleOfBook(
  db: Database,
  { assignment, named }: ReadBook,
  shelf: ModuleShelf,
  asked: string | undefined,
): Promise<Module | undefined> {
  if (assignment) {
    const { moduleId: id, moduleHash: hash } = assignment.assignment;
    return shelf.find(db, { id, hash });
  }
  const byCount = [...named.values()].sort((a, b) => b.count - a.count);
  const wanted = byCount.find(({ hash }) => hash === asked) ?? byCount[0];
  return wanted && shelf.find(db, wanted);
}

export const settingsOfBook = ({ assignment }: ReadBook) =>
  assignment?.assignment.settings ?? OWN_SETTINGS;
