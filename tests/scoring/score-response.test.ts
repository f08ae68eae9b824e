import { describe, expect, it } from 'vitest';
import type { Response } from '../../src/model/response';
import { scoreResponse } from '../../src/scoring/score-response';
import { anItem, aMapTask, aPrediction } from '../builders/an-item';

const invalid = { kind: 'invalid' };
const scored = (right: boolean) => ({ kind: 'scored', right });
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
