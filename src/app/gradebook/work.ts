import type { Progress } from '../../teach/gradebook/gradebook-port';

/** A piece of work that says how far it is and can be called off between its parts. */
export type Work = { progress: (progress: Progress) => void; isCancelled: () => boolean };

/** The work was called off: nothing went wrong. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** Lets whatever waits have its turn: a call that work is called off, for one. */
export const pause = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });

/** Goes through a list part by part. */
export async function inParts<T>(
  list: readonly T[],
  size: number,
  work: Work,
  each: (part: readonly T[], at: number) => Promise<void> | void,
): Promise<void> {
  for (let at = 0; at < list.length; at += size) {
    if (work.isCancelled()) throw new Cancelled();
    work.progress({ done: at, total: list.length });
    await each(list.slice(at, at + size), at);
    await pause();
  }
  if (work.isCancelled()) throw new Cancelled();
  work.progress({ done: list.length, total: list.length });
}
