import { describe, expect, it } from 'vitest';
import { oneWayOnly } from '../../src/module/one-way-only';
import { aClaim } from '../builders/a-claim';

const [report] = aClaim().reports;
const sentence = { reading: 'first', exact: 'It rained.' };
const statement = { says: 'It rained.', misreadings: [] };
const says = (family: string, stated: Parameters<typeof aClaim>[0]) => {
  const claim = aClaim(stated);
  const { what, fix } = oneWayOnly(family, claim.id, [claim]);
  return `${what}: ${fix}`;
};

describe('a claim that is asked in one way only', () => {
  it('is told by which field, and which others would ask it again', () => {
    expect(says('supported', { statement })).toBe(
      'is asked in one way only, by its `statement`: add who, when, figure or timed, so that a missed question can return in another form',
    );
  });

  it('is told that what needs another reading does not count', () => {
    const outcome = { claim: 'claim-2', asks: 'And?', says: 'It did.', misreadings: [] };
    expect(says('supported', { statement, outcome })).toContain(
      '(`outcome` needs another reading and does not count)',
    );
  });

  it('is told why its sentence is not asked for', () => {
    const reports = [{ ...report!, evidence: [sentence, { ...sentence, exact: 'It stopped.' }] }];
    expect(says('supported', { statement, reports, timed: true })).toBe(
      'is asked in one way only, by its `statement` (`timed` makes no question: the claim has 2 entries of evidence): add who, when or figure, so that a missed question can return in another form',
    );
  });

  it('is told the question itself where no field makes it', () => {
    expect(says('order', {})).toContain('by the question “order”: add statement, who, when');
  });
});
