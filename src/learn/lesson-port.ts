import type { Attempt } from '../model/attempt';
import type { LessonAct } from '../session/lesson-machine';
import type { MapData } from '../model/map';
import type { Settings } from '../model/settings';
import type { Voice } from './voice';
import type { WhoPort } from './who-port';

/** Whether what was done is on the disk of this device. */
export type SaveState = 'none' | 'saving' | 'saved' | 'failed';

/** Why a copy of an attempt cannot be opened. */
export type CopyRefusal = 'foreign' | 'newer' | 'damaged' | 'other-lesson';

/** What the lesson's pages may ask of the app around them. */
export type LessonPort = {
  send: (act: LessonAct) => void;
  /** The address of a step, of one item of it (its id), or of one paragraph of a reading ("p3"). */
  href: (stepId: string, part?: string) => string;
  loadMap: (id: string) => Promise<MapData>;
  /** The sentences of a paragraph, as [start, end) offsets. */
  sentencesOf: (text: string) => Promise<{ start: number; end: number }[]>;
  startOver: () => void;
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
  /** Loads what has to do with several students on one device. */
  who: () => Promise<WhoPort>;
};
