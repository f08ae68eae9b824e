import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from './serve.mjs';

describe('the static server', () => {
  const outer = mkdtempSync(join(tmpdir(), 'serve-'));
  const folder = join(outer, 'site');
  let host: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(outer, 'secret.txt'), 'not part of the site');
    writeFileSync(join(folder, 'index.html'), `<p>${'text '.repeat(500)}</p>`);
    writeFileSync(join(folder, 'assets', 'app-Bx3d_9kQ.js'), 'export const a = 1;');
    writeFileSync(join(folder, 'assets', 'font-Bx3d_9kQ.woff2'), 'pretend');
    host = await serve(folder);
  });
  afterAll(async () => {
    await host.close();
    rmSync(outer, { recursive: true });
  });

  it('compresses text', async () => {
    const response = await fetch(host.url);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(Number(response.headers.get('content-length'))).toBeLessThan(200);
    expect(await response.text()).toContain('text text');
  });

  it('leaves fonts as they are', async () => {
    const response = await fetch(`${host.url}assets/font-Bx3d_9kQ.woff2`);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('content-type')).toBe('font/woff2');
  });

  it('lets a hashed file be kept and asks again for a page', async () => {
    const script = await fetch(`${host.url}assets/app-Bx3d_9kQ.js`);
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(host.url)).headers.get('cache-control')).toBe('no-cache');
  });

  it('serves the same files under a path', async () => {
    expect((await fetch(`${host.url}anywhere/assets/app-Bx3d_9kQ.js`)).status).toBe(200);
  });

  it.each(['missing.js', '..%2fsecret.txt', 'assets', '%'])('answers 404 to %s', async (path) => {
    expect((await fetch(host.url + path)).status).toBe(404);
  });

  it('is gone once it is closed', async () => {
    const other = await serve(folder);
    await other.close();
    await expect(fetch(other.url)).rejects.toThrow();
  });
});
