import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptAssignment } from '../model/assignment';
import type { Attempt } from '../model/attempt';
import type { KeptHandIn } from '../model/hand-in';
import type { LogEntry } from '../model/log';
import type { Module } from '../model/module';
import type { Student } from '../model/student';

/** Everything that this device keeps. Records carry their own version and only move forward. */
export interface DatelineDB extends DBSchema {
  /** Modules by content hash, so that an edit never orphans an attempt. */
  modules: { key: string; value: Module };
  attempts: { key: string; value: Attempt; indexes: { module: string } };
  /** Append-only: one entry a key, never overwritten. */
  log: { key: [attemptId: string, seq: number, writer: string]; value: LogEntry };
  /** Who works on this device, found by the folded name. */
  students: { key: string; value: Student; indexes: { key: string } };
  /**
   * Hashes of the ids of what a student has removed, so that a page that still has it open
   * cannot bring it back. A hash does not lead back to the id.
   */
  removed: { key: string; value: { id: string } };
  /** What a teacher has assigned from this device, with the names of the class. */
  assignments: { key: string; value: KeptAssignment };
  /** What a teacher has collected, by the hash of what came. */
  handIns: { key: string; value: KeptHandIn; indexes: { assignment: string; attempt: string } };
  /** A teacher's key pairs, whose private half cannot be read out, by the fingerprint. */
  keys: { key: string; value: TeacherKey };
}

/** A key pair that opens sealed hand-ins, as the browser keeps it. */
export type TeacherKey = {
  v: 1;
  fingerprint: string;
  /** Uncompressed point of P-256, base64url. */
  publicKey: string;
  privateKey: CryptoKey;
  /** When a backup was made; without one it seals nothing. Milliseconds since 1970. */
  backedUpAt?: number;
  madeAt: number;
};
export type Database = IDBPDatabase<DatelineDB>;

export const DATABASE = 'dateline';
export const DATABASE_VERSION = 3;

/** Why a connection is of no more use: it was closed by the browser, or made way for another page. */
export type Closing = 'by the browser' | 'for another page';

/** Opens the database, creating or upgrading it. Rejects where storage is blocked. */
export function openDatabase(
  onclose: (closing: Closing) => void = () => undefined,
): Promise<Database> {
  return openDB<DatelineDB>(DATABASE, DATABASE_VERSION, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) {
        db.createObjectStore('modules', { keyPath: 'hash' });
        db.createObjectStore('attempts', { keyPath: 'id' }).createIndex('module', 'moduleId');
        db.createObjectStore('log', { keyPath: ['attemptId', 'seq', 'writer'] });
      }
      if (oldVersion < 2) {
        db.createObjectStore('students', { keyPath: 'id' }).createIndex('key', 'key', {
          unique: true,
        });
        db.createObjectStore('removed', { keyPath: 'id' });
      }
      if (oldVersion < 3) {
        db.createObjectStore('assignments', { keyPath: 'id' });
        const handIns = db.createObjectStore('handIns', { keyPath: 'id' });
        handIns.createIndex('assignment', 'handIn.assignmentId');
        handIns.createIndex('attempt', 'handIn.attemptId');
        db.createObjectStore('keys', { keyPath: 'fingerprint' });
      }
    },
    blocking(_current, _blocked, event) {
      // A newer page wants to upgrade: step aside, it waits for this connection.
      (event.target as IDBDatabase | null)?.close();
      onclose('for another page');
    },
    terminated: () => onclose('by the browser'),
  });
}

/** Opens the database as it is, of whatever version, to look at what is in it. */
export function openAsItIs(): Promise<Database> {
  return openDB<DatelineDB>(DATABASE, undefined, {
    // There is none: looking must not make one.
    upgrade: (_db, _old, _new, tx) => {
      tx.done.catch(() => undefined);
      tx.abort();
    },
  });
}
