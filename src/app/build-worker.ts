import { buildFromTexts } from '../module/build-from-texts';
import type { BuildReply, BuildRequest } from './build-messages';

/** Makes a module of raw texts off the page, with the same code as the command line. */
const reply = (message: BuildReply) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<BuildRequest>) => {
  try {
    const built = buildFromTexts(data.texts, data.seed, (progress) =>
      reply({ kind: 'progress', progress }),
    );
    reply({ kind: 'built', built });
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
