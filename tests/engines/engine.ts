import type { Send } from './commands';

/** A kind of browser, and how to start one. */
export type Engine = {
  name: string;
  /** What to say where it is not there, and what to do about it. */
  absent: string;
  find: () => string | undefined;
  launch: (path: string) => Promise<Running>;
};

export type Running = {
  /** Its name and version, as the browser itself gives them. */
  version: string;
  send: Send;
  close: () => Promise<void>;
};
