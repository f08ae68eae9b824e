import type { LocatorData } from '../model/locator';
import type { MapData } from '../model/map';

/** Those of all lessons, and those that a module brings in its own folder. */
const files = import.meta.glob<unknown>(
  ['../../content/maps/*.json', '../../content/*/maps/*.json'],
  { import: 'default' },
);

/** A map by its id; a module's own goes before one of all lessons. */
export const loadMap = (moduleId: string, id: string) => load(moduleId, id) as Promise<MapData>;

/** The small picture of a map. */
export const loadLocator = (moduleId: string, id: string) =>
  load(moduleId, `${id}.locator`) as Promise<LocatorData>;

async function load(moduleId: string, name: string): Promise<unknown> {
  const own = files[`../../content/${moduleId}/maps/${name}.json`];
  const shared = files[`../../content/maps/${name}.json`];
  const file = own ?? shared;
  if (!file) throw new Error(`There is no map ${name}`);
  return file();
}
