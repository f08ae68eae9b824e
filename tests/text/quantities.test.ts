import { describe, expect, it } from 'vitest';
import { readSentences } from '../../src/text/extract-mentions';
import { quantitiesOf, valueOf } from '../../src/text/quantities';
import { anArticle } from '../builders/an-article';
import { theLists } from '../builders/lists';

const quantities = (line: string) =>
  readSentences([anArticle([line])], theLists()).flatMap((read) => quantitiesOf(read));

describe('numbers that can be asked for', () => {
  it.each<[string, string, string]>([
    ['The boat took 1,240 passengers across.', '1,240', 'passengers'],
    ['Prices rose 12.4% in a year.', '12.4', 'percent'],
    ['The bridge cost $3.6 billion in the end.', '3.6 billion', '$'],
    ['They sent 40 old fishing boats.', '40', 'boats'],
    ['Seventeen people were hurt.', 'Seventeen', 'people'],
  ])('say what they count: %s', (line, text, unit) => {
    expect(quantities(line)[0]).toMatchObject({ text, unit });
  });

  it.each<[string, string]>([
    ['an age', 'Ana Lopes, 47, spoke.'],
    ['an age before a noun', 'A 71-year-old woman spoke.'],
    ['a rank', 'He scored in the 71st minute.'],
    ['a share in words', 'Seven in ten questions are hard.'],
    ['one', 'It took 1 goals.'],
    ['a year', 'In 2022 inspectors rated the unit.'],
    ['a number of nothing', 'It has 22 across the sea.'],
  ])('are not %s', (_what, line) => {
    expect(quantities(line)).toEqual([]);
  });

  it('are marked where other numbers would be true as well', () => {
    expect(quantities('At least 17 people fell.')[0]).toMatchObject({ bounded: true });
    expect(quantities('Some 4,000 fans came.')[0]).toMatchObject({ rough: true, bounded: false });
  });

  it.each<[string, number | undefined]>([
    ['14,906', 14906],
    ['3.6 billion', 3.6e9],
    ['twenty-two', 22],
    ['two thousand five hundred', 2500],
    ['a dozen', undefined],
  ])('are read: %s', (written, value) => {
    expect(valueOf(written)).toBe(value);
  });
});
