import { pathRings } from './path-rings';

/**
 * The countries that each country has a land border with, by code. Neighbours are drawn along the
 * same line, so they share at least one stretch of it from corner to corner.
 */
export function landBorders(
  countries: readonly { code: string; path: string }[],
): Record<string, string[]> {
  const codesAt = new Map<string, Set<string>>();
  for (const { code, path } of countries)
    for (const ring of pathRings(path))
      ring.forEach((point, at) => {
        const next = ring[(at + 1) % ring.length] ?? point;
        // The neighbour draws it the other way round.
        const stretch = [point.join(), next.join()].sort().join(' ');
        codesAt.set(stretch, (codesAt.get(stretch) ?? new Set()).add(code));
      });
  const borders: Record<string, string[]> = Object.fromEntries(
    countries.map(({ code }) => [code, []]),
  );
  for (const codes of codesAt.values())
    for (const one of codes)
      for (const other of codes)
        if (other !== one && !borders[one]?.includes(other)) borders[one]?.push(other);
  return Object.fromEntries(Object.entries(borders).map(([code, list]) => [code, list.sort()]));
}
