// npm run release: what is handed on, in release/ (or the folder after --out):
//   dateline-<version>.zip    the built app, for any static host or a folder of one
//   dateline-<version>.html   the same in one file, for a USB stick; opens from file://
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { build } from 'vite';
import { singleFile } from './single-file';

const root = resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const named = process.argv.indexOf('--out');
const out = resolve(named > 0 ? (process.argv[named + 1] ?? 'release') : 'release');
mkdirSync(out, { recursive: true });

/** Every file has the same date, so that the same sources give the same bytes. */
const DATE = new Date(Date.UTC(2020, 0, 1, 12));

function zipOf(folder: string): Uint8Array {
  const files: Zippable = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (statSync(join(folder, name)).isFile())
      files[name.split(sep).join('/')] = [readFileSync(join(folder, name)), { mtime: DATE }];
  return zipSync(files, { level: 9 });
}

async function oneFile(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  try {
    await build({
      root,
      configLoader: 'runner',
      mode: 'single',
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true, reportCompressedSize: false },
    });
    return Buffer.from(singleFile(folder, join(root, 'public')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function keep(name: string, bytes: Uint8Array): void {
  writeFileSync(join(out, name), bytes);
  console.log(`${join(out, name)}  ${(bytes.length / 1000).toFixed(0)} kB`);
}

if (!process.argv.includes('--built'))
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
keep(`dateline-${version}.zip`, zipOf(join(root, 'dist')));
keep(`dateline-${version}.html`, await oneFile());
