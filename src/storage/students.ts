import { upgradeAttempt, type Attempt } from '../model/attempt';
import { foldName, isStudent, type Student } from '../model/student';
import type { Database } from './database';

/** The student of a name, or that there is one whose record this version cannot read. */
export async function findStudent(
  db: Database,
  name: string,
): Promise<Student | 'unreadable' | undefined> {
  const record: unknown = await db.getFromIndex('students', 'key', foldName(name));
  return readable(record);
}

export async function readStudent(
  db: Database,
  id: string,
): Promise<Student | 'unreadable' | undefined> {
  const record: unknown = await db.get('students', id);
  return readable(record);
}

const readable = (record: unknown): Student | 'unreadable' | undefined =>
  record === undefined || isStudent(record) ? record : 'unreadable';

/** Puts a new student in; "taken" where another tab was first with the name. */
export async function addStudent(db: Database, student: Student): Promise<'added' | 'taken'> {
  const tx = db.transaction('students', 'readwrite', { durability: 'strict' });
  tx.done.catch(() => undefined); // its failure is told by what is asked of it
  const known = await tx.store.index('key').getKey(student.key);
  if (known === undefined) await tx.store.add(student);
  await tx.done;
  return known === undefined ? 'added' : 'taken';
}

/** Changes a student's record; one that is gone, or that cannot be read, is left alone. */
export async function changeStudent(
  db: Database,
  id: string,
  change: (student: Student) => Student,
): Promise<void> {
  const tx = db.transaction('students', 'readwrite', { durability: 'strict' });
  tx.done.catch(() => undefined); // its failure is told by what is asked of it
  const record: unknown = await tx.store.get(id);
  if (isStudent(record)) await tx.store.put(change(record));
  await tx.done;
}

/** Says whose a stored attempt is; nothing else of it changes. */
export async function giveAttempt(
  db: Database,
  attemptId: string,
  studentId: string,
): Promise<void> {
  const tx = db.transaction('attempts', 'readwrite', { durability: 'strict' });
  tx.done.catch(() => undefined); // its failure is told by what is asked of it
  const record: unknown = await tx.store.get(attemptId);
  const attempt = upgradeAttempt(record);
  if (attempt) await tx.store.put({ ...attempt, studentId });
  await tx.done;
}

/** A student's attempts at a module, the one worked on last first. */
export async function attemptsOf(
  db: Database,
  studentId: string,
  moduleId: string,
): Promise<Attempt[]> {
  const tx = db.transaction(['attempts', 'log']);
  const records: unknown[] = await tx.objectStore('attempts').index('module').getAll(moduleId);
  const own = records
    .flatMap((record) => upgradeAttempt(record) ?? [])
    .filter((attempt) => attempt.studentId === studentId);
  const dated = await Promise.all(
    own.map(async (attempt) => {
      const entries = IDBKeyRange.bound([attempt.id], [attempt.id, []]);
      const last = await tx.objectStore('log').openCursor(entries, 'prev');
      const at: unknown = last?.value.at;
      return { attempt, at: typeof at === 'number' ? at : attempt.startedAt };
    }),
  );
  return dated.sort((a, b) => b.at - a.at).map(({ attempt }) => attempt);
}
