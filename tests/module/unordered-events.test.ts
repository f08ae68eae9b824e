import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../src/model/timeline';
import { whyUnordered } from '../../src/module/unordered-events';
import { aClaim } from '../builders/a-claim';

const anEvent = (id: string, date: string, claims = ['claim-1']): TimelineEntry => ({
  id,
  date,
  event: `The ${id} event`,
  dated: 'confirmed',
  later: false,
  claims,
  sources: [],
  reported: [],
});
const whyNot = (...timeline: TimelineEntry[]) => {
  const claim = aClaim();
  const telling = { timeline, claimById: new Map([[claim.id, claim]]), readings: ['first'] };
  const { what, fix } = whyUnordered(timeline[0]!, telling);
  return `${what}: ${fix}`;
};

describe('an event that is put in order by no question', () => {
  it('lies too near to another one', () => {
    expect(whyNot(anEvent('own', '1948-06-20'), anEvent('closed', '1948-06-24'))).toBe(
      'is put in order by no question: "closed" lies less than two weeks from it: leave the claims of one out',
    );
  });

  it('may lie too near where only the month is given', () => {
    const line =
      'is put in order by no question: "raised" may lie less than two weeks from it: give the day of both, where it is known, or leave the claims of one out';
    expect(whyNot(anEvent('own', '1949-04'), anEvent('raised', '1949-05-12'))).toBe(line);
    expect(whyNot(anEvent('own', '1949'), anEvent('raised', '1949-05-12'))).toBe(line);
  });

  it('is told of by no reading', () => {
    expect(whyNot(anEvent('own', '1949', ['claim-2']))).toContain(
      'no reading of the route shows its claims: name a claim with a sentence of a reading',
    );
  });

  it('has too few others', () => {
    expect(whyNot(anEvent('own', '1949'), anEvent('old', '1945'))).toContain(
      'it takes three with claims: give the events before it their claims',
    );
  });
});
