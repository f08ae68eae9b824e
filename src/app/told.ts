import type { SetAside } from '../model/set-aside';

/** What storage tells the app while it reads and writes; the app says what follows from it. */
export const told: {
  /** Something is kept that cannot be read: it was left where it is. */
  setAside: (list: readonly SetAside[]) => void;
  /** The browser closed the database under the page; what was in it may be gone. */
  lost: () => void;
} = { setAside: () => undefined, lost: () => undefined };
