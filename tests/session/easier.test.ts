import { describe, expect, it } from 'vitest';
import { publicItem } from '../../src/model/public-item';
import { easier, nearParagraphs } from '../../src/session/easier';
import { aMulti } from '../builders/an-item';

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

describe('a question with several answers, in easier words', () => {
  const item = aMulti();
  const texts = (optionIds: string[] = []) => {
    const asked = easier(item, publicItem(item), [{ kind: 'multi', optionIds }]);
    return asked.kind === 'multi' ? asked.options.map(({ id }) => id) : [];
  };
  const wrong = item.options.filter(({ correct }) => !correct).map(({ id }) => id);
  const right = item.options.filter(({ correct }) => correct).map(({ id }) => id);

  it('offers three, the right ones and at least one wrong one among them', () => {
    expect(texts()).toHaveLength(Math.max(3, right.length + 1));
    expect(texts()).toEqual(expect.arrayContaining(right));
    expect(texts().some((id) => wrong.includes(id))).toBe(true);
  });

  it('keeps what was chosen before', () => {
    expect(texts(wrong)).toEqual(item.options.map(({ id }) => id));
  });
});
