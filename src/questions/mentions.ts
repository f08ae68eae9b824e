import type { Entity } from '../model/content';

/** Whether a text names an actor, by its name or any alias, as whole words. */
export function mentions(text: string, entity: Entity): boolean {
  return [entity.name, ...entity.aliases].some((name) => containsWords(text, name));
}

export function containsWords(text: string, words: string): boolean {
  // Most texts do not hold the words at all, and an expression costs more than a search.
  if (!text.toLowerCase().includes(words.toLowerCase())) return false;
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
