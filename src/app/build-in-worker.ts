import type { BuiltFromTexts, Progress } from '../module/build-from-texts';
import type { BuildReply, BuildRequest } from './build-messages';

export type BuildOutcome = { built: BuiltFromTexts } | { cancelled: true };

/**
 * Makes a module in a worker, so that the page stays free. Aborting ends the worker at once,
 * in the middle of whatever it does; nothing of the work is kept.
 */
export function buildInWorker(
  request: BuildRequest,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<BuildOutcome> {
  if (signal.aborted) return Promise.resolve({ cancelled: true });
  const worker = new Worker(new URL('./build-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<BuildOutcome>((resolve, reject) => {
    const end = () => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
    };
    const cancel = () => {
      end();
      resolve({ cancelled: true });
    };
    signal.addEventListener('abort', cancel);
    worker.addEventListener('message', ({ data }: MessageEvent<BuildReply>) => {
      if (data.kind === 'progress') {
        onProgress(data.progress);
        return;
      }
      end();
      if (data.kind === 'built') resolve({ built: data.built });
      else reject(new Error(data.message));
    });
    worker.addEventListener('error', (event) => {
      end();
      reject(new Error(event.message === '' ? 'The worker did not start.' : event.message));
    });
    worker.postMessage(request);
  });
}
