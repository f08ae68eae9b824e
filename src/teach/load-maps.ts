import type { MapData } from '../model/map';
import type { Module } from '../model/module';
import type { TeachPort } from './teach-port';

/** The maps that the questions of a module are asked on; one that cannot be loaded is left out. */
export async function loadMapsOf(
  port: Pick<TeachPort, 'loadMap'>,
  module: Module,
): Promise<ReadonlyMap<string, MapData>> {
  const ids = [...new Set(module.items.flatMap((item) => ('map' in item ? item.map : [])))];
  const loaded = await Promise.allSettled(ids.map((id) => port.loadMap(module.id, id)));
  return new Map(
    loaded.flatMap((one, at) =>
      one.status === 'fulfilled' ? [[ids[at] ?? '', one.value] as const] : [],
    ),
  );
}
