import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTerms } from '../../src/learn/split-terms';

const paragraph = (text: string, ...terms: [number, number, string][]) => ({
  id: 'p-1',
  n: 1,
  text,
  sourceIds: [],
  terms: terms.map(([start, end, term]) => ({ start, end, term })),
});

describe('a paragraph with terms', () => {
  it('is cut where they stand', () => {
    expect(splitTerms(paragraph('The NATO summit.', [4, 8, 'nato'], [9, 15, 'summit']))).toEqual([
      { text: 'The ' },
      { text: 'NATO', term: 'nato' },
      { text: ' ' },
      { text: 'summit', term: 'summit' },
      { text: '.' },
    ]);
  });

  it('has no empty stretch where a term begins or ends it', () => {
    expect(splitTerms(paragraph('NATO met', [0, 4, 'nato']))).toEqual([
      { text: 'NATO', term: 'nato' },
      { text: ' met' },
    ]);
    expect(splitTerms(paragraph('NATO', [0, 4, 'nato']))).toEqual([{ text: 'NATO', term: 'nato' }]);
  });

  it('is one stretch without any', () => {
    expect(splitTerms(paragraph('They met.'))).toEqual([{ text: 'They met.' }]);
  });

  it('keeps every character, in whatever order its terms are listed', () => {
    const cut = fc
      .array(fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }), { minLength: 1 })
      .chain((parts) => fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts.map((_, i) => i))));
    fc.assert(
      fc.property(cut, ([parts, chosen]) => {
        const starts = parts.map((_, at) => parts.slice(0, at).join('').length);
        const terms = chosen.map((at): [number, number, string] => [
          starts[at]!,
          starts[at]! + parts[at]!.length,
          `t${at}`,
        ]);
        const split = splitTerms(paragraph(parts.join(''), ...terms));
        expect(split.map(({ text }) => text).join('')).toBe(parts.join(''));
        const found = split.filter(({ term }) => term !== undefined);
        expect(found.map(({ text, term }) => [term, text])).toEqual(
          [...chosen].sort((a, b) => a - b).map((at) => [`t${at}`, parts[at]]),
        );
      }),
    );
  });
});
