import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/text/find-numbers';
import { findTimes } from '../../src/text/find-times';

const times = (text: string) => findTimes(text).map(({ start, end }) => text.slice(start, end));
const numbers = (text: string) =>
  findNumbers(text, findTimes(text)).map(({ start, end }) => text.slice(start, end));

describe('times in a text', () => {
  it.each([
    ['It opened on Friday, 4 April 2008.', ['Friday, 4 April 2008']],
    ['It opened on April 4th.', ['April 4th']],
    ['It opened in January 2007 and shut in 2013.', ['January 2007', '2013']],
    ['They met late last year and will meet next month.', ['late last year', 'next month']],
    ['In the next few days it opens.', ['the next few days']],
    ['He leaves in May.', ['May']],
    ['He may leave; May did not.', []],
    ['Some 2000 people marched.', []],
    ['A factory of the 1990s.', ['1990s']],
    ['It was built three years ago.', ['three years ago']],
    ['It rained on Tuesday morning and today.', ['Tuesday morning', 'today']],
    ['It is due by the end of the year.', ['end of the year']],
    ['Published 05/03/2009.', ['05/03/2009']],
  ])('%s', (text, found) => {
    expect(times(text)).toEqual(found);
  });
});

describe('numbers in a text', () => {
  it.each([
    ['Some 43,000 troops and two ships.', ['43,000', 'two']],
    ['It cost 3.6 billion shillings, up 12.4%.', ['3.6 billion', '12.4']],
    ['A dozen countries and half a million people.', ['A dozen', 'half a million']],
    ['The 26-member group met for the 60th time.', ['26', '60th']],
    ['We are back to square one, on cloud nine.', []],
    ['Version 2.1 of Windows 11 runs on flight 370.', []],
    ['They won 3-1 at 19:45.', ['3', '1']],
    ['In 2008 and on 4 April.', []],
    ['Two thirds of them left at 5 p.m.', ['Two thirds']],
    ['The attacks of 9/11 and a 50-50 chance.', []],
  ])('%s', (text, found) => {
    expect(numbers(text)).toEqual(found);
  });
});
