import { describe, expect, it } from 'vitest';
import { denied, opposite } from '../../../src/questions/raw/opposites';

describe('a statement turned round', () => {
  it.each([
    ['voted against the deal', 'voted for the deal'],
    ['said that prices fell by a fifth', 'said that prices rose by a fifth'],
    ['sailed before the storm', 'sailed after the storm'],
    ['refused to reopen the clinic', 'agreed to reopen the clinic'],
    ['lent more than 40 ships', 'lent fewer than 40 ships'],
    ['fell by more than 1.5 metres', 'fell by less than 1.5 metres'],
    ['lost more than 12 per cent', 'lost less than 12 per cent'],
  ])('has the opposite word: %s', (text, turned) => {
    expect(opposite(text)?.text).toBe(turned);
  });

  it.each([
    'fell ill in March',
    'would have agreed to a delay',
    'sailed before anybody woke',
    'asked for no more than that',
    'won after they had lost',
    'said that prices rose as wages fell',
  ])('stays as it is where no word has one: %s', (text) => {
    expect(opposite(text)).toBeUndefined();
  });

  it.each([
    ['said that he would not ask for help', 'said that he would ask for help'],
    ['said that the road would stay open', 'said that the road would not stay open'],
    ['said that the talks had been useful', 'said that the talks had not been useful'],
  ])('is denied or affirmed: %s', (text, turned) => {
    expect(denied(text)?.text).toBe(turned);
  });

  it.each([
    'said that the road which had burst would stay open',
    'said that he had to leave',
    'said that he has full confidence in them all',
    'said that villages that had sold their school would pay',
    'said that the shop would close because nobody came',
    'said that nobody was hurt',
    'said that the talks had been “the hardest two hours”',
    'said that he had not seen any of them',
    'said that it may rain',
  ])('is left where the contrary is not plain: %s', (text) => {
    expect(denied(text)).toBeUndefined();
  });
});
