import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { args, env, executablePath } from './tests/browser.mjs';

/** Views in a document without layout: fast, for what they render and report. */
const component = 'tests/**/*.component.test.ts';
/** What only a real browser has: layout, focus, IndexedDB. */
const browser = 'tests/**/*.browser.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [component, browser],
        },
      },
      {
        plugins: [svelte(), svelteTesting()],
        test: { name: 'component', environment: 'happy-dom', include: [component] },
      },
      {
        plugins: [svelte()],
        test: {
          name: 'browser',
          include: [browser],
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
