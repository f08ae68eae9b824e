import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkHouse } from './architecture/check-house.ts';
import { importTable } from './architecture/import-table.ts';
import type { SourceFile } from './architecture/source-file.ts';

/** The catalogue's functions are written by Paraglide, not by us. */
const generated = 'src/messages/compiled/';

function filesOfSrc(): SourceFile[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => join('src', name).split(sep).join('/'))
    .filter((path) => /\.(ts|js|svelte)$/.test(path) && !path.startsWith(generated))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

function check(files: Record<string, string>): string[] {
  return checkHouse(Object.entries(files).map(([path, text]) => ({ path, text })));
}

describe('the house', () => {
  it('keeps its rules in every file of src', () => {
    const files = filesOfSrc();
    expect(files.length).toBeGreaterThan(0);
    expect(checkHouse(files)).toEqual([]);
    // Every file is parsed: a limit for slow machines, not a measure.
  }, 30_000);

  it('has no live region beside the one in index.html', () => {
    const own = /role="(alert|log)"|role="status"(?! aria-live="off")|aria-live="(?!off)|<output/;
    const speaking = filesOfSrc().filter(({ text }) => own.test(text));
    expect(speaking.map(({ path }) => path)).toEqual([]);
    expect(readFileSync('index.html', 'utf8').match(/aria-live="polite"/g)).toHaveLength(1);
  });

  it('lets no two of learn, teach and make import each other', () => {
    const pages = ['learn', 'teach', 'make'];
    for (const page of pages) {
      const rooms = importTable[page]?.rooms ?? [];
      expect(pages.filter((other) => rooms.includes(other))).toEqual([]);
    }
  });

  it('lets no page touch storage', () => {
    for (const page of ['learn', 'teach', 'make', 'items', 'ui']) {
      expect(importTable[page]?.rooms).not.toContain('storage');
    }
  });
});

describe('the import rule', () => {
  it('says who imported what, where, and what would be allowed', () => {
    expect(check({ 'src/interop/csv.ts': `\nimport { x } from '../storage/log';` })).toEqual([
      'src/interop/csv.ts:2 imports storage: interop may import model, scoring, valibot, fflate',
    ]);
  });

  it.each([
    ['a type', `import type { X } from '../storage/log';`],
    ['an import for its effects', `import '../storage/log';`],
    ['a re-export', `export { x } from '../storage/log';`],
    ['a re-export of everything', `export * from '../storage/log';`],
    ['a dynamic import', `const x = await import('../storage/log');`],
    ['a dynamic import in backticks', 'const x = await import(`../storage/log`);'],
    ['a type in place', `let x: import('../storage/log').X;`],
    ['a glob', `const x = import.meta.glob(['./a', '../storage/*.ts']);`],
    ['a worker', `new Worker(new URL('../storage/work.ts', import.meta.url));`],
    ['a suffix of the bundler', `import text from '../storage/log.ts?raw';`],
    ['a path from the root', `import { x } from '/src/storage/log.ts';`],
    ['require', `const x = require('../storage/log');`],
  ])('sees %s', (_form, text) => {
    expect(check({ 'src/learn/page.ts': text })).toEqual([
      expect.stringContaining('src/learn/page.ts:1 imports storage: learn may import model'),
    ]);
  });

  it.each([
    ['instance script', `<p>hello</p>\n<script lang="ts">\nimport x from '../teach/x';\n</script>`],
    ['module script', `\n<script module lang="ts">\nimport type { X } from '../teach/x';</script>`],
    ['markup', `<p>\n\n{#await import('../teach/X.svelte') then { default: X }}<X />{/await}</p>`],
  ])('sees the %s of a view', (_part, text) => {
    expect(check({ 'src/learn/Page.svelte': text })).toEqual([
      expect.stringContaining('src/learn/Page.svelte:3 imports teach: learn may import'),
    ]);
  });

  it('takes no comment or text for an import', () => {
    const text = `// import '../storage/log';\nexport const s = "import '../storage/log'";`;
    expect(check({ 'src/learn/page.ts': text })).toEqual([]);
  });

  it('refuses an import whose name is computed', () => {
    expect(check({ 'src/learn/page.ts': 'await import(`../${room}/x`);' })).toEqual([
      'src/learn/page.ts:1 imports a computed name: write it out as plain text',
    ]);
  });

  it('allows a package by its whole name only', () => {
    const text = `import 'svelte/store';\nimport 'svelte-kit';\nimport { z } from 'zod';`;
    expect(check({ 'src/items/list.ts': text })).toEqual([
      expect.stringContaining('src/items/list.ts:2 imports svelte-kit'),
      expect.stringContaining('src/items/list.ts:3 imports zod'),
    ]);
  });

  it.each(['fs', 'node:fs', 'node:fs/promises'])('keeps %s in cli, away even from app', (name) => {
    const text = `import { readFileSync } from '${name}';`;
    expect(check({ 'src/cli/read.ts': text })).toEqual([]);
    expect(check({ 'src/app/read.ts': text })).toHaveLength(1);
    expect(check({ 'src/compile/read.ts': text })).toHaveLength(1);
  });

  it('keeps rooms away from files outside src', () => {
    expect(check({ 'src/learn/page.ts': `import '../../content/module.yaml';` })).toEqual([
      expect.stringContaining('imports content/module.yaml, which is outside src'),
    ]);
  });

  it('asks for a line in the table before a new room opens', () => {
    expect(check({ 'src/attic/box.ts': '' })).toEqual([
      'src/attic/box.ts stands in no room of the import table: add attic or move it',
    ]);
  });
});

