const patterned: readonly string[] = ['invited', 'promised', 'waiting'];

/** The paint of a status; the patterns are those of `MapPatterns` with the same `uid`. */
export function statusFill(uid: string, status: string): string {
  if (patterned.includes(status)) return `url(#${uid}-${status})`;
  return status === 'member' ? 'var(--map-member)' : 'var(--map-country)';
}
