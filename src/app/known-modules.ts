import { loaders, modules } from 'virtual:dateline/modules';
import { checkModule } from '../model/check-module';
import type { Module } from '../model/module';
import { unpackModule } from '../model/packed-module';
import { readModules } from '../storage/assignments';
import type { KnownModule } from '../teach/teach-port';
import { open } from './store';

/** Where it is noted which version of an imported module came last. */
export const NOTE = 'dateline.imported';

/** The built-in modules, then those that came as files. */
export async function listModules(): Promise<KnownModule[]> {
  const imported = await importedModules().catch(() => []);
  return [
    ...modules.map((summary) => ({ ...summary, from: 'built-in' as const })),
    ...imported.map(summaryOf),
  ];
}

export async function loadModule(id: string, hash = ''): Promise<Module | undefined> {
  const builtIn = modules.find((one) => one.id === id);
  const load = builtIn?.hash.startsWith(hash) ? loaders[id] : undefined;
  if (load) return unpackModule((await load()).default);
  return hash === ''
    ? (await importedModules()).find((module) => module.id === id)
    : (await keptModules()).find((module) => module.id === id && module.hash.startsWith(hash));
}

export const summaryOf = ({ id, title, question, hash }: Module): KnownModule => ({
  id,
  title,
  question,
  hash,
  from: 'imported',
});

/** One of each id: the one that came last. */
export async function importedModules(): Promise<Module[]> {
  const kept = (await keptModules()).filter(({ id }) => !modules.some((one) => one.id === id));
  const last = noted();
  return [...new Set(kept.map(({ id }) => id))].flatMap((id) => {
    const versions = kept.filter((module) => module.id === id);
    return versions.find(({ hash }) => hash === last[id]) ?? versions[0] ?? [];
  });
}

async function keptModules(): Promise<Module[]> {
  const found = await readModules(await open());
  return found.flatMap((raw) => {
    const hash = (raw as { hash?: unknown } | null | undefined)?.hash;
    const checked = checkModule(raw, typeof hash === 'string' ? hash : '');
    return 'module' in checked ? checked.module : [];
  });
}

/** Which version of each module came last. */
export function noted(): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NOTE) ?? 'null');
    return kept !== null && typeof kept === 'object' ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
