import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/item';
import { lendForms } from '../../src/module/lend-forms';
import { anItem, aQuotation } from '../builders/an-item';

const asked = (change: Partial<Item>): Item =>
  ({ ...anItem({ id: 'asked', claimIds: ['one', 'two'] }), kind: 'match', ...change }) as Item;
const made = (id: string, claim: string, reading = 'first') =>
  anItem({ id, claimIds: [claim], evidence: [{ ...aQuotation(), reading }] });
const evidence = [{ ...aQuotation(), reading: 'first' }];
const formsOf = (item: Item, ...generated: Item[]) => {
  lendForms([item], generated);
  return item.forms;
};

describe('an item by hand that names no other form', () => {
  it('returns as what is made of its claims, the first claim first', () => {
    const item = asked({ evidence, forms: [] });
    expect(formsOf(item, made('b', 'two'), made('a', 'one'), made('c', 'three'))).toEqual([
      'a',
      'b',
    ]);
  });

  it('does not return as what needs another reading', () => {
    expect(formsOf(asked({ evidence, forms: [] }), made('a', 'one', 'second'))).toEqual([]);
  });

  it('keeps the forms that its author names', () => {
    expect(formsOf(asked({ evidence, forms: ['own'] }), made('a', 'one'))).toEqual(['own']);
  });

  it('does not return at all if it is written in one’s own words', () => {
    expect(formsOf(asked({ evidence, forms: [], kind: 'written' }), made('a', 'one'))).toEqual([]);
  });
});
