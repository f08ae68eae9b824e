import { loaders, modules } from 'virtual:dateline/modules';
import { unpackModule } from '../../model/packed-module';
import type { BookRow, GradebookPort, Progress } from '../../teach/gradebook/gradebook-port';
import { downloadBlob } from '../download-text';
import type { Answered, Asked, FromWorker } from './gradebook-messages';
import { openWorker, type Channel } from './open-worker';

/** So many files reach the worker at a time: handing over thousands at once holds up the page. */
const FILES = 40;

type Waiting = {
  done: (value: never) => void;
  failed: (error: Error) => void;
  onprogress?: ((progress: Progress) => void) | undefined;
  onrows?: ((rows: BookRow[]) => void) | undefined;
};

/** The gradebook's side of the page: everything is asked of a worker and waited for. */
export function gradebookPort(): GradebookPort {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let opening: Promise<Channel> | undefined;

  function hear(message: FromWorker) {
    if (message.kind === 'need-module') {
      void handOver(message.id);
      return;
    }
    const own = waiting.get(message.call);
    if (message.kind === 'progress') own?.onprogress?.(message.progress);
    else if (message.kind === 'rows') own?.onrows?.(message.rows);
    else {
      waiting.delete(message.call);
      if (message.kind === 'done') own?.done(message.value as never);
      else if (message.kind === 'cancelled') own?.failed(new DOMException('', 'AbortError'));
      else own?.failed(new Error(message.message));
    }
  }

  /** Whatever was asked is lost with the worker; the next question starts another. */
  function lose(message: string) {
    const all = [...waiting.values()];
    waiting.clear();
    void opening?.then(({ close }) => close());
    opening = undefined;
    for (const { failed } of all) failed(new Error(message));
  }

  async function handOver(id: string) {
    const load = loaders[id];
    const module = await load?.().then(
      ({ default: packed }) => unpackModule(packed),
      () => undefined,
    );
    (await opening)?.send({ kind: 'module', id, module });
  }

  function channel(): Promise<Channel> {
    opening ??= openWorker(hear, lose).then((opened) => {
      const builtIn = modules.map(({ id, hash, title }) => ({ id, hash, title }));
      opened.send({ kind: 'begin', builtIn });
      return opened;
    });
    return opening;
  }

  async function ask<A extends Asked>(
    asked: A,
    more: {
      signal?: AbortSignal | undefined;
      onprogress?: Waiting['onprogress'];
      onrows?: Waiting['onrows'];
      after?: (channel: Channel, call: number) => Promise<void>;
    } = {},
  ): Promise<Answered[A['kind']]> {
    const { signal, onprogress, onrows, after } = more;
    signal?.throwIfAborted();
    const own = await channel();
    const call = ++last;
    const cancel = () => own.send({ kind: 'cancel', call });
    signal?.addEventListener('abort', cancel);
    try {
      const answer = new Promise<Answered[A['kind']]>((done, failed) => {
        waiting.set(call, { done, failed, onprogress, onrows });
      });
      // Awaited below; it may fail before.
      answer.catch(() => undefined);
      own.send({ kind: 'ask', call, asked });
      await after?.(own, call);
      return await answer;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  return {
    async open(of, { moduleHash, onprogress, signal }) {
      const rows: BookRow[] = [];
      const onrows = (more: BookRow[]) => rows.push(...more);
      const book = await ask({ kind: 'open', of, moduleHash }, { onprogress, signal, onrows });
      return { ...book, rows };
    },
    collect: (of, { files, texts }, { onprogress, signal }) =>
      ask(
        { kind: 'collect', of },
        {
          onprogress,
          signal,
          after: async (own, call) => {
            for (let at = 0; at === 0 || at < files.length; at += FILES) {
              const isLast = at + FILES >= files.length;
              const some = files.slice(at, at + FILES);
              own.send({
                kind: 'pieces',
                call,
                files: some,
                texts: isLast ? [...texts] : [],
                isLast,
              });
              await new Promise((done) => setTimeout(done));
            }
          },
        },
      ),
    student: (id) => ask({ kind: 'student', id }),
    written: (itemId) => ask({ kind: 'written', itemId }),
    mark: (id, itemId, mark) => ask({ kind: 'mark', id, itemId, mark }),
    async save(as, onprogress) {
      const { name, blob } = await ask({ kind: 'save', as, now: Date.now() }, { onprogress });
      downloadBlob(blob, name);
    },
    remove: (of, attemptId) => ask({ kind: 'remove', of, attemptId }),
    countOpen: () => ask({ kind: 'count-open' }),
    close: () => lose('The gradebook was closed.'),
  };
}
