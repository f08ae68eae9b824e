import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openVocabulary } from '../../src/text/vocabulary';
import { stems } from '../../src/text/word-forms';
import { WORDS } from '../../src/text/words-data';

const vocabulary = openVocabulary();
const words = WORDS.split('\n');

describe('the list of common words', () => {
  it('stands in the order in which it is searched', () => {
    expect(words).toEqual([...words].sort());
  });

  it('has every word in it found, the first and the last too', () => {
    for (const word of [words[0], words.at(-1), 'harbour', 'zone'])
      expect(vocabulary.isWord(word ?? '')).toBe(true);
    fc.assert(fc.property(fc.constantFrom(...words), (word) => vocabulary.isWord(word)));
  });

  it('has nothing found that is no word', () => {
    for (const word of ['', 'aaaa', 'zzzz', 'harbouq', 'Xhosali'])
      expect(vocabulary.isWord(word)).toBe(false);
  });
});

it('words are traced to those that they are forms of', () => {
  expect(stems('nurses')).toContain('nurse');
  expect(stems('parties')).toContain('party');
  expect(stems('stopped')).toContain('stop');
  expect(stems('running')).toContain('run');
  expect(stems('hoping')).toContain('hope');
  expect(stems('drivers')).toEqual(expect.arrayContaining(['driver', 'drive']));
  expect(stems('at')).toEqual([]);
});
