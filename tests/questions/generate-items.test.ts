import { describe, expect, it } from 'vitest';
import type { AuthoredClaim } from '../../src/model/content';
import { generateItems } from '../../src/questions/generate-items';
import { aClaim, anEntity, aSetting } from '../builders/a-claim';
import { aQuotation } from '../builders/an-item';

const entities = [
  anEntity('Greece'),
  anEntity('Italy'),
  anEntity('Spain'),
  anEntity('Netherlands', { the: true }),
  anEntity('Putin', { type: 'person', pronoun: 'He' }),
];
const did = (id: string, entity: string, deed: string, stated: Partial<AuthoredClaim> = {}) =>
  aClaim({
    id,
    text: `${entity} ${deed}.`,
    who: { entity, did: deed, alsoTrueOf: [], options: [] },
    ...stated,
  });
const claims = [
  did('claim-1', 'greece', 'used a veto'),
  did('claim-2', 'italy', 'signed a treaty'),
  did('claim-3', 'spain', 'sent soldiers'),
  did('claim-4', 'netherlands', 'offered help'),
  did('claim-5', 'putin', 'came late'),
];

const generate = (list: AuthoredClaim[]) =>
  generateItems(aSetting(list, entities), () => [aQuotation()]);
const itemOf = (list: AuthoredClaim[], claim: string, family: string) =>
  generate(list)
    .items.filter((item) => item.kind === 'choice')
    .find((item) => item.claimIds[0] === claim && item.family === family)!;
const texts = (item: { options: { text: string }[] }) => item.options.map(({ text }) => text);

describe('a question who did it', () => {
  it('asks with what the report says and offers others of the same kind', () => {
    const item = itemOf(claims, 'claim-1', 'who');
    expect(item.stem).toBe('According to the Paper, which country used a veto?');
    expect(texts(item).sort()).toEqual(['Greece', 'Italy', 'Spain', 'The Netherlands']);
    expect(item.options.find(({ correct }) => correct)?.text).toBe('Greece');
  });

  it('says of each wrong actor what that one did', () => {
    const { options } = itemOf(claims, 'claim-1', 'who');
    expect(options.find(({ text }) => text === 'Italy')).toMatchObject({
      whyFalse: 'Italy is named for something else. italy signed a treaty.',
      falseBy: 'claim-2',
      misread: 'wrong-actor',
    });
  });

  it('never offers an actor of which it is true too', () => {
    const shared = { entity: 'greece', did: 'used a veto', alsoTrueOf: ['italy'], options: [] };
    const item = itemOf([{ ...claims[0]!, who: shared }, ...claims.slice(1)], 'claim-1', 'who');
    expect(texts(item)).not.toContain('Italy');
  });

  it('offers the actors that the author chose, with the author’s reason', () => {
    const chosen = [{ entity: 'putin', because: 'He is no country.', by: 'claim-5' }, 'spain'];
    const who = { entity: 'greece', did: 'used a veto', alsoTrueOf: [], options: chosen };
    const item = itemOf([{ ...claims[0]!, who }, ...claims.slice(1)], 'claim-1', 'who');
    expect(item.options.find(({ text }) => text === 'Putin')).toMatchObject({
      whyFalse: 'He is no country.',
      falseBy: 'claim-5',
    });
    expect(texts(item)).toContain('Spain');
  });
});

describe('a question what an actor did', () => {
  it('offers what others of its kind did', () => {
    const item = itemOf(claims, 'claim-4', 'what-did');
    expect(item.stem).toBe('What does the Paper report about the Netherlands?');
    expect(texts(item).sort()).toEqual([
      'It offered help',
      'It sent soldiers',
      'It signed a treaty',
      'It used a veto',
    ]);
  });

  it('never offers what is true of the actor too', () => {
    const shared = did('claim-2', 'italy', 'signed a treaty');
    shared.who!.alsoTrueOf = ['greece'];
    const item = itemOf([claims[0]!, shared, ...claims.slice(2)], 'claim-1', 'what-did');
    expect(texts(item)).not.toContain('It signed a treaty');
  });

  it('never offers what another reading tells', () => {
    const far = did('claim-3', 'spain', 'sent soldiers', {
      reports: [
        {
          source: 'paper',
          stance: 'states',
          evidence: [{ reading: 'second', exact: 'It rained.' }],
        },
      ],
    });
    const list = [claims[0]!, claims[1]!, far, claims[3]!];
    expect(texts(itemOf(list, 'claim-1', 'what-did'))).not.toContain('It sent soldiers');
  });
});

