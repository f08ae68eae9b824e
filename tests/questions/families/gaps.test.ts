import { describe, expect, it } from 'vitest';
import type { AuthoredClaim } from '../../../src/model/content';
import type { ItemOf } from '../../../src/model/item';
import { generateItems } from '../../../src/questions/generate-items';
import { isTypedRight } from '../../../src/scoring/typed-answer';
import { aClaim, anEntity, aSetting } from '../../builders/a-claim';
import { aQuotation } from '../../builders/an-item';

const entities = [
  anEntity('Slovenia', { aliases: ['Ljubljana'] }),
  anEntity('Slovakia'),
  anEntity('Malta'),
  anEntity('Italy'),
  anEntity('Ada Berg', { id: 'berg', type: 'person', pronoun: 'She', aliases: ['Berg'] }),
  anEntity('Bo Lund', { id: 'lund', type: 'person', pronoun: 'He', aliases: ['Lund'] }),
  anEntity('Cy Dahl', { id: 'dahl', type: 'person', pronoun: 'He', aliases: ['Dahl'] }),
];
const why = (entity: string) => ({ entity, because: `Not ${entity}.` });
const whoDid = (entity: string, ...others: string[]): Partial<AuthoredClaim> => ({
  text: 'Somebody signed the treaty.',
  who: {
    entity,
    did: 'signed the treaty',
    alsoTrueOf: [],
    options: others.map(why),
    gap: { accepts: [] },
  },
});
const counted: Partial<AuthoredClaim> = {
  figure: {
    value: '43,000',
    asks: 'How large was the force?',
    class: 'force',
    near: ['47,000', '4,300'].map((value) => ({ value, because: `Not ${value}.` })),
    gap: { unit: 'soldiers', asks: 'How many soldiers came?', accepts: [] },
  },
};
const dated: Partial<AuthoredClaim> = {
  when: {
    value: 'In January 2007',
    asks: 'When was it announced?',
    class: 'month',
    near: ['In January 2008', 'In April 2007'].map((value) => ({ value, because: 'No.' })),
    gap: { asks: 'In which month and year was it announced?', accepts: ['Jan 2007'] },
  },
};
const generate = (stated: Partial<AuthoredClaim>) =>
  generateItems(aSetting([aClaim(stated)], entities), () => [aQuotation()]);
const refusedGaps = (stated: Partial<AuthoredClaim>) =>
  generate(stated).refusals.filter(({ family }) => family.endsWith('-gap'));
const typedOf = (stated: Partial<AuthoredClaim>): ItemOf<'typed'> => {
  expect(refusedGaps(stated)).toEqual([]);
  return generate(stated).items.find((item) => item.kind === 'typed')!;
};

describe('a name to be typed', () => {
  it('is asked for in the words of the choice, and is another form of it', () => {
    const { items } = generate(whoDid('slovenia', 'malta', 'italy'));
    const [choice, typed] = ['who', 'who-gap'].map((family) =>
      items.find((item) => item.family === family)!,
    );
    expect(typed?.stem).toBe('According to the Paper, which country signed the treaty?');
    expect(choice?.forms).toContain(typed?.id);
    expect(typed?.forms).toEqual([choice?.id]);
  });

  it('counts with a slip, but never another country’s name or a capital', () => {
    const item = typedOf(whoDid('slovenia', 'malta', 'italy'));
    expect(isTypedRight(item, 'slovena')).toBe(true);
    expect(isTypedRight(item, 'Slovakia')).toBe(false);
    expect(isTypedRight(item, 'Ljubljana')).toBe(false);
  });

  it('counts without the first name, where it is a person’s', () => {
    const item = typedOf(whoDid('berg', 'lund', 'dahl'));
    expect(isTypedRight(item, 'berg')).toBe(true);
    expect(item.rejects.map(({ text }) => text)).toEqual(['Bo Lund', 'Lund', 'Cy Dahl', 'Dahl']);
  });

  it('is refused where another name would be right as well', () => {
    const stated = whoDid('slovenia', 'malta', 'italy');
    stated.who!.alsoTrueOf = ['slovakia'];
    expect(refusedGaps(stated)).toEqual([
      {
        claimId: 'claim-1',
        family: 'who-gap',
        gate: 'one-answer',
        why: 'it is also true of "slovakia", who could be typed',
      },
    ]);
  });

  it('is not asked for where the author does not want it', () => {
    const stated = whoDid('slovenia', 'malta', 'italy');
    delete stated.who!.gap;
    expect(generate(stated).items.some(({ kind }) => kind === 'typed')).toBe(false);
  });
});

describe('a number to be typed', () => {
  it.each(['43,000', '43000', '43 000 soldiers', 'forty-three thousand', '43 thousand'])(
    'counts as %s',
    (text) => {
      expect(isTypedRight(typedOf(counted), text)).toBe(true);
    },
  );

  it.each(['47,000', '4,300', '43', 'forty three'])('does not count as %s', (text) => {
    expect(isTypedRight(typedOf(counted), text)).toBe(false);
  });

  it('counts with its unit once, where it was given with it, and without it', () => {
    const stated = structuredClone(counted);
    stated.figure!.value = '43,000 soldiers';
    expect(typedOf(stated).accepts).toEqual(['43,000 soldiers', '43,000']);
  });

  it('is asked for with what is counted', () => {
    expect(typedOf(counted).stem).toBe('According to the Paper, how many soldiers came?');
    const silent = structuredClone(counted);
    silent.figure!.gap!.asks = 'How large was the force?';
    expect(refusedGaps(silent)).toMatchObject([
      { family: 'how-many-gap', gate: 'unit-in-stem', why: 'the stem does not ask for soldiers' },
    ]);
  });
});

describe('a time to be typed', () => {
  it.each(['In January 2007', 'january 2007', 'Janury 2007', 'Jan 2007'])(
    'counts as %s',
    (text) => {
      expect(isTypedRight(typedOf(dated), text)).toBe(true);
    },
  );

  it('counts without its “since”', () => {
    const stated = structuredClone(dated);
    stated.when!.value = 'Since January 2007';
    expect(isTypedRight(typedOf(stated), 'January 2007')).toBe(true);
  });

  it.each(['January', '2007', 'January 2008', 'In April 2007'])('does not count as %s', (text) => {
    expect(isTypedRight(typedOf(dated), text)).toBe(false);
  });

  it('says why an expected mistake is one, with or without its preposition', () => {
    const texts = typedOf(dated).rejects.map(({ text }) => text);
    expect(texts).toEqual(['In January 2008', 'January 2008', 'In April 2007', 'April 2007']);
  });
});

describe('a typed answer', () => {
  it('that is accepted and rejected is refused', () => {
    const stated = structuredClone(counted);
    stated.figure!.gap!.accepts = ['4300'];
    expect(refusedGaps(stated)).toMatchObject([{ gate: 'forms-differ-from-rejects' }]);
  });

  it('that is a sentence is refused', () => {
    const stated = structuredClone(dated);
    stated.when!.value = 'On the day on which it rained';
    stated.when!.gap!.accepts = [];
    expect(refusedGaps(stated)).toMatchObject([{ gate: 'typed-answer-short' }]);
  });
});
