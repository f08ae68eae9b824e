import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program that runs beside this one. */
export type Program = {
  /** All that it has written so far, to either stream. */
  output: () => string;
  ended: () => boolean;
  stop: () => Promise<void>;
};

export function start(path: string, args: string[], env: Record<string, string> = {}): Program {
  // A group of its own: a browser is many processes, and all of them end with it.
  const child = spawn(path, args, { env: { ...process.env, ...env }, detached: true });
  let output = '';
  let ended = false;
  const over = new Promise<void>((done) => {
    child.on('error', (error) => {
      output += error.message;
      ended = true;
      done();
    });
    child.on('exit', () => {
      ended = true;
      done();
    });
  });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const signal = (name: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name);
    } catch {
      // None of the group is left.
    }
  };
  const onexit = () => signal('SIGKILL');
  process.on('exit', onexit);
  return {
    output: () => output,
    ended: () => ended,
    stop: async () => {
      signal('SIGTERM');
      await Promise.race([over, sleep(5000)]);
      signal('SIGKILL');
      process.off('exit', onexit);
    },
  };
}

/** Waits until a program that was started is ready, or has ended. */
export async function waitFor(
  name: string,
  program: Program,
  ready: () => boolean | Promise<boolean>,
): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await ready())) {
    if (program.ended() || Date.now() > end)
      throw new Error(`${name} does not start:\n${program.output().slice(-2000)}`);
    await sleep(50);
  }
}
