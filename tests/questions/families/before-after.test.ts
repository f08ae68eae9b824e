import { describe, expect, it } from 'vitest';
import type { AuthoredClaim } from '../../../src/model/content';
import { hadHappened, outcome } from '../../../src/questions/families/before-after';
import { gatesFor, type AuthoredSetting, type Candidate } from '../../../src/questions/candidate';
import { GATES } from '../../../src/questions/gates';
import { generateItems } from '../../../src/questions/generate-items';
import { aClaim, aSetting } from '../../builders/a-claim';
import { aQuotation } from '../../builders/an-item';

const timed = (
  id: string,
  sentence: string,
  stance: 'states' | 'expects',
  reading = 'first',
): AuthoredClaim =>
  aClaim({
    id,
    text: `It is reported: ${sentence}`,
    timed: true,
    reports: [{ source: 'paper', stance, evidence: [{ reading, exact: sentence }] }],
  });
const claims = [
  timed('claim-1', 'They were to vote on Friday.', 'expects'),
  timed('claim-2', 'They had written a letter. It was long.', 'states'),
  timed('claim-3', 'They had marched.', 'states'),
  timed('claim-4', 'She planned to speak.', 'expects'),
  timed('claim-5', 'It had rained.', 'states', 'second'),
];
const paragraph = (n: number, text: string) => ({
  id: `first-${n}`,
  n,
  text,
  sourceIds: ['paper'],
  terms: [],
});
const setting = aSetting(claims, [], {
  paragraphsOf: new Map([
    [
      'first',
      [
        paragraph(1, 'They had marched. They were to vote on Friday.'),
        paragraph(2, 'They had written a letter. It was long. She planned to speak.'),
      ],
    ],
  ]),
});
const ask = (at: number) => hadHappened(claims[at]!, setting);
const texts = ({ distractors }: Candidate) => distractors.map(({ text }) => text).sort();
const refusing = (candidate: Candidate, around = setting) =>
  gatesFor(GATES, candidate)
    .filter(({ refuses }) => refuses(candidate, around) !== undefined)
    .map(({ code }) => code);

describe('a question what was still to come', () => {
  it('offers sentences of the same report on what had happened', () => {
    const candidate = ask(0)!;
    expect(candidate.stem).toBe(
      'Which sentence tells of something that was still to come when the Paper wrote?',
    );
    expect(candidate.key).toBe('They were to vote on Friday.');
    // The first sentence tells it; the rest of the proof may say anything.
    expect(texts(candidate)).toEqual(['They had marched.', 'They had written a letter.']);
    expect(candidate.distractors[0]).toMatchObject({ misread: 'before-after' });
    expect(candidate.distractors[0]?.whyFalse).toMatch(/^This had already happened\. It is/);
    expect(refusing(candidate)).toEqual([]);
  });

  it('is asked the other way round of what had happened', () => {
    const candidate = ask(1)!;
    expect(candidate.stem).toContain('had already happened');
    expect(texts(candidate)).toEqual(['She planned to speak.', 'They were to vote on Friday.']);
  });

  it('is not asked where one report has too little of the other kind', () => {
    expect(ask(4)).toBeUndefined();
    expect(hadHappened(aClaim(), setting)).toBeUndefined();
  });

  it('is not asked of what two readings tell', () => {
    const [one] = claims[0]!.reports;
    const twice = {
      ...claims[0]!,
      reports: [one!, { ...one!, evidence: claims[4]!.reports[0]!.evidence }],
    };
    expect(hadHappened(twice, setting)).toBeUndefined();
  });

  it('is refused where an event is offered as wrong beside an event', () => {
    const candidate = ask(0)!;
    const mixed = candidate.distractors.map((each) => ({ ...each, falseBy: 'claim-4' }));
    expect(refusing({ ...candidate, distractors: mixed })).toEqual(['expectation-not-event']);
  });

  it('becomes a choice among the sentences, as they stand in their paragraphs', () => {
    const { items } = generateItems(setting, ({ reports }) =>
      reports.flatMap(({ evidence }) => evidence.map(({ exact }) => aQuotation({ exact }))),
    );
    const item = items.find(({ claimIds: [id] }) => id === 'claim-1')!;
    if (item.kind !== 'evidence') throw new Error(`It is of the kind ${item.kind}`);
    expect(
      item.sentences.map(({ n, text, whyFalse }) => [n, text, whyFalse !== undefined]),
    ).toEqual([
      [1, 'They had marched.', true],
      [1, 'They were to vote on Friday.', false],
      [2, 'They had written a letter.', true],
    ]);
    expect(item.key).toEqual([item.sentences[1]?.id]);
  });
});

describe('a question what came of an expectation', () => {
  const told = (claim: string): AuthoredClaim => ({
    ...claims[0]!,
    outcome: {
      claim,
      asks: 'The Paper expected a vote. What does it report afterwards?',
      says: 'The vote was put off.',
      misreadings: [
        { says: 'The vote was held.', misread: 'before-after', because: 'It was put off.' },
        { says: 'The vote was lost.', misread: 'over-claim', because: 'It was put off.' },
      ],
    },
  });
  const around = (claim: string) => aSetting([told(claim), ...claims.slice(1)]);

  it('offers that the report does not say, and why that is wrong', () => {
    const candidate = outcome(told('claim-5'), around('claim-5'))!;
    expect(candidate.distractors.at(-1)).toMatchObject({
      text: 'The Paper report does not say.',
      whyFalse: 'The report does say it. It is reported: It had rained.',
      falseBy: 'claim-5',
    });
    expect(refusing(candidate, around('claim-5'))).toEqual([]);
  });

  it('is shown by what happened first, then by what was expected', () => {
    const candidate = outcome(told('claim-5'), around('claim-5'))!;
    expect(candidate.shownBy).toEqual([
      { claimId: 'claim-5', reading: 'second' },
      { claimId: 'claim-1', reading: 'first' },
    ]);
    expect(candidate.besides).toEqual(['claim-5']);
  });

  it('is refused where nothing had happened, but was expected too', () => {
    const candidate = outcome(told('claim-4'), around('claim-4'))!;
    expect(refusing(candidate, around('claim-4'))).toEqual(['expectation-not-event']);
    expect(why(candidate, around('claim-4'))).toBe(
      'it must name a claim that says what came of it, and a report of "claim-4" has the stance "expects"',
    );
  });

  it('is refused where the forecast of somebody else has another stance', () => {
    const attributed = told('claim-5');
    attributed.reports = [{ ...attributed.reports[0]!, stance: 'attributes' }];
    const setting = aSetting([attributed, ...claims.slice(1)]);
    expect(why(outcome(attributed, setting)!, setting)).toBe(
      'the stance of its report must be "expects", also where it is somebody else who expects it',
    );
  });
  const why = (candidate: Candidate, around: AuthoredSetting) =>
    GATES.find(({ code }) => code === 'expectation-not-event')?.refuses(candidate, around);
});
