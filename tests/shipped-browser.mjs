// Unpacks the Chromium that comes inside the npm package @sparticuz/chromium (Linux x64).
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const parts = ['chromium.br', 'swiftshader.tar.br', 'fonts.tar.br', 'al2023.tar.br'];

/**
 * @returns {Promise<{ executablePath: string, env: Record<string, string> }>} the program, and what
 * its environment needs so that it finds the libraries and the font a bare system lacks.
 */
export async function unpackShippedBrowser() {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const home = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const cache = join(root, 'node_modules', '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(entry, join(home, 'bin'), folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/**
 * Into a folder of this process first, which is renamed when it is whole: two processes that start
 * together, or one that is stopped half-way, must not leave a broken program behind.
 *
 * @param {string} entry @param {string} bin @param {string} folder
 */
async function unpack(entry, bin, folder) {
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const { inflate } = await import(entry);
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = partial; // inflate() writes to the temporary folder, whatever that is
  try {
    await Promise.all(parts.map((part) => inflate(join(bin, part))));
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
  writeFileSync(join(partial, 'fonts.conf'), fontsConf(folder));
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** @param {string} folder */
function fontsConf(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}
