import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { ChecksFileSchema } from '../../../src/model/checks-file';
import type { ItemOf } from '../../../src/model/item';
import type { Checked } from '../../../src/module/program-checks/check';
import { shownTexts } from '../../../src/module/program-checks/shown-texts';
import { aSmallLesson, saidBy } from '../../builders/checked';

/** A word that takes a side, where there are sides. */
const WORD = 'hawkish';
const sides: NonNullable<Checked['content']['checks']>['sides'] = [
  { name: 'the makers', entities: ['nordland'], words: [] },
  { name: 'the town', entities: [], words: ['the mayor'] },
];

type Place = [what: string, write: (lesson: Checked, word: string) => void, where: string];
const stepOf = ({ module }: Checked, id: string) => module.steps.find((step) => step.id === id)!;
const notes = { overview: [], standards: [], contested: [], sources: [], together: [] };
const places: Place[] = [
  [
    'the title of a step',
    (lesson, word) => (stepOf(lesson, 'read-plan').title = word),
    'module.yaml: route.read-plan',
  ],
  [
    'the heading that steps stand under',
    (lesson, word) => (stepOf(lesson, 'shown').group = word),
    'module.yaml: route.shown',
  ],
  [
    'the name of a route',
    (lesson, word) => (lesson.module.routes = [{ id: 'core', title: word, minutes: 10 }]),
    'module.yaml: routes.core',
  ],
  [
    'the title of a reading',
    (lesson, word) => (lesson.module.readings.find(({ id }) => id === 'plan')!.title = word),
    'readings/plan.md: title',
  ],
  [
    'the line of place and day above it',
    (lesson, word) => (lesson.module.readings.find(({ id }) => id === 'plan')!.dateline = word),
    'readings/plan.md: dateline',
  ],
  [
    'the label of a source',
    (lesson, word) => (lesson.module.sources[0]!.published.label = word),
    'sources.yaml: gazette-plan',
  ],
  [
    'the name of a source',
    (lesson, word) => (lesson.module.sources[0]!.spoken = word),
    'sources.yaml: gazette-plan',
  ],
  [
    'why another answer to a row misreads',
    (lesson, word) => {
      const item = lesson.module.items.find(({ id }) => id === 'q-half') as ItemOf<'compare'>;
      item.rows[0]!.whyFalse.silent = word;
    },
    'items.yaml: q-half',
  ],
  [
    'what a status is called',
    (lesson, word) => (lesson.module.comparisons![0]!.statuses[0]!.label = word),
    'comparisons.yaml: c-done.statuses',
  ],
  [
    'what the teacher is told',
    (lesson, word) => (lesson.teacher = { ...notes, together: ['All is well.', word] }),
    'teacher.yaml: together[1]',
  ],
  [
    'what the teacher is told of a source',
    (lesson, word) =>
      (lesson.teacher = { ...notes, sources: [{ source: 'gazette-plan', notes: [word] }] }),
    'teacher.yaml: sources[0].notes[0]',
  ],
];

describe('the checks of words read', () => {
  it.each(places)('%s', (_what, write, where) => {
    const lesson = aSmallLesson();
    lesson.content.checks = parse(ChecksFileSchema, { sides });
    write(lesson, `The ${WORD} council left.`);
    expect(saidBy(6, lesson).wrong).toContain(
      `${where}: "${WORD}" takes a side or says too much: use a plain word`,
    );
  });

  it('a heading of several steps once', () => {
    const lesson = aSmallLesson();
    const said = shownTexts(lesson.module).filter(({ text }) => text === 'The bridge');
    expect(said.map(({ path }) => path)).toEqual(['route.read-plan']);
  });

  it('what a teacher is told for copied words too, and for nothing that only students read', () => {
    const lesson = aSmallLesson();
    const text = 'The gulls of 1817 were louder than the engines of the harbour.';
    const against = [{ name: 'a.txt', text }];
    const told = { ...lesson, against, teacher: { ...notes, overview: [text] } };
    expect(saidBy(4, told).wrong).toEqual([
      expect.stringMatching(/^teacher\.yaml: overview\[0\]: "the gulls of .+" stands in a\.txt/),
    ]);
    expect(saidBy(7, told).wrong.filter((line) => line.startsWith('teacher'))).toEqual([]);
  });
});

describe('a quotation in a question', () => {
  const asked = (stem: string, criterion: string) => {
    const lesson = aSmallLesson();
    const item = lesson.module.items.find(({ id }) => id === 'q-own-words') as ItemOf<'written'>;
    Object.assign(item, { stem, modelAnswer: 'It was late.' });
    item.criteria = [{ id: 'c1', text: criterion }];
    return saidBy(4, lesson).wrong.filter((line) => line.includes('has no speaker'));
  };

  it('has a speaker who may be named in its stem', () => {
    expect(
      asked('What did the mayor say of the work?', 'It has the words “a long winter”.'),
    ).toEqual([]);
  });

  it('is found where nobody is named at all', () => {
    expect(asked('What was it?', 'It was a “long winter”.')).toEqual([
      'items.yaml: q-own-words: “long winter” has no speaker: say whose words they are, or leave the marks out',
    ]);
  });
});
