/**
 * A part of the service worker: keeps what only teachers need on devices of teachers. The build
 * writes its text into a script that the worker imports (vite-teaching.ts), so it may refer to
 * nothing outside itself.
 *
 * Each file has its content in its name, so no page is given one of another version. A new version
 * fetches its own before it takes over, and lets the old ones go then.
 *
 * @typedef {object} WorkerEvent what a worker's events have, of which a page knows nothing
 * @property {(work: Promise<unknown>) => void} waitUntil
 * @property {(answer: Promise<Response>) => void} respondWith
 * @property {Request} request
 * @property {unknown} data
 *
 * @param {string[]} files paths beside the worker
 */
export function teachingWorker(files) {
  const on = /** @type {(name: string, heard: (event: WorkerEvent) => void) => void} */ (
    /** @type {unknown} */ (addEventListener.bind(globalThis))
  );
  const CACHE = 'dateline-teaching';
  const wanted = new Set(files.map((file) => new URL(file, location.href).href));

  async function keep() {
    const cache = await caches.open(CACHE);
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    await cache.addAll([...wanted].filter((url) => !kept.has(url)));
  }
  async function letGo() {
    if (!(await caches.has(CACHE))) return;
    const cache = await caches.open(CACHE);
    for (const request of await cache.keys())
      if (!wanted.has(request.url)) await cache.delete(request);
  }
  /** @param {Request} request */
  async function answer(request) {
    return (await caches.match(request, { cacheName: CACHE })) ?? fetch(request);
  }

  on('install', (event) => {
    event.waitUntil(caches.has(CACHE).then((isTeacher) => (isTeacher ? keep() : undefined)));
  });
  on('activate', (event) => event.waitUntil(letGo()));
  on('message', (event) => {
    if (event.data === 'keep-teaching') event.waitUntil(keep().catch(() => undefined));
  });
  on('fetch', (event) => {
    if (wanted.has(event.request.url)) event.respondWith(answer(event.request));
  });
}
