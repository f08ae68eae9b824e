import type { BackupRefusal } from '../interop/key-pair';
import type { Assignment, KeptAssignment } from '../model/assignment';
import type { LessonSettings } from '../model/lesson-settings';
import type { MapData } from '../model/map';
import type { Module, ModuleSummary } from '../model/module';
import type { GradebookPort } from './gradebook/gradebook-port';
import type { TeacherNotes } from '../model/teacher-notes';

/** A module that can be assigned from this device. */
export type KnownModule = ModuleSummary & { from: 'built-in' | 'imported' };

/** What a teacher has changed about the questions of a module, before it is assigned. */
export type Choices = Pick<LessonSettings, 'off' | 'swaps'>;

/** A key pair of this device, without its private half. */
export type OwnKey = { fingerprint: string; publicKey: string; madeAt: number };

/** The key pairs that open sealed hand-ins. */
export type KeyPort = {
  /** Those that have a backup, newest first. */
  list: () => Promise<OwnKey[]>;
  /** Draws one and writes its backup; it is kept, and can be used, once `keep` is called. */
  make: (passphrase: string) => Promise<{ key: OwnKey; backup: string; keep: () => Promise<void> }>;
  /** Brings one in from its backup. */
  restore: (
    file: Blob,
    passphrase: string,
  ) => Promise<{ key: OwnKey } | { refused: BackupRefusal }>;
};

/** What the teacher's pages may ask of the app around them. */
export type TeachPort = {
  listModules: () => Promise<KnownModule[]>;
  /** A module by its id; with the beginning of a hash that very one, of whatever age. */
  loadModule: (id: string, hash?: string) => Promise<Module | undefined>;
  loadMap: (moduleId: string, map: string) => Promise<MapData>;
  /** What its author says to teachers; nothing where there is none. */
  loadNotes: (moduleId: string) => Promise<TeacherNotes | undefined>;
  /** Keeps a module that came as a file, or says why it cannot be used. */
  importModule: (file: Blob) => Promise<{ module: KnownModule } | { problem: ImportProblem }>;
  /** Takes a module that came as a file off the device, unless something on it is of that module. */
  removeModule: (moduleId: string) => Promise<'removed' | 'in-use'>;
  readChoices: (moduleId: string) => Choices;
  keepChoices: (moduleId: string, choices: Choices) => void;
  /** Newest first; and how many records of this device cannot be read. */
  listAssignments: () => Promise<{ assignments: KeptAssignment[]; unreadable: number }>;
  /** Keeps an assignment, and its module beside it, so that hand-ins can be graded later. */
  keepAssignment: (kept: KeptAssignment, module: Module) => Promise<void>;
  removeAssignment: (id: string) => Promise<void>;
  keys: KeyPort;
  /** The address that opens a lesson with the settings of an assignment. */
  linkOf: (assignment: Assignment) => string;
  /** Sixteen hexadecimal digits that nobody has drawn before. */
  drawId: () => string;
  now: () => number;
  saveFile: (content: string, name: string, type: string) => void;
  /** What collects and grades; loaded when a gradebook is opened. */
  gradebook: () => Promise<GradebookPort>;
};

/** Why a file is no module that can be used. */
export type ImportProblem =
  'no-json' | 'foreign' | 'newer' | 'damaged' | 'too-big' | 'other-version' | 'not-kept';
