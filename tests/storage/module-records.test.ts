import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readAttemptFile, writeAttemptFile } from '../../src/interop/attempt-file';
import { checkModule } from '../../src/model/check-module';
import { MODULE_FORMAT, ModuleSchema, type Module } from '../../src/model/module';
import { unpackModule } from '../../src/model/packed-module';
import { packModule } from '../../src/module/pack-module';
import { differences } from './frozen-shape';

/*
 * Copies of modules that devices and files hold already. The records are never edited: another
 * shape gets another format, a record of its own and an upgrade, and this one must still be read.
 */
const frozen = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../records/${name}`, import.meta.url), 'utf8'));
const copy = frozen('module-v0.json') as Module;
const later = frozen('module-v0.1.json') as Module;
const withMaps = frozen('module-v0.2.json') as Module;
const whole = frozen('module-v1.json') as Module;
const withStretch = frozen('module-v1-stretch.json') as Module;
const all = [copy, later, withMaps, whole, withStretch];

describe('a copy of a module that devices hold', () => {
  it('of format 0 is read, and is what its hash says', () => {
    expect(checkModule(copy, copy.hash)).toEqual({ module: copy });
  });

  it('of format 0.1 is read too, and a page that knows format 0 alone finds it newer', () => {
    expect(checkModule(later, later.hash)).toEqual({ module: later });
    expect(Number(later.format.split('/')[1])).toBeGreaterThan(0);
  });

  it('of format 0.2 is read too', () => {
    expect(checkModule(withMaps, withMaps.hash)).toEqual({ module: withMaps });
  });

  it('of format 1 is read, is itself after packing, and is what is built now', () => {
    expect(checkModule(whole, whole.hash)).toEqual({ module: whole });
    expect(unpackModule(packModule(whole))).toEqual(whole);
    expect(whole.format).toBe(MODULE_FORMAT);
  });

  it('of format 1 may ask more at the stretch level, which a page of before leaves out', () => {
    expect(checkModule(withStretch, withStretch.hash)).toEqual({ module: withStretch });
    expect(withStretch.format).toBe(whole.format);
  });

  it('has one of the shapes of the modules that are stored now: others need another format', () => {
    expect(differences(v.array(ModuleSchema), all)).toEqual([]);
  });

  it('would show a field, a kind or a word that comes or goes', () => {
    const { title, ...entries } = ModuleSchema.entries;
    expect(title.type).toBe('string');
    expect(differences(v.array(v.object(entries)), all)).toEqual(['[]: title is gone']);
    const more = v.object({ ...entries, title, mood: v.string() });
    expect(differences(v.array(more), all)).toEqual(['[]: mood is new', '[].mood: string is new']);
    const words = v.object({ a: v.array(v.picklist(['x', 'y'])) });
    expect(differences(words, { a: ['x', 'z'] })).toEqual(['.a[]: z is gone', '.a[]: y is new']);
    const kinds = v.variant('kind', [
      v.object({ kind: v.literal('one'), n: v.number() }),
      v.object({ kind: v.literal('two') }),
    ]);
    expect(differences(kinds, { kind: 'one', n: 'text' })).toEqual([
      ': two is new',
      '(one).n: string is gone',
      '(one).n: number is new',
      '(two): kind is new',
      '(two).kind: two is new',
    ]);
  });
});

describe('a file of an attempt', () => {
  const file = frozen('attempt-file-v2.json') as Record<string, unknown>;

  it('has the parts that it had in format 2: other parts need another format', () => {
    const read = readAttemptFile(
      JSON.stringify({ ...file, module: { ...copy, id: 'm', hash: 'h' } }),
    );
    if (!('file' in read)) throw new Error(read.refused);
    const written = JSON.parse(writeAttemptFile(read.file)) as Record<string, unknown>;
    expect(Object.keys(written).sort()).toEqual(Object.keys(file).sort());
    expect(written['log']).toEqual(file['log']);
    expect(written['attempt']).toMatchObject(file['attempt'] as object);
  });
});
