import { describe, expect, it } from 'vitest';
import type { AuthoredClaim } from '../../src/model/content';
import { problemLine } from '../../src/model/problem';
import { withoutEffect } from '../../src/module/without-effect';
import { generateItems } from '../../src/questions/generate-items';
import { aClaim, aSetting } from '../builders/a-claim';
import { aQuotation } from '../builders/an-item';

const linesOf = (...claims: AuthoredClaim[]) => {
  const setting = aSetting(claims, [], {
    paragraphsOf: new Map([['first', [{ id: 'p', n: 1, text: TEXT, sourceIds: [], terms: [] }]]]),
  });
  const { items } = generateItems(setting, () => [aQuotation()]);
  return withoutEffect({ claims }, items).map(problemLine);
};
const TEXT = 'It rained. It snowed. It was dry. It was warm.';

/** A claim with `timed` that is quoted with some sentences. */
const timed = (id: string, stance: 'states' | 'expects', ...sentences: string[]) =>
  aClaim({
    id,
    timed: true,
    reports: [
      {
        source: 'paper',
        stance,
        evidence: sentences.map((exact) => ({ reading: 'first', exact })),
      },
    ],
  });
const aFigure = (value: string, unit?: string) =>
  aClaim({
    figure: {
      value,
      asks: 'How many tons?',
      class: 'tons',
      near: [],
      ...(unit !== undefined && { gap: { unit, accepts: [] } }),
    },
  });
const aDifference = (says: string) =>
  aClaim({
    differ: { on: 'the city', each: [says, 'so'].map((each) => ({ source: 'a', says: each })) },
  });

describe('a sentence that is to be told by its time', () => {
  const expected = [
    timed('claim-2', 'expects', 'It snowed.'),
    timed('claim-3', 'expects', 'It was dry.'),
  ];

  it('needs no warning where it is asked for, or offered beside one that is', () => {
    expect(linesOf(timed('claim-1', 'states', 'It rained.'), ...expected)).toEqual([]);
  });

  it('is one', () => {
    const [line] = linesOf(timed('claim-1', 'states', 'It rained.', 'It was warm.'), ...expected);
    expect(line).toBe(
      'claims.yaml: claim-1.timed: makes no question: the claim has 2 entries of evidence: leave one, which may hold more than one sentence, and give the rest a claim of its own',
    );
  });

  it('stands beside two of the other sort', () => {
    expect(linesOf(timed('claim-1', 'states', 'It rained.'), expected[0]!)).toEqual([
      'claims.yaml: claim-1.timed: makes no question: it takes two other claims with timed in "first" that tell of what was still to come, and there is 1: give timed to such claims (stance expects), or remove it',
      'claims.yaml: claim-2.timed: makes no question: it takes two other claims with timed in "first" that tell of what had happened, and there is 1: give timed to such claims (stance states), or remove it',
    ]);
  });
});

describe('a figure', () => {
  it('has a number', () => {
    expect(linesOf(aFigure('A stamp'))).toEqual([
      'claims.yaml: claim-1.figure.value: "A stamp" is no number: a figure asks how many: say it with statement, who or when',
    ]);
  });

  it.each(['43,000', 'Three', 'Almost two and a half million', 'Half of them'])(
    'may be “%s”',
    (value) => expect(linesOf(aFigure(value))).toEqual([]),
  );

  it('leaves out the unit that its question names', () => {
    expect(linesOf(aFigure('13,000 tons', 'tons'))).toEqual([
      'claims.yaml: claim-1.figure.value: ends in its unit, "tons", which the question names: leave the unit out here and under near',
    ]);
    expect(linesOf(aFigure('13,000', 'tons'))).toEqual([]);
  });
});

describe('a difference', () => {
  it.each(['two million people live there', 'it was 85 kilometres', 'one team had used them'])(
    'names what it is about: not “%s”',
    (says) =>
      expect(linesOf(aDifference(says))).toEqual([
        'claims.yaml: claim-1.differ.each[0].says: names something that only `on` names: name it here too: it is also asked alone, “which of the two reports says that …?”',
      ]),
  );

  it.each(['two million people live in Berlin', 'there were two letters'])('may be “%s”', (says) =>
    expect(linesOf(aDifference(says))).toEqual([]),
  );
});
