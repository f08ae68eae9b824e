import type { Assignment } from '../model/assignment';
import type { Attempt } from '../model/attempt';
import type { RouteId } from '../model/lesson-settings';
import type { LessonAct } from '../session/lesson-machine';
import type { LocatorData } from '../model/locator';
import type { MapData } from '../model/map';
import type { Settings } from '../model/settings';
import type { Voice } from './voice';
import type { HandInPort } from './hand-in-port';
import type { WhoPort } from './who-port';
import type { SetAside } from '../model/set-aside';

/** Whether what was done is on the disk of this device. */
export type SaveState = 'none' | 'saving' | 'saved' | 'failed';

/** Why nothing can be saved: no room, a newer version has been here, or nothing that is known. */
export type SaveProblem = 'full' | 'newer' | 'unknown';

/** Why a copy of an attempt cannot be opened. */
export type CopyRefusal = 'foreign' | 'newer' | 'damaged' | 'other-lesson';

/** What the lesson's pages may ask of the app around them. */
export type LessonPort = {
  /** Another page works on this attempt: here it can be read, but not answered. */
  readonly isReadOnly?: boolean;
  send: (act: LessonAct) => void;
  /** An act that may come next, so that it need not be worked out from nothing then. */
  rehearse?: (act: LessonAct) => void;
  /** The address of a step, of one item of it (its id), or of one paragraph of a reading ("p3"). */
  href: (stepId: string, part?: string) => string;
  loadMap: (id: string) => Promise<MapData>;
  /** The small picture of a map. */
  loadLocator: (id: string) => Promise<LocatorData>;
  /** The sentences of a paragraph, as [start, end) offsets. */
  sentencesOf: (text: string) => Promise<{ start: number; end: number }[]>;
  startOver: () => void;
  /** What a teacher's link asked for, where there was one. */
  assignment: () => Assignment | undefined;
  /** Begins anew on another route, and goes on from its first step; what was answered before is kept. */
  takeRoute: (route: RouteId) => void;
  attempts: () => Promise<Attempt[]>;
  openAttempt: (id: string) => void;
  /** Hands the attempt to the student as a file. */
  saveCopy: () => void;
  /** Goes on from the text of such a file, or says why it cannot. */
  openCopy: (text: string) => Promise<CopyRefusal | undefined>;
  /** How whoever works here likes to read. */
  settings: () => Promise<Settings>;
  /** Other settings, shown at once; whether this browser keeps them. */
  onsettings: (settings: Settings) => Promise<boolean>;
  /** What the settings say about reading aloud; nothing until the page has settled. */
  speech: () => Settings['speech'] | undefined;
  /** A voice of this device for the language of the lesson. */
  voice: () => Voice | undefined;
  /** What would be handed in now, and the ways to do so. */
  handIn: () => Promise<HandInPort>;
  /** Loads what has to do with several students on one device. */
  who: () => Promise<WhoPort>;
};

/** What is told of what is kept on this device, beside the lesson and never in its way. */
export type Keeping = {
  /** What is kept here and cannot be read. */
  readonly setAside: readonly SetAside[];
  /** There is something among it that the student has not been told of. */
  readonly isNews: boolean;
  /** A copy was opened, and a part of it could not be read. */
  readonly isCopyInPart: boolean;
  /** The browser may clear everything by itself, and the student has not been told. */
  readonly mayBeCleared: boolean;
  /** The student has seen the note, and need not see it again. */
  heed: (note: KeepingNote) => void;
  /** The student is looking at the note on clearing: once is enough. */
  told: () => void;
  /** Hands what was set aside to the student as a file, as it is kept. */
  saveSetAside: () => void;
};
export type KeepingNote = 'set-aside' | 'copy-in-part' | 'clearing';
