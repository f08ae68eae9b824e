import type { MapData } from '../../model/map';
import type { Module } from '../../model/module';

/** The names of countries and statuses by their codes, for answers to map tasks. */
export type CodeNames = ReadonlyMap<string, string>;
export const noNames: CodeNames = new Map();

/** Reads the names of every map that a module's tasks use. A map that is not here leaves codes. */
export async function readCodeNames(
  module: Module,
  loadMap: (moduleId: string, map: string) => Promise<MapData>,
): Promise<CodeNames> {
  const maps = new Set(module.items.flatMap((item) => ('map' in item ? item.map : [])));
  const names = new Map<string, string>();
  for (const id of maps) {
    const map = await loadMap(module.id, id).catch(() => undefined);
    for (const { code, name } of [...(map?.countries ?? []), ...(map?.offMap ?? [])])
      names.set(code, name);
    for (const { id: status, name } of map?.statuses ?? []) names.set(`: ${status}`, `: ${name}`);
  }
  return names;
}

/** A part of an answer in words: "ALB: invited" as "Albania: Invited". */
export function withNames(kind: string, text: string, names: CodeNames): string {
  if (!kind.startsWith('map-')) return text;
  return text
    .replace(/: \S+$/, (status) => names.get(status) ?? status)
    .replace(/\b[A-Z]{3}\b/g, (code) => names.get(code) ?? code);
}
