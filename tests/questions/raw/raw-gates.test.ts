import { describe, expect, it } from 'vitest';
import type { Cluster, RawClaim } from '../../../src/model/raw-claim';
import type { Candidate } from '../../../src/questions/candidate';
import { RAW_GATES } from '../../../src/questions/raw/raw-gates';
import { aCandidate, wrong } from '../../builders/a-claim';
import {
  aCluster,
  anAction,
  aRawClaim,
  aRawSetting,
  aSaying,
  named,
} from '../../builders/a-raw-claim';

const norway = aCluster('Norway', { hints: ['norwegian', 'Oslo'], country: 'NO' });
const peru = aCluster('Peru', { country: 'PE' });
const chile = aCluster('Chile', { country: 'CL' });
const ana = aCluster('Ana Lopes', { type: 'PERSON', subtype: 'person', gender: 'f' });
const ben = aCluster('Ben Okoro', { type: 'PERSON', subtype: 'person', gender: 'm' });
const eva = aCluster('Eva Stone', { type: 'PERSON', subtype: 'person', gender: 'f' });
const all = [norway, peru, chile, ana, ben, eva];

const SENTENCE = 'Norway opened a weather station near Nuuk.';
const did = (sentence = SENTENCE, actor = norway, stated: Partial<RawClaim> = {}): RawClaim => {
  const [subject] = named(sentence, actor);
  const predicate = sentence.slice(actor.name.length + 1, -1);
  return aRawClaim(sentence, {
    names: [subject!],
    action: anAction(subject!, predicate),
    ...stated,
  });
};
/** Sentences enough for an article, saying nothing of what is asked. */
const filler = ['Peru sold tin.', 'Chile sold fruit.', 'It rained.', 'It snowed.', 'It froze.'].map(
  (sentence) =>
    aRawClaim(sentence, {
      names: named(sentence, ...all.filter(({ name }) => sentence.includes(name))),
    }),
);

type Case = {
  claim?: RawClaim;
  candidate?: Partial<Candidate>;
  clusters?: Cluster[];
  others?: RawClaim[];
  title?: string;
  staff?: string[];
};
/** The gates that refuse a "who" question about a claim, by their codes. */
function refusing({
  claim = did(),
  candidate,
  clusters = all,
  others = filler,
  title,
  staff,
}: Case): string[] {
  const setting = aRawSetting([claim, ...others], clusters, title, staff);
  const asked = aCandidate({
    claimId: claim.id,
    family: 'who',
    stem: `According to the report, which country ${claim.action?.predicate ?? ''}?`,
    key: 'Norway',
    distractors: [wrong('Peru'), wrong('Chile')],
    answers: ['norway', 'peru', 'chile'],
    ...candidate,
  });
  return RAW_GATES.filter(({ refuses }) => refuses(asked, setting) !== undefined).map(
    ({ code }) => code,
  );
}
const cloze = (sentence: string, answers = ['norway', 'peru', 'chile']): Partial<Candidate> => ({
  family: 'cloze',
  stem: `Which name completes this sentence from the report? “${sentence}”`,
  answers,
});
const people = ['ana-lopes', 'ben-okoro', 'eva-stone'];
const said = (content: string, direct = true, sentence = `“${content}” Ana Lopes said.`): Case => {
  const [speaker] = named(sentence, ana);
  return {
    claim: aRawClaim(sentence, { names: [speaker!], saying: aSaying(speaker!, content, direct) }),
    candidate: {
      family: 'said',
      stem: `Who is quoted in the report as saying: “${content}”`,
      key: 'Ana Lopes',
      answers: people,
    },
  };
};

