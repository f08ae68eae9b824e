import { DIRECTIONS, type Direction, type Neighbours, type Point } from '../model/map';

export type Centres = Readonly<Record<string, Point>>;

/**
 * The next country in a direction of the screen: of those within 60° of it, the nearest,
 * where a step aside counts double so that the focus runs straight.
 */
export function nextInDirection(
  centres: Centres,
  from: string,
  direction: Direction,
): string | undefined {
  const here = centres[from];
  if (!here) return undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const [code, centre] of Object.entries(centres)) {
    const { along, aside } = offset(here, centre, direction);
    if (along <= 0 || aside > along * Math.sqrt(3)) continue;
    const cost = along + 2 * aside;
    if (cost < least) [best, least] = [code, cost];
  }
  return best;
}

/**
 * The arrow table of a view. Nearest-in-direction alone can leave a country that no arrow
 * leads to; such a country takes over the arrow of the neighbour that can best spare it.
 */
export function arrowTable(centres: Centres): Record<string, Neighbours> {
  const codes = Object.keys(centres);
  const table: Record<string, Neighbours> = {};
  for (const code of codes) {
    const next: Neighbours = {};
    for (const direction of DIRECTIONS) {
      const target = nextInDirection(centres, code, direction);
      if (target) next[direction] = target;
    }
    table[code] = next;
  }
  for (let missing = unreachable(table); missing; missing = unreachable(table)) {
    if (!connect(table, centres, missing)) {
      throw new Error(`no arrow can be made to lead from ${missing.from} to ${missing.to}`);
    }
  }
  return table;
}

/** Everything that the arrows reach from a country, itself included. */
export function reachable(table: Readonly<Record<string, Neighbours>>, from: string): Set<string> {
  const seen = new Set([from]);
  for (const code of seen) {
    const next = table[code] ?? {};
    for (const direction of DIRECTIONS) {
      const target = next[direction];
      if (target) seen.add(target);
    }
  }
  return seen;
}

interface Missing {
  from: string;
  to: string;
  count: number;
}

function unreachable(table: Record<string, Neighbours>): Missing | undefined {
  const codes = Object.keys(table);
  let first: Missing | undefined;
  let count = 0;
  for (const from of codes) {
    const seen = reachable(table, from);
    for (const to of codes) {
      if (seen.has(to)) continue;
      count += 1;
      first ??= { from, to, count };
    }
  }
  return first && { ...first, count };
}

/** Redirects the arrow that costs least and brings the table nearer to being connected. */
function connect(
  table: Record<string, Neighbours>,
  centres: Centres,
  { from, to, count }: Missing,
): boolean {
  const goal = centres[to];
  if (!goal) return false;
  const options = [...reachable(table, from)]
    .flatMap((code) => DIRECTIONS.map((direction) => ({ code, direction })))
    .map((option) => ({
      ...option,
      ...offset(centres[option.code] ?? goal, goal, option.direction),
    }))
    .filter(({ along }) => along > 0)
    .sort((a, b) => a.along + 2 * a.aside - (b.along + 2 * b.aside));
  for (const { code, direction } of options) {
    const changed = { ...table, [code]: { ...table[code], [direction]: to } };
    if ((unreachable(changed)?.count ?? 0) < count) {
      table[code] = changed[code] ?? {};
      return true;
    }
  }
  return false;
}

function offset(from: Point, to: Point, direction: Direction): { along: number; aside: number } {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  switch (direction) {
    case 'left':
      return { along: -dx, aside: Math.abs(dy) };
    case 'right':
      return { along: dx, aside: Math.abs(dy) };
    case 'up':
      return { along: -dy, aside: Math.abs(dx) };
    case 'down':
      return { along: dy, aside: Math.abs(dx) };
  }
}
