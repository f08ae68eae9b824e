import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { ChecksFileSchema } from '../../../src/model/checks-file';
import type { ItemOf } from '../../../src/model/item';
import { PROGRAM_CHECKS, runChecks } from '../../../src/module/program-checks/run-checks';
import type { Checked } from '../../../src/module/program-checks/check';
import { aSmallLesson, saidBy } from '../../builders/checked';
import { secondLookOf } from '../../../src/cli/second-look';

type Case = [n: number, what: string, change: (lesson: Checked) => void, said: RegExp];

const itemOf = ({ module }: Checked, id: string) => module.items.find((item) => item.id === id)!;
const textOf = ({ module }: Checked, id: string) => {
  const { paragraphs } = module.readings.find((reading) => reading.id === id)!;
  return paragraphs[0]!;
};
const claimOf = ({ content }: Checked, id: string) =>
  content.claims.find((claim) => claim.id === id)!;
/** A question with options, made of another. */
const aChoice = (lesson: Checked, change: Partial<ItemOf<'choice'>> = {}): ItemOf<'choice'> => {
  const option = (text: string, correct: boolean) => ({
    id: text,
    text,
    correct,
    ...(!correct && { whyFalse: 'No.', falseBy: 'claim-delay', misread: 'wrong-time' as const }),
  });
  const { id, evidence, claimIds, objective } = itemOf(lesson, 'q-company');
  return {
    ...{ id: `${id}-choice`, evidence, claimIds, objective, kind: 'choice', family: 'supported' },
    ...{ stem: 'What is said of the steel?', searched: [], gates: [], forms: [] },
    ...{ origin: 'generated', asksConfidence: false },
    options: [
      option('It was late', true),
      option('It was early', false),
      option('It was lost', false),
    ],
    ...change,
  };
};
const checks = parse(ChecksFileSchema, {});
const sides: NonNullable<Checked['content']['checks']>['sides'] = [
  { name: 'the makers', entities: ['nordland'], words: ['Nordlund'] },
  { name: 'the town', entities: [], words: ['the mayor', 'the council', 'fishermen'] },
];

