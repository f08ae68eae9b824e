import { defineConfig } from '@playwright/test';
import { args, env, executablePath } from './tests/browser.mjs';

/** Another build and another port, so that two runs on one machine do not meet. */
const folder = process.env.DATELINE_DIST ?? 'dist';
const port = Number(process.env.DATELINE_PORT ?? 4175);
const address = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // A busy machine may cost one of hundreds of tests its time. What needed another try is listed
  // as flaky at the end of the run, and wants looking into.
  retries: 2,
  timeout: 60_000,
  globalTimeout: 40 * 60_000,
  reporter: 'list',
  expect: {
    // Whole trees, reviewed like code: what is new on a screen has to be in its file too.
    toMatchAriaSnapshot: { pathTemplate: '{testDir}/tree/{arg}{ext}', children: 'deep-equal' },
  },
  use: {
    baseURL: address,
    // What waits for something that never comes says so before its test's time is over.
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    video: 'off',
    serviceWorkers: 'block',
    trace: 'off', // recording one makes every key press five times slower
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args, env },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `node tests/bench/serve.mjs ${folder} ${port}`,
    url: address,
    reuseExistingServer: false,
  },
});
