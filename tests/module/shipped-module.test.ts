import { describe, expect, it } from 'vitest';
import { IN_ONE_ORDER, type Item, type Option } from '../../src/model/item';
import type { Module } from '../../src/model/module';
import { isProduced } from '../../src/model/produced';
import { splitSentences } from '../../src/text/split-sentences';
import { Draft, theShippedModule } from '../builders/shipped';

const module = theShippedModule();
const choices = module.items.flatMap((item) => (item.kind === 'choice' ? [item] : []));
const asked = module.steps.flatMap((step) => (step.kind === 'questions' ? step.itemIds : []));
const itemOf = (id: string) => module.items.find((item) => item.id === id)!;
const onRoute = asked.map(itemOf);
const generated = module.items.filter(({ origin }) => origin === 'generated');
const readingsOf = ({ evidence, searched }: Item) => [
  ...new Set([...evidence.map(({ reading }) => reading), ...searched]),
];
const keyAt = (options: Option[]) => options.findIndex(({ correct }) => correct);

describe('the shipped module', { timeout: 30_000 }, () => {
  it('is built without a problem and without a warning', () => {
    const { problems, warnings } = new Draft().compile();
    expect(problems).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('holds at least a hundred and ten claims with evidence, from all five reports', () => {
    const shown = module.claims.filter(({ reports }) =>
      reports.some(({ evidence }) => evidence.length > 0),
    );
    expect(shown.length).toBeGreaterThanOrEqual(110);
    const reports = module.sources.filter(({ kind }) => kind === 'report');
    expect(reports).toHaveLength(5);
    const retold = module.readings.flatMap(({ sourceIds }) => sourceIds);
    const dated = module.timeline?.flatMap(({ sourceIds = [] }) => sourceIds) ?? [];
    expect(new Set([...retold, ...dated])).toEqual(new Set(module.sources.map(({ id }) => id)));
    const reported = shown.flatMap(({ reports }) => reports.map((r) => r.sourceId));
    for (const { id } of reports) expect(reported).toContain(id);
  });

  it('quotes every piece of evidence word for word, as whole sentences, where it says', () => {
    const quoted = [
      ...module.items.flatMap(({ evidence }) => evidence),
      ...module.claims.flatMap(({ reports }) => reports.flatMap(({ evidence }) => evidence)),
    ];
    expect(quoted.length).toBeGreaterThan(100);
    for (const { reading, paragraph, exact, prefix, suffix } of quoted) {
      const { text } = module.readings
        .find(({ id }) => id === reading)!
        .paragraphs.find(({ id }) => id === paragraph)!;
      const start = text.indexOf(exact);
      expect(text.slice(start, start + exact.length)).toBe(exact);
      expect(text.slice(0, start).endsWith(prefix)).toBe(true);
      expect(text.slice(start + exact.length).startsWith(suffix)).toBe(true);
      const sentences = splitSentences(text);
      expect(sentences.map((sentence) => sentence.start)).toContain(start);
      expect(sentences.map((sentence) => sentence.end)).toContain(start + exact.length);
    }
  });

  it('never shows evidence of a source in a reading that does not retell it', () => {
    for (const { reports } of module.claims)
      for (const { sourceId, evidence } of reports)
        for (const { reading } of evidence)
          expect(module.readings.find(({ id }) => id === reading)!.sourceIds).toContain(sourceId);
  });

  it('cites for a paragraph of a text from many sources those alone that it rests on', () => {
    const background = module.readings.find(({ id }) => id === 'background')!;
    expect(background.sourceIds.length).toBe(10);
    expect(background.paragraphs.map(({ sourceIds }) => sourceIds)).toEqual([
      ['nato-nacc'],
      ['nato-pfp'],
      ['nato-pa'],
      ['rferl-1999'],
      ['nato-1999'],
      ['nato-rome-background', 'nato-2004'],
      ['munich-2007', 'interfax-2007', 'cfe-2007'],
    ]);
  });

  it('asks after each reading about that reading, and about nothing that was not read', () => {
    const read: string[] = [];
    for (const step of module.steps) {
      if (step.kind === 'reading') read.push(step.readingId);
      if (step.kind === 'compare') {
        const { left, right } = module.comparisons!.find(({ id }) => id === step.comparisonId)!;
        read.push(left.reading, right.reading);
      }
      if (step.kind !== 'questions') continue;
      for (const item of step.itemIds.map(itemOf)) {
        if (item.origin === 'generated') expect(readingsOf(item)).toContain(read.at(-1));
        for (const reading of readingsOf(item)) expect(read).toContain(reading);
      }
    }
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('begins every set that is made from claims with an answer to choose', () => {
    for (const step of module.steps) {
      if (step.kind !== 'questions') continue;
      const items = step.itemIds.map(itemOf).filter(({ origin }) => origin === 'generated');
      if (items.length === 0) continue;
      expect(items[0]!.kind).toBe('choice');
    }
  });

  it('asks to produce the answer in two questions of five', () => {
    const scored = module.steps.flatMap((step) =>
      step.kind === 'questions' || step.kind === 'checkpoint' ? step.itemIds.map(itemOf) : [],
    );
    expect(scored.filter(isProduced).length / scored.length).toBeGreaterThanOrEqual(0.4);
  });

  it('asks questions of at least three families', () => {
    expect(new Set(onRoute.map(({ family }) => family)).size).toBeGreaterThanOrEqual(3);
  });

  it('asks about a sentence once in a set of questions', () => {
    for (const step of module.steps) {
      if (step.kind !== 'questions') continue;
      const items = step.itemIds.map(itemOf);
      if (items.some(({ origin }) => origin === 'written')) continue;
      expect(new Set(items.map(({ claimIds }) => claimIds[0])).size).toBe(items.length);
      const sentences = items.flatMap(({ evidence }) => evidence[0]?.exact ?? []);
      expect(new Set(sentences).size).toBe(sentences.length);
    }
  });

  it('has three forecasts before anything is told, each resolved after its last sentence was read', () => {
    const forecasts = module.items.flatMap((item) => (item.kind === 'prediction' ? [item] : []));
    expect(forecasts).toHaveLength(3);
    const at = (test: (step: Module['steps'][number]) => boolean) => module.steps.findIndex(test);
    for (const { id, resolution, evidence } of forecasts) {
      const asked = at((step) => step.kind === 'prediction' && step.itemId === id);
      const read = at((s) => s.kind === 'reading' && s.readingId === resolution.reading);
      const settled = at((step) => step.kind === 'resolution' && step.itemId === id);
      expect(asked).toBeGreaterThan(0);
      expect(read).toBeGreaterThan(asked);
      expect(settled).toBeGreaterThan(read);
      expect(evidence.length).toBeGreaterThanOrEqual(2);
      expect(evidence.at(-1)!.reading).toBe(resolution.reading);
    }
  });

  it('serves every objective with something that is asked', () => {
    const served = new Set(
      module.items
        .filter(({ id, kind }) => asked.includes(id) || kind !== 'choice')
        .map(({ objective }) => objective),
    );
    expect([...served].sort()).toEqual(module.objectives.map(({ id }) => id).sort());
  });
});

describe('every question of the shipped bank', () => {
  it('has three or four options that differ, exactly one of them right', () => {
    for (const { options } of choices) {
      expect([3, 4]).toContain(options.length);
      expect(options.filter(({ correct }) => correct)).toHaveLength(1);
      expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
      expect(new Set(options.map(({ text }) => text.toLowerCase())).size).toBe(options.length);
    }
  });

  it('says of each distractor why it is false, and by which claim', () => {
    const claims = new Set(module.claims.map(({ id }) => id));
    for (const { options } of choices)
      for (const option of options) {
        if (option.correct) {
          expect(option).toEqual({ id: option.id, text: option.text, correct: true });
          continue;
        }
        expect(option.whyFalse).toMatch(/\S.*[.!?”]$/);
        expect(claims).toContain(option.falseBy);
        expect(option.misread).toBeTruthy();
      }
  });

  it('names who reports what it asks', () => {
    for (const { stem, claimIds } of choices) {
      const { reports } = module.claims.find(({ id }) => id === claimIds[0])!;
      for (const { sourceId } of reports) {
        const { spoken } = module.sources.find(({ id }) => id === sourceId)!;
        expect(stem).toContain(spoken.replace(/^the /, ''));
      }
    }
  });

  it('has another form with another surface', () => {
    for (const item of generated) {
      expect(item.forms.length).toBeGreaterThan(0);
      for (const id of item.forms) {
        const form = itemOf(id);
        expect(form.claimIds[0]).toBe(item.claimIds[0]);
        expect(form.family).not.toBe(item.family);
        expect(`${form.kind} ${form.stem}`).not.toBe(`${item.kind} ${item.stem}`);
        for (const reading of readingsOf(form)) expect(readingsOf(item)).toContain(reading);
      }
    }
  });

  it('has evidence, or names what was looked through in vain', () => {
    for (const { evidence, searched } of generated)
      expect(evidence.length + searched.length).toBeGreaterThan(0);
    const silent = generated.filter(({ family }) => family === 'silent');
    expect(silent.length).toBeGreaterThan(0);
    for (const { evidence } of silent) expect(evidence).toEqual([]);
  });
});

/** The sum of (seen - expected)² / expected for keys that should stand everywhere alike. */
function chiSquare(counts: number[]): number {
  const expected = counts.reduce((sum, n) => sum + n, 0) / counts.length;
  return counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
}

describe('the key', () => {
  it.each([
    [3, 5.99],
    [4, 7.81],
  ])('stands in each of %i places alike over the bank (chi-square, p > 0.05)', (count, bound) => {
    const counts = Array.from({ length: count }, () => 0);
    const free = choices.filter(({ family }) => !IN_ONE_ORDER.includes(family));
    for (const { options } of free) if (options.length === count) counts[keyAt(options)]! += 1;
    expect(chiSquare(counts)).toBeLessThan(bound);
  });

  it('is the longest option of a statement question in no more than three of ten', () => {
    const supported = choices.filter(({ family }) => family === 'supported');
    const longest = supported.filter(({ options }) => {
      const key = options[keyAt(options)]!.text.length;
      return options.every(({ correct, text }) => correct || text.length < key);
    });
    expect(supported.length).toBeGreaterThan(20);
    expect(longest.length / supported.length).toBeLessThanOrEqual(0.3);
  });

  it('is among numbers in their natural order', () => {
    const numbers = choices.filter(({ family }) => family === 'how-many');
    expect(numbers.length).toBeGreaterThan(0);
    for (const { options } of numbers) {
      const sizes = options.map(({ text }) => Number(text.replace(/[^\d.]/g, '') || NaN));
      if (sizes.every(Number.isFinite)) expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    }
  });
});
