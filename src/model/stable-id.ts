/**
 * FNV-1a, 32 bits, over UTF-16 units (Fowler, Noll and Vo; IETF draft-eastlake-fnv).
 * Not for security: a short name for a text, the same in every engine and small enough
 * for the first screen.
 */
function fnv1a(text: string, offset: number): number {
  let hash = offset;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

const part = (text: string, offset: number) => fnv1a(text, offset).toString(36).padStart(7, '0');

/** The id of a generated item, from what makes it itself: its claims and its family. */
export function itemId(claimIds: readonly string[], family: string): string {
  const text = [...claimIds, family].join('\n');
  return `item-${part(text, 0x811c9dc5)}${part(text, 0x050c5d1f)}`;
}

/** The id of an option, from its text: unique within its item, where no two texts are alike. */
export function optionId(text: string): string {
  return `o-${part(text, 0x811c9dc5)}`;
}

/** A short id of anything told apart by its texts: "claim-…". */
export function stableId(kind: string, texts: readonly string[]): string {
  const text = texts.join('\n');
  return `${kind}-${part(text, 0x811c9dc5)}${part(text, 0x050c5d1f)}`;
}
