import { loaders, modules } from 'virtual:dateline/modules';
import { checkModule } from '../model/check-module';
import type { Module } from '../model/module';
import { unpackModule } from '../model/packed-module';
import { readAttempt, readModule, readModuleHashes } from '../storage/attempts';
import { open } from './store';

/** A module that is on this device: that of an id whose content hash begins with this. */
export async function findModule(id: string, hash: string): Promise<Module | undefined> {
  const builtIn = modules.find((one) => one.id === id);
  const load = builtIn?.hash.startsWith(hash) ? loaders[id] : undefined;
  if (load) return unpackModule((await load()).default);
  const db = await open();
  for (const key of await readModuleHashes(db, hash)) {
    const checked = checkModule(await readModule(db, key), key);
    if ('module' in checked && checked.module.id === id) return checked.module;
  }
  return undefined;
}

/** The module that a kept attempt was begun with. */
export async function moduleOfAttempt(id: string): Promise<Module | undefined> {
  const { attempt } = (await readAttempt(await open(), id)) ?? {};
  return attempt && findModule(attempt.moduleId, attempt.moduleHash);
}
