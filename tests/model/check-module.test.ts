import { describe, expect, it } from 'vitest';
import { checkModule, hashOf } from '../../src/model/check-module';
import type { Module } from '../../src/model/module';
import { aModule } from '../builders/a-module';
import { theShippedModule } from '../builders/shipped';

const hashed = (module: Module): Module => ({ ...module, hash: hashOf(module) });
const sound = hashed(aModule());
const refusal = (raw: unknown, hash = sound.hash) => {
  const checked = checkModule(raw, hash);
  return 'refused' in checked ? checked.refused : undefined;
};

describe('a copy of a module', () => {
  it('is taken as it is where it is whole and what its hash says', () => {
    expect(checkModule(sound, sound.hash)).toEqual({ module: sound });
  });

  it('is taken in whatever order its fields come', () => {
    const turned = Object.fromEntries(Object.entries(sound).reverse());
    expect(checkModule(turned, sound.hash)).toMatchObject({ module: { hash: sound.hash } });
  });

  it('of the shipped lesson is taken', () => {
    const shipped = theShippedModule();
    expect(refusal(shipped, shipped.hash)).toBeUndefined();
  });

  it('is damaged where a word of it was changed, or its hash', () => {
    expect(refusal({ ...sound, title: 'Another title' })).toBe('damaged');
    expect(refusal({ ...sound, hash: 'x' })).toBe('damaged');
    expect(refusal(sound, 'another')).toBe('damaged');
  });

  it('is damaged where a part is missing, though its hash should fit', () => {
    const rest = Object.entries(sound).filter(([part]) => part !== 'readings');
    const short = hashed(Object.fromEntries(rest) as Module);
    expect(refusal(short, short.hash)).toBe('damaged');
    const flat = hashed({ ...sound, items: [{ id: 'odd' }] } as unknown as Module);
    expect(refusal(flat, flat.hash)).toBe('damaged');
  });

  it('is damaged where there is none', () => {
    for (const nothing of [undefined, null, 'text', {}]) expect(refusal(nothing)).toBe('damaged');
  });

  it('is newer where a later format wrote it, and foreign where it is no module', () => {
    expect(refusal({ ...sound, format: 'dateline-module/7' })).toBe('newer');
    expect(refusal({ ...sound, format: 'quiz/1' })).toBe('foreign');
    expect(refusal({ ...sound, format: 3 })).toBe('foreign');
  });
});
