import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMarks } from '../../../src/learn/marks/split-marks';
import { joinSentences } from '../../../src/learn/marks/join-sentences';

const mark = (markId: string, start: number, end: number, note?: string) => ({
  mark: {
    markId,
    readingId: 'first',
    paragraphId: 'first-1',
    quote: { exact: 'x', prefix: '', suffix: '' },
    ...(note !== undefined && { note }),
  },
  span: { start, end },
});
const shown = (...args: Parameters<typeof splitMarks>) =>
  splitMarks(...args).map(({ parts, marks, ends }) => ({
    parts: parts.map(({ text, term }) => (term === undefined ? text : `${text}=${term}`)),
    marks: marks.map(({ markId }) => markId).join(),
    ends: ends.map(({ markId }) => markId).join(),
  }));

describe('a paragraph with marks', () => {
  const text = 'The NATO summit ended.';
  const terms = [
    { start: 4, end: 8, term: 'nato' },
    { start: 9, end: 15, term: 'summit' },
  ];

  it('is one stretch without any', () => {
    expect(shown({ text, terms: [] }, [])).toEqual([{ parts: [text], marks: '', ends: '' }]);
  });

  it('keeps a term whole that a mark holds', () => {
    expect(shown({ text, terms }, [mark('m1', 0, 15)])).toEqual([
      { parts: ['The ', 'NATO=nato', ' ', 'summit=summit'], marks: 'm1', ends: 'm1' },
      { parts: [' ended.'], marks: '', ends: '' },
    ]);
  });

  it('cuts a term where a mark begins in it, and leaves both halves terms', () => {
    expect(shown({ text, terms }, [mark('m1', 12, 21)])).toEqual([
      { parts: ['The ', 'NATO=nato', ' ', 'sum=summit'], marks: '', ends: '' },
      { parts: ['mit=summit', ' ended'], marks: 'm1', ends: 'm1' },
      { parts: ['.'], marks: '', ends: '' },
    ]);
  });

  it('cuts marks where they overlap, and ends each once', () => {
    expect(shown({ text, terms: [] }, [mark('m1', 0, 8), mark('m2', 4, 15)])).toEqual([
      { parts: ['The '], marks: 'm1', ends: '' },
      { parts: ['NATO'], marks: 'm1,m2', ends: 'm1' },
      { parts: [' summit'], marks: 'm2', ends: 'm2' },
      { parts: [' ended.'], marks: '', ends: '' },
    ]);
  });

  it('keeps every character, every term and every mark in its place', () => {
    const span = fc
      .tuple(fc.nat(39), fc.nat(39))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    fc.assert(
      fc.property(
        fc.string({ minLength: 40, maxLength: 40 }),
        fc.array(span, { maxLength: 6 }),
        span,
        (text, spans, term) => {
          const placed = spans.map(({ start, end }, at) => mark(`m${at}`, start, end));
          const segments = splitMarks({ text, terms: [{ ...term, term: 't' }] }, placed);
          const characters = segments.flatMap(({ parts, marks }) =>
            parts.flatMap((part) =>
              part.text.split('').map((char) => ({
                char,
                term: part.term,
                marks: marks.map(({ markId }) => markId),
              })),
            ),
          );
          expect(characters.map(({ char }) => char).join('')).toBe(text);
          const holds = ({ start, end }: typeof term, at: number) => start <= at && at < end;
          for (const [at, character] of characters.entries()) {
            expect(character.term).toBe(holds(term, at) ? 't' : undefined);
            expect(character.marks).toEqual(
              spans.flatMap((each, index) => (holds(each, at) ? [`m${index}`] : [])),
            );
          }
          const ends = segments.flatMap((segment) => segment.ends.map(({ markId }) => markId));
          expect(ends.sort()).toEqual(placed.map(({ mark }) => mark.markId));
        },
      ),
    );
  });
});

describe('chosen sentences', () => {
  const sentences = [0, 10, 20, 30].map((start) => ({ start, end: start + 9 }));

  it('become one stretch where they are neighbours', () => {
    expect(joinSentences(sentences, [2, 0, 3])).toEqual([
      { start: 0, end: 9 },
      { start: 20, end: 39 },
    ]);
  });

  it('become the whole paragraph when all are chosen, and nothing when none is', () => {
    expect(joinSentences(sentences, [0, 1, 2, 3])).toEqual([{ start: 0, end: 39 }]);
    expect(joinSentences(sentences, [])).toEqual([]);
  });
});
