import { loaders, modules } from 'virtual:dateline/modules';
import { checkModule } from '../model/check-module';
import type { Module } from '../model/module';
import { unpackModule } from '../model/packed-module';
import { keepModule, readModules } from '../storage/assignments';
import type { ImportProblem, KnownModule } from '../teach/teach-port';
import { wingOf } from './routes';
import { open } from './store';

/** A module is a text of at most some hundred kilobytes; what is far beyond is none. */
const LIMIT = 20_000_000;
const NOTE = 'dateline.imported';

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

/** Keeps a module that came as a file, whole and unchanged, or says why it cannot be used. */
export async function importModule(
  file: Blob,
): Promise<{ module: KnownModule } | { problem: ImportProblem }> {
  if (file.size > LIMIT) return { problem: 'too-big' };
  let raw: unknown;
  try {
    raw = JSON.parse(await file.text());
  } catch {
    return { problem: 'no-json' };
  }
  const hash = (raw as { hash?: unknown } | null)?.hash;
  const checked = checkModule(raw, typeof hash === 'string' ? hash : '');
  if ('refused' in checked) return { problem: checked.refused };
  const { module } = checked;
  // It stands in addresses, beside the names of our own pages.
  if (!/^[a-z0-9-]{1,80}$/.test(module.id) || wingOf(`#/${module.id}`) !== 'lesson')
    return { problem: 'damaged' };
  const builtIn = modules.find(({ id }) => id === module.id);
  if (builtIn) {
    if (builtIn.hash !== module.hash) return { problem: 'other-version' };
    return { module: { ...builtIn, from: 'built-in' } };
  }
  try {
    await keepModule(await open(), module);
  } catch (error) {
    console.error(error);
    return { problem: 'not-kept' };
  }
  note(module);
  return { module: summaryOf(module) };
}

const summaryOf = ({ id, title, question, hash }: Module): KnownModule => ({
  id,
  title,
  question,
  hash,
  from: 'imported',
});

/** One of each id: the one that came last. */
async function importedModules(): Promise<Module[]> {
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
function noted(): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NOTE) ?? 'null');
    return kept !== null && typeof kept === 'object' ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function note({ id, hash }: Module): void {
  try {
    localStorage.setItem(NOTE, JSON.stringify({ ...noted(), [id]: hash }));
  } catch {
    // Storage is blocked: then there is one version only.
  }
}
