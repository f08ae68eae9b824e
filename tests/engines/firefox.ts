import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, type Params, type Send } from './commands';
import type { Engine, Running } from './engine';
import { findProgram } from './find-program';
import { frameReader, toFrame } from './marionette-frames';
import { start, waitFor } from './program';

const programs = [
  'firefox-esr',
  'firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** A profile that asks nothing and fetches nothing of its own. */
const preferences: Record<string, unknown> = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.sessionstore.resume_from_crash': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** Firefox speaks WebDriver itself, by the name of Marionette: no driver is needed. */
export const firefox: Engine = {
  name: 'firefox',
  absent: 'Firefox is not on this machine: install it, or name its program file in FIREFOX_PATH.',
  find: () => findProgram('FIREFOX_PATH', programs),
  async launch(path): Promise<Running> {
    const profile = mkdtempSync(join(tmpdir(), 'dateline-firefox-'));
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    const args = ['-headless', '-no-remote', '-marionette', '-profile', profile, 'about:blank'];
    const program = start(path, args, { HOME: profile });
    const close = async () => {
      await program.stop();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    };
    try {
      const port = join(profile, 'MarionetteActivePort');
      await waitFor(
        'Firefox',
        program,
        () => existsSync(port) && readFileSync(port, 'utf8') !== '',
      );
      const call = await marionette(Number(readFileSync(port, 'utf8')));
      const session = (await call('WebDriver:NewSession', {})) as {
        capabilities: { browserVersion: string };
      };
      const send: Send = async (command, params = {}) => {
        const answer = await call(commands[command].marionette, inMarionette(params));
        return unwrapped(answer);
      };
      const version = `Firefox ${session.capabilities.browserVersion}`;
      return { version, send, close };
    } catch (error) {
      await close();
      throw error;
    }
  },
};

/** Marionette puts most values into an object with one key. */
const unwrapped = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer;

/** Scripts get a sandbox of their own, where a page's promises and globals are foreign: use none. */
const inMarionette = (params: Params): Params =>
  'script' in params ? { ...params, sandbox: null } : params;

type Call = (name: string, params: Params) => Promise<unknown>;

/** Connects to a Firefox that was started with `-marionette`. */
async function marionette(port: number): Promise<Call> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, { done: (value: unknown) => void; fail: (e: Error) => void }>();
  const failAll = (error: Error) => {
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };
  const read = frameReader();
  let last = 0;
  const greeted = new Promise<unknown>((done, fail) => waiting.set(0, { done, fail }));
  socket.on('error', failAll);
  socket.on('close', () => failAll(new Error('Firefox has closed the connection')));
  socket.on('data', (bytes) => {
    for (const message of read(bytes)) {
      // The first message is a greeting, all others are [1, number, error, value].
      const [, id, error, value] = (Array.isArray(message) ? message : [1, 0, null, message]) as [
        number,
        number,
        { error: string; message: string } | null,
        unknown,
      ];
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.fail(new Error(`${error.error}: ${error.message}`));
      else asked?.done(value);
    }
  });
  await greeted;
  return (name, params) =>
    new Promise((done, fail) => {
      last += 1;
      waiting.set(last, { done, fail });
      socket.write(toFrame([0, last, name, params]));
    });
}
