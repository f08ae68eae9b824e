import type { KeptAssignment } from '../../model/assignment';
import type { HandIn, TeacherMark } from '../../model/hand-in';
import type { ClassFigures, ObjectiveFigures } from '../../scoring/class/grade-class';
import type { Column } from '../../scoring/class/columns';
import type { ItemFigures } from '../../scoring/class/item-figures';
import type { OddTimes } from '../../scoring/class/odd-times';
import type { Reteach } from '../../scoring/class/reteach';

/** The hand-ins of an assignment, by its id, or `open`: those of none that this device knows. */
export type BookOf = string;

/** How far a piece of work is, of how much. */
export type Progress = { done: number; total: number };

/** One attempt in the grid, small enough that two thousand cost the page nothing. */
export type BookRow = {
  /** The record that counts; others of the same attempt are kept beside it. */
  id: string;
  attemptId: string;
  /** As it was typed. */
  student: string;
  /** The name on the list that it stands for. */
  listed: string | undefined;
  /** The file it came in, or nothing. */
  from: string;
  /** Per cent of the points, and of the points at the first try. */
  score: number | undefined;
  firstTry: number | undefined;
  /** Milliseconds of work. */
  spent: number;
  handedInAt: number;
  /** Scored questions of its route without an answer, or begun and left. */
  open: number;
  /** A letter a column: see `CELLS`. */
  cells: string;
  /** A letter an objective: see `MASTERIES`. */
  mastery: string;
  /** Its place when all rows are ordered by name. */
  rank: number;
  /** What is odd about it. */
  odd: Odd[];
};

/** A letter a standing; `-` where the student was not asked. */
export const CELLS = {
  right: 'r',
  help: 'h',
  missed: 'm',
  begun: 'b',
  open: 'o',
  kept: 'k',
} as const;
export const NOT_ASKED = '-';
export const MASTERIES = { secure: 's', nearly: 'n', 'not-yet': 'y', open: 'o' } as const;

/** What is odd about a hand-in that counts: it is told, and nothing is left out for it. */
export type Odd =
  'unknown-student' | 'no-name' | 'other-version' | 'other-module' | 'several' | OddTimes;

/** A hand-in that is kept but cannot be graded, and why. */
export type Ungraded = {
  id: string;
  student: string;
  from: string;
  reason: 'no-module' | 'damaged';
  /** The module that it would take. */
  module?: { id: string; hash: string };
};

/** Everything of a gradebook but its rows, which follow in parts. */
export type Book = {
  of: BookOf;
  /** Nothing where the hand-ins belong to no assignment of this device. */
  assignment: KeptAssignment | undefined;
  module: { id: string; hash: string; title: string } | undefined;
  /** Other modules that hand-ins of this gradebook name, with how many do. */
  others: { id: string; hash: string; title: string; count: number }[];
  /** How many records are kept, older copies of an attempt included. */
  kept: number;
  columns: Column[];
  objectives: ObjectiveFigures[];
  figures: ClassFigures;
  items: ItemFigures[];
  reteach: Reteach[];
  /** With the first names of those who were certain and wrong. */
  confident: { figures: ItemFigures; wrong: number; students: string[] }[];
  flags: Flagged[];
  written: WrittenTask[];
  ungraded: Ungraded[];
};
export type OpenedBook = Book & { rows: BookRow[] };

/** A question that students flagged, with their words. */
export type Flagged = { itemId: string; stem: string; count: number; said: Said[] };
export type Said = { student: string; word: string };

/** A question that is answered in the student's own words. */
export type WrittenTask = { itemId: string; stem: string; count: number; marked: number };
/** One answer to it. */
export type WrittenAnswer = {
  /** The record of the hand-in. */
  id: string;
  student: string;
  text: string;
  isDraft: boolean;
  met: string[];
  mark: TeacherMark | undefined;
};

/** What came of one file or code. */
export type Collected = {
  /** The name of the file, or which of the pasted codes. */
  name: string;
  student?: string;
  outcome: Outcome;
};
export type Outcome =
  /** New; `newer` and `older` where this device has another copy of the same attempt. */
  | { kind: 'added' | 'newer' | 'older'; sealed: boolean; elsewhere: Elsewhere | undefined }
  /** The same bytes came before. */
  | { kind: 'same' }
  /** A gradebook of another device: how many hand-ins were new, and how many came again. */
  | { kind: 'book'; added: number; same: number; unreadable: number }
  | { kind: 'refused'; reason: Refusal; detail?: string };
/** It belongs to another page than the one that it was put into. */
export type Elsewhere = { of: BookOf; className: string } | 'open';
export type Refusal =
  | 'foreign'
  | 'newer'
  | 'damaged'
  | 'too-big'
  | 'other-key'
  | 'no-module'
  | 'incomplete'
  | 'unreadable'
  | 'not-kept';

/** The whole path of one student, as it was handed in. */
export type StudentPath = {
  handIn: HandIn;
  sealed: boolean;
  from: string;
  collectedAt: number;
  marks: Record<string, TeacherMark>;
  /** Other copies of the same attempt, newest first. */
  copies: { id: string; handedInAt: number; from: string }[];
};

/** What can be saved of a gradebook: tables for spreadsheets, or all of it for another device. */
export type SavedAs = 'attempts' | 'responses' | 'gradebook';

/** What the gradebook may ask of the app around it. All of it happens beside the page, in a worker. */
export type GradebookPort = {
  /** Reads and grades; rejects with an AbortError where it was called off. */
  open: (
    of: BookOf,
    options: {
      moduleHash?: string | undefined;
      onprogress?: (progress: Progress) => void;
      signal?: AbortSignal;
    },
  ) => Promise<OpenedBook>;
  /** Takes in files and pasted texts. What was kept before it was called off stays. */
  collect: (
    of: BookOf,
    pieces: { files: readonly File[]; texts: readonly string[] },
    options: { onprogress?: (progress: Progress) => void; signal?: AbortSignal },
  ) => Promise<{ collected: Collected[]; stopped: boolean }>;
  student: (id: string) => Promise<StudentPath | undefined>;
  /** Answers in the students' own words to one item of the book that is open. */
  written: (itemId: string) => Promise<WrittenAnswer[]>;
  mark: (id: string, itemId: string, mark: TeacherMark) => Promise<boolean>;
  /** Saves a file of the book that is open. */
  save: (as: SavedAs, onprogress?: (progress: Progress) => void) => Promise<void>;
  /** Takes hand-ins off this device: all of the book, or those of one attempt. */
  remove: (of: BookOf, attemptId?: string) => Promise<number>;
  /** How many hand-ins belong to no assignment of this device. */
  countOpen: () => Promise<number>;
  close: () => void;
};
