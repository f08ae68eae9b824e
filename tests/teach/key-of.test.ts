import { describe, expect, it } from 'vitest';
import { keyOf, namesOf } from '../../src/teach/key-of';
import { findEvidence } from '../../src/teach/find-evidence';
import { everyKind } from '../builders/every-kind';
import { anItem } from '../builders/an-item';

const module = everyKind();

describe('the key of an item', () => {
  it('has a right answer for every kind, and no line without words', () => {
    const kinds = new Set(module.items.map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThanOrEqual(10);
    for (const item of module.items) {
      const { lines } = keyOf(item, namesOf());
      expect(
        lines.some(({ right }) => right),
        `${item.kind} ${item.id}`,
      ).toBe(true);
      expect(lines.filter(({ text }) => text.trim() === '')).toEqual([]);
    }
  });

  it('says why each wrong option is wrong', () => {
    const item = anItem({ id: 'one' });
    const wrong = keyOf(item, namesOf()).lines.filter(({ right }) => !right);
    expect(wrong.length).toBeGreaterThan(0);
    for (const { why } of wrong) expect(why).toBeTruthy();
  });

  it('names countries as the map does, and by their code where there is none', () => {
    const names = namesOf({
      countries: [],
      offMap: [{ code: 'CAN', name: 'Canada', status: 'member' }],
      statuses: [{ id: 'member', name: 'Member of NATO' }],
    });
    expect(names.country('CAN')).toBe('Canada');
    expect(names.country('XYZ')).toBe('XYZ');
    expect(names.status('member')).toBe('Member of NATO');
  });
});

describe('the place of evidence', () => {
  it('is a reading and a paragraph that a teacher can turn to', () => {
    for (const item of module.items)
      for (const evidence of item.evidence) {
        const { reading, n } = findEvidence(module, evidence);
        expect(module.readings.map(({ title }) => title)).toContain(reading);
        expect(n).toBeGreaterThan(0);
      }
  });
});
