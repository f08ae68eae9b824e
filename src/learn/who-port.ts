/** Who works here now. */
export type Who = {
  /** The name as it was typed; nothing where nobody is named. */
  name: string | undefined;
  hasPin: boolean;
  /** Whether a PIN can be set on this page. */
  canPin: boolean;
  /** Whether something has been done in the attempt that is open. */
  hasBegun: boolean;
};

/** Why a name leads nowhere. */
export type NameRefusal = 'empty' | 'long' | 'unreadable' | 'not-kept';
/** Where a name leads: to the student's place, to the question for a PIN, or to a new start. */
export type Coming = 'entered' | 'pin' | 'new' | NameRefusal;

/** What a student of this device can ask of the app: to come, to go, and to take all away. */
export type WhoPort = {
  now: () => Promise<Who>;
  come: (name: string) => Promise<Coming>;
  /** Makes a new student, who may take along what is open now. */
  begin: (name: string, takeAlong: boolean) => Promise<Coming>;
  /** Opens the work behind a PIN: of this name, or of who worked here last. */
  unlock: (name: string | undefined, pin: string) => Promise<'entered' | 'wrong' | 'not-kept'>;
  /** Goes on without a name, unless there is such work already: then it says from when (ms). */
  comeUnnamed: () => Promise<'entered' | { lastAt: number }>;
  enterUnnamed: (how: 'go on' | 'start anew') => Promise<void>;
  /** Shows nothing of this student any more and asks who is working. */
  leave: (how: 'when saved' | 'all the same') => Promise<'left' | 'not-saved'>;
  /** From the question for a PIN to the question for a name. */
  someoneElse: () => void;
  setPin: (digits: string | undefined) => Promise<'set' | 'not-kept'>;
  /** How much there is of who works here now. */
  work: () => Promise<{ attempts: number; answers: number }>;
  /** A file for each attempt. */
  saveCopies: () => Promise<void>;
  /** Removes all work of who works here now. */
  remove: () => Promise<'removed' | 'not-kept'>;
  /** Removes the work behind a PIN that was forgotten. */
  removeForgotten: (name: string | undefined) => Promise<'removed' | 'not-kept'>;
};

/** What the question who is working begins with. */
export type Asking = {
  show: 'who' | 'pin';
  /** What has just happened to the work that was open. */
  notice?: 'removed' | 'removed-elsewhere' | undefined;
};
