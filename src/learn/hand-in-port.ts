import type { HandIn } from '../model/hand-in';
import type { Module } from '../model/module';

/** What is handed in of the attempt that is open, and the ways in which it can leave this device. */
export type HandInPort = {
  /** What is sent, with no name in it yet. */
  readonly handIn: HandIn;
  /** The module as the student has worked through it. */
  readonly module: Module;
  /** The name that the student works under here, as a proposal. */
  readonly name: string;
  readonly nameMax: number;
  /**
   * Who can read it: anyone, or whoever has the teacher's key; `unsealable` where it should be
   * sealed and this page cannot.
   */
  readonly reader: 'anyone' | 'unsealable' | { fingerprint: string };
  /** Whether this device can pass a file on to another app. */
  readonly canShare: boolean;
  saveFile: (name: string) => Promise<void>;
  share: (name: string) => Promise<'shared' | 'cancelled' | 'failed'>;
  /** A code to copy, in parts where it is long. */
  code: (name: string) => Promise<string[]>;
};