describe('a question of number or time', () => {
  const figure = (value: string, ...near: string[]) => ({
    value,
    asks: 'How many came?',
    class: 'count',
    near: near.map((other) => ({ value: other, because: `Not ${other}.` })),
  });

  it('keeps numbers in their natural order', () => {
    const item = itemOf(
      [aClaim({ figure: figure('1,200', '90', '43,000', '3') })],
      'claim-1',
      'how-many',
    );
    expect(item.stem).toBe('According to the Paper, how many came?');
    expect(texts(item)).toEqual(['3', '90', '1,200', '43,000']);
  });

  it('takes values of the same class from other claims, with what they really count', () => {
    const list = [
      aClaim({ figure: figure('26', '19') }),
      aClaim({ id: 'claim-2', text: 'Ten came.', figure: figure('10', '11', '12') }),
    ];
    const item = itemOf(list, 'claim-1', 'how-many');
    expect(item.options.find(({ text }) => text === '10')).toMatchObject({
      whyFalse: '10 belongs to another statement. Ten came.',
      falseBy: 'claim-2',
      misread: 'wrong-figure',
    });
  });

  it('offers no value twice', () => {
    const list = [
      aClaim({ figure: figure('26', '10', '10') }),
      aClaim({ id: 'claim-2', figure: figure('10', '26', '3') }),
      aClaim({ id: 'claim-3', figure: figure('26', '4', '5') }),
    ];
    expect(
      texts(
        itemOf(
          [...list, aClaim({ id: 'claim-4', figure: figure('7', '8') })],
          'claim-1',
          'how-many',
        ),
      ),
    ).toEqual(['7', '10', '26']);
  });

  it('calls a wrong time a wrong time', () => {
    const item = itemOf(
      [aClaim({ when: { ...figure('In May', 'In June', 'In July'), asks: 'When was it?' } })],
      'claim-1',
      'when',
    );
    expect(item.stem).toBe('According to the Paper, when was it?');
    expect(item.options.filter(({ correct }) => !correct).map(({ misread }) => misread)).toEqual([
      'wrong-time',
      'wrong-time',
    ]);
  });
});

describe('a question which statement is supported', () => {
  it('offers the author’s misreadings, each with its reason and the claim that says so', () => {
    const statement = {
      says: 'A veto stopped it.',
      misreadings: [
        { says: 'A vote stopped it.', misread: 'over-claim' as const, because: 'No vote.' },
        {
          says: 'A treaty saved it.',
          misread: 'wrong-scope' as const,
          because: 'No.',
          by: 'claim-2',
        },
      ],
    };
    const item = itemOf([aClaim({ statement }), claims[1]!], 'claim-1', 'supported');
    expect(item.stem).toBe('Which of these statements is supported by the Paper report?');
    expect(
      item.options
        .filter(({ correct }) => !correct)
        .map(({ falseBy }) => falseBy)
        .sort(),
    ).toEqual(['claim-1', 'claim-2']);
  });
});

describe('the bank', () => {
  it('links the forms of one claim with each other, and no others', () => {
    const { items } = generate(claims);
    const [who, what] = [itemOf(claims, 'claim-1', 'who'), itemOf(claims, 'claim-1', 'what-did')];
    expect(items.find(({ id }) => id === who.id)?.forms).toEqual([what.id]);
    expect(items.find(({ id }) => id === what.id)?.forms).toEqual([who.id]);
  });

  it('asks nothing that no sentence shows', () => {
    const { items, refusals } = generateItems(aSetting(claims, entities), () => []);
    expect(items).toEqual([]);
    expect(refusals).toEqual([]);
  });

  it('says what it refused, and why', () => {
    const claim = did('claim-1', 'greece', 'used a veto of Greece');
    const { items, refusals } = generate([claim, ...claims.slice(1, 4)]);
    expect(refusals).toEqual([
      { claimId: 'claim-1', family: 'who', gate: 'no-cue-in-stem', why: 'the stem names Greece' },
    ]);
    expect(items.some((item) => item.family === 'who' && item.claimIds[0] === 'claim-1')).toBe(
      false,
    );
  });

  it('gives an item an id by its claim and family, whatever its words', () => {
    const reworded = did('claim-1', 'greece', 'stopped everything');
    const before = itemOf(claims, 'claim-1', 'who');
    const after = itemOf([reworded, ...claims.slice(1)], 'claim-1', 'who');
    expect(after.id).toBe(before.id);
    expect(after.stem).not.toBe(before.stem);
  });
});
