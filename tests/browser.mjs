// Which Chromium the tests and the bench drive. DATELINE_BROWSER=npm passes over the system's own.
import { existsSync } from 'node:fs';
import { unpackShippedBrowser } from './shipped-browser.mjs';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const args = [
  '--no-sandbox', // Chromium refuses to run as root with its sandbox, and containers run as root.
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const { executablePath, env } = await findBrowser();

/** @returns {Promise<{ executablePath: string, env: Record<string, string> }>} */
async function findBrowser() {
  const own = withoutUndefined(process.env);
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!existsSync(chosen)) giveUp(`CHROMIUM_PATH names ${chosen}, and there is no such file.`);
    return { executablePath: chosen, env: own };
  }
  const system = systemBrowsers.find((path) => existsSync(path));
  if (system && process.env.DATELINE_BROWSER !== 'npm') return { executablePath: system, env: own };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const shipped = await unpackShippedBrowser();
    return { executablePath: shipped.executablePath, env: { ...own, ...shipped.env } };
  }
  return giveUp(
    'The tests need Chromium: install Google Chrome, or set CHROMIUM_PATH to the program file of ' +
      'a Chromium-based browser.',
  );
}

/** @param {string} sentence @returns {never} */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @param {NodeJS.ProcessEnv} env @returns {Record<string, string>} */
function withoutUndefined(env) {
  const entries = Object.entries(env).filter(([, value]) => value !== undefined);
  return /** @type {Record<string, string>} */ (Object.fromEntries(entries));
}