const cases: Case[] = [
  [
    1,
    'an item that names no claim that exists',
    (lesson) => (itemOf(lesson, 'q-company').claimIds = ['claim-none']),
    /^items\.yaml: q-company: "claim-none" is not a claim: use an id/,
  ],
  [
    1,
    'an item that no sentence shows',
    (lesson) => (itemOf(lesson, 'q-order').evidence = []),
    /^items\.yaml: q-order: is shown by no paragraph/,
  ],
  [
    1,
    'an answer of which its paragraph says nothing',
    (lesson) => ((itemOf(lesson, 'q-company') as ItemOf<'typed'>).accepts = ['Zeppelin']),
    /^items\.yaml: q-company: no word of its answer "Zeppelin" stands in the paragraph/,
  ],
  [
    1,
    'a paragraph that is page furniture',
    (lesson) => (textOf(lesson, 'plan').text = '© 2011 Harbour Gazette. All rights reserved.'),
    /^readings\/plan\.md: paragraph 1: reads like page furniture \(a copyright line\)/,
  ],
  [
    1,
    'words that its author keeps out',
    (lesson) => {
      lesson.content.checks = { ...checks, never: ['stone quay'] };
      textOf(lesson, 'plan').text += ' It has a stone quay.';
    },
    /^readings\/plan\.md: paragraph 1: holds "stone quay"/,
  ],
  [
    2,
    'an objective that is seldom asked',
    (lesson) => lesson.module.objectives.push({ id: 'o9', text: 'Sing.' }),
    /^module\.yaml: objectives\.o9: has 0 questions in the bank, not 6: write claims/,
  ],
  [
    2,
    'an objective that is asked in one way only',
    (lesson) =>
      lesson.module.items.forEach((item) => (item.objective = item.kind === 'typed' ? 'o1' : 'o2')),
    /^module\.yaml: objectives\.o1: is asked in 1 format, not 2/,
  ],
  [
    2,
    'a route that asks more than a lesson holds',
    (lesson) => {
      const order = itemOf(lesson, 'q-order');
      const more = Array.from({ length: 40 }, (_, n) => ({ ...order, id: `q-more-${n}` }));
      lesson.module.items.push(...more);
      const step = lesson.module.steps.find((each) => each.kind === 'questions')!;
      step.itemIds.push(...more.map(({ id }) => id));
    },
    /^module\.yaml: route: asks \d+ scored questions on the core route, not at most 30: take fewer/,
  ],
  [
    2,
    'a step that asks one thing after the other',
    (lesson) => {
      const step = lesson.module.steps.find((each) => each.kind === 'questions')!;
      step.itemIds = ['a', 'b', 'c', 'd', 'e'];
    },
    /^module\.yaml: route\.\S+: asks 5 questions in a row, not at most 4: spread/,
  ],
  [
    3,
    'a route that only asks to find',
    (lesson) =>
      [...lesson.content.items, ...lesson.content.checkpoints].forEach(
        (item) => (item.process = 'locate'),
      ),
    /^module\.yaml: route: 100 % of the \d+ scored questions of the core route ask to locate, not 20 % to 30 %/,
  ],
  [
    3,
    'a route that needs one text at a time',
    (lesson) =>
      lesson.module.items.forEach((item) => {
        item.evidence = item.evidence.slice(0, 1);
        item.searched = [];
      }),
    /: 0 % of the \d+ scored questions of the core route need two readings or two reports, not 35 %/,
  ],
  [
    3,
    'a route without answers to produce',
    (lesson) =>
      (lesson.module.items = lesson.module.items.filter(
        ({ kind }) => kind === 'multi' || kind === 'match',
      )),
    /0 % of the 2 scored questions of the core route are answered without options, not 40 %/,
  ],
  [
    4,
    'eight words of an article',
    (lesson) =>
      Object.assign(lesson, {
        against: [
          { name: 'a.txt', text: 'Then the town council voted on Tuesday for a bridge, it said.' },
        ],
      }),
    /^readings\/plan\.md: paragraph 1: "the town council voted on tuesday for a" stands in a\.txt: say it/,
  ],
  [
    4,
    'six words of an article that are no name',
    (lesson) =>
      Object.assign(lesson, {
        against: [{ name: 'a.txt', text: 'It expects the first cars to cross soon.' }],
      }),
    /^readings\/plan\.md: paragraph 1: "expects the first cars to cross" stands in a\.txt/,
  ],
  [
    4,
    'a quotation of seven words',
    (lesson) =>
      (textOf(lesson, 'plan').text += ' The mayor said “we will cross it in three years”.'),
    /^readings\/plan\.md: paragraph 1: quotes more than 6 words/,
  ],
  [
    4,
    'a quotation without a speaker',
    (lesson) => (textOf(lesson, 'plan').text = 'It was a “long winter”.'),
    /^readings\/plan\.md: paragraph 1: “long winter” has no speaker/,
  ],
  [
    5,
    'a text that is harder than its level',
    (lesson) =>
      (textOf(lesson, 'plan').text =
        'Intergovernmental negotiations concerning institutional cooperation continued notwithstanding considerable disagreement about responsibilities. '.repeat(
          12,
        )),
    /^readings\/plan\.md: reads at grade \d+/,
  ],
  [
    5,
    'a sentence that is missing at another level',
    (lesson) =>
      (lesson.module.readings[0]!.levels = {
        support: {
          paragraphs: lesson.module.readings[0]!.paragraphs.map(() => ({
            text: 'It rained.',
            terms: [],
            said: [],
          })),
        },
      }),
    /^readings\/[a-z]+\.support\.md: paragraph 1: does not say "/,
  ],
  [
    6,
    'a word that takes a side, where there are sides',
    (lesson) => {
      lesson.content.checks = { ...checks, sides };
      textOf(lesson, 'plan').text += ' The hawkish council left.';
    },
    /^readings\/plan\.md: paragraph 1: "hawkish" takes a side/,
  ],
  [
    6,
    'a name that is written otherwise here',
    (lesson) => {
      lesson.content.checks = { ...checks, names: [{ not: 'Oslofjord', write: 'Oslo Fjord' }] };
      textOf(lesson, 'plan').text += ' It is in the Oslofjord.';
    },
    /^readings\/plan\.md: paragraph 1: writes "Oslofjord": write "Oslo Fjord"/,
  ],
  [
    6,
    'one side that warns and one that says',
    (lesson) => {
      lesson.content.checks = { ...checks, sides };
      textOf(lesson, 'plan').text =
        `${'The council said yes. '.repeat(12)}${'Nordlund warned it. '.repeat(12)}`;
    },
    /^readings: said: is \d % of the verbs of the makers and 100 % of those of the town/,
  ],
  [
    6,
    'a topic on which one side is not heard',
    (lesson) => {
      lesson.content.checks = { ...checks, sides, contested: ['bridge'] };
      Object.assign(claimOf(lesson, 'claim-plan'), {
        kind: 'position',
        text: 'The mayor said it was good.',
      });
    },
    /^claims\.yaml: topic bridge: has 0 positions of the makers and 1 of the town/,
  ],
  [
    7,
    'a number that nobody answers for',
    (lesson) => (textOf(lesson, 'plan').text += ' It cost 817 crowns.'),
    /^readings\/plan\.md: paragraph 1: 817 is in no claim and no dated event/,
  ],
  [
    7,
    'the same in words',
    (lesson) => (textOf(lesson, 'plan').text += ' It cost seventy-one crowns.'),
    /^readings\/plan\.md: paragraph 1: 71 is in no claim/,
  ],
  [
    7,
    'a count that does not say whose it is',
    (lesson) =>
      (lesson.content.checks = {
        ...checks,
        attributed: [{ words: 'first cars', by: ['the mayor'] }],
      }),
    /^readings\/plan\.md: paragraph 1: says "first cars" and not whose it is: name the mayor/,
  ],
  [
    7,
    'a question for such a count that does not say it either, in digits or in words',
    (lesson) => {
      lesson.content.checks = { ...checks, attributed: [{ words: 'a dozen', by: ['the mayor'] }] };
      Object.assign(itemOf(lesson, 'q-company'), { stem: 'How many were they?', accepts: ['12'] });
    },
    /^items\.yaml: q-company: asks for "a dozen" and does not say whose it is: name the mayor in the question/,
  ],
  [
    7,
    'a pair that holds such a count and no name',
    (lesson) => {
      lesson.content.checks = { ...checks, attributed: [{ words: 'a dozen', by: ['the mayor'] }] };
      const [first, second] = (itemOf(lesson, 'q-pairs') as ItemOf<'match'>).lefts;
      Object.assign(first!, { text: '12' });
      Object.assign(second!, { text: 'a dozen, by the mayor' });
    },
    /^items\.yaml: q-pairs: asks for "a dozen" and does not say whose it is: name the mayor in the question or in the pair/,
  ],
  [
    8,
    'an event that ended after its report was written',
    (lesson) =>
      (lesson.content.timeline = {
        objective: 'o1',
        entries: [
          {
            id: 'e1',
            date: '2016-06-01',
            event: 'A flood',
            dated: 'confirmed',
            later: false,
            claims: ['claim-delay'],
            sources: [],
            reported: [],
          },
        ],
      }),
    /^timeline\.yaml: e1: ended on 2016-06-01, after "gazette-opening" was published/,
  ],
  [
    8,
    'an outcome that an earlier report tells',
    (lesson) =>
      (claimOf(lesson, 'claim-delay').outcome = {
        claim: 'claim-plan',
        asks: 'What?',
        says: 'This',
        misreadings: [],
      }),
    /^claims\.yaml: claim-delay\.outcome: "claim-plan" is told by a report of 2011-03-02, before/,
  ],
  [
    8,
    'a question that names a year after its sources',
    (lesson) => (itemOf(lesson, 'q-company').stem = 'Which company made the arch of 2031?'),
    /^items\.yaml: q-company: names 2031, and its sources were written by 2016/,
  ],
  [
    8,
    'a reading that does',
    (lesson) => (textOf(lesson, 'plan').text += ' In 2031 it fell.'),
    /^readings\/plan\.md: paragraph 1: names 2031, and its sources were written by 2011/,
  ],
  [
    9,
    'a question with two right options',
    (lesson) => {
      const choice = aChoice(lesson);
      choice.options[1]!.correct = true;
      lesson.module.items.push(choice);
    },
    /^claims\.yaml: claim-delay \(supported\): has 2 right options: leave exactly one/,
  ],
  [
    9,
    'an option for all of the others',
    (lesson) => {
      const choice = aChoice(lesson);
      choice.options[2]!.text = 'All of these';
      lesson.module.items.push(choice);
    },
    /offers "All of these": offer an answer that says something/,
  ],
  [
    9,
    'a wrong option that stands for no misreading',
    (lesson) => {
      const choice = aChoice(lesson);
      delete choice.options[2]!.misread;
      lesson.module.items.push(choice);
    },
    /"It was lost" names no misreading: add misread/,
  ],
  [
    9,
    'a wrong answer to type that stands for no misreading',
    (lesson) => delete (itemOf(lesson, 'q-company') as ItemOf<'typed'>).rejects[0]!.misread,
    /^items\.yaml: q-company: "the council" names no misreading: add misread/,
  ],
  [
    9,
    'one without a reason',
    (lesson) => delete (itemOf(lesson, 'q-company') as ItemOf<'typed'>).rejects[0]!.whyFalse,
    /^items\.yaml: q-company: "the council" has no reason: say under because why it is false/,
  ],
  [
    9,
    'a sentence to pick with no other that looks like it',
    (lesson) =>
      (itemOf(lesson, 'q-sentence') as ItemOf<'evidence'>).sentences.forEach(
        (sentence) => delete sentence.whyFalse,
      ),
    /^items\.yaml: q-sentence: has no sentence that looks like the right one and a reason .+: name one under near/,
  ],
  [
    9,
    'a pair of which nobody says why it belongs together',
    (lesson) => delete (itemOf(lesson, 'q-pairs') as ItemOf<'match'>).lefts[1]!.whyFalse,
    /^items\.yaml: q-pairs: "The mayor" has no reason: say under because what belongs to it/,
  ],
  [
    9,
    'a key that is always the longest',
    (lesson) => {
      const choice = aChoice(lesson);
      choice.options[0]!.text = 'It was late by a whole year and more';
      lesson.module.items.push(...Array.from({ length: 20 }, () => choice));
    },
    /the key is the longest option in 20 of 20 questions/,
  ],
  [
    9,
    'a key that always stands first',
    (lesson) => {
      lesson.module.items.push(...Array.from({ length: 20 }, () => aChoice(lesson)));
    },
    /keys among 3 options stand at the places 20, 0, 0 times \(χ² 40\.0, at most 9\.21\)/,
  ],
  [
    10,
    'a missed question that returns at once',
    (lesson) => {
      const choice = aChoice(lesson);
      lesson.module.items.push(choice);
      itemOf(lesson, 'q-company').forms = [choice.id];
      lesson.module.steps = lesson.module.steps.flatMap((step) => {
        if (step.kind === 'compare' || step.kind === 'checkpoint') return [];
        return step.kind === 'questions' ? { ...step, itemIds: ['q-company'] } : step;
      });
    },
    /^items\.yaml: q-company: returns after [012] other questions, not 3/,
  ],
  [
    10,
    'a route without a second look',
    (lesson) => (lesson.module.steps = lesson.module.steps.filter(({ kind }) => kind !== 'retry')),
    /^module\.yaml: route: has no second look/,
  ],
  [
    11,
    'a name with a slip',
    (lesson) => (textOf(lesson, 'plan').text += ' Then Harbuor Gazette left.'),
    /^readings\/plan\.md: paragraph 1: "Harbuor" looks like a slip of "harbour"/,
  ],
  [
    11,
    'a name that nobody has introduced',
    (lesson) => (textOf(lesson, 'plan').text += ' It was built by Wexelblatt.'),
    /^readings\/plan\.md: paragraph 1: "Wexelblatt" is nobody that the module knows/,
  ],
];

