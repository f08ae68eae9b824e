import { describe, expect, it } from 'vitest';
import type { AuthoredClaim } from '../../../src/model/content';
import type { Source } from '../../../src/model/source';
import type { Candidate } from '../../../src/questions/candidate';
import { agree, differ, silent, whoseWord } from '../../../src/questions/families/across';
import { generateItems } from '../../../src/questions/generate-items';
import { aClaim, aSetting } from '../../builders/a-claim';
import { aQuotation } from '../../builders/an-item';

const source = (id: string, spoken: string): Source => ({
  ...aSetting().sourceById.get('paper')!,
  id,
  spoken,
});
const report = (id: string, reading: string): AuthoredClaim['reports'][number] => ({
  source: id,
  stance: 'states',
  evidence: [{ reading, exact: `${id} says it.` }],
});
const paper = report('paper', 'first');
const radio = report('radio', 'second');
const settingOf = (claim: AuthoredClaim) =>
  aSetting([claim], [], {
    sourceById: new Map([
      ['paper', source('paper', 'the Paper')],
      ['radio', source('radio', 'Radio One')],
    ]),
    sourcesOf: new Map([
      ['first', ['paper']],
      ['second', ['radio']],
    ]),
  });
const ask = (family: typeof agree, stated: Partial<AuthoredClaim>) => {
  const claim = aClaim(stated);
  return family(claim, settingOf(claim));
};
const optionsOf = (candidate?: Candidate) => {
  const wrong = candidate?.distractors.map(({ text }) => text) ?? [];
  const at = candidate?.keyAt ?? 0;
  return [...wrong.slice(0, at), candidate?.key, ...wrong.slice(at)];
};

describe('a question which report says so', () => {
  const across = { says: 'that it rained' };

  it.each<[string, Partial<AuthoredClaim>, string[]]>([
    [
      'only one says it',
      { text: 'It rained.', reports: [paper], searched: ['second'] },
      [
        'Radio One does not say so, and the Paper does. It rained.',
        'Only the Paper says so, and Radio One does not. It rained.',
        'The Paper says so. It rained.',
      ],
    ],
    [
      'both say it',
      { text: 'It rained.', reports: [paper, radio] },
      [
        'Radio One says so as well. It rained.',
        'The Paper says so as well. It rained.',
        'Both reports say so. It rained.',
      ],
    ],
    [
      'neither says it',
      { text: 'No report tells of rain.', reports: [], searched: ['first', 'second'] },
      [
        'The Paper does not say so, nor does Radio One. No report tells of rain.',
        'Radio One does not say so, nor does the Paper. No report tells of rain.',
        'Neither of these two reports says so. No report tells of rain.',
      ],
    ],
  ])('says of each wrong answer what it overlooks, where %s', (_where, stated, reasons) => {
    const asked = ask(agree, { across, ...stated });
    expect(asked?.distractors.map(({ whyFalse }) => whyFalse)).toEqual(reasons);
  });

  it('offers one, the other, both and neither, always in this order', () => {
    const one = ask(agree, { across, reports: [paper], searched: ['second'] });
    expect(one?.stem).toBe(
      'The Paper and Radio One: which of the two reports says that it rained?',
    );
    expect(one?.key).toBe('Only the Paper');
    for (const stated of [
      { reports: [paper], searched: ['second'] },
      { reports: [radio], searched: ['first'] },
      { reports: [radio, paper] },
      { reports: [], searched: ['second', 'first'] },
    ])
      expect(optionsOf(ask(agree, { across, ...stated }))).toEqual([
        'Only the Paper',
        'Only Radio One',
        'Both of them',
        'Neither of them',
      ]);
  });

  it.each<[string, Partial<AuthoredClaim>]>([
    ['Only Radio One', { reports: [radio], searched: ['first'] }],
    ['Both of them', { reports: [paper, radio] }],
    ['Neither of them', { reports: [], searched: ['first', 'second'] }],
  ])('has the key “%s”', (key, stated) => {
    expect(ask(agree, { across, ...stated })?.key).toBe(key);
  });

  it('names the readings in which nobody says it', () => {
    expect(ask(agree, { across, reports: [paper], searched: ['second'] })?.searched).toEqual([
      'second',
    ]);
  });

  it('is not asked about one report, nor where nothing is to be compared', () => {
    expect(ask(agree, { across, reports: [paper] })).toBeUndefined();
    expect(ask(agree, { reports: [paper, radio] })).toBeUndefined();
  });
});

