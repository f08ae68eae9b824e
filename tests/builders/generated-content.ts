import fc from 'fast-check';
import type { AuthoredClaim, Content } from '../../src/model/content';
import { splitSentences } from '../../src/text/split-sentences';

const word = fc.stringMatching(/^[a-zäéßж]{2,9}$/);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));

/** One claim before it has a place: its words, and what is asked about it. */
const aClaim = fc.record({
  words,
  paragraph: fc.nat(3),
  hasStatement: fc.boolean(),
  reasonIsClaim: fc.boolean(),
  misreadings: fc.tuple(words, words, words),
  searched: fc.boolean(),
});

/**
 * Content as no author would write it, but valid: two readings whose every sentence
 * shows a claim, in several paragraphs, with emoji and quotation marks in between.
 */
export const generatedContent: fc.Arbitrary<Content> = fc
  .array(aClaim, { minLength: 2, maxLength: 8 })
  .map((list) => {
    const sentence = ({ words }: { words: string }, n: number) =>
      `The “${words}” of day ${n} 🌧 was here.`;
    const paragraphs = [0, 1, 2, 3].map((at) =>
      list.flatMap((claim, n) => (claim.paragraph === at ? [sentence(claim, n)] : [])).join(' '),
    );
    const claims = list.map((claim, n): AuthoredClaim => {
      const text = `On day ${n} there was ${claim.words}.`;
      const near = (values: string[]) =>
        values.map((value) => ({
          value,
          because: claim.reasonIsClaim ? `Not ${value}. ${text}` : 'No.',
        }));
      return {
        id: `claim-${n}`,
        text,
        kind: 'event',
        topic: 'weather',
        objective: 'o1',
        searched: claim.searched ? ['one'] : [],
        core: false,
        reports: [
          {
            source: 'paper',
            stance: 'states',
            evidence: [{ reading: 'one', exact: sentence(claim, n) }],
          },
        ],
        figure: {
          value: `${n}`,
          asks: `How many on day ${n}?`,
          class: `count-${n}`,
          near: near([`${n + 10}`, `${n + 20}`]),
        },
        when: {
          value: `Day ${n}`,
          asks: `When was it ${claim.words}?`,
          class: `day-${n}`,
          near: near(['Never', 'Always', 'Later']),
        },
        ...(claim.hasStatement && {
          statement: {
            says: `There was ${claim.words} then.`,
            misreadings: claim.misreadings.map((says, i) => ({
              says: `There was no ${says} number ${i} then.`,
              misread: 'over-claim' as const,
              because: claim.reasonIsClaim ? text : `It says ${says}.`,
            })),
          },
        }),
      };
    });
    const text = paragraphs
      .filter((paragraph) => splitSentences(paragraph).length > 0)
      .map((paragraph) => ({ text: paragraph, terms: [{ start: 0, end: 3, term: 'the' }] }));
    return {
      module: {
        id: 'generated',
        title: 'Generated',
        question: 'Was it?',
        language: 'en',
        objectives: [{ id: 'o1', text: 'Say it.' }],
        route: [
          { kind: 'reading', id: 'read', title: 'Read', group: 'All', reading: 'one' },
          {
            kind: 'questions',
            stretch: [],
            id: 'ask',
            title: 'Ask',
            group: 'All',
            reading: 'one',
            take: 2,
            items: [],
          },
          { kind: 'result', id: 'end', title: 'End', group: 'All' },
        ],
      },
      sources: [
        {
          id: 'paper',
          badge: 'P',
          publisher: 'The Paper',
          title: 'The weather',
          kind: 'report',
          published: {
            date: '2008-02-29',
            label: '29 February',
            known: 'printed',
            how: 'Printed.',
          },
          vantage: 'after',
          spoken: 'the Paper',
        },
      ],
      glossary: [{ id: 'the', name: 'The', note: 'A word.' }],
      places: [],
      entities: [],
      claims,
      items: [],
      checkpoints: [],
      comparisons: [],
      levels: [],
      review: [],
      timeline: undefined,
      checks: undefined,
      readings: [
        {
          id: 'one',
          title: 'One',
          dateline: 'Here',
          minutes: 1,
          sources: ['paper'],
          paragraphs: text,
        },
      ],
    };
  });