describe('the program checks', () => {
  it.each(cases)('%i finds %s', (n, _what, change, said) => {
    const sound = saidBy(n, aSmallLesson());
    expect([...sound.wrong, ...sound.short].filter((line) => said.test(line))).toEqual([]);
    const lesson = aSmallLesson();
    change(lesson);
    // What the player brings back follows from the module as it is now.
    const found = saidBy(n, { ...lesson, secondLook: secondLookOf(lesson.module) });
    expect([...found.wrong, ...found.short].filter((line) => said.test(line))).not.toEqual([]);
  });

  it('have a broken lesson each', () => {
    expect([...new Set(cases.map(([n]) => n))]).toEqual(PROGRAM_CHECKS.map(({ n }) => n));
  });

  it('ask a lesson of the full standard for all of it', () => {
    const lesson = aSmallLesson();
    const small = runChecks(lesson);
    lesson.content.module.standard = 'full';
    const full = runChecks(lesson);
    expect(full.flatMap(({ warnings }) => warnings)).toEqual([]);
    expect(full.flatMap(({ errors }) => errors).length).toBe(
      small.flatMap(({ errors, warnings }) => [...errors, ...warnings]).length,
    );
  });

  it('say of everything where it is and what to do', () => {
    const lesson = aSmallLesson();
    for (const { errors, warnings } of runChecks(lesson))
      for (const { file, what, fix } of [...errors, ...warnings])
        expect([file, what, fix].every((part) => part.length > 3)).toBe(true);
  });
});

