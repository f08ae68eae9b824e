import type { FromWorker, ToWorker } from './gradebook-messages';

/** Somebody to ask: a worker, or its work done in the page. */
export type Channel = { send: (message: ToWorker) => void; close: () => void };

/** Starts the worker that collects and grades. */
export function openWorker(
  onmessage: (message: FromWorker) => void,
  onfailure: (message: string) => void,
): Promise<Channel> {
  const worker = new Worker(new URL('./gradebook-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => onmessage(data));
  worker.addEventListener('error', ({ message }) =>
    onfailure(message === '' ? 'The worker did not start.' : message),
  );
  return Promise.resolve({
    send: (message) => worker.postMessage(message),
    close: () => worker.terminate(),
  });
}
