import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vite';
import { datelineContent } from './src/cli/vite-content.ts';
import { prerenderOpening } from './src/cli/vite-prerender.ts';
import { partsApart } from './src/cli/vite-parts.ts';
import { withoutWorkers } from './src/cli/without-workers.ts';

const root = import.meta.dirname;
const parts = partsApart();
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };

/** What every build of the sources needs: the app, the prerendered page and the tests. */
export const shared = (): PluginOption[] => [svelte(), datelineContent(`${root}/content`)];

/**
 * The browser floor: Safari 16.4 (March 2023) and the Chrome and Firefox of that month.
 * Newer features are used only behind a check.
 */
export const TARGET = ['chrome111', 'edge111', 'firefox111', 'safari16.4'];

export default defineConfig(({ mode }) => ({
  base: './',
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    target: TARGET,
    ...(mode === 'single' && { cssCodeSplit: false, assetsInlineLimit: Infinity }),
    license: { fileName: 'licences.md' },
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // One file for a USB stick (src/cli/release.ts): everything in one script.
        ...(mode === 'single' && { codeSplitting: false }),
        chunkFileNames: (chunk) =>
          chunk.moduleIds.some((id) => id.includes('virtual:dateline/module/'))
            ? 'assets/module-[hash].js'
            : 'assets/[name]-[hash].js',
      },
    },
  },
  worker: { format: 'es' },
  plugins: [
    mode === 'single' && withoutWorkers(),
    shared(),
    prerenderOpening(shared, version),
    parts.plugin,
    VitePWA({
      disable: mode === 'single',
      strategies: 'generateSW',
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: false,
      manifest: {
        name: 'Dateline',
        short_name: 'Dateline',
        description: 'Guided lessons from news reports that work offline.',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#faf7f0',
        theme_color: '#faf7f0',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      workbox: {
        ...parts.workbox,
        // Icons of the installed app are the browser's own matter: no page shows them.
        globPatterns: ['**/*.{js,css,html,woff2,svg,webmanifest}'],
        // index.html is what a host serves first; from then on app.html stands in for it.
        globIgnores: ['index.html'],
        navigateFallback: 'app.html',
        cleanupOutdatedCaches: true,
        clientsClaim: false,
        skipWaiting: false,
      },
    }),
  ],
  preview: { host: '127.0.0.1', port: 4173 },
}));
