import { isKeptAssignment, type KeptAssignment } from '../model/assignment';
import type { Module } from '../model/module';
import type { Database } from './database';
import { readEach } from './read-each';

/**
 * Keeps an assignment, and the module that it names beside it: hand-ins are graded with that very
 * one, whatever is built in by then. Resolves once both are committed.
 */
export async function keepAssignment(
  db: Database,
  kept: KeptAssignment,
  module: Module,
): Promise<void> {
  const tx = db.transaction(['assignments', 'modules'], 'readwrite', { durability: 'strict' });
  const modules = tx.objectStore('modules');
  const isNew = (await modules.getKey(module.hash)) === undefined;
  await Promise.all([
    isNew ? modules.add(module) : undefined,
    tx.objectStore('assignments').put(kept),
    tx.done,
  ]);
}

/** The assignments of this device, newest first, and how many records cannot be read. */
export async function listAssignments(
  db: Database,
): Promise<{ assignments: KeptAssignment[]; unreadable: number }> {
  const found = await readEach(db, 'assignments');
  const assignments = found
    .map(({ record }) => record)
    .filter(isKeptAssignment)
    .sort((a, b) => b.madeAt - a.madeAt);
  return { assignments, unreadable: found.length - assignments.length };
}

/** Takes an assignment off the device; what was handed in for it stays. */
export async function removeAssignment(db: Database, id: string): Promise<void> {
  await db.delete('assignments', id);
}

/** Keeps a module that came as a file. */
export async function keepModule(db: Database, module: Module): Promise<void> {
  if ((await db.getKey('modules', module.hash)) === undefined) await db.add('modules', module);
}

/**
 * Takes a module off the device in every version of it, unless an attempt, an assignment or something
 * handed in is of it: those can be read and graded with their own module only.
 */
export async function removeModule(db: Database, moduleId: string): Promise<'removed' | 'in-use'> {
  const stores = ['modules', 'attempts', 'assignments', 'handIns'] as const;
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
  const modules = tx.objectStore('modules');
  const [hashes, kept, attempts, assignments, handIns] = await Promise.all([
    modules.getAllKeys(),
    modules.getAll(),
    tx.objectStore('attempts').getAll(),
    tx.objectStore('assignments').getAll(),
    tx.objectStore('handIns').getAll(),
  ]);
  const isInUse =
    attempts.some((attempt) => attempt.moduleId === moduleId) ||
    assignments.some(({ assignment }) => assignment.moduleId === moduleId) ||
    handIns.some(({ handIn }) => handIn.moduleId === moduleId);
  const own = isInUse ? [] : hashes.filter((_, at) => kept[at]?.id === moduleId);
  await Promise.all([...own.map((hash) => modules.delete(hash)), tx.done]);
  return isInUse ? 'in-use' : 'removed';
}

/** Every module that is kept, as it is kept: each has yet to be checked. */
export async function readModules(db: Database): Promise<unknown[]> {
  return (await readEach(db, 'modules')).map(({ record }) => record);
}
