import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { importTable, type RoomRule } from './import-table.ts';
import { readImports } from './read-imports.ts';
import type { SourceFile } from './source-file.ts';

type Target = { room: string } | { package: string } | { outside: string };

/** One sentence for each import that the table does not allow, and for each room it does not know. */
export function checkImports(file: SourceFile): string[] {
  const room = roomOf(file.path);
  const rule = importTable[room];
  if (!rule) return [`${file.path} stands in no room of the import table: add ${room} or move it`];
  return readImports(file).flatMap(({ from, line }) => {
    const place = `${file.path}:${line}`;
    if (from === null) return [`${place} imports a computed name: write it out as plain text`];
    const target = resolve(file.path, from);
    if (allows(rule, room, target)) return [];
    return [`${place} imports ${nameOf(target)}: ${room} may import ${allowed(rule)}`];
  });
}

/** `src/learn/Reading.svelte` → `learn`; a file that lies directly in src is its own room. */
export function roomOf(path: string): string {
  return path.split('/')[1] ?? path;
}

/** Where an import leads: a room of src, a package by its name, or a file outside src. */
export function resolve(path: string, from: string): Target {
  const plain = from.replace(/[?#].*$/, '');
  if (plain.startsWith('.') || plain.startsWith('/')) {
    const file = plain.startsWith('/') ? plain.slice(1) : posix.join(posix.dirname(path), plain);
    return file.startsWith('src/') ? { room: roomOf(file) } : { outside: file };
  }
  if (builtinModules.includes(plain)) return { package: `node:${plain}` };
  return { package: plain };
}

function allows(rule: RoomRule, room: string, target: Target): boolean {
  if ('outside' in target) return rule.packages === 'all';
  if ('room' in target) {
    return target.room === room || rule.rooms === 'all' || rule.rooms.includes(target.room);
  }
  const name = target.package;
  if (rule.packages === 'all') return !name.startsWith('node:');
  return rule.packages.some((each) => covers(each, name));
}

/** `svelte` covers `svelte/store`, `node:` covers `node:fs`; `svelte` does not cover `sveltekit`. */
export function covers(permitted: string, name: string): boolean {
  if (permitted.endsWith(':')) return name.startsWith(permitted);
  return name === permitted || name.startsWith(`${permitted}/`);
}

function nameOf(target: Target): string {
  if ('room' in target) return target.room;
  return 'package' in target ? target.package : `${target.outside}, which is outside src`;
}

function allowed(rule: RoomRule): string {
  if (rule.rooms === 'all') return 'every room and every package but node';
  const names = [...rule.rooms, ...(rule.packages === 'all' ? [] : rule.packages)];
  return names.length > 0 ? names.join(', ') : 'nothing';
}
