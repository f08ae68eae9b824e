import { describe, expect, it } from 'vitest';
import { leans, pointsOutside, unexplained } from '../../../src/questions/raw/leaning';

describe('a clause that leans on another sentence', () => {
  it.each<[string, string]>([
    ['said he would leave', '"he"'],
    ['opened its gates', '"its"'],
    ['met yesterday', 'day of the report'],
    ['met last August', 'day of the report'],
    ['met on Friday', 'day of the report'],
    ['sent another ship', '"another"'],
    ['sent more ships', 'compared'],
    ['reckons that most would drop the case', 'of whom'],
    ['joined that position', 'points at'],
    ['said there was no plan to extend that date', 'points at'],
    ['backed this plan', '"this"'],
    ['spoke of the latter', '"the latter"'],
    ['pushed for the two former Soviet republics', 'counts what was named before'],
  ])('%s', (clause, why) => {
    expect(leans(clause, false)).toContain(why);
  });

  it.each([
    'opened a consulate in Lagos in 1966',
    'said that the harbour was safe',
    'said there was no risk to the US economy',
    'pushed for talks between the two Koreas',
    'said “it is ours now”',
  ])('is not seen in: %s', (clause) => {
    expect(leans(clause, false)).toBeUndefined();
  });

  it('lets "its" mean the thing that is asked for', () => {
    expect(leans('opened its gates', true)).toBeUndefined();
  });

  it('sees "that" where it points, not where it joins', () => {
    expect(pointsOutside('They joined that group late.')).toBeDefined();
    expect(pointsOutside('The ice on the lake that day was thin.')).toBeDefined();
    expect(pointsOutside('They said that rain fell.')).toBeUndefined();
  });
});

describe('a definite noun that nothing explains', () => {
  it.each([
    'rejected the plan',
    'rejected the old plan in May.',
    'welcomed the move',
    'said that the study assumed that trains would be full',
    'said that the company “does not comment” and left',
  ])('%s', (clause) => {
    expect(unexplained(clause)).toBeDefined();
  });

  it.each([
    'rejected the plan to ban cars',
    'rejected the plan of the Nairobi council',
    'met the Nairobi council',
    'won the 2008 vote',
    'criticised the government',
    'reached the highest peak',
  ])('is not seen in: %s', (clause) => {
    expect(unexplained(clause)).toBeUndefined();
  });

  it('is explained by the title of the report', () => {
    expect(unexplained('welcomed the move', 'A surprising move')).toBeUndefined();
  });
});
