import { describe, expect, it } from 'vitest';
import type { AuthoredClaim } from '../../../src/model/content';
import { beforeAfter, outcome } from '../../../src/questions/families/before-after';
import { gatesFor, type Candidate } from '../../../src/questions/candidate';
import { GATES } from '../../../src/questions/gates';
import { aClaim, aSetting } from '../../builders/a-claim';

const named = (
  id: string,
  name: string,
  stance: 'states' | 'expects',
  reading = 'first',
): AuthoredClaim =>
  aClaim({
    id,
    text: `${name} is reported.`,
    named: name,
    reports: [{ source: 'paper', stance, evidence: [{ reading, exact: `${name}.` }] }],
  });
const claims = [
  named('claim-1', 'The vote', 'expects'),
  named('claim-2', 'The letter', 'states'),
  named('claim-3', 'The march', 'states'),
  named('claim-4', 'The speech', 'expects'),
  named('claim-5', 'The storm', 'states', 'second'),
];
const setting = aSetting(claims);
const ask = (at: number) => beforeAfter(claims[at]!, setting);
const refusing = (candidate: Candidate, around = setting) =>
  gatesFor(GATES, candidate)
    .filter(({ refuses }) => refuses(candidate, around) !== undefined)
    .map(({ code }) => code);

describe('a question what was still only expected', () => {
  it('offers what had happened by the same report', () => {
    const candidate = ask(0)!;
    expect(candidate.stem).toBe(
      'Which of these was still only expected when the Paper wrote about it?',
    );
    expect(candidate.key).toBe('The vote');
    expect(candidate.distractors.map(({ text }) => text).sort()).toEqual([
      'The letter',
      'The march',
    ]);
    expect(candidate.distractors[0]).toMatchObject({ misread: 'before-after' });
    expect(candidate.distractors[0]?.whyFalse).toMatch(/^This had already happened\. The /);
    expect(refusing(candidate)).toEqual([]);
  });

  it('is asked the other way round of what had happened', () => {
    const candidate = ask(1)!;
    expect(candidate.stem).toContain('had already happened');
    expect(candidate.distractors.map(({ text }) => text).sort()).toEqual([
      'The speech',
      'The vote',
    ]);
  });

  it('is not asked where one report has too little of the other kind', () => {
    expect(ask(4)).toBeUndefined();
    expect(beforeAfter(aClaim(), setting)).toBeUndefined();
  });

  it('is refused where an event is offered as wrong beside an event', () => {
    const candidate = ask(0)!;
    const mixed = candidate.distractors.map((each) => ({ ...each, falseBy: 'claim-4' }));
    expect(refusing({ ...candidate, distractors: mixed })).toEqual(['expectation-not-event']);
  });
});

describe('a question what came of an expectation', () => {
  const told = (claim: string): AuthoredClaim => ({
    ...claims[0]!,
    outcome: {
      claim,
      asks: 'The Paper expected a vote. What does it report afterwards?',
      says: 'The vote was put off.',
      misreadings: [
        { says: 'The vote was held.', misread: 'before-after', because: 'It was put off.' },
        { says: 'The vote was lost.', misread: 'over-claim', because: 'It was put off.' },
      ],
    },
  });
  const around = (claim: string) => aSetting([told(claim), ...claims.slice(1)]);

  it('offers that the report does not say, and why that is wrong', () => {
    const candidate = outcome(told('claim-5'), around('claim-5'))!;
    expect(candidate.distractors.at(-1)).toMatchObject({
      text: 'The Paper report does not say.',
      whyFalse: 'The report does say it. The storm is reported.',
      falseBy: 'claim-5',
    });
    expect(refusing(candidate, around('claim-5'))).toEqual([]);
  });

  it('is shown by what happened first, then by what was expected', () => {
    const candidate = outcome(told('claim-5'), around('claim-5'))!;
    expect(candidate.shownBy).toEqual([
      { claimId: 'claim-5', reading: 'second' },
      { claimId: 'claim-1', reading: 'first' },
    ]);
    expect(candidate.besides).toEqual(['claim-5']);
  });

  it('is refused where nothing had happened, but was expected too', () => {
    const candidate = outcome(told('claim-4'), around('claim-4'))!;
    expect(refusing(candidate, around('claim-4'))).toEqual(['expectation-not-event']);
  });
});
