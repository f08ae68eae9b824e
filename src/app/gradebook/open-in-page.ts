import type { FromWorker } from './gradebook-messages';
import type { Channel } from './open-worker';
import { serveGradebook } from './serve-gradebook';

/**
 * The same without a worker, for the app in one file: a page from `file://` may start none. The
 * work pauses between its parts, but not as often as a busy class would want.
 */
export function openWorker(onmessage: (message: FromWorker) => void): Promise<Channel> {
  const take = serveGradebook((message) => queueMicrotask(() => onmessage(message)));
  return Promise.resolve({ send: take, close: () => undefined });
}
