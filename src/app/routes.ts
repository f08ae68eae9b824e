import type { Module } from '../model/module';
import type { Place } from '../session/progress';

/**
 * What an address asks for. Addresses are hash routes, so that any static host serves them:
 * `#/module/step`, with `/2` for the second item of a step or `/p3` for a paragraph.
 */
export type Address = { moduleId: string; stepId: string; item?: number; paragraph?: number };

/** Where a step would stand: the timeline, a screen beside the way through. */
export const TIMELINE = '~timeline';

/** Which of four places an address is in; each of them starts by itself. "a" is a teacher's link. */
export type Wing = 'lesson' | 'teach' | 'privacy' | 'a';
export const wingOf = (hash: string): Wing =>
  (/^#\/?(teach|privacy|a)(?:\/|$)/.exec(hash)?.[1] as Wing | undefined) ?? 'lesson';

/** What stands in a teacher's link after `#/a/`. */
export const linkText = (hash: string): string => hash.replace(/^#\/?a\/?/, '');

/** Reads the fragment of an address: "home" is the start page, "empty" where there is none, "unknown" where it is no address of ours. */
export function parseAddress(hash: string): Address | 'empty' | 'home' | 'unknown' {
  const path = hash.replace(/^#\/?/, '');
  // What a link assigns is settled before an address is followed: it is no place of a lesson.
  if (path === '' || wingOf(hash) === 'a') return 'empty';
  if (/^home\/?$/.test(path)) return 'home';
  const match = /^([a-z0-9-]+)\/(~timeline|[a-z0-9-]+)(?:\/(p?)(\d{1,4}))?\/?$/.exec(path);
  if (!match) return 'unknown';
  const [, moduleId = '', stepId = '', mark, number] = match;
  const address: Address = { moduleId, stepId };
  if (number !== undefined) address[mark === 'p' ? 'paragraph' : 'item'] = Number(number);
  return address;
}

/** The address of a place; `items` are the items of its step, in order. */
export function formatAddress(module: Module, { stepId, itemId }: Place, items: string[]): string {
  const at = itemId === undefined ? -1 : items.indexOf(itemId);
  return `#/${module.id}/${stepId}${at < 0 || items.length < 2 ? '' : `/${at + 1}`}`;
}
