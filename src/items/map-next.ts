import { arrowTable, type Centres } from '../geo/next-country';
import type { Direction, MapView } from '../model/map';

/** The arrow tables of a view for some of its countries, so that each is worked out once. */
const tables = new WeakMap<MapView, Map<string, ReturnType<typeof arrowTable>>>();

/** The country that an arrow key leads to; where only some can be chosen, the next one of those. */
export function nextOffered(
  view: MapView,
  codes: readonly string[] | undefined,
  from: string,
  direction: Direction,
): string | undefined {
  if (!codes) return view.places[from]?.next[direction];
  const known = tables.get(view) ?? new Map<string, ReturnType<typeof arrowTable>>();
  tables.set(view, known);
  const name = codes.join();
  const table = known.get(name) ?? arrowTable(centresOf(view, codes));
  known.set(name, table);
  return table[from]?.[direction];
}

function centresOf(view: MapView, codes: readonly string[]): Centres {
  return Object.fromEntries(
    codes.flatMap((code) => {
      const at = view.places[code]?.at;
      return at ? [[code, at]] : [];
    }),
  );
}
