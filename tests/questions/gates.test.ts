import { describe, expect, it } from 'vitest';
import { gatesFor, type Candidate } from '../../src/questions/candidate';
import { GATES } from '../../src/questions/gates';
import { aCandidate, aClaim, anEntity, aSetting, wrong } from '../builders/a-claim';

const greece = anEntity('Greece', { aliases: ['Greek', 'Athens'] });
const setting = aSetting(
  [aClaim({ who: { entity: 'greece', did: 'used a veto', alsoTrueOf: [], options: [] } })],
  [greece],
);

/** The gates that refuse, by their codes. */
const refusing = (candidate: Candidate): string[] =>
  gatesFor(GATES, candidate)
    .filter(({ refuses }) => refuses(candidate, setting) !== undefined)
    .map(({ code }) => code);
const whyAt = (code: string, candidate: Candidate) =>
  GATES.find((gate) => gate.code === code)?.refuses(candidate, setting);

describe('the gates', () => {
  it('let a sound question pass', () => {
    expect(refusing(aCandidate())).toEqual([]);
  });

  it('have a code each', () => {
    expect(new Set(GATES.map(({ code }) => code)).size).toBe(GATES.length);
  });

  it.each<[string, Partial<Candidate>, string]>([
    ['enough-options', { distractors: [wrong('Only this.')] }, 'only one false option'],
    [
      'enough-options',
      { family: 'what-did', distractors: [] },
      'no false option: it needs two other actors of this type and pronoun with a `who` in this reading, and `options` do not replace them',
    ],
    [
      'enough-options',
      { family: 'when', distractors: [] },
      'no false option: it needs two values under `near`',
    ],
    [
      'options-differ',
      { distractors: [wrong('A vote.'), wrong('a  vote')], key: 'A veto.' },
      'the option "a vote" stands twice',
    ],
    [
      'options-differ',
      { distractors: [wrong('a veto'), wrong('A vote.')], key: 'A veto.' },
      'the option "a veto" stands twice',
    ],
    [
      'distractors-false',
      { distractors: [wrong('One.', { whyFalse: '' }), wrong('Two.')], key: 'Key.' },
      'no claim says why "One." is false',
    ],
    [
      'distractors-false',
      { distractors: [wrong('One.', { falseBy: 'claim-lost' }), wrong('Two.')], key: 'Key.' },
      'no claim says why "One." is false',
    ],
    [
      'no-cue-in-stem',
      { family: 'who', stem: 'Which country kept its Greek name?', key: 'Greece' },
      'the stem names Greece',
    ],
    [
      'no-cue-in-stem',
      { family: 'how-many', stem: 'How many of the 43,000 came?', key: '43,000' },
      'the stem holds the key',
    ],
    [
      'quotes-whole',
      { key: 'It was "not an option.' },
      'a quotation is cut in "It was "not an option."',
    ],
    [
      'no-catch-all',
      { distractors: [wrong('All of the above'), wrong('Something else')] },
      'an option is "all" or "none of the above"',
    ],
    [
      'no-catch-all',
      { distractors: [wrong('None of these countries'), wrong('Something else')] },
      'an option is "all" or "none of the above"',
    ],
    [
      'key-not-conspicuous',
      { key: 'x'.repeat(31), distractors: [wrong('y'.repeat(20)), wrong('z')] },
      'the key is much longer than every other option',
    ],
  ])('stop at %s: %j', (code, stated, why) => {
    expect(refusing(aCandidate(stated))).toContain(code);
    expect(whyAt(code, aCandidate(stated))).toBe(why);
  });

  it.each<[string, Partial<Candidate>]>([
    ['two wrong options', { distractors: [wrong('A vote stopped it.'), wrong('A war.')] }],
    [
      'a stem with another actor',
      { family: 'who', stem: 'Which country met Italy?', key: 'Greece' },
    ],
    [
      'a word that only begins alike',
      { family: 'who', stem: 'Which of the Greekish?', key: 'Greece' },
    ],
    ['a short number inside a longer one', { stem: 'In 2008, how many?', key: '8' }],
    ['whole quotations', { key: 'It was "not an option".' }],
    [
      'a key one and a half times as long',
      { key: 'x'.repeat(30), distractors: [wrong('y'.repeat(20)), wrong('z')] },
    ],
    ['an actor with a long name', { family: 'who', key: 'x'.repeat(60) }],
    ['the word "all"', { distractors: [wrong('All members of it.'), wrong('None of them.')] }],
  ])('let %s pass', (_what, stated) => {
    expect(refusing(aCandidate(stated))).toEqual([]);
  });
});
