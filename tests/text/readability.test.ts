import { describe, expect, it } from 'vitest';
import { readability, syllables } from '../../src/text/readability';

describe('the count of syllables', () => {
  it.each([
    ['talks', 1],
    ['leaders', 2],
    ['missile', 2],
    ['agreed', 2],
    ['planned', 1],
    ['wanted', 2],
    ['Russia', 2],
    ['Georgia', 2],
    ['president', 3],
    ['expected', 3],
    ['alliance', 3],
    ['decision', 3],
    ['Afghanistan', 4],
    ['military', 4],
    ['membership', 3],
  ])('of %s is %i', (word, count) => {
    expect(syllables(word)).toBe(count);
  });
});

describe('the readability', () => {
  it('of short plain sentences is low, of long learned ones high', () => {
    const plain = readability(['The cat sat. It was hot. The dog ran off.']);
    const learned = readability([
      'Intergovernmental negotiations concerning institutional cooperation continued notwithstanding considerable disagreement.',
    ]);
    expect(plain.grade).toBeLessThan(2);
    expect(learned.grade).toBeGreaterThan(16);
    expect(plain.wordsASentence).toBeCloseTo(10 / 3);
  });
});
