import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { keptPaths } from '../bench/kept-paths.mjs';
import { dist } from './built';

/** The files of a part that a worker fetches only when a page asks for it, as the build names them. */
export function filesOfPart(part: string, folder = dist): string[] {
  const script = readdirSync(join(folder, 'assets')).find((name) => /^parts.*\.js$/.test(name));
  const text = readFileSync(join(folder, 'assets', script ?? ''), 'utf8');
  const parts: unknown = JSON.parse(/\((\{"[^}]*\})\);\s*$/.exec(text)?.[1] ?? '{}');
  return (parts as Record<string, string[]>)[part] ?? [];
}

/** Whether all of a part is kept here. */
export async function holdsPart(page: Page, part: string, folder = dist): Promise<boolean> {
  const kept = await keptPaths(page);
  const files = filesOfPart(part, folder);
  return files.length > 0 && files.every((file) => kept.includes(file));
}
