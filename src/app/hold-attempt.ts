/**
 * One page at a time works on an attempt. Entries of two pages never overwrite each other
 * (each carries its writer), but a student who answers in two tabs would see two lessons.
 */
export type Hold = {
  /** Works here from now on; the page that did so until now is told. */
  takeOver: () => void;
  release: () => void;
  /** Tells other pages of this attempt that it has grown. */
  tellAppend: () => void;
};
export type HoldChange = (held: 'mine' | 'elsewhere') => void;
type Holding = Omit<Hold, 'tellAppend'>;

/**
 * Asks for the attempt, and says whenever that changes; also, that another page appended
 * something: one that has lost the attempt may still have an entry on its way to the disk.
 */
export function holdAttempt(
  attemptId: string,
  { onchange, onappend }: { onchange: HoldChange; onappend: () => void },
): Hold {
  const name = `dateline/attempt/${attemptId}`;
  const holding = hold(name, onchange);
  if (typeof BroadcastChannel === 'undefined') return { ...holding, tellAppend: () => undefined };
  const appends = new BroadcastChannel(`${name}/log`);
  appends.onmessage = onappend;
  return {
    ...holding,
    tellAppend: () => appends.postMessage('appended'),
    release: () => {
      holding.release();
      appends.close();
    },
  };
}

function hold(name: string, onchange: HoldChange): Holding {
  return 'locks' in navigator && (navigator.locks as LockManager | undefined) !== undefined
    ? holdByLock(name, onchange)
    : holdByChannel(name, onchange);
}

function holdByLock(name: string, onchange: HoldChange): Holding {
  const ended = new AbortController();
  let letGo: () => void = () => undefined;
  let leaving = false;
  let lost = false;
  const keep = () => {
    onchange('mine');
    return new Promise<void>((resolve) => (letGo = resolve));
  };
  const request = (options: LockOptions) => {
    navigator.locks
      .request(name, options, (lock) => (lock ? keep() : wait()))
      .catch((error: unknown) => {
        if (ended.signal.aborted) return;
        // WebKit takes the lock from a page that is being left, and refuses whatever it asks for.
        if (leaving) lost = true;
        // Another page took the lock over. Anything else will not change by asking again.
        else if (error instanceof DOMException && error.name === 'AbortError') wait();
        else onchange('mine');
      });
  };
  /** In the queue behind the page that has it: when that one closes, this one goes on. */
  function wait(): undefined {
    onchange('elsewhere');
    request({ signal: ended.signal });
  }
  const leave = () => (leaving = true);
  /** Back may lead to the page as it was left. */
  const comeBack = () => {
    leaving = false;
    if (lost) request({ ifAvailable: true });
    lost = false;
  };
  addEventListener('pagehide', leave);
  addEventListener('pageshow', comeBack);
  request({ ifAvailable: true });
  return {
    takeOver: () => request({ steal: true }),
    release: () => {
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', comeBack);
      ended.abort();
      letGo();
    },
  };
}

type Word = { page: string; says: 'who has it' | 'I have it' | 'I take it' | 'it is free' };

/** How long another page may take to answer, in milliseconds. */
const ANSWER_MS = 400;

/** Plain http has no locks (only secure contexts do): pages talk to each other instead. */
function holdByChannel(name: string, onchange: HoldChange): Holding {
  if (typeof BroadcastChannel === 'undefined') {
    onchange('mine');
    return { takeOver: () => onchange('mine'), release: () => undefined };
  }
  const channel = new BroadcastChannel(name);
  const page = Array.from(crypto.getRandomValues(new Uint8Array(4)), String).join('-');
  let held = false;
  let answered = false;
  const say = (says: Word['says']) => channel.postMessage({ page, says } satisfies Word);
  const change = (mine: boolean) => {
    held = mine;
    onchange(mine ? 'mine' : 'elsewhere');
  };
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.says === 'who has it' && held) say('I have it');
    if (data.says === 'I have it') answered = true;
    if (data.says === 'I have it' && !held) change(false);
    if (data.says === 'I take it') change(false);
    if (data.says === 'it is free' && !held) change(true);
  };
  say('who has it');
  setTimeout(() => {
    if (!answered) change(true);
  }, ANSWER_MS);
  const free = () => {
    if (held) say('it is free');
  };
  addEventListener('pagehide', free);
  return {
    takeOver: () => {
      say('I take it');
      change(true);
    },
    release: () => {
      free();
      removeEventListener('pagehide', free);
      channel.close();
    },
  };
}
