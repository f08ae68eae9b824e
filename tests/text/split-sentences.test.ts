import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/split-sentences';

const sentences = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('a paragraph', () => {
  it.each([
    ['ends a sentence at a full stop', 'They met. They left.', ['They met.', 'They left.']],
    ['ends one at a question', 'Who came? Nobody.', ['Who came?', 'Nobody.']],
    ['keeps a closing quotation mark', 'He said “no.” She left.', ['He said “no.”', 'She left.']],
    [
      'keeps a closing bracket',
      'It rained (a lot.) They left.',
      ['It rained (a lot.)', 'They left.'],
    ],
    ['goes on after a title', 'Mr. Putin came. He spoke.', ['Mr. Putin came.', 'He spoke.']],
    ['goes on after an initial', 'George W. Bush came.', ['George W. Bush came.']],
    ['goes on after a dotted acronym', 'The U.S. Army came.', ['The U.S. Army came.']],
    ['goes on after a month', 'On Feb. 17 they met.', ['On Feb. 17 they met.']],
    ['goes on after a number sign', 'It was No. 5 of ten.', ['It was No. 5 of ten.']],
    ['ends at a plain no', 'They said no. Nobody came.', ['They said no.', 'Nobody came.']],
    ['ends at a number that follows', 'They met. 43,000 came.', ['They met.', '43,000 came.']],
    ['leaves a decimal whole', 'It grew by 3.5 points.', ['It grew by 3.5 points.']],
    ['goes on before a small letter', 'They met. and left.', ['They met. and left.']],
    ['needs no full stop at its end', 'They met. They left', ['They met.', 'They left']],
    ['may end with an abbreviation', 'They met at 9 etc.', ['They met at 9 etc.']],
    ['may be empty', '  ', []],
  ])('%s', (_rule, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  const word = fc.stringMatching(/^[a-zé]{2,8}$/);
  const sentence = fc
    .tuple(fc.array(word, { minLength: 2, maxLength: 6 }), fc.constantFrom('.', '?', '!', '.”'))
    .map(([words, stop]) => `The ${words.join(' ')} it was${stop}`);

  it('is cut into the sentences that it was put together from', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 6 }), (list) => {
        expect(sentences(list.join(' '))).toEqual(list);
      }),
    );
  });

  it('loses nothing but white space, and never overlaps, whatever it holds', () => {
    const anyText = fc
      .array(fc.constantFrom('a', 'B', '.', '?', '”', ' ', '\n', '4', 'é'))
      .map((c) => c.join(''));
    fc.assert(
      fc.property(anyText, (text) => {
        const parts = splitSentences(text);
        let at = 0;
        for (const { start, end } of parts) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
