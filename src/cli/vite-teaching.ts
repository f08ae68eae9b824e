import { createHash } from 'node:crypto';
import type { Plugin, Rollup } from 'vite';
import { teachingWorker } from './teaching-worker.js';

type Transform = (entries: { url: string; size: number; revision: string | null }[]) => {
  manifest: { url: string; size: number; revision: string | null }[];
  warnings: string[];
};

/** Modules through which nobody comes who only learns. */
const GATES = ['/src/teach/', '/src/make/', '/src/app/teach-', 'virtual:dateline/notes/'];

/**
 * Keeps what only teachers need out of a student's install. The service worker fetches these files
 * when a teacher's page asks for it, and from then on with every new version (teaching-worker.js).
 * `workbox` are the options that its generator needs for that.
 */
export function teachingApart(): {
  plugin: Plugin;
  workbox: { importScripts: string[]; manifestTransforms: Transform[] };
} {
  const apart = new Set<string>();
  const importScripts: string[] = [];
  let isOneFile = false;
  return {
    plugin: {
      name: 'dateline-teaching',
      apply: 'build',
      enforce: 'post',
      configResolved({ mode }) {
        isOneFile = mode === 'single';
      },
      generateBundle(_options, bundle) {
        // One file has everything in it, and no service worker.
        if (isOneFile) return;
        for (const file of filesForTeachers(bundle)) apart.add(file);
        const source = `(${teachingWorker.toString()})(${JSON.stringify([...apart].sort())});\n`;
        // A browser may take a script that a worker imports from its cache: the name tells its version.
        const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
        const fileName = `assets/teaching-${hash}.js`;
        this.emitFile({ type: 'asset', fileName, source });
        importScripts.push(fileName);
        apart.add(fileName); // kept with the worker itself
      },
    },
    workbox: {
      importScripts,
      manifestTransforms: [
        (entries) => ({ manifest: entries.filter(({ url }) => !apart.has(url)), warnings: [] }),
      ],
    },
  };
}

/** The files that no way from the entry leads to but through a gate. */
export function filesForTeachers(bundle: Rollup.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const chunkAt = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const isGate = (chunk: Rollup.OutputChunk) =>
    chunk.moduleIds.some((id) => GATES.some((part) => id.includes(part)));
  const forAll = new Set<string>();
  const come = (chunk: Rollup.OutputChunk | undefined) => {
    if (!chunk || forAll.has(chunk.fileName) || isGate(chunk)) return;
    forAll.add(chunk.fileName);
    for (const name of [...chunk.imports, ...chunk.dynamicImports]) come(chunkAt.get(name));
    for (const style of chunk.viteMetadata?.importedCss ?? []) forAll.add(style);
  };
  for (const chunk of chunks) if (chunk.isEntry) come(chunk);
  const own = chunks.filter(({ fileName }) => !forAll.has(fileName));
  const styles = own.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
  // A worker is a file of its own that a chunk names.
  const workers = Object.keys(bundle).filter(
    (name) =>
      bundle[name]?.type === 'asset' &&
      name.endsWith('.js') &&
      own.some(({ code }) => code.includes(name.slice(name.lastIndexOf('/') + 1))) &&
      ![...forAll].some((file) => chunkAt.get(file)?.code.includes(name)),
  );
  return [...new Set([...own.map(({ fileName }) => fileName), ...styles, ...workers])].filter(
    (file) => !forAll.has(file),
  );
}
