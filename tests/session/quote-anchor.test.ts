import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, quoteSpan, wholeWords } from '../../src/session/quote-anchor';
import { theShippedModule } from '../builders/shipped';

/** A text and a stretch of it that is not empty. */
const stretchOf = (texts: fc.Arbitrary<string>) =>
  texts
    .filter((text) => text.length > 0)
    .chain((text) =>
      fc
        .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
        .map(([a, b]) => ({ text, span: { start: Math.min(a, b), end: Math.max(a, b) + 1 } })),
    );
const isFoundAgain = ({ text, span }: { text: string; span: { start: number; end: number } }) => {
  const quote = quoteSpan(text, span);
  expect(quote.exact).toBe(text.slice(span.start, span.end));
  expect(findQuote(text, quote)).toEqual(span);
};

describe('a quotation', () => {
  it('of any stretch of any text is found again at the same place', () => {
    fc.assert(fc.property(stretchOf(fc.string({ unit: 'binary', maxLength: 200 })), isFoundAgain));
  });

  it('is found again where the same words stand many times', () => {
    const repetitive = fc
      .array(fc.constantFrom('it rained ', 'it ', 'rained. ', 'a'), { maxLength: 60 })
      .map((words) => words.join(''));
    fc.assert(fc.property(stretchOf(repetitive), isFoundAgain), { numRuns: 300 });
  });

  it('of any stretch of the shipped readings is found again', () => {
    const texts = theShippedModule().readings.flatMap((r) => r.paragraphs.map(({ text }) => text));
    fc.assert(fc.property(stretchOf(fc.constantFrom(...texts)), isFoundAgain), { numRuns: 300 });
  });

  it('takes no more of the text with it than that needs', () => {
    const text = `${'x'.repeat(200)}here${'y'.repeat(200)}`;
    const { prefix, suffix } = quoteSpan(text, { start: 200, end: 204 });
    expect([prefix.length, suffix.length]).toEqual([32, 32]);
  });

  it('is found by what stands around it when the text has changed elsewhere', () => {
    const text = 'Russia objected. NATO agreed. Russia waited.';
    const quote = quoteSpan(text, { start: 30, end: 36 });
    const changed = 'At first Russia objected strongly. NATO agreed. Russia waited.';
    expect(findQuote(changed, quote)).toEqual({ start: 48, end: 54 });
  });

  it('is nowhere when its words are gone, or nothing tells which of them are meant', () => {
    const quote = { exact: 'rained', prefix: 'it ', suffix: ' all day' };
    expect(findQuote('It snowed.', quote)).toBeUndefined();
    expect(findQuote('«rained», «rained»', quote)).toBeUndefined();
    expect(findQuote('«rained»', quote)).toEqual({ start: 1, end: 7 });
  });
});

describe('a selection', () => {
  const text = ' The summit’s end: a non-lethal deal.';
  const select = (start: number, end: number) => {
    const span = wholeWords(text, { start, end });
    return span && text.slice(span.start, span.end);
  };

  it('takes the words whole in which it begins and ends', () => {
    expect(select(6, 9)).toBe('summit’s');
    expect(select(12, 16)).toBe('summit’s end');
    expect(select(2, 7)).toBe('The summit’s');
  });

  it('leaves out the white space around it, and stops at a hyphen', () => {
    expect(select(0, 5)).toBe('The');
    expect(select(21, 23)).toBe('non');
  });

  it('is none where there is nothing but white space', () => {
    expect(select(0, 1)).toBeUndefined();
    expect(select(4, 4)).toBeUndefined();
  });

  it('lies in the text, holds what was selected, and does not grow when taken again', () => {
    fc.assert(
      fc.property(stretchOf(fc.string({ unit: 'binary', maxLength: 80 })), ({ text, span }) => {
        const whole = wholeWords(text, span);
        const selected = text.slice(span.start, span.end).trim();
        if (!whole) {
          expect(selected).toBe('');
          return;
        }
        expect(text.slice(whole.start, whole.end)).toContain(selected);
        expect(wholeWords(text, whole)).toEqual(whole);
      }),
    );
  });
});
