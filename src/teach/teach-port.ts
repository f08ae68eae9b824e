import type { KeptAssignment } from '../model/assignment';
import type { LessonSettings } from '../model/lesson-settings';
import type { MapData } from '../model/map';
import type { Module, ModuleSummary } from '../model/module';
import type { TeacherNotes } from '../model/teacher-notes';

/** A module that can be assigned from this device. */
export type KnownModule = ModuleSummary & { from: 'built-in' | 'imported' };

/** What a teacher has changed about the questions of a module, before it is assigned. */
export type Choices = Pick<LessonSettings, 'off' | 'swaps'>;

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
  readChoices: (moduleId: string) => Choices;
  keepChoices: (moduleId: string, choices: Choices) => void;
  /** Newest first; and how many records of this device cannot be read. */
  listAssignments: () => Promise<{ assignments: KeptAssignment[]; unreadable: number }>;
  /** Keeps an assignment, and its module beside it, so that hand-ins can be graded later. */
  keepAssignment: (kept: KeptAssignment, module: Module) => Promise<void>;
  removeAssignment: (id: string) => Promise<void>;
  /** Sixteen hexadecimal digits that nobody has drawn before. */
  drawId: () => string;
  now: () => number;
  saveFile: (content: string, name: string, type: string) => void;
};

/** Why a file is no module that can be used. */
export type ImportProblem =
  'no-json' | 'foreign' | 'newer' | 'damaged' | 'too-big' | 'other-version' | 'not-kept';
