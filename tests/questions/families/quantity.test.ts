import { describe, expect, it } from 'vitest';
import type { AuthoredClaim, Quantity } from '../../../src/model/content';
import { howMany, when } from '../../../src/questions/families/quantity';
import { generateItems } from '../../../src/questions/generate-items';
import { aClaim, aSetting } from '../../builders/a-claim';
import { aQuotation } from '../../builders/an-item';

const aQuantity = (value: string, near: string[] = []): Quantity => ({
  value,
  asks: 'When was the road closed?',
  class: 'time',
  near: near.map((each) => ({ value: each, because: `Not ${each}.` })),
});
/** A claim with a time or a number, in a reading of its own. */
const told = (id: string, stated: Partial<AuthoredClaim>, reading = 'first'): AuthoredClaim =>
  aClaim({
    id,
    reports: [{ source: 'paper', stance: 'states', evidence: [{ reading, exact: 'It rained.' }] }],
    ...stated,
  });
const optionsOf = (family: typeof when, ...claims: AuthoredClaim[]) =>
  family(claims[0]!, aSetting(claims))?.distractors.map(({ text }) => text);

describe('a question for a time', () => {
  const closed = told('claim-1', {
    when: aQuantity('On 24 June 1948', ['On 12 May 1949', 'On 24 June 1945']),
  });

  it('offers no day twice, with its year and without it', () => {
    const plan = told('claim-2', { when: aQuantity('On 12 May') });
    expect(optionsOf(when, closed, plan)).toEqual(['On 12 May 1949', 'On 24 June 1945']);
  });

  it.each([
    ['begins in another way', 'In June 1948', 'Since February 1948'],
    ['names a year where the answer names none', 'On 12 May', 'On 24 June 1948'],
    ['names a weekday where the answer names a day', 'On 12 May', 'On Friday'],
  ])('takes no time of another claim that %s', (_how, value, other) => {
    const near = value.startsWith('In')
      ? ['In June 1945', 'In May 1949']
      : ['On 6 May', 'On 23 May'];
    const claims = [
      told('claim-1', { when: aQuantity(value, near) }),
      told('claim-2', { when: aQuantity(other) }),
    ];
    expect(optionsOf(when, ...claims)).toEqual(near);
  });

  it('takes a time of another claim that answers in the same form', () => {
    const agreed = told('claim-2', { when: aQuantity('On 3 March 1948') });
    expect(optionsOf(when, closed, agreed)).toContain('On 3 March 1948');
  });

  it('takes no time that a later reading tells', () => {
    const later = told('claim-2', { when: aQuantity('On 3 March 1948') }, 'second');
    expect(optionsOf(when, closed, later)).not.toContain('On 3 March 1948');
    expect(optionsOf(when, { ...later, id: 'claim-1' }, { ...closed, id: 'claim-2' })).toEqual([
      'On 24 June 1948',
    ]);
  });

  it.each([
    ['On 12 May 1949', 'On 12 May'],
    ['On 12 May', 'In May'],
    ['On Friday', 'On Friday, 6 March'],
  ])('is refused where its author offers “%s” and “%s”', (value, other) => {
    const claim = told('claim-1', { when: aQuantity(value, [other, 'On 1 April 1950']) });
    const { refusals } = generateItems(aSetting([claim]), () => [aQuotation()]);
    expect(refusals).toMatchObject([
      { gate: 'options-differ', why: `"${value}" and "${other}" can be one time` },
    ]);
  });

  it.each([
    ['Just after midnight', 'At midnight'],
    ['Before the summit', 'At the summit'],
    ['In June 1948', 'In June 1945'],
  ])('may offer “%s” beside “%s”', (value, other) => {
    const claim = told('claim-1', { when: aQuantity(value, [other, 'On 1 April 1950']) });
    expect(generateItems(aSetting([claim]), () => [aQuotation()]).refusals).toEqual([]);
  });
});

describe('a question for a number', () => {
  it('takes no number that a later reading tells', () => {
    const here = told('claim-1', { figure: aQuantity('40', ['14']) });
    const there = told('claim-2', { figure: aQuantity('80') });
    expect(optionsOf(howMany, here, there)).toEqual(['14', '80']);
    expect(
      optionsOf(howMany, here, told('claim-2', { figure: aQuantity('80') }, 'second')),
    ).toEqual(['14']);
  });
});

describe('the words of a question', () => {
  it.each([
    ['Since when had they prepared it?', 'since when had they prepared it?'],
    ['From which town did they come?', 'from which town did they come?'],
    ['About what does it say nothing?', 'about what does it say nothing?'],
    ['How long did they wait?', 'how long did they wait?'],
    ['NATO’s summit took place when?', 'NATO’s summit took place when?'],
  ])('go on after “According to”: %s', (asks, spoken) => {
    const claim = told('claim-1', { when: { ...aQuantity('On 24 June'), asks } });
    expect(when(claim, aSetting([claim]))?.stem).toBe(`According to the Paper, ${spoken}`);
  });
});
