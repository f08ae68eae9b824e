import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dist } from './built';

/** The files of a part that a worker fetches only when a page asks for it, as the build names them. */
export function filesOfPart(part: string, folder = dist): string[] {
  const script = readdirSync(join(folder, 'assets')).find((name) => /^parts.*\.js$/.test(name));
  const text = readFileSync(join(folder, 'assets', script ?? ''), 'utf8');
  const parts: unknown = JSON.parse(/\((\{"[^}]*\})\);\s*$/.exec(text)?.[1] ?? '{}');
  return (parts as Record<string, string[]>)[part] ?? [];
}

/** What the browser keeps of the app, by its path. */
export const keptFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const opened = await Promise.all(names.map((name) => caches.open(name)));
    const keys = await Promise.all(opened.map((cache) => cache.keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname.slice(1));
  });

/** Whether all of a part is kept here. */
export async function holdsPart(page: Page, part: string, folder = dist): Promise<boolean> {
  const kept = await keptFiles(page);
  const files = filesOfPart(part, folder);
  return files.length > 0 && files.every((file) => kept.includes(file));
}
