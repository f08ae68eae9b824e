/**
 * A part of the service worker: keeps what not everybody needs (the pages for teachers, a further
 * lesson) where somebody asked for it. The build writes its text into a script that the worker
 * imports (vite-parts.ts), so it may refer to nothing outside itself.
 *
 * Each part has a cache of its own, and is kept where that cache is. Each file has its content in its
 * name, so no page is given one of another version. A new version fetches its own before it takes
 * over, and lets the old ones go then.
 *
 * @typedef {object} WorkerEvent what a worker's events have, of which a page knows nothing
 * @property {(work: Promise<unknown>) => void} waitUntil
 * @property {(answer: Promise<Response>) => void} respondWith
 * @property {Request} request
 * @property {unknown} data
 * @property {readonly MessagePort[]} ports
 *
 * @param {Record<string, string[]>} parts by their names, paths beside the worker
 */
export function partsWorker(parts) {
  const on = /** @type {(name: string, heard: (event: WorkerEvent) => void) => void} */ (
    /** @type {unknown} */ (addEventListener.bind(globalThis))
  );
  const cacheOf = (/** @type {string} */ part) => `dateline-${part}`;
  const names = Object.keys(parts);
  const filesOf = new Map(
    names.map((part) => [
      part,
      new Set((parts[part] ?? []).map((file) => new URL(file, location.href).href)),
    ]),
  );

  /** @param {string} part */
  async function keep(part) {
    const cache = await caches.open(cacheOf(part));
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    await cache.addAll([...(filesOf.get(part) ?? [])].filter((url) => !kept.has(url)));
  }
  /** @param {string} part */
  async function keepAgain(part) {
    if (await caches.has(cacheOf(part))) await keep(part);
  }
  /** @param {string} part */
  async function letGo(part) {
    if (!(await caches.has(cacheOf(part)))) return;
    const cache = await caches.open(cacheOf(part));
    for (const request of await cache.keys())
      if (!filesOf.get(part)?.has(request.url)) await cache.delete(request);
  }
  /** Of lessons that are no longer there nothing stays. */
  async function letGoOfOthers() {
    for (const name of await caches.keys())
      if (name.startsWith(cacheOf('lesson-')) && !names.some((part) => cacheOf(part) === name))
        await caches.delete(name);
  }
  /** @param {string} part @param {Request} request */
  async function answer(part, request) {
    return (await caches.match(request, { cacheName: cacheOf(part) })) ?? fetch(request);
  }

  on('install', (event) => event.waitUntil(Promise.all(names.map(keepAgain))));
  on('activate', (event) => event.waitUntil(Promise.all([...names.map(letGo), letGoOfOthers()])));
  on('message', (event) => {
    const asked = /** @type {{ keep?: unknown } | null} */ (event.data)?.keep;
    if (!Array.isArray(asked)) return;
    const work = Promise.all(names.filter((part) => asked.includes(part)).map(keep));
    const told = work.then(
      () => event.ports[0]?.postMessage(true),
      () => event.ports[0]?.postMessage(false),
    );
    event.waitUntil(told);
  });
  on('fetch', (event) => {
    const part = names.find((one) => filesOf.get(one)?.has(event.request.url));
    if (part !== undefined) event.respondWith(answer(part, event.request));
  });
}
