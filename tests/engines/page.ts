import { setTimeout as sleep } from 'node:timers/promises';
import type { Send } from './commands';

/** A page in an engine, as a student uses it: looks, clicks, keys. */
export type EnginePage = ReturnType<typeof enginePage>;

const PATIENCE = 20_000;

export function enginePage(send: Send) {
  /** Runs the body of a function in the page; `arguments` are the values. */
  const run = (script: string, ...args: unknown[]) => send('run', { script, args });

  /** Asks again until there is an answer. */
  async function until<T>(
    what: string,
    ask: () => Promise<T | undefined | null | false>,
    patience = PATIENCE,
  ) {
    const end = Date.now() + patience;
    for (;;) {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s in vain for ${what}`);
      await sleep(50);
    }
  }

  /** Where an element has come to rest: a new page may still be on its way to its top. */
  async function centreOf(selector: string): Promise<Centre> {
    let last = '';
    return (await until(`${selector} to rest`, async () => {
      const centre = await run(CENTRE, selector);
      const now = JSON.stringify(centre);
      const rests = now === last;
      last = now;
      return rests && centre;
    })) as Centre;
  }

  /** Clicks in the middle of an element, as a mouse does. */
  async function click(selector: string): Promise<void> {
    const { x, y, covered } = await centreOf(selector);
    if (covered) throw new Error(`${selector} cannot be clicked: ${covered} lies over it`);
    const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } };
    const actions = [
      { type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await send('actions', { actions: [{ ...pointer, actions }] });
  }

  /** Presses a key where the focus is. */
  async function press(key: string): Promise<void> {
    const actions = [
      { type: 'keyDown', value: key },
      { type: 'keyUp', value: key },
    ];
    await send('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** As the button of the browser does; the command of the driver passes over the service worker. */
  async function reload(): Promise<void> {
    await run('window.isOld = true; location.reload();');
    await until('the page after a reload', () =>
      run(`return !window.isOld && document.readyState === 'complete';`).catch(() => undefined),
    );
  }

  return {
    run,
    until,
    click,
    press,
    open: (url: string) => send('navigate', { url }),
    /** From here on, the page is the one in the first frame of the page. */
    enterFrame: () => send('frame', { id: 0 }),
    reload,
    resize: (width: number, height: number) => send('resize', { x: 0, y: 0, width, height }),
    screenshot: async () =>
      Buffer.from(String(await send('screenshot', { full: false })), 'base64'),
  };
}

type Centre = { x: number; y: number; covered: string };

/** Where to click on an element, and what lies over it there, once what is new has been painted. */
const CENTRE = `
  const element = document.querySelector(arguments[0]);
  if (!element) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
    const box = element.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const top = document.elementFromPoint(x, y);
    const label = element.closest('label');
    const hit = top && (element.contains(top) || (label && label.contains(top)));
    done({ x, y, covered: hit ? '' : top ? top.outerHTML.slice(0, 120) : 'nothing' });
  })));
`;
