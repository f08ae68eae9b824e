import { describe, expect, it } from 'vitest';
import type { ItemOf } from '../../../src/model/item';
import type { Checked } from '../../../src/module/program-checks/check';
import { aSmallLesson, saidBy } from '../../builders/checked';

const LEAVE_OUT =
  'leave it out, or tell it in a reading with known: later and behind all that is asked';
const said = (change: (lesson: Checked) => void): string[] => {
  const lesson = aSmallLesson();
  change(lesson);
  return saidBy(8, lesson).wrong;
};
const readingOf = ({ module }: Checked, id: string) =>
  module.readings.find((reading) => reading.id === id)!;
const itemOf = <K extends 'multi' | 'compare' | 'typed'>({ module }: Checked, id: string) =>
  module.items.find((item) => item.id === id) as ItemOf<K>;
/** A claim that only the reading on what became known later tells. */
const withLaterClaim = (lesson: Checked) => {
  const { id, paragraphs } = readingOf(lesson, 'later');
  const { text: exact, id: paragraph } = paragraphs[0]!;
  const evidence = [{ reading: id, paragraph, exact, prefix: '', suffix: '' }];
  lesson.module.claims.push({
    ...lesson.module.claims[0]!,
    id: 'claim-later',
    reports: [{ sourceId: 'harbour-office', stance: 'states', evidence }],
  });
  return evidence;
};

describe('before the reading on what became known later', () => {
  it('the small lesson says nothing of it', () => {
    expect(said(() => undefined)).toEqual([]);
  });

  it.each<[string, (lesson: Checked, text: string) => void, string]>([
    [
      'a text in easier words',
      (lesson, text) =>
        (readingOf(lesson, 'plan').levels = {
          support: { paragraphs: [{ text, terms: [], said: [] }] },
        }),
      'readings/plan.support.md: paragraph 1: names 2026, and its sources were written by 2011',
    ],
    [
      'a reason why an option is false',
      (lesson, text) => (itemOf<'multi'>(lesson, 'q-reasons').options[2]!.whyFalse = text),
      'items.yaml: q-reasons: names 2026, and the last report is of 2016-05-20',
    ],
    [
      'a reason why a row has no other status',
      (lesson, text) => (itemOf<'compare'>(lesson, 'q-half').rows[0]!.whyFalse.silent = text),
      'items.yaml: q-half: names 2026, and the last report is of 2016-05-20',
    ],
    [
      'a row of a comparison',
      (lesson, text) => (lesson.module.comparisons![0]!.rows[0]!.why = text),
      'comparisons.yaml: c-done.rows.when: names 2026, and the last report is of 2016-05-20',
    ],
    [
      'the title of a step',
      (lesson, text) => (lesson.module.steps[0]!.title = text),
      'module.yaml: route.read-plan: names 2026, and the last report is of 2016-05-20',
    ],
    [
      'a note on a place',
      (lesson, text) =>
        (lesson.module.places = [
          {
            ...{ id: 'oslo', name: 'Oslo', lat: 59.9, lon: 10.8, role: 'event', note: text },
            ...{ readingIds: ['plan', 'later'], claimIds: [] },
          },
        ]),
      'places.yaml: oslo: names 2026, and the last report is of 2016-05-20',
    ],
  ])('%s names no year after the reports', (_what, write, line) => {
    const found = said((lesson) => write(lesson, 'It was mended in 2026.'));
    expect(found.filter((each) => each.startsWith(line))).toHaveLength(1);
  });

  it('a note of the glossary is judged where a reading of that time links it', () => {
    const linkedFrom = (reading: string) =>
      said((lesson) => {
        lesson.module.glossary = [{ id: 'pier', name: 'Pier', note: 'Mended in 2026.' }];
        readingOf(lesson, reading).paragraphs[0]!.terms = [{ start: 0, end: 3, term: 'pier' }];
      });
    expect(linkedFrom('plan')).toEqual([
      `glossary.yaml: pier: names 2026, and the last report is of 2016-05-20: ${LEAVE_OUT}`,
    ]);
    expect(linkedFrom('later')).toEqual([]);
  });

  it('no reason names a day or a month of the same year that came after the last report', () => {
    const because = (text: string) =>
      said((lesson) => (itemOf<'multi'>(lesson, 'q-reasons').options[2]!.whyFalse = text));
    expect(because('It was mended on 21 May 2016.')).toEqual([
      `items.yaml: q-reasons: names 21 May 2016, and the last report is of 2016-05-20: ${LEAVE_OUT}`,
    ]);
    expect(because('It was mended in June 2016.')).toHaveLength(1);
    expect(because('It opened on 20 May 2016.')).toEqual([]);
    expect(because('It opened in 2016.')).toEqual([]);
  });

  it('but what a report foresaw may be named, with its year or as a plan is told', () => {
    const planned = (plan: string) =>
      said((lesson) => {
        readingOf(lesson, 'opening').paragraphs[0]!.text += ` ${plan}`;
        itemOf<'multi'>(lesson, 'q-reasons').options[2]!.whyFalse =
          'The fair of June 2016 was ahead.';
      });
    expect(planned('A fair was planned.')).toHaveLength(1);
    expect(planned('A fair was planned in June.')).toEqual([]);
    expect(planned('A fair was planned in June 2016.')).toEqual([]);
  });

  it('nobody is named whom only that reading names', () => {
    const named = (other: string) =>
      said((lesson) => {
        readingOf(lesson, 'later').paragraphs[0]!.text += ' Then Mayor Wexelblatt came.';
        readingOf(lesson, 'opening').paragraphs[0]!.text += other;
        itemOf<'multi'>(lesson, 'q-reasons').options[2]!.whyFalse = 'It was not Wexelblatt.';
      });
    expect(named('')).toEqual([
      `items.yaml: q-reasons: names "Wexelblatt", of which only what became known later tells: ${LEAVE_OUT}`,
    ]);
    expect(named(' Nobody knew Wexelblatt.')).toEqual([]);
  });

  it('no option is false by what only that reading tells', () => {
    const found = said((lesson) => {
      withLaterClaim(lesson);
      itemOf<'multi'>(lesson, 'q-reasons').options[2]!.falseBy = 'claim-later';
    });
    expect(found).toEqual([
      'items.yaml: q-reasons: "The fishermen stopped the work" is false by "claim-later", which only became known later: name a claim of the reports under by',
    ]);
  });

  it('nothing returns in a form that rests on it', () => {
    const found = said((lesson) => {
      const evidence = withLaterClaim(lesson);
      const form = { ...itemOf<'typed'>(lesson, 'q-company'), id: 'q-later', evidence };
      lesson.module.items.push(form);
      itemOf<'multi'>(lesson, 'q-reasons').forms = ['q-later'];
    });
    expect(found).toContain(
      'items.yaml: q-reasons: may return as "q-later" before what became known later is read: name another form, or ask it behind that reading',
    );
  });
});
