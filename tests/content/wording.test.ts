import { describe, expect, it } from 'vitest';
import { shownTexts } from '../../src/module/program-checks/shown-texts';
import { theShippedModule } from '../builders/shipped';

const texts = shownTexts(theShippedModule());

describe('what a student reads', () => {
  it('is most of the module', () => {
    expect(texts.length).toBeGreaterThan(500);
  });

  it('says Macedonia with its name of today where a paragraph names it first', () => {
    const paragraphs = theShippedModule().readings.flatMap((reading) => {
      const first = reading.paragraphs.find(({ text }) => /(?<!North )\bMacedonia\b/.test(text));
      return first ? [first.text] : [];
    });
    expect(paragraphs.length).toBeGreaterThan(0);
    for (const text of paragraphs) expect(text).toContain('Macedonia (now North Macedonia)');
  });
});

describe('a reading', () => {
  const { readings, glossary, claims, sources, items, steps } = theShippedModule();
  const onRoute = readings.filter(({ id }) =>
    steps.some((step) => step.kind === 'reading' && step.readingId === id),
  );
  const numbers = (text: string) => text.match(/\d[\d,.]*\d|\d/g) ?? [];
  const grounds = new Set(
    numbers(
      [
        ...claims.map(({ text }) => text),
        ...glossary.map(({ note }) => note),
        ...sources.flatMap(({ published }) => [published.label, published.how, published.date]),
        ...items.flatMap((item) =>
          'options' in item
            ? item.options.map((o) => (o.correct ? o.text : (o.whyFalse ?? '')))
            : 'stops' in item
              ? [...item.stops.map(({ label }) => label), ...item.notes]
              : [],
        ),
      ].join(' '),
    ),
  );

  it.each(readings)('has no number that no claim, note, reason or map has: "$title"', (reading) => {
    const loose = reading.paragraphs.flatMap(({ id, text }) =>
      numbers(text)
        .filter((number) => !grounds.has(number))
        .map((number) => `${id}: ${number}`),
    );
    expect(loose).toEqual([]);
  });

  it.each(onRoute)('has paragraphs that fit beside a question: "$title"', ({ paragraphs }) => {
    expect(paragraphs.length).toBeGreaterThanOrEqual(5);
    expect(paragraphs.length).toBeLessThanOrEqual(9);
    for (const { text } of paragraphs) expect(text.split(/\s+/).length).toBeLessThanOrEqual(60);
  });

  it('says whose number the size of the force is', () => {
    const sentences = readings.flatMap((r) =>
      r.paragraphs.filter(({ text }) => text.includes('43,000')).map(({ text }) => text),
    );
    expect(sentences.length).toBeGreaterThan(0);
    for (const text of sentences) expect(text).toMatch(/agency put|Reuters/);
  });
});

describe('the glossary', () => {
  const { readings, glossary } = theShippedModule();
  const spans = readings.flatMap((reading) =>
    reading.paragraphs.flatMap(({ text, terms }) =>
      terms.map(({ start, end, term }) => ({
        reading: reading.id,
        term,
        words: text.slice(start, end),
      })),
    ),
  );

  it('is linked with every entry, and every link is an entry', () => {
    expect([...new Set(spans.map(({ term }) => term))].sort()).toEqual(
      glossary.map(({ id }) => id).sort(),
    );
  });

  it('is linked from words, once a reading for each entry', () => {
    for (const { words } of spans) expect(words).toMatch(/^\S(.*\S)?$/);
    const uses = spans.map(({ reading, term }) => `${reading}/${term}`);
    expect(uses.filter((use, index) => uses.indexOf(use) !== index)).toEqual([]);
  });

  it('explains in no more than 35 words', () => {
    for (const { id, note } of glossary)
      expect([id, note.split(/\s+/).length <= 35]).toEqual([id, true]);
  });
});
