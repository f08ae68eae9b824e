// Serves a folder as a plain static host would, gzipped:
//   node tests/bench/serve.mjs dist 4175
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const compressible = /charset/;
/** The name of a file that never changes ends in a hash: `assets/app-Bx3d_9kQ.js`. */
const hashed = /\/assets\/.+-[\w-]{8,}\.\w+$/;
/** The same files stand at /anywhere/ too, since the app must run under any path. */
const subPath = /^\/anywhere(?=\/)/;

/**
 * @param {string} folder
 * @param {number} [port] a free one when left out
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends in a slash
 */
export async function serve(folder, port = 0) {
  const root = resolve(folder);
  /** @type {Map<string, Buffer>} */
  const zipped = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = fileAt(root, decoded(pathname).replace(subPath, ''));
    if (!path) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    const type = types[extname(path)] ?? 'application/octet-stream';
    const zip =
      compressible.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const body = zip ? gzipped(path, zipped) : readFileSync(path);
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(zip ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise((done) => server.listen(port, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${bound}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** @param {string} pathname @returns {string} what no file is called, where it cannot be decoded */
function decoded(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '/\0';
  }
}

/** @param {string} root @param {string} pathname @returns {string | undefined} */
function fileAt(root, pathname) {
  const path = join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (path !== root && !path.startsWith(root + sep)) return undefined;
  return existsSync(path) && statSync(path).isFile() ? path : undefined;
}

/** @param {string} path @param {Map<string, Buffer>} zipped @returns {Buffer} */
function gzipped(path, zipped) {
  const known = `${path} ${statSync(path).mtimeMs}`;
  const found = zipped.get(known) ?? gzipSync(readFileSync(path), { level: 9 });
  zipped.set(known, found);
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = 'dist', port = '4175'] = process.argv.slice(2);
  const { url } = await serve(folder, Number(port));
  console.log(`Serving ${folder} at ${url}`);
}
