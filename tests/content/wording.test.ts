import { describe, expect, it } from 'vitest';
import { theShippedModule } from '../builders/shipped';
import { outsideQuotations, studentTexts } from './shipped-texts';

/** Words that take a side, or say more than a report does (lesson design, section 6). */
const SLANTED = [
  /\bregimes?\b/i,
  /\bpuppets?\b/i,
  /\baggress(?:ors?|ion|ive)\b/i,
  /\bprovok(?:e|es|ed|ing)\b/i,
  /\bencroach/i,
  /\bexpansion/i,
  /\bprot[ée]g[ée]/i,
  /\bstrident/i,
  /\brogue states?\b/i,
  /\bMoscow[’']s war\b/i,
  /\bCold War foes?\b/i,
  /\btorpedo/i,
  /\bcut off\b/i,
  /\bclimbdown/i,
  /\bappeas/i,
  /\bhawkish/i,
  /\bthe West want(?:s|ed)\b/i,
  /\b(?:claimed|admitted|boasted|threatened)\b/i,
];
/** Names as this lesson writes them, with what stands in their place. */
const NAMES = [/\bKiev\b/, /\bMoldavia\b/, /\bTskhinval\b/, /\bCzechia\b/, /\bCrimea\b/];

const texts = studentTexts();
const found = (patterns: RegExp[]) =>
  texts.flatMap(({ where, text }) =>
    patterns.flatMap((pattern) => {
      const hit = pattern.exec(outsideQuotations(text));
      return hit ? [`${where}: ${hit[0]}`] : [];
    }),
  );

describe('what a student reads', () => {
  it('is most of the module', () => {
    expect(texts.length).toBeGreaterThan(500);
  });

  it('takes no side in its choice of words, quotations aside', () => {
    expect(found(SLANTED)).toEqual([]);
  });

  it('names places and states alike', () => {
    expect(found(NAMES)).toEqual([]);
  });

  it('says Macedonia with its name of today where a paragraph names it first', () => {
    const paragraphs = theShippedModule().readings.flatMap((reading) => {
      const first = reading.paragraphs.find(({ text }) => /\bMacedonia\b/.test(text));
      return first ? [first.text] : [];
    });
    expect(paragraphs.length).toBeGreaterThan(0);
    for (const text of paragraphs) expect(text).toContain('Macedonia (now North Macedonia)');
  });

  it('quotes no more than six words at a time', () => {
    const quotations = texts.flatMap(({ where, text }) =>
      [...text.matchAll(/“([^”]*)”|"([^"]*)"/g)].map((match) => ({
        where,
        words: (match[1] ?? match[2] ?? '').split(/\s+/),
      })),
    );
    expect(quotations.length).toBeGreaterThan(10);
    expect(quotations.filter(({ words }) => words.length > 6)).toEqual([]);
  });

  it('opens and closes every quotation', () => {
    for (const { where, text } of texts)
      expect([where, text.match(/“/g)?.length]).toEqual([where, text.match(/”/g)?.length]);
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
    expect(paragraphs.length).toBeGreaterThanOrEqual(6);
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
