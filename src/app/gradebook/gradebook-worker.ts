import { serveGradebook } from './serve-gradebook';
import type { ToWorker } from './gradebook-messages';

/** Collects and grades off the page. */
const take = serveGradebook((message) => self.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => take(data));
