import { describe, expect, it } from 'vitest';
import { publicItem } from '../../src/model/public-item';
import { reasonsOf } from '../builders/answers';
import { anItem, aMapTask, aPrediction } from '../builders/an-item';
import { theShippedModule } from '../builders/shipped';

const { items } = theShippedModule();

describe('what a view may know of an item', () => {
  it('is the stem and the options of a choice, and nothing else', () => {
    expect(publicItem(anItem())).toEqual({
      id: 'item-1',
      kind: 'choice',
      stem: 'Which statement is supported?',
      options: [
        { id: 'o-Greece', text: 'Greece' },
        { id: 'o-Italy', text: 'Italy' },
        { id: 'o-Spain', text: 'Spain' },
      ],
    });
  });

  it('is not what came of a forecast', () => {
    const shown = publicItem(aPrediction());
    expect(Object.keys(shown).sort()).toEqual(['id', 'kind', 'options', 'stem']);
    expect(JSON.stringify(shown)).not.toContain('It rained');
  });

  it('is not the key of a map task', () => {
    const shown = publicItem(aMapTask());
    expect(Object.keys(shown).sort()).toEqual(
      ['id', 'instruction', 'kind', 'map', 'stem', 'view', 'views'].sort(),
    );
    expect(JSON.stringify(shown)).not.toMatch(/ALB|HRV/);
  });

  it('names no key, no reason and no evidence of any shipped item', () => {
    for (const item of items) {
      const text = JSON.stringify(publicItem(item));
      expect(text).not.toMatch(
        /correct|whyFalse|falseBy|misread|"evidence":|exact|gates|"key"|outcome/,
      );
      // Of an evidence question the sentences are what there is to choose from.
      if (item.kind !== 'evidence')
        for (const { exact } of item.evidence) expect(text).not.toContain(JSON.stringify(exact));
      for (const reason of reasonsOf(item)) expect(text).not.toContain(JSON.stringify(reason));
    }
  });
});
