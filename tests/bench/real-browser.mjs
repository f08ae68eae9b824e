// A browser in a process of its own on a profile that stays, to be killed as a power cut would.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { args, env, executablePath } from '../browser.mjs';

const PATIENCE_MS = 30_000;

/**
 * @typedef {object} RealBrowser
 * @property {import('@playwright/test').Page} page
 * @property {() => Promise<void>} kill SIGKILL to every process of it; resolves when they are gone
 */

/** @param {string} profile a folder @returns {Promise<RealBrowser>} */
export async function launchReal(profile) {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  // What a killed browser leaves behind would keep the next one from starting.
  for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
    rmSync(join(profile, lock), { force: true });
  const browser = spawn(
    executablePath,
    [
      ...args,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--no-default-browser-check',
      '--disable-extensions',
      '--disable-background-timer-throttling',
      'about:blank',
    ],
    // A group of its own, so that its helpers die with it.
    { env, stdio: 'ignore', detached: process.platform !== 'win32' },
  );
  const gone = new Promise((done) => browser.once('exit', done));
  const kill = async () => {
    if (browser.pid === undefined) return;
    try {
      process.kill(process.platform === 'win32' ? browser.pid : -browser.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
    await gone;
  };
  try {
    const connected = await chromium.connectOverCDP(await addressOf(portFile));
    const [context] = connected.contexts();
    if (!context) throw new Error('The browser has no window');
    return { page: context.pages()[0] ?? (await context.newPage()), kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** @param {string} portFile @returns {Promise<string>} */
async function addressOf(portFile) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    const [port, path] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : [];
    if (port && path) return `ws://127.0.0.1:${port}${path}`;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`The browser did not start within ${PATIENCE_MS / 1000} s`);
}