describe('a question how two reports differ', () => {
  const stated: Partial<AuthoredClaim> = {
    text: 'They differ.',
    reports: [radio, paper],
    differ: {
      on: 'the weather',
      each: [
        { source: 'radio', says: 'it snowed' },
        { source: 'paper', says: 'it rained' },
      ],
    },
  };

  it('offers them the right way round, the other way round, and as if they agreed', () => {
    const candidate = ask(differ, stated)!;
    expect(candidate.stem).toBe('What do the Paper and Radio One report about the weather?');
    expect(candidate.key).toBe('The Paper reports that it rained, Radio One that it snowed.');
    expect(candidate.distractors.map(({ text, whyFalse }) => [text, whyFalse])).toEqual([
      [
        'The Paper reports that it snowed, Radio One that it rained.',
        'It is the other way round. They differ.',
      ],
      ['Both report that it rained.', 'Radio One does not report this. They differ.'],
      ['Both report that it snowed.', 'The Paper does not report this. They differ.'],
    ]);
  });

  it('has another form: whose word one of the two is', () => {
    const candidate = ask(whoseWord, stated)!;
    expect(candidate.stem).toContain('says that it snowed?');
    expect(candidate.key).toBe('Only Radio One');
  });
});

describe('a question about what a report leaves open', () => {
  const stated: Partial<AuthoredClaim> = {
    reports: [],
    searched: ['first', 'second'],
    across: { says: 'that it snowed' },
    silence: {
      of: 'paper',
      asks: 'What does the Paper report about snow?',
      misreadings: [
        {
          says: 'It snowed all over the country.',
          misread: 'over-claim',
          because: 'Nobody says so.',
        },
        { says: 'It did not snow.', misread: 'over-claim', because: 'Nobody says so.' },
      ],
    },
  };
  const made = (change: Partial<AuthoredClaim> = {}) => {
    const claim = aClaim({ ...stated, ...change });
    return generateItems(settingOf(claim), () => []);
  };

  it('has the answer that the report does not say, and no evidence', () => {
    const { items, refusals } = made();
    expect(refusals).toEqual([]);
    const item = items.find(({ family }) => family === 'silent')!;
    expect(item).toMatchObject({ evidence: [], searched: ['first', 'second'] });
    expect(item.kind === 'choice' && item.options.find(({ correct }) => correct)?.text).toBe(
      'The Paper report does not say.',
    );
  });

  it('has another form, which no sentence shows either', () => {
    const { items } = made();
    expect(items.map(({ family, forms }) => [family, forms.length])).toEqual([
      ['agree', 1],
      ['silent', 1],
    ]);
  });

  it('may name the point that is left open, beside points that the report tells', () => {
    const { items } = made({ silence: { ...stated.silence!, says: 'Whether it snowed' } });
    const item = items.find(({ family }) => family === 'silent')!;
    expect(item.kind === 'choice' && item.options.find(({ correct }) => correct)?.text).toBe(
      'Whether it snowed',
    );
  });

  it('is never asked where somebody does report it', () => {
    expect(ask(silent, { ...stated, reports: [paper] })).toBeUndefined();
  });

  it('is refused where its stem does not say whose report is meant', () => {
    const { refusals } = made({ silence: { ...stated.silence!, asks: 'Did it snow?' } });
    expect(refusals).toEqual([
      {
        claimId: 'claim-1',
        family: 'silent',
        gate: 'names-reports',
        why: 'the stem does not say that the Paper reports it',
      },
    ]);
  });
});

it('a question on two reports has as its forms what needs no other reading', () => {
  const claim = aClaim({
    reports: [paper],
    searched: ['second'],
    across: { says: 'that it rained' },
    statement: {
      says: 'It rained there.',
      misreadings: [
        { says: 'It snowed there.', misread: 'over-claim', because: 'No.' },
        { says: 'It was dry there.', misread: 'over-claim', because: 'No.' },
      ],
    },
  });
  const { items } = generateItems(settingOf(claim), () => [aQuotation()]);
  const formsOf = (family: string) => items.find((item) => item.family === family)?.forms;
  expect(formsOf('agree')).toHaveLength(1);
  expect(formsOf('supported')).toEqual([]);
});
