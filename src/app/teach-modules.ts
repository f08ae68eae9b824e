import { modules } from 'virtual:dateline/modules';
import { checkModule } from '../model/check-module';
import type { Module } from '../model/module';
import { keepModule, removeModule } from '../storage/assignments';
import type { ImportProblem, KnownModule } from '../teach/teach-port';
import { NOTE, noted, summaryOf } from './known-modules';
import { wingOf } from './routes';
import { open } from './store';

/** A module is a text of at most some hundred kilobytes; what is far beyond is none. */
const LIMIT = 20_000_000;

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

/** Takes a module that came as a file off the device, unless something there is of it. */
export async function forgetModule(id: string): Promise<'removed' | 'in-use'> {
  const done = await removeModule(await open(), id);
  if (done === 'in-use') return done;
  const { [id]: gone, ...rest } = noted();
  if (gone !== undefined) writeNote(rest);
  return done;
}

function note({ id, hash }: Module): void {
  writeNote({ ...noted(), [id]: hash });
}

function writeNote(versions: Record<string, unknown>): void {
  try {
    localStorage.setItem(NOTE, JSON.stringify(versions));
  } catch {
    // Storage is blocked: then there is one version only.
  }
}
