import { svelteTesting } from '@testing-library/svelte/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { args, env, executablePath } from './tests/browser.mjs';
import { shared } from './vite.config.ts';

/** Views in a document without layout: fast, for what they render and report. */
const component = 'tests/**/*.component.test.ts';
/** What only a real browser has: layout, focus, IndexedDB. */
const browser = 'tests/**/*.browser.test.ts';

const define = { __VERSION__: JSON.stringify('0.0.0-test') };

export default defineConfig({
  test: {
    // Of two cores one alone would be used.
    maxWorkers: 2,
    projects: [
      {
        plugins: [shared()],
        define,
        test: {
          name: 'unit',
          environment: 'node',
          // Pure rooms keep no state between files; one process for all halves the time.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: [component, browser],
        },
      },
      {
        plugins: [shared(), svelteTesting()],
        define,
        test: {
          name: 'component',
          environment: 'happy-dom',
          setupFiles: ['tests/learn/let-words-out.ts'],
          include: [component],
        },
      },
      {
        plugins: [shared()],
        define,
        test: {
          name: 'browser',
          include: [browser],
          // What Node makes of raw texts, for a page to compare with.
          globalSetup: ['tests/app/build-in-node.setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args, env } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
