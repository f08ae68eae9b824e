import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/log';
import { emptyRecord, isFinished, itemPhase, recordEntry } from '../../src/scoring/item-record';
import { aLog, answer, assisted, choose, later, pick, right, shown } from '../builders/a-log';
import { anItem, aPrediction, aQuotation } from '../builders/an-item';

const item = anItem();
const after = (...facts: Fact[]) =>
  aLog(...facts).reduce((record, entry) => recordEntry(item, record, entry), emptyRecord);
const phase = (...facts: Fact[]) => itemPhase(item, after(...facts));
const sure = (value: 'certain' | 'guessing'): Fact => ({
  type: 'confidence',
  itemId: item.id,
  value,
});

const miss = choose(item.id, 'o-Italy');
const key = choose(item.id, 'o-Greece');
const look = pick(item.id);

describe('an item', () => {
  it.each([
    ['asking before any answer', [], 'asking', false],
    ['right at once', [key], 'right', true],
    ['looking for the paragraph after a miss', [miss], 'looking', false],
    ['retrying after a paragraph is picked', [miss, look], 'retrying', false],
    ['assisted when the second try is right', assisted(item.id), 'assisted', true],
    ['shown when the second try is wrong', shown(item.id), 'shown', true],
  ] as const)('is %s', (_what, facts, expected, finished) => {
    expect(phase(...facts)).toBe(expected);
    expect(isFinished(expected)).toBe(finished);
  });

  it('is tried again at once after a miss where no sentence is to be found', () => {
    const silent = anItem({ searched: ['first'] });
    const record = aLog(miss).reduce((was, entry) => recordEntry(silent, was, entry), emptyRecord);
    expect(itemPhase(silent, record)).toBe('retrying');
    const found = anItem({ searched: ['first'], evidence: [aQuotation()] });
    expect(itemPhase(found, record)).toBe('looking');
  });

  it('is the same after an empty answer, a foreign one and one of another kind', () => {
    for (const odd of [
      choose(item.id, ''),
      choose(item.id, 'o-Atlantis'),
      answer(item.id, { kind: 'map-select', codes: ['GRC'] }),
    ]) {
      expect(after(odd)).toEqual(emptyRecord);
      expect(after(miss, look, odd)).toEqual(after(miss, look));
    }
  });

  it.each([
    ['right at once', right(item.id)],
    ['assisted', assisted(item.id)],
    ['shown', shown(item.id)],
  ])('takes no further try when it is %s', (_what, facts) => {
    for (const extra of [key, miss, look, later(item.id)])
      expect(after(...facts, extra)).toEqual(after(...facts));
  });

  it('takes no second try before a paragraph is picked', () => {
    expect(after(miss, key)).toEqual(after(miss));
  });

  it('keeps the first paragraph that was picked', () => {
    expect(after(miss, look, pick(item.id, 'first-2')).pick).toBe('first-1');
    expect(after(look, miss).pick).toBeUndefined();
  });

  it('can be put off after a miss, and only then', () => {
    expect(after(miss, later(item.id)).later).toBe(true);
    expect(after(miss, look, later(item.id)).later).toBe(true);
    expect(after(later(item.id)).later).toBe(false);
  });

  it('is no longer put off once it is answered again', () => {
    expect(after(miss, later(item.id), look, key)).toMatchObject({ later: false });
  });

  it('takes confidence before the first answer, the last word of it', () => {
    expect(after(sure('certain'), sure('guessing'), key).confidence).toBe('guessing');
    expect(after(miss, sure('certain')).confidence).toBeUndefined();
    expect(after(key, sure('certain')).confidence).toBeUndefined();
  });

  it('keeps what was answered, when and in which place of the log', () => {
    expect(after(miss, look, key).tries.map(({ right, seq }) => [right, seq])).toEqual([
      [false, 1],
      [true, 3],
    ]);
  });
});

describe('a forecast', () => {
  it('is recorded with its first answer, and that one stays', () => {
    const forecast = aPrediction();
    const say = (optionId: string) => answer(forecast.id, { kind: 'prediction', optionId });
    const record = aLog(say('o-snow'), say('o-rain')).reduce(
      (known, entry) => recordEntry(forecast, known, entry),
      emptyRecord,
    );
    expect(itemPhase(forecast, record)).toBe('recorded');
    expect(record.tries).toHaveLength(1);
    expect(record.tries[0]).toMatchObject({ right: false, response: { optionId: 'o-snow' } });
  });
});
