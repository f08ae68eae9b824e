import { describe, expect, it } from 'vitest';
import { typedWords } from '../../src/model/typed-words';
import { isTypedRight, rejectedAs } from '../../src/scoring/typed-answer';

const typed = (accepts: string[], ...rejects: string[]) => ({
  accepts,
  rejects: rejects.map((text) => ({ text, whyFalse: `Not ${text}.` })),
});
const isRight = (given: string, ...accepts: string[]) => isTypedRight(typed(accepts), given);

describe('a typed answer is right', () => {
  it.each([
    ['BUCHAREST', 'Bucharest'],
    ['  bucharest. ', 'Bucharest'],
    ['Tromso', 'Tromsø'],
    ['Łódź', 'Lodz'],
    ['Sao Tome', 'São Tomé'],
    ['Saint Denis', 'Saint-Denis'],
    ['the Founding Act', 'Founding Act'],
    ['Founding Act', 'the Founding Act'],
    ['an embassy', 'embassy'],
    ['Cote d’Ivoire', "Côte d'Ivoire"],
    ['US', 'U.S.'],
  ])('whatever its capitals, accents, hyphens and article: %s for %s', (given, form) => {
    expect(isRight(given, form)).toBe(true);
  });

  it.each([
    ['forty-three thousand', '43,000'],
    ['43000', '43,000'],
    ['43 000', 'forty-three thousand'],
    ['43 thousand', '43,000'],
    ['two hundred and ten', '210'],
    ['a hundred', '100'],
    ['ten', '10'],
    ['10 tents', 'ten tents'],
    ['4.2 million', '4,200,000'],
    ['26 %', 'twenty-six percent'],
    ['26 per cent', '26 percent'],
  ])('in digits or in words: %s for %s', (given, form) => {
    expect(isRight(given, form)).toBe(true);
  });

  it.each([
    ['Bucarest', 'Bucharest'],
    ['Bucharesst', 'Bucharest'],
    ['Buchatest', 'Bucharest'],
    ['Buhcarest', 'Bucharest'],
    ['Nicolaas Sarkozi', 'Nicolas Sarkozy'],
  ])('with one slip in a longer word: %s for %s', (given, form) => {
    expect(isRight(given, form)).toBe(true);
  });

  it('in any of the forms that the author accepts', () => {
    expect(isRight('Constantinople', 'Istanbul', 'Constantinople')).toBe(true);
  });
});

describe('a typed answer is wrong', () => {
  it.each([
    ['Bucres', 'Bucharest'],
    ['Iran', 'Iraq'],
    ['Rome', 'Roma'],
    ['43,001', '43,000'],
    ['47,000', '43,000'],
    ['2009', '2008'],
    ['forty', 'forty-three'],
    ['Sarkozy', 'Nicolas Sarkozy'],
    ['Nicolas Sarkozy and others', 'Nicolas Sarkozy'],
    ['Act the Founding', 'the Founding Act'],
  ])('with two slips, a slip in a short word, or another figure: %s for %s', (given, form) => {
    expect(isRight(given, form)).toBe(false);
  });

  it('when it is what the author rejects, however close that is to the key', () => {
    const georgia = typed(['Georgia'], 'Georgian');
    expect(isTypedRight(georgia, 'georgian')).toBe(false);
    expect(isTypedRight(typed(['Latvia'], 'Latvian'), 'Latvia')).toBe(true);
  });

  it('when it may be a slip of what the author rejects', () => {
    const georgia = typed(['Georgia'], 'Georgian');
    expect(isTypedRight(georgia, 'Georgin')).toBe(false);
    expect(isTypedRight(georgia, 'Gorgia')).toBe(true);
  });

  it('but not when it is nearer to the key than to that', () => {
    const nordlund = typed(['Nordlund Steel'], 'Nordland Steel');
    expect(isTypedRight(nordlund, 'Nordlund Stel')).toBe(true);
    expect(isTypedRight(nordlund, 'Nordlnd Steel')).toBe(false);
    expect(isTypedRight(nordlund, 'Nordland Steel')).toBe(false);
  });
});

describe('a wrong answer that was expected', () => {
  it('is known in its own words and with a slip, the exact one first', () => {
    const item = typed(['Slovenia'], 'Slovakian', 'Slovakia');
    expect(rejectedAs(item, 'the slovakia')?.text).toBe('Slovakia');
    expect(rejectedAs(item, 'Slovakiaan')?.text).toBe('Slovakian');
    expect(rejectedAs(item, 'Hungary')).toBeUndefined();
  });
});

describe('numbers in an answer', () => {
  it.each([
    ['4 April 2008', ['4', 'april', '2008']],
    ['two thousand and eight', ['2000', 'and', '8']],
    ['two thousand eight', ['2008']],
    ['26 10', ['26', '10']],
    ['hundred', ['hundred']],
    ['one of three', ['1', 'of', '3']],
  ])('stay apart where they are apart: %s', (text, words) => {
    expect(typedWords(text)).toEqual(words);
  });
});
