import type { BuiltFromTexts, Progress } from '../module/build-from-texts';
import type { RawText } from '../text/parse-article';

/** What a page asks of the worker that makes modules. */
export type BuildRequest = { texts: RawText[]; seed: string };

/** What the worker answers: how far it is, then what it made, or what went wrong. */
export type BuildReply =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'built'; built: BuiltFromTexts }
  | { kind: 'failed'; message: string };
