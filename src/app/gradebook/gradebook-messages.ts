import type { TeacherMark } from '../../model/hand-in';
import type { Module } from '../../model/module';
import type {
  Book,
  BookOf,
  BookRow,
  Collected,
  Progress,
  SavedAs,
  StudentPath,
  WrittenAnswer,
} from '../../teach/gradebook/gradebook-port';

/** A module that the app brings with it: the page loads it, and hands it over when it is asked. */
export type BuiltIn = { id: string; hash: string; title: string };

/** What the page asks of the worker. Each request has a number, which its answers carry. */
export type Asked =
  | { kind: 'open'; of: BookOf; moduleHash?: string | undefined }
  | { kind: 'collect'; of: BookOf }
  | { kind: 'student'; id: string }
  | { kind: 'written'; itemId: string }
  | { kind: 'mark'; id: string; itemId: string; mark: TeacherMark }
  | { kind: 'save'; as: SavedAs; now: number }
  | { kind: 'remove'; of: BookOf; attemptId?: string | undefined }
  | { kind: 'count-open' };

export type ToWorker =
  | { kind: 'begin'; builtIn: BuiltIn[] }
  | { kind: 'ask'; call: number; asked: Asked }
  /** Files and texts of a `collect`, in parts: so many at once would hold up the page. */
  | { kind: 'pieces'; call: number; files: File[]; texts: string[]; isLast: boolean }
  | { kind: 'module'; id: string; module: Module | undefined }
  | { kind: 'cancel'; call: number };

export type Answered = {
  open: Book;
  collect: { collected: Collected[]; stopped: boolean };
  student: StudentPath | undefined;
  written: WrittenAnswer[];
  mark: boolean;
  save: { name: string; blob: Blob };
  remove: number;
  'count-open': number;
};

export type FromWorker =
  | { kind: 'progress'; call: number; progress: Progress }
  | { kind: 'rows'; call: number; rows: BookRow[] }
  | { kind: 'done'; call: number; value: Answered[Asked['kind']] }
  | { kind: 'cancelled'; call: number }
  | { kind: 'failed'; call: number; message: string }
  | { kind: 'need-module'; id: string };
