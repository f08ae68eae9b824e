import { describe, expect, it } from 'vitest';
import { OWN_SETTINGS } from '../../src/model/lesson-settings';
import { exitItems, LETTERS, paperSteps } from '../../src/teach/paper';
import { everyKind } from '../builders/every-kind';
import { theShippedModule } from '../builders/shipped';

const modules = { shipped: theShippedModule(), 'every kind': everyKind() };

describe.each(Object.entries(modules))('a sheet of the module “%s”', (_name, module) => {
  it('numbers its questions through, so that key and map sheet can name them', () => {
    for (const letter of [...LETTERS, 'as'] as const) {
      const numbers = paperSteps(module, letter).flatMap(({ items }) => items.map(({ n }) => n));
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
      expect(numbers.length).toBeGreaterThan(0);
    }
  });

  it('is the same each time it is made, so that sheet and key of one letter belong together', () => {
    for (const letter of LETTERS)
      expect(paperSteps(module, letter)).toEqual(paperSteps(module, letter));
  });

  it('asks as many questions in each version', () => {
    const counts = LETTERS.map(
      (letter) => paperSteps(module, letter).flatMap(({ items }) => items).length,
    );
    expect(new Set(counts).size).toBe(1);
  });

  it('leaves out what is switched off', () => {
    const [first] = paperSteps(module, 'as').flatMap(({ items }) => items);
    const off = [first!.item.id];
    for (const letter of [...LETTERS, 'as'] as const) {
      const left = paperSteps(module, letter, { ...OWN_SETTINGS, off });
      const ids = left.flatMap(({ items }) => items.map(({ item }) => item.id));
      expect(ids).not.toContain(off[0]);
    }
  });
});

describe('versions of the shipped module', () => {
  const module = modules.shipped;
  const asked = (letter: (typeof LETTERS)[number]) =>
    JSON.stringify(paperSteps(module, letter).map(({ items }) => items));

  it('differ from each other', () => {
    expect(new Set(LETTERS.map(asked)).size).toBe(3);
  });

  it('have exit slips of one to three questions, of which none lies on a map', () => {
    for (const letter of LETTERS) {
      const items = exitItems(module, letter);
      expect(items.length).toBeGreaterThan(0);
      expect(items.length).toBeLessThanOrEqual(3);
      expect(items.filter(({ kind }) => kind.startsWith('map-'))).toEqual([]);
    }
  });

  it('ask on the slip what the worksheet does not ask in the same words', () => {
    const onSheet = new Set(
      paperSteps(module, 'as').flatMap(({ items }) => items.map(({ item }) => item.stem)),
    );
    const slip = exitItems(module, 'as').filter(({ forms }) => forms.length > 0);
    expect(slip.filter(({ stem }) => onSheet.has(stem))).toEqual([]);
  });
});