describe('the gates of raw text', () => {
  it('let a sound question pass', () => {
    expect(refusing({})).toEqual([]);
    expect(
      refusing({ candidate: cloze('_____ opened a weather station near Nuuk in spring.') }),
    ).toEqual([]);
    expect(refusing(said('Nobody expected the harbour to freeze in April.'))).toEqual([]);
  });

  it('have a code each', () => {
    expect(new Set(RAW_GATES.map(({ code }) => code)).size).toBe(RAW_GATES.length);
  });

  it.each<[string, string, Case]>([
    [
      'certain-claim',
      'an option of doubtful kind',
      { clusters: [norway, { ...peru, sure: false }, chile] },
    ],
    ['enough-text', 'an article of two sentences', { others: filler.slice(0, 1) }],
    [
      'known-words',
      'a word that nobody knows',
      {
        claim: did('Norway opened a blorfed station near Nuuk.', norway, {
          unknownWords: ['blorfed'],
        }),
      },
    ],
    [
      'whole-sentence',
      'a sentence without an end',
      { claim: did('Norway opened a weather station near') },
    ],
    [
      'same-kind',
      'a person among countries',
      { candidate: { answers: ['norway', 'peru', 'ana-lopes'] } },
    ],
    [
      'one-name-one-option',
      'a country and its capital',
      {
        clusters: [...all, aCluster('Oslo', { subtype: 'capital', country: 'NO' })],
        candidate: { answers: ['norway', 'peru', 'oslo'] },
      },
    ],
    [
      'one-name-one-option',
      'two people of one surname whose given names begin alike',
      {
        clusters: [...all, aCluster('Ada Lopes', { type: 'PERSON', subtype: 'person' })],
        candidate: { answers: ['ana-lopes', 'ben-okoro', 'ada-lopes'] },
      },
    ],
    [
      'distractor-not-true',
      'an option that did nearly the same',
      {
        others: [...filler, did('Peru opened its own weather station near Nuuk.', peru)],
      },
    ],
    [
      'distractor-not-true',
      'an option that the sentence names',
      { claim: did('Norway opened a weather station with Peru.') },
    ],
    [
      'no-hint-in-stem',
      'a demonym of the key',
      { claim: did('Norway opened a Norwegian weather station near Nuuk.') },
    ],
    [
      'stands-alone',
      'a pronoun',
      { claim: did('Norway opened the station that they built near Nuuk.') },
    ],
    [
      'stands-alone',
      'a day that hangs on the report',
      { claim: did('Norway opened a weather station last winter.') },
    ],
    [
      'stands-alone',
      'a plan of which nothing was said',
      { claim: did('Norway opened talks about money after the plan.') },
    ],
    [
      'gap-stands-alone',
      'a sentence that begins with a pronoun',
      { candidate: cloze('It opened a weather station in _____ near the fjord.') },
    ],
    [
      'gap-stands-alone',
      'a speaker without a name',
      { candidate: cloze('We opened our weather station in _____ near Nuuk.') },
    ],
    [
      'gap-stands-alone',
      'a subject that was named before',
      { candidate: cloze('In a statement it opened a weather station in _____ near Nuuk.') },
    ],
    [
      'one-report',
      'another report beside the report',
      said('The report says that the harbour is safe in winter.'),
    ],
    [
      'whole-complement',
      'an end that stands for what was named before',
      {
        ...said('her council in Nuuk would not agree to it', false),
        candidate: {
          ...said('her council in Nuuk would not agree to it', false).candidate,
          stem: 'According to the report, who said that her council in Nuuk would not agree to it?',
        },
      },
    ],
    [
      'matters',
      'an idiom without its object',
      { claim: did('Norway kept a careful distance throughout those long talks.') },
    ],
    [
      'gap-stands-alone',
      'the place of a dateline',
      { candidate: cloze('_____ — A weather station opened on Friday near Nuuk.') },
    ],
    [
      'no-label',
      'the label of a speaker',
      { claim: did('HOST: Norway opened a weather station near Nuuk.') },
    ],
    [
      'number-counts',
      'a number of nothing',
      { claim: did('Norway opened 22.5 million across four countries.') },
    ],
    [
      'only-one-could',
      'what others may be too',
      { claim: did('Norway was a founder member of the weather union.') },
    ],
    [
      'no-gender-cue',
      'a pronoun that tells a woman from a man',
      {
        claim: did('Ana Lopes opened her weather station near Nuuk.', ana),
        candidate: { key: 'Ana Lopes', answers: people },
      },
    ],
    [
      'only-one-could',
      'what an actor did not do',
      (() => {
        const claim = did('Norway did not promise to open a weather station.');
        return { claim: { ...claim, action: { ...claim.action!, negated: true } } };
      })(),
    ],
    ['not-in-headline', 'the actor of the headline', { title: 'Norway looks to the ice' }],
    [
      'whole-complement',
      'years that are spent nobody knows where',
      {
        claim: did('Ana Lopes was given three years and two months.', ana),
        candidate: { key: 'Ana Lopes', answers: people },
      },
    ],
    [
      'whole-complement',
      'a thing of the actor that is not explained',
      { claim: did('Norway is working on a review of its strategy.') },
    ],
    [
      'whole-complement',
      'half a comparison',
      { claim: did('Norway caught twice as much herring in 2024.') },
    ],
    [
      'ends-whole',
      'a sentence that breaks off',
      { candidate: { stem: 'According to the report, which country opened a station for the?' } },
    ],
    ['matters', 'a mere arrival', { claim: did('Norway arrived in Nuuk ahead of bigger fleets.') }],
    ['quote-whole', 'words that point back', said('Everybody wanted to sail on the last one.')],
    ['quote-whole', 'words left out', said('Nobody expected the harbour ... to freeze in April.')],
    ['quote-whole', 'a quotation of three words', said('Nobody expected it.')],
    [
      'quote-whole',
      'a quotation that begins in the middle',
      said('and nobody expected the harbour to freeze.'),
    ],
    [
      'quote-whole',
      'a quotation that goes on',
      said(
        'Nobody expected the harbour to freeze.',
        false,
        '“Nobody expected the harbour to freeze, Ana Lopes said.',
      ),
    ],
    [
      'kind-is-shown',
      'a player who is called like a town',
      {
        claim: did('The ferry left Norway for Tolo on a calm morning.'),
        clusters: [...all, aCluster('Tolo', { subtype: 'city' })],
        others: [
          ...filler,
          aRawClaim('Tolo scored twice.', { names: named('Tolo scored twice.', aCluster('Tolo')) }),
        ],
        candidate: { answers: ['norway', 'peru', 'tolo'] },
      },
    ],
    [
      'fits-the-gap',
      'an island that "on" gives away',
      { candidate: cloze('The crew was taken to a hospital on _____ before the storm came in.') },
    ],
    [
      'no-nation-in-stem',
      'the country of a town',
      {
        clusters: [
          aCluster('Bergen', { subtype: 'city', country: 'NO', nation: ['Norway', 'norwegian'] }),
          aCluster('Lima', { subtype: 'city', country: 'PE' }),
          aCluster('Talca', { subtype: 'city', country: 'CL' }),
        ],
        candidate: cloze('The largest Norwegian weather station opened near _____ in spring.', [
          'bergen',
          'lima',
          'talca',
        ]),
      },
    ],
    [
      'nothing-before',
      'a sentence that adds to the one before',
      { candidate: cloze('_____ also opened a weather station near Nuuk in spring.') },
    ],
    [
      'number-in-option-counts',
      'an option with a number of nothing',
      { candidate: { family: 'statement', key: 'Norway has 22.5 million across four countries.' } },
    ],
    [
      'quote-whole',
      'words that answer words before them',
      said("That's when you start thinking about it all."),
    ],
    ['quote-whole', 'a thing named before them', said('The problem is that it comes as concrete.')],
    [
      'ends-whole',
      'an end that was cut off',
      { claim: did('Norway opened a station near Nuuk only.') },
    ],
    ['matters', 'where somebody works', { claim: did('Norway is with the Safety Institute.') }],
    ['length', 'a report that somebody was relieved', said('he was relieved', false)],
    ['length', 'next to nothing', { claim: did('Norway opened up.') }],
    [
      'number-agrees',
      'a plural verb',
      { claim: did('Norway have opened a weather station near Nuuk.') },
    ],
    [
      'no-article-cue',
      'an article that one option takes',
      {
        clusters: [norway, peru, { ...chile, the: true }],
        candidate: cloze('_____ opened a weather station near Nuuk in spring.'),
      },
    ],
    [
      'not-contested',
      'another report that denies it',
      {
        others: [
          ...filler,
          (() => {
            const other = did('Norway never opened a weather station near Nuuk.', norway, {
              articleId: 'second',
            });
            return { ...other, action: { ...other.action!, negated: true } };
          })(),
        ],
      },
    ],
    [
      'only-one-report',
      'two reports that say it',
      {
        candidate: { family: 'outlet' },
        others: [...filler, did(SENTENCE, norway, { articleId: 'second' })],
      },
    ],
  ])('stop at %s: %s', (code, _what, given) => {
    expect(refusing(given)).toContain(code);
  });

  it('ask for nobody who made the report', () => {
    const given = said('Nobody expected the harbour to freeze in April.');
    expect(refusing({ ...given, staff: ['ana lopes'] })).toContain('own-words');
    expect(refusing({ ...given, staff: ['ben okoro'] })).not.toContain('own-words');
  });

  it('let a noun stand that the title explains', () => {
    const claim = did('Norway opened talks about money after the plan.');
    expect(refusing({ claim, title: 'The plan that failed' })).not.toContain('stands-alone');
  });

  it('let a pronoun stand where all options are women', () => {
    const claim = did('Ana Lopes opened her weather station near Nuuk.', ana);
    const vera = aCluster('Vera Hale', { type: 'PERSON', subtype: 'person', gender: 'f' });
    const answers = ['ana-lopes', 'eva-stone', 'vera-hale'];
    const given = { claim, clusters: [...all, vera], candidate: { key: 'Ana Lopes', answers } };
    expect(refusing(given)).not.toContain('no-gender-cue');
  });
});
