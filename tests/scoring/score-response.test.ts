import { describe, expect, it } from 'vitest';
import type { Response } from '../../src/model/response';
import { scoreResponse } from '../../src/scoring/score-response';
import { emptyResponse, keyResponse, wrongResponse } from '../builders/answers';
import {
  aMatch,
  aMulti,
  anEvidencePick,
  anItem,
  anOrder,
  aMapTask,
  aPrediction,
  aTyped,
  aWritten,
} from '../builders/an-item';

const invalid = { kind: 'invalid' };
const scored = (right: boolean) => ({ kind: 'scored', right, share: Number(right) });
const choice = (optionId: string): Response => ({ kind: 'choice', optionId });
const prediction = (optionId: string): Response => ({ kind: 'prediction', optionId });
const countries = (...codes: string[]): Response => ({ kind: 'map-select', codes });

describe('an answer to a choice', () => {
  it('is right when it is the key', () => {
    expect(scoreResponse(anItem(), choice('o-Greece'))).toEqual(scored(true));
  });
  it('is wrong when it is a distractor', () => {
    expect(scoreResponse(anItem(), choice('o-Italy'))).toEqual(scored(false));
  });
  it('is invalid, not wrong, when it is empty', () => {
    expect(scoreResponse(anItem(), choice(''))).toEqual(invalid);
  });
  it('is invalid, not wrong, when the item has no such option', () => {
    expect(scoreResponse(anItem(), choice('o-Atlantis'))).toEqual(invalid);
  });
  it.each([prediction('o-Greece'), countries('GRC')])('is invalid when it is a %j', (response) => {
    expect(scoreResponse(anItem(), response)).toEqual(invalid);
  });
});

describe('a forecast', () => {
  it.each(['o-rain', 'o-snow'])('has no score, whatever came of it: %s', (option) => {
    expect(scoreResponse(aPrediction(), prediction(option))).toEqual({ kind: 'unscored' });
  });
  it.each([prediction(''), prediction('o-Italy'), choice('o-rain'), countries('ALB')])(
    'is invalid when it is none of its options: %j',
    (response) => {
      expect(scoreResponse(aPrediction(), response)).toEqual(invalid);
    },
  );
});

describe('an answer on the map', () => {
  it('is right when it is the countries of the key, in any order', () => {
    expect(scoreResponse(aMapTask(), countries('HRV', 'ALB'))).toEqual(scored(true));
  });
  it('counts a country once', () => {
    expect(scoreResponse(aMapTask(), countries('HRV', 'ALB', 'ALB'))).toEqual(scored(true));
    expect(scoreResponse(aMapTask(), countries('ALB', 'ALB'))).toEqual(scored(false));
  });
  it.each([[['ALB']], [['ALB', 'MKD']], [['ALB', 'HRV', 'MKD']]])(
    'is wrong when a country is missing or too many: %j',
    (codes) => {
      expect(scoreResponse(aMapTask(), countries(...codes))).toEqual(scored(false));
    },
  );
  it('is invalid, not wrong, when no country is chosen', () => {
    expect(scoreResponse(aMapTask(), countries())).toEqual(invalid);
  });
  it('is invalid when it is an option', () => {
    expect(scoreResponse(aMapTask(), choice('ALB'))).toEqual(invalid);
  });
});

const EVERY_KIND = [
  anItem(),
  aMapTask(),
  aMulti(),
  aTyped(),
  anEvidencePick(),
  anOrder(),
  aMatch(),
];

describe.each(EVERY_KIND)('an answer to an item of kind $kind', (item) => {
  it('is right when it is the key', () => {
    expect(scoreResponse(item, keyResponse(item))).toEqual(scored(true));
  });
  it('is wrong when it is something else', () => {
    for (const n of [0, 1])
      expect(scoreResponse(item, wrongResponse(item, n))).toEqual(scored(false));
  });
  it('is invalid, not wrong, when it says nothing', () => {
    expect(scoreResponse(item, emptyResponse(item))).toEqual(invalid);
  });
  it('is invalid when it is of another kind', () => {
    for (const other of EVERY_KIND.filter(({ kind }) => kind !== item.kind))
      expect(scoreResponse(item, keyResponse(other))).toEqual(invalid);
  });
});

describe('an answer of several options', () => {
  const chosen = (...names: string[]): Response => ({
    kind: 'multi',
    optionIds: names.map((name) => `o-${name}`),
  });
  it('is right in any order, and counts an option once', () => {
    expect(scoreResponse(aMulti(), chosen('Malta', 'Greece'))).toEqual(scored(true));
    expect(scoreResponse(aMulti(), chosen('Malta', 'Greece', 'Malta'))).toEqual(scored(true));
  });
  it('is wrong when one is missing or too many', () => {
    expect(scoreResponse(aMulti(), chosen('Malta'))).toEqual(scored(false));
    expect(scoreResponse(aMulti(), chosen('Malta', 'Greece', 'Italy'))).toEqual(scored(false));
  });
  it('is invalid when the item lacks one of them', () => {
    expect(scoreResponse(aMulti(), chosen('Malta', 'Atlantis'))).toEqual(invalid);
  });
});

describe('an order', () => {
  it('is invalid when an entry is missing or stands twice', () => {
    const order = (...entryIds: string[]): Response => ({ kind: 'order', entryIds });
    expect(scoreResponse(anOrder(), order('e-rain', 'e-match'))).toEqual(invalid);
    expect(scoreResponse(anOrder(), order('e-rain', 'e-match', 'e-match'))).toEqual(invalid);
  });
});

describe('pairs', () => {
  it('are invalid while one is open or names nothing', () => {
    const { pairs } = keyResponse(aMatch()) as Extract<Response, { kind: 'match' }>;
    const match = (list: typeof pairs): Response => ({ kind: 'match', pairs: list });
    expect(scoreResponse(aMatch(), match(pairs.slice(1)))).toEqual(invalid);
    const odd = pairs.map((pair) => ({ ...pair, right: 'r-Atlantis' }));
    expect(scoreResponse(aMatch(), match(odd))).toEqual(invalid);
  });
});

describe('an answer in one’s own words', () => {
  it('has no score, and is invalid only when it is empty', () => {
    expect(scoreResponse(aWritten(), keyResponse(aWritten()))).toEqual({ kind: 'unscored' });
    expect(scoreResponse(aWritten(), emptyResponse(aWritten()))).toEqual(invalid);
  });
});
