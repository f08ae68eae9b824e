import { describe, expect, it } from 'vitest';
import { findTyped, typeLetter, type Typed } from '../../src/items/map-type-ahead';

const entries = ['Macedonia', 'Moldova', 'Montenegro', 'Serbia'].map((name) => ({ name }));

function type(letters: string, gap = 100): string | undefined {
  let typed: Typed = { text: '', at: 0 };
  let current: { name: string } | undefined;
  for (const [i, letter] of Array.from(letters).entries()) {
    typed = typeLetter(typed, letter, 10_000 + i * gap, entries);
    current = findTyped(entries, typed.text, current);
  }
  return current?.name;
}

describe('type-ahead', () => {
  it('finds a country by the beginning of its name', () => {
    expect(type('mon')).toBe('Montenegro');
    expect(type('S')).toBe('Serbia');
  });

  it('steps through the names with the same letter', () => {
    expect(type('m')).toBe('Macedonia');
    expect(type('mm')).toBe('Moldova');
    expect(type('mmmm')).toBe('Macedonia');
  });

  it('begins anew after a pause', () => {
    expect(type('mos', 1000)).toBe('Serbia');
  });

  it('begins anew with a letter that no name goes on with', () => {
    expect(type('ms')).toBe('Serbia');
  });

  it('finds nothing where no name begins so', () => {
    expect(type('x')).toBeUndefined();
  });
});
