import { commands, type Send } from './commands';
import type { Engine, Running } from './engine';
import { findProgram } from './find-program';
import { freePort } from './free-port';
import { start, waitFor, type Program } from './program';

/** WebKitGTK, through the driver that comes with it (Debian: webkit2gtk-driver). */
export const webkit: Engine = {
  name: 'webkit',
  absent:
    'WebKitGTK is not on this machine: install its driver (Debian: webkit2gtk-driver, and xvfb ' +
    'where there is no display), or name the program file of WebKitWebDriver in WEBKIT_DRIVER_PATH.',
  find: () => findProgram('WEBKIT_DRIVER_PATH', ['WebKitWebDriver']),
  async launch(path): Promise<Running> {
    const started: Program[] = [];
    const close = async () => {
      for (const program of started.reverse()) await program.stop();
    };
    try {
      const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
      const env = display ? {} : { DISPLAY: await virtualDisplay(started) };
      const port = await freePort();
      const driver = start(path, [`--port=${port}`], env);
      started.push(driver);
      const call = http(`http://127.0.0.1:${port}`);
      await waitFor('WebKitWebDriver', driver, () =>
        call('GET', 'status').then(Boolean, () => false),
      );
      const session = (await call('POST', 'session', { capabilities: capabilities() })) as {
        sessionId: string;
        capabilities: { browserName: string; browserVersion: string };
      };
      const send: Send = (command, params = {}) => {
        const { method, path: tail } = commands[command];
        return call(method, `session/${session.sessionId}/${tail}`, params);
      };
      const { browserVersion } = session.capabilities;
      return {
        version: `WebKitGTK ${browserVersion}`,
        send,
        close: async () => {
          await call('DELETE', `session/${session.sessionId}`).catch(() => undefined);
          await close();
        },
      };
    } catch (error) {
      await close();
      throw error;
    }
  },
};

const capabilities = () => ({
  alwaysMatch: {
    'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
  },
});

/** Debian keeps the little browser that comes with the engine away from the PATH. */
function miniBrowser(): string {
  const folders = [
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    '/usr/libexec',
    '/usr/lib',
  ];
  const path = findProgram(
    'WEBKIT_BROWSER_PATH',
    folders.flatMap((folder) => [
      `${folder}/webkit2gtk-4.1/MiniBrowser`,
      `${folder}/webkitgtk-6.0/MiniBrowser`,
      `${folder}/webkit2gtk-4.0/MiniBrowser`,
    ]),
  );
  if (path) return path;
  throw new Error(
    'WebKitGTK has a driver here, but no MiniBrowser: name it in WEBKIT_BROWSER_PATH.',
  );
}

/** A display that nobody sees; its name, such as ":99". */
async function virtualDisplay(started: Program[]): Promise<string> {
  const path = findProgram('XVFB_PATH', ['Xvfb']);
  if (!path) throw new Error('There is no display for WebKitGTK: install Xvfb, or set DISPLAY.');
  // It looks for a free number itself, and writes it to stdout.
  const args = ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const server = start(path, args);
  started.push(server);
  await waitFor('Xvfb', server, () => /^\d+$/m.test(server.output()));
  return `:${/^\d+$/m.exec(server.output())?.[0] ?? ''}`;
}

type Answer = { value: unknown };

/** The HTTP side of W3C WebDriver: the value of the answer, or its error thrown. */
function http(base: string) {
  return async (method: 'GET' | 'POST' | 'DELETE', path: string, params?: unknown) => {
    const response = await fetch(`${base}/${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(params ?? {}) }),
    });
    const { value } = (await response.json()) as Answer;
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${error}: ${message}`);
  };
}
