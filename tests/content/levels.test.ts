import { describe, expect, it } from 'vitest';
import { checkGrades } from '../../src/module/check-grades';
import { problemLine } from '../../src/model/problem';
import type { Level } from '../../src/model/reading';
import { evidenceAt, levelsOf, readingAt } from '../../src/session/level';
import { theShippedModule } from '../builders/shipped';

const module = theShippedModule();
const LEVELS: readonly Level[] = ['support', 'stretch'];
const onRoute = module.readings.filter(({ id }) =>
  module.steps.some((step) => step.kind === 'reading' && step.readingId === id),
);

describe('the readings of the shipped lesson', () => {
  it.each(onRoute)('have an easier and a harder text: "$title"', (reading) => {
    expect(levelsOf([reading])).toEqual(['support', 'standard', 'stretch']);
    for (const level of LEVELS)
      expect(readingAt(reading, level).paragraphs).toHaveLength(reading.paragraphs.length);
  });

  it('read at the grades of their levels', () => {
    expect(checkGrades(module.readings, module.language)).toEqual([]);
  });

  it('show every claim at every level, in sentences of the same paragraph', () => {
    for (const { id, reports } of module.claims)
      for (const evidence of reports.flatMap((report) => report.evidence)) {
        const reading = module.readings.find((known) => known.id === evidence.reading)!;
        const at = reading.paragraphs.findIndex((known) => known.id === evidence.paragraph);
        for (const level of LEVELS) {
          const there = evidenceAt(reading, evidence, level);
          expect(there.paragraph, id).toBe(evidence.paragraph);
          expect(readingAt(reading, level).paragraphs[at]!.text, id).toContain(there.exact);
        }
      }
  });

  it('explain the same words at every level', () => {
    for (const reading of module.readings) {
      const terms = (level: Level) =>
        readingAt(reading, level).paragraphs.map((paragraph) =>
          paragraph.terms.map(({ term }) => term).sort(),
        );
      for (const level of LEVELS) expect(terms(level), reading.id).toEqual(terms('standard'));
    }
  });

  it('keep names, figures and quoted words', () => {
    const figures = /\d+(?:,\d+)*|“[^”]+”/g;
    for (const reading of module.readings)
      for (const level of LEVELS)
        readingAt(reading, level).paragraphs.forEach(({ text }, at) => {
          const original = reading.paragraphs[at]!.text.match(figures) ?? [];
          expect(text.match(figures) ?? [], `${reading.id} ${level} ${at + 1}`).toEqual(
            expect.arrayContaining([...new Set(original)]),
          );
        });
  });
});

describe('a text that is harder than its level', () => {
  const hard =
    'Intergovernmental negotiations concerning institutional cooperation continued notwithstanding considerable disagreement about responsibilities. ';
  const easy = 'The cat sat on the mat. It was hot. The dog ran off. ';
  const reading = (paragraphs: string) => ({
    ...module.readings[0]!,
    id: 'x',
    levels: { support: { paragraphs: [{ text: paragraphs, terms: [], said: [] }] } },
    paragraphs: [{ ...module.readings[0]!.paragraphs[0]!, text: paragraphs }],
  });

  it('is a warning that says what to do', () => {
    const warnings = checkGrades([reading(hard.repeat(12))], 'en');
    expect(warnings.map(({ file, fix }) => [file, fix])).toEqual([
      ['readings/x.md', 'too hard: use shorter sentences and plainer words'],
      ['readings/x.support.md', 'too hard: use shorter sentences and plainer words'],
    ]);
  });

  it('is one as well when it is too easy', () => {
    expect(checkGrades([reading(easy.repeat(12))], 'en').map(({ what }) => what)).toEqual([
      expect.stringMatching(/^reads at grade -?\d\.\d, and "standard" text at 8 to 10.5$/),
      expect.stringMatching(/^reads at grade -?\d\.\d, and "support" text at 5.5 to 7.5$/),
    ]);
  });

  it('is judged by its sentences alone where it is short, such as a source card', () => {
    expect(checkGrades([reading(hard.repeat(3))], 'en')).toEqual([]);
    const long =
      'The ship that came in the night was so big that all the boats in the old harbour had to go. ';
    expect(checkGrades([reading(long.repeat(2))], 'en').map(problemLine)).toEqual([
      'readings/x.md: has 21.0 words a sentence, and "standard" text at most 17: cut long sentences in two',
      'readings/x.support.md: has 21.0 words a sentence, and "support" text at most 13: cut long sentences in two',
    ]);
    expect(checkGrades([reading(long)], 'en')).toEqual([]);
  });

  it('is none in another language', () => {
    expect(checkGrades([reading(hard.repeat(12))], 'de')).toEqual([]);
  });
});
