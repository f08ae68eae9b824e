import { createHash } from 'node:crypto';
import type { Plugin, Rollup } from 'vite';
import { lessonPart } from '../model/lesson-part';
import { partsWorker } from './parts-worker.js';

type Transform = (entries: { url: string; size: number; revision: string | null }[]) => {
  manifest: { url: string; size: number; revision: string | null }[];
  warnings: string[];
};

/** Modules through which nobody comes who only learns. */
const GATES = ['/src/teach/', '/src/make/', '/src/app/teach-', 'virtual:dateline/notes/'];
const LESSON = 'virtual:dateline/module/';

/**
 * Keeps what not everybody needs out of the first install: what only teachers do, and every lesson but
 * the one that opens by itself. The service worker fetches such a part when a page asks for it, and
 * from then on with every new version (parts-worker.js). `workbox` are the options that its
 * generator needs for that.
 */
export function partsApart(): {
  plugin: Plugin;
  workbox: { importScripts: string[]; manifestTransforms: Transform[] };
} {
  const apart = new Set<string>();
  const importScripts: string[] = [];
  let isOneFile = false;
  return {
    plugin: {
      name: 'dateline-parts',
      apply: 'build',
      enforce: 'post',
      configResolved({ mode }) {
        isOneFile = mode === 'single';
      },
      generateBundle(_options, bundle) {
        // One file has everything in it, and no service worker.
        if (isOneFile) return;
        const parts = { teaching: filesForTeachers(bundle).sort(), ...filesOfLessons(bundle) };
        for (const file of Object.values(parts).flat()) apart.add(file);
        const source = `(${partsWorker.toString()})(${JSON.stringify(parts)});\n`;
        // A browser may take a script that a worker imports from its cache: the name tells its version.
        const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
        const fileName = `assets/parts-${hash}.js`;
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

/** Each lesson with the maps of its own folder, but for the first: that one is in every install. */
export function filesOfLessons(bundle: Rollup.OutputBundle): Record<string, string[]> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const ids = chunks
    .flatMap(({ moduleIds }) => moduleIds)
    .flatMap((id) => (id.includes(LESSON) ? id.slice(id.indexOf(LESSON) + LESSON.length) : []))
    .sort();
  return Object.fromEntries(
    ids.slice(1).map((lesson) => {
      const isOwn = (id: string) =>
        id.endsWith(`${LESSON}${lesson}`) || id.includes(`/content/${lesson}/`);
      const own = chunks.filter(({ moduleIds }) => moduleIds.length > 0 && moduleIds.every(isOwn));
      return [lessonPart(lesson), own.map(({ fileName }) => fileName).sort()];
    }),
  );
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
