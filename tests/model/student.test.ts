import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, isPin, nameProblem, tidyName } from '../../src/model/student';

const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
const spaces = fc.constantFrom(' ', '  ', '\t', '\u00a0', '\u2003', '\n');

describe('the name of a student', () => {
  it('is found again whatever case and spaces it is typed with', () => {
    for (const same of ['anna b', ' Anna  B ', 'ANNA\u00a0B', 'anna\tb'])
      expect(foldName(same)).toBe(foldName('Anna B'));
  });

  it('is found again however its letters are put together', () => {
    expect(foldName('Zoe\u0308')).toBe(foldName('Zoë'));
    expect(foldName('STRASSE')).toBe(foldName('Straße'));
    expect(foldName('ΝΙΚΟΣ')).toBe(foldName('Νίκος'.normalize('NFC').replace('ί', 'ι')));
    expect(foldName('１２')).toBe(foldName('12'));
    expect(foldName('An\u200bna')).toBe(foldName('Anna'));
  });

  it('is another name with another letter, accent or digit', () => {
    for (const other of ['Anne', 'Änna', 'Anna 2', 'AnnaB'])
      expect(foldName(other)).not.toBe(foldName('Anna'));
  });

  it('is kept as it was typed, tidied', () => {
    expect(tidyName('  Anna \t von  B. ')).toBe('Anna von B.');
    expect(tidyName('Zoe\u0308')).toBe('Zoë');
    expect(tidyName('👩‍🚀 7')).toBe('👩‍🚀 7');
  });

  it('stays the same when it is tidied or folded again', () => {
    fc.assert(
      fc.property(typed, (name) => {
        expect(tidyName(tidyName(name))).toBe(tidyName(name));
        expect(foldName(foldName(name))).toBe(foldName(name));
        expect(foldName(tidyName(name))).toBe(foldName(name));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same with any spaces around it and any case', () => {
    fc.assert(
      fc.property(spaces, fc.string({ unit: 'grapheme-ascii' }), spaces, (before, name, after) => {
        expect(foldName(before + name.toUpperCase() + after)).toBe(foldName(name));
      }),
    );
  });

  it('has to be there, and fit', () => {
    for (const nothing of ['', '   ', '\u200b', '\u200d \t'])
      expect(nameProblem(nothing)).toBe('empty');
    expect(nameProblem('x'.repeat(41))).toBe('long');
    expect(nameProblem(` ${'x'.repeat(40)} `)).toBeUndefined();
    expect(nameProblem('7')).toBeUndefined();
  });
});

describe('a PIN', () => {
  it('is four to twelve digits', () => {
    for (const pin of ['0000', '123456789012']) expect(isPin(pin)).toBe(true);
    for (const no of ['', '123', '1234567890123', '12 34', '12a4', '١٢٣٤', '1234\n'])
      expect(isPin(no), no).toBe(false);
  });
});
