import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, daysOf } from '../../src/model/timeline';

describe('a date of the timeline', () => {
  it.each([
    ['2008', '2008-01-01', '2008-12-31'],
    ['2007-01', '2007-01-01', '2007-01-31'],
    ['2008-02', '2008-02-01', '2008-02-29'],
    ['2008-04-03', '2008-04-03', '2008-04-03'],
    ['2008-04-02/2008-04-04', '2008-04-02', '2008-04-04'],
    ['2008/2009-03', '2008-01-01', '2009-03-31'],
  ])('%s means the days from %s to %s', (date, first, last) => {
    expect(daysOf(date)).toEqual({ first, last });
  });

  it.each(['', 'in May', '2008-13', '2009-02-29', '2009/2008', '2008/2009/2010', '08-04-03'])(
    '"%s" is none',
    (date) => {
      expect(daysOf(date)).toBeUndefined();
    },
  );

  it('lies as many days from another as the calendar says', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, to] = [one, other].map((each) => each.toISOString().slice(0, 10));
        const days = (Date.parse(to!) - Date.parse(from!)) / 86_400_000;
        expect(daysBetween(from!, to!)).toBe(days);
      }),
    );
  });
});
