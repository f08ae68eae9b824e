import { describe, expect, it } from 'vitest';
import { nearParagraphs } from '../../src/session/easier';

const text = ['a', 'b', 'c', 'd'].map((id, at) => ({
  id,
  n: at + 1,
  text: id,
  sourceIds: [],
  terms: [],
}));
const near = (deciding: string[], asRight: string[] = []) =>
  nearParagraphs(text, deciding, asRight).map(({ id }) => id);

describe('the two paragraphs to look in', () => {
  it('are the one that decides and the next', () => {
    expect(near(['b'])).toEqual(['b', 'c']);
    expect(near(['d'])).toEqual(['c', 'd']);
  });

  it('leave out another that would be right as well', () => {
    expect(near(['b', 'c'])).toEqual(['a', 'b']);
    expect(near(['b'], ['c'])).toEqual(['a', 'b']);
    expect(near(['a'], ['b', 'c'])).toEqual(['a', 'd']);
  });

  it('are two even where every paragraph decides', () => {
    expect(near(['a', 'b', 'c', 'd'])).toEqual(['a', 'b']);
  });
});
