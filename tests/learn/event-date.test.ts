import { describe, expect, it } from 'vitest';
import { eventDate } from '../../src/learn/event-date';

describe('the date of an event, under its year', () => {
  it.each([
    ['2008', ''],
    ['2007-01', 'January'],
    ['2008-04-03', '3 April'],
    ['2008-08-07/2008-08-12', '7–12 August'],
    ['1999-03-24/1999-06-10', '24 March – 10 June'],
    ['2008-04/2008-06', 'April – June'],
    ['2007-12-30/2008-01-02', '30 December – 2 January 2008'],
    ['2007/2008', '– 2008'],
  ])('%s is "%s"', (date, text) => {
    expect(eventDate(date)).toBe(text);
  });
});
