import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StatusSchema } from '../../src/model/comparison';
import type { ItemOf } from '../../src/model/item';
import type { ResponseOf } from '../../src/model/response';
import { compareCredit, missedRows, missesOnlySilent } from '../../src/scoring/compare-credit';
import { looksInPlace } from '../../src/scoring/deciding';
import { itemPhase } from '../../src/scoring/item-record';
import { scoreResponse } from '../../src/scoring/score-response';
import { keyResponse } from '../builders/answers';
import { everyKind } from '../builders/every-kind';

const item = everyKind().items.find(({ id }) => id === 'q-own') as ItemOf<'compare'>;
const key = keyResponse(item) as ResponseOf<'compare'>;
const given = (change: Record<string, string>): ResponseOf<'compare'> => ({
  kind: 'compare',
  placed: key.placed.map(({ row, status }) => ({
    row,
    status: (change[row] ?? status) as (typeof key.placed)[number]['status'],
  })),
});

describe('the credit for a comparison', () => {
  it('is the same for every row', () => {
    expect(compareCredit(item, key)?.share).toBe(1);
    expect(compareCredit(item, given({ way: 'silent' }))).toEqual({
      kind: 'compare',
      share: 0.67,
      wrong: ['way'],
      of: 3,
    });
  });

  it('is not given to what is no answer: a row left out, twice, unknown, or no status', () => {
    const { placed } = key;
    for (const wrong of [
      [],
      placed.slice(1),
      [...placed, placed[0]!],
      [...placed.slice(1), { row: 'lost', status: 'agree' as const }],
    ])
      expect(compareCredit(item, { kind: 'compare', placed: wrong })).toBeUndefined();
    const fewer = { ...item, statuses: item.statuses.slice(1) };
    expect(compareCredit(fewer, given({ way: 'agree' }))).toBeUndefined();
  });

  it('is whole for the key alone, whatever is chosen', () => {
    const placed = fc.tuple(
      ...item.rows.map(({ id }) =>
        fc.record({ row: fc.constant(id), status: fc.constantFrom(...StatusSchema.options) }),
      ),
    );
    fc.assert(
      fc.property(placed, (rows) => {
        const response = { kind: 'compare' as const, placed: rows };
        const credit = compareCredit(item, response)!;
        const misses = missedRows(item, response).length;
        expect(credit.wrong).toHaveLength(misses);
        expect(credit.share).toBeCloseTo(1 - misses / item.rows.length, 2);
        expect(scoreResponse(item, response)).toMatchObject({ right: misses === 0 });
      }),
    );
  });
});

describe('a miss of a comparison', () => {
  const record = (response: ResponseOf<'compare'>) => ({
    later: false,
    tries: [{ response, right: false, share: 0, seq: 1, at: 1 }],
  });

  it('is decided by the paragraphs of the rows that were missed', () => {
    const looked = (pick: string) =>
      looksInPlace([], item, { ...record(given({ way: 'silent' })), pick });
    expect(looked('trip-1')).toBe(true);
    expect(looked('plan-2')).toBe(false);
  });

  it('has a sentence to look for, except where both reports are silent', () => {
    expect(itemPhase(item, record(given({ way: 'silent' })))).toBe('looking');
    expect(itemPhase(item, record(given({ workers: 'agree' })))).toBe('retrying');
    expect(missesOnlySilent(item, given({ workers: 'agree', way: 'silent' }))).toBe(false);
  });
});
