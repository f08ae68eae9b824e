/** How many arrangements of one module are kept: a class has fewer, and a gradebook reads thousands. */
const KEPT = 64;

/** Keeps a value as the newest of a map, and lets the oldest go where there are too many. */
export function keepNewest<V>(map: Map<string, V>, key: string, value: V): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > KEPT && oldest !== undefined) map.delete(oldest);
}
