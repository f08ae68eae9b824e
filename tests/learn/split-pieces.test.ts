import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPieces } from '../../src/learn/split-pieces';
import { splitSentences } from '../../src/text/split-sentences';

const piecesOf = (text: string) => splitPieces(3, text, splitSentences(text));

describe('the pieces that are spoken', () => {
  it('are the sentences of a block, with their place in it', () => {
    const text = 'They met in Bucharest.  Mr. Lee left early.';
    expect(piecesOf(text)).toEqual([
      { block: 3, start: 0, end: 22, text: 'They met in Bucharest.' },
      { block: 3, start: 24, end: 43, text: 'Mr. Lee left early.' },
    ]);
  });

  it('keep the letter of an option with its words', () => {
    expect(piecesOf('A. Greece').map(({ text }) => text)).toEqual(['A. Greece']);
    // A word that begins sentences parts from an initial; a letter does not stand alone for that.
    expect(piecesOf('B. In 2008. It rained.').map(({ text }) => text)).toEqual([
      'B. In 2008.',
      'It rained.',
    ]);
  });

  it('cut a long sentence where it pauses', () => {
    const half = `${'a word and '.repeat(11)}more, `;
    const pieces = piecesOf(`${half}${'or another one '.repeat(7)}here.`);
    expect(pieces).toHaveLength(2);
    expect(pieces[0]?.text).toBe(half.trim());
  });

  it('cut between words where nothing pauses', () => {
    const pieces = piecesOf(`${'word '.repeat(80)}end.`);
    expect(pieces.length).toBeGreaterThan(1);
    for (const { text } of pieces) expect(text).toMatch(/^(word |end\.)*(word|end\.)$/);
  });

  it('leave out what cannot be said', () => {
    expect(piecesOf('— … —')).toEqual([]);
    expect(piecesOf('')).toEqual([]);
  });

  it('are short, in order, and leave out no letter', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}0-9,;:.!?()“”–-]{1,30}$/u), { maxLength: 80 });
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const pieces = piecesOf(text);
        const letters = (some: string) => some.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(pieces.map((piece) => piece.text).join(''))).toBe(letters(text));
        let end = 0;
        for (const piece of pieces) {
          expect(piece.text.length).toBeLessThanOrEqual(180);
          expect(piece.start).toBeGreaterThanOrEqual(end);
          end = piece.end;
        }
      }),
    );
  });
});
