import type { Entity } from '../model/content';
import { countSlips, isSameWords } from '../model/typed-words';

/** Names of other actors that a slip could take for the answer. */
export function closeNames(accepts: readonly string[], entities: readonly Entity[]): string[] {
  const isOne = (name: string) => accepts.some((form) => isSameWords(form, name));
  return entities
    .filter(({ name, aliases }) => ![name, ...aliases].some(isOne))
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => accepts.some((form) => countSlips(name, form) < Infinity));
}