describe('the rule of pure rooms', () => {
  it.each([
    ['Date.now', 'export const t = Date.now();'],
    ['new Date()', 'export const t = new Date();'],
    ['Date()', 'export const t = Date();'],
    ['Math.random', `export const r = Math['random']();`],
    ['Math.…', 'const { random } = Math;'],
    ['window', 'export const w = window.innerWidth;'],
    ['document', `document.title = 'x';`],
    ['localStorage', `localStorage.setItem('a', 'b');`],
    ['indexedDB', 'export const open = { indexedDB };'],
    ['globalThis', 'export const g = globalThis.name;'],
  ])('finds %s', (name, text) => {
    expect(check({ 'src/scoring/grade.ts': text })).toEqual([
      `src/scoring/grade.ts:1 names ${name}: scoring is pure, so pass time, chance and ` +
        `surroundings in as arguments`,
    ]);
  });

  it('lets a given time be converted, and the words be used as names', () => {
    const text = `
      // Date.now() and Math.random() are not called here
      export const day = (ms: number): Date => new Date(ms);
      export const biggest = Math.max(1, Date.UTC(2008, 3, 3));
      export const place = (item: { document: string }) => item.document;
      export const slice = (window: number[]) => window.length;
    `;
    expect(check({ 'src/scoring/grade.ts': text })).toEqual([]);
  });

  it('allows no view in a pure room, and the clock in other rooms', () => {
    expect(check({ 'src/geo/Map.svelte': '<p>map</p>' })).toHaveLength(1);
    expect(check({ 'src/app/clock.ts': 'export const now = () => Date.now();' })).toEqual([]);
  });
});

describe('the rule of names', () => {
  it.each([
    ['src/model/index.ts', 'is a barrel'],
    ['src/text/utils.ts', 'is named for nothing it does'],
    ['src/text/helpers/trim.ts', 'is named for nothing it does'],
    ['src/text/Trim.ts', 'PascalCase is for .svelte files'],
    ['src/ui/button.svelte', 'PascalCase is for .svelte files'],
  ])('refuses %s', (path, reason) => {
    expect(check({ [path]: '' })).toEqual([expect.stringContaining(reason)]);
  });
});

describe('the rule of one meeting', () => {
  const actor = `import { createSubscriber } from 'svelte/reactivity'; import 'xstate';`;

  it('lets one file know both svelte and xstate', () => {
    expect(check({ 'src/ui/reactive-actor.ts': actor })).toEqual([]);
  });

  it('refuses a second one, be it a view or a type import', () => {
    const view = `<script lang="ts">import type { Actor } from 'xstate';</script>`;
    expect(check({ 'src/ui/reactive-actor.ts': actor, 'src/ui/Panel.svelte': view })).toEqual([
      'src/ui/reactive-actor.ts, src/ui/Panel.svelte know svelte and xstate: only one file may',
    ]);
  });
});
