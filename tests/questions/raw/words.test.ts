import { describe, expect, it } from 'vitest';
import type { Saying } from '../../../src/model/raw-claim';
import { isTelling } from '../../../src/questions/raw/words';
import { aCluster, aSaying, named } from '../../builders/a-raw-claim';

const [speaker] = named('Ana Lopes', aCluster('Ana Lopes'));
const words = (content: string, rest: Partial<Saying> = {}) =>
  isTelling({ ...aSaying(speaker!, content), ...rest });

describe('words that can be known again', () => {
  it.each([
    'Our people do not eat if they do not fish.',
    'The casks were only for visitors.',
    'I was asleep on the upper deck.',
  ])('are enough: %s', (content) => {
    expect(words(content)).toBe(true);
  });

  it.each([
    'We know that now.',
    'And then the storm came in.',
    'Will the harbour freeze again?',
    'The others had us up by 11.',
  ])('are too little, cut off or a question: %s', (content) => {
    expect(words(content)).toBe(false);
  });

  it.each([
    'We keep the chair warm.',
    'The mayor told us that the harbour would stay shut for weeks.',
    'She was not available for the programme on Friday evening.',
    'Partly the harbour froze because of the long and cold winter.',
  ])('are small talk or the words of others in a turn: %s', (content) => {
    expect(words(content, { turn: true })).toBe(false);
  });
});
