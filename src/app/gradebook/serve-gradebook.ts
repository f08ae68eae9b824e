import type { Module } from '../../model/module';
import type { Pieces } from './collect';
import { GradebookDesk } from './gradebook-desk';
import type { FromWorker, ToWorker } from './gradebook-messages';
import { Cancelled } from './work';

type Call = { files: File[]; texts: string[]; isCancelled: boolean; start?: () => void };

/** Answers the messages of a page; the same in a worker and, where there can be none, in the page. */
export function serveGradebook(reply: (message: FromWorker) => void): (message: ToWorker) => void {
  const calls = new Map<number, Call>();
  const waiting = new Map<string, ((module: Module | undefined) => void)[]>();
  let desk: GradebookDesk | undefined;

  const callOf = (call: number): Call => {
    const known = calls.get(call) ?? { files: [], texts: [], isCancelled: false };
    calls.set(call, known);
    return known;
  };
  const askPage = (id: string) =>
    new Promise<Module | undefined>((done) => {
      waiting.set(id, [...(waiting.get(id) ?? []), done]);
      reply({ kind: 'need-module', id });
    });

  async function run({ call, asked }: Extract<ToWorker, { kind: 'ask' }>, pieces?: Pieces) {
    const own = callOf(call);
    try {
      const value = await desk?.answer(
        asked,
        {
          progress: (progress) => reply({ kind: 'progress', call, progress }),
          rows: (rows) => reply({ kind: 'rows', call, rows }),
          isCancelled: () => own.isCancelled,
        },
        pieces,
      );
      reply({ kind: 'done', call, value });
    } catch (error) {
      if (error instanceof Cancelled) reply({ kind: 'cancelled', call });
      else reply({ kind: 'failed', call, message: String(error) });
    } finally {
      calls.delete(call);
    }
  }

  return (message) => {
    switch (message.kind) {
      case 'begin':
        desk = new GradebookDesk(message.builtIn, askPage);
        break;
      case 'ask':
        // What is to be collected follows in parts.
        if (message.asked.kind === 'collect') {
          const own = callOf(message.call);
          own.start = () => void run(message, { files: own.files, texts: own.texts });
        } else void run(message);
        break;
      case 'pieces': {
        const own = callOf(message.call);
        own.files.push(...message.files);
        own.texts.push(...message.texts);
        if (message.isLast) own.start?.();
        break;
      }
      case 'module':
        for (const done of waiting.get(message.id) ?? []) done(message.module);
        waiting.delete(message.id);
        break;
      case 'cancel': {
        const own = calls.get(message.call);
        if (own) own.isCancelled = true;
      }
    }
  };
}
