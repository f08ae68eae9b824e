import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What `npm run release` hands on, in bytes as they lie on a disk.
 *
 * @returns {Promise<import('./measure-loading.mjs').Figure[]>}
 */
export function measureRelease() {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-release-'));
  const command = ['tsx', 'src/cli/release.ts', '--built', '--out', folder];
  execFileSync('npx', command, {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  const figures = readdirSync(folder).map((name) => ({
    figure: name.endsWith('.zip') ? 'release.zip.kB' : 'release.html.kB',
    value: statSync(join(folder, name)).size / 1000,
    unit: 'kB',
  }));
  rmSync(folder, { recursive: true });
  return Promise.resolve(figures);
}
