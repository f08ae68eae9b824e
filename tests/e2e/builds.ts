import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dist } from './built';

const textual = /\.(js|css|html|webmanifest)$/;

/**
 * The built app as another build of it would be: every file in assets/ has another hash, and
 * the page says which build it is of. Nothing else differs, so that three of them cost nothing.
 */
export function aBuild(mark: string): string {
  const folder = mkdtempSync(join(tmpdir(), `dateline-${mark}-`));
  cpSync(dist, folder, { recursive: true });
  const assets = join(folder, 'assets');
  const renamed = readdirSync(assets).map((name) => {
    const other = name.replace(/-[\w-]{8}(\.\w+)$/, `-build${mark.repeat(3)}$1`);
    // Two files of one name would fall together: what is left of the hash keeps them apart.
    const own = other === name ? name : other.replace('-build', `${name.slice(-9, -4)}-build`);
    renameSync(join(assets, name), join(assets, own));
    return [name, own] as const;
  });
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!textual.test(path)) continue;
    const file = join(folder, path);
    const before = readFileSync(file, 'utf8');
    let text = before;
    for (const [name, own] of renamed) text = text.replaceAll(name, own);
    if (path.endsWith('.html')) text = text.replace('<html ', `<html data-build="${mark}" `);
    if (path === 'sw.js') {
      for (const page of ['app.html', 'early.js']) {
        const own = page.replace('.', '\\.');
        const revised = text
          .replace(new RegExp(`(url:\\s*"${own}",\\s*revision:\\s*")[^"]+`), `$1${mark}`)
          .replace(new RegExp(`(revision:\\s*")[^"]+(",\\s*url:\\s*"${own}")`), `$1${mark}$2`);
        if (revised === text) throw new Error(`sw.js does not name ${page}`);
        text = revised;
      }
    }
    if (text !== before) writeFileSync(file, text);
  }
  return folder;
}

/** Puts a build in the place of the one that a host serves; of the old one nothing stays. */
export function publish(build: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(build, folder, { recursive: true });
}

/** The build that the page is of. */
export const buildOf = (page: Page) => page.locator('html').getAttribute('data-build');

/** The builds of which the page has loaded files since it was opened. */
export function loadedBuilds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const marks = performance
      .getEntriesByType('resource')
      .filter((entry) => (entry as PerformanceResourceTiming).responseStatus === 200)
      .flatMap(({ name }) => /-build(\w)\1\1\.\w+$/.exec(new URL(name).pathname)?.[1] ?? []);
    return [...new Set(marks)].sort();
  });
}
