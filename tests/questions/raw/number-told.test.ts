import { describe, expect, it } from 'vitest';
import { numberTold } from '../../../src/questions/raw/number-told';

describe('a number that its sentence lacks', () => {
  it('is told by its kind where it alone is a year', () => {
    expect(numberTold('In _____ inspectors rated the unit.', '2022', ['1,000', '8,462'])).toBe(
      'only some of them are years',
    );
    expect(numberTold('In _____ it opened.', '1998', ['2004', '2011', '1987'])).toBeUndefined();
  });

  it('is told where the sentence names what it leaves, or what is left of it', () => {
    expect(numberTold('The remaining _____% is a loan.', '60', ['20', '100', '18'])).toBe(
      'it is what another number leaves',
    );
  });

  it('is told by a sum that the options give away', () => {
    const sentence = '_____ families lost their land, and 54 of them were moved.';
    expect(numberTold(sentence, '268', ['340', '214', '62'])).toBe(
      'it is the sum or the rest of two that are shown',
    );
    expect(numberTold(sentence, '268', ['340', '215', '62'])).toBeUndefined();
  });

  it('is told where it alone is round', () => {
    expect(numberTold('It runs at _____% first.', '20', ['47', '34', '45'])).toBe(
      'it alone is round',
    );
    expect(numberTold('It pays €_____.', '45 million', ['38 million', '130 million'])).toBe(
      undefined,
    );
  });
});