describe('what a small lesson lacks', () => {
  const falls = (n: number, lesson: Checked, said: RegExp) =>
    saidBy(n, lesson).short.some((line) => said.test(line));

  it('is another form of a map task, until one is named that asks in other words', () => {
    const lesson = aSmallLesson();
    const said = /^checkpoints\.yaml: m-countries: has no other form on the same claim/;
    expect(falls(10, lesson, said)).toBe(true);
    const countries = itemOf(lesson, 'm-countries');
    countries.forms = ['m-again'];
    lesson.module.items.push({ ...countries, id: 'm-again', forms: [] });
    expect(falls(10, lesson, said)).toBe(true);
    lesson.module.items.at(-1)!.stem = 'Who began the club?';
    expect(falls(10, lesson, said)).toBe(false);
  });

  it('is another form of a question, until one is named', () => {
    const lesson = aSmallLesson();
    const said = /^items\.yaml: q-company: has no other form on the same claim/;
    expect(falls(10, lesson, said)).toBe(true);
    itemOf(lesson, 'q-company').forms = ['q-sentence'];
    expect(falls(10, lesson, said)).toBe(false);
  });
});

describe('a name of several words', () => {
  it('may stand in an article too', () => {
    const lesson = aSmallLesson();
    const against = [{ name: 'a.txt', text: 'It expects the first cars to cross soon.' }];
    const longNames = ['Council That Expects The First Cars To Cross'];
    lesson.content.checks = { ...checks, longNames };
    expect(saidBy(4, { ...lesson, against }).wrong).toEqual([]);
  });
});
