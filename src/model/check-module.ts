import * as v from 'valibot';
import { contentHash } from './hash';
import { ModuleFormatSchema, ModuleSchema, type Module } from './module';
import type { SetAsideReason } from './set-aside';

const FAMILY = 'dateline-module/';
const newest = Math.max(
  ...ModuleFormatSchema.options.map((format) => Number(format.slice(FAMILY.length))),
);

/**
 * A module that was kept or sent: the one that its hash names, whole and unchanged, or why it
 * cannot be used. What its hash vouches for has passed every check when it was built.
 */
export function checkModule(
  raw: unknown,
  hash: string,
): { module: Module } | { refused: SetAsideReason } {
  if (raw === null || typeof raw !== 'object' || !('format' in raw)) return { refused: 'damaged' };
  const { format } = raw;
  if (typeof format !== 'string' || !format.startsWith(FAMILY)) return { refused: 'foreign' };
  if (Number(format.slice(FAMILY.length)) > newest) return { refused: 'newer' };
  if (!v.is(ModuleSchema, raw) || raw.hash !== hash || hashOf(raw) !== hash)
    return { refused: 'damaged' };
  return { module: raw };
}

/** The hash that a module's own content has. */
export function hashOf({ hash: _named, ...content }: Module): string {
  return contentHash(content);
}
