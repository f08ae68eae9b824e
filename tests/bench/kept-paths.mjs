/**
 * What the browser keeps of the app, each file once, by its path.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<string[]>} paths on its host, without the first slash
 */
export function keptPaths(page) {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return [...new Set(lists.flat().map(({ url }) => new URL(url).pathname.slice(1)))];
  });
}
