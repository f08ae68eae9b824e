import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim';
import { looksInPlace, ruledOutBy } from '../../src/scoring/deciding';
import type { Response } from '../../src/model/response';
import { anItem, aQuotation } from '../builders/an-item';

/** Shown in the second paragraph of the first reading; the claim that options are false by in the fourth. */
const statement = anItem({ evidence: [aQuotation({ paragraph: 'first-2' })] });
const claimIn = (...evidence: Claim['reports'][number]['evidence']): Claim => ({
  id: 'claim-1',
  text: 'Greece did it.',
  topic: 'any',
  objective: 'o1',
  kind: 'event',
  searched: [],
  reports: [{ sourceId: 'a', stance: 'states', evidence }],
});
const rulingOut = aQuotation({ paragraph: 'first-4', exact: 'It was Greece.' });
const claims = [claimIn(rulingOut)];
const chose = (optionId: string): Response => ({ kind: 'choice', optionId });
const looked = (pick: string | undefined, optionId = 'o-Italy', item = statement) =>
  looksInPlace(claims, item, {
    ...(pick !== undefined && { pick }),
    tries: [{ response: chose(optionId), right: false, share: 0, seq: 1, at: 1 }],
  });

describe('a paragraph picked after a miss', () => {
  it('is the place where it shows what is right', () => {
    expect(looked('first-2')).toBe(true);
    expect(looked('first-1')).toBe(false);
    expect(looked(undefined)).toBeUndefined();
  });

  it('is the place too where it rules out the statement that was chosen', () => {
    expect(looked('first-4')).toBe(true);
    expect(ruledOutBy(claims, statement, chose('o-Italy'))).toEqual([rulingOut]);
  });

  it('is not the place where it rules out what was not chosen', () => {
    expect(looked('first-4', 'o-Greece')).toBe(false);
  });

  it('is not the place where a question about somebody names another', () => {
    expect(looked('first-4', 'o-Italy', { ...statement, family: 'who' })).toBe(false);
  });

  it('rules out nothing from a reading that is not looked through', () => {
    const elsewhere = [claimIn(aQuotation({ reading: 'second', paragraph: 'second-1' }))];
    expect(ruledOutBy(elsewhere, statement, chose('o-Italy'))).toEqual([]);
  });
});
