import { describe, expect, it } from 'vitest';
import { itemId, optionId } from '../../src/model/stable-id';
import { theShippedModule } from '../builders/shipped';

const { items } = theShippedModule();

describe('an id', () => {
  it('is the one that stored answers name', () => {
    // Never edit these: an answer of a year ago would no longer find its item.
    expect(itemId(['claim-n13a'], 'who')).toBe('item-0rvsxmh0bkb14j');
    expect(itemId(['claim-n13a', 'claim-n14'], 'agreement')).toBe('item-0pgygvd1n27yyj');
    expect(optionId('Greece')).toBe('o-1kl1wqi');
    expect(optionId('Größe “ß” 🌧')).toBe('o-1objgpv');
  });

  it('differs by claim, by family and by where one ends', () => {
    const ids = [
      itemId(['claim-1'], 'who'),
      itemId(['claim-2'], 'who'),
      itemId(['claim-1'], 'when'),
      itemId(['claim-1', 'claim-2'], 'who'),
      itemId(['claim-2', 'claim-1'], 'who'),
      itemId(['claim-'], '1who'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('belongs to one item of the bank, and to one text among the options', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const texts = new Map<string, string>();
    for (const item of items)
      for (const { id, text } of 'options' in item ? item.options : []) {
        expect(texts.get(id) ?? text).toBe(text);
        texts.set(id, text);
      }
    expect(texts.size).toBeGreaterThan(100);
  });

  it('can stand in an address and in a form', () => {
    for (const { id } of items) expect(id).toMatch(/^[a-z0-9-]+$/);
  });
});
