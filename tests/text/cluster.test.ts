import { describe, expect, it } from 'vitest';
import { clusterNames } from '../../src/text/cluster';
import { readSentences } from '../../src/text/extract-mentions';
import { isOneSlip } from '../../src/text/settle-names';
import { anArticle } from '../builders/an-article';
import { theLists } from '../builders/lists';

const lists = theLists();
function clusters(...texts: string[][]) {
  const articles = texts.map((lines, index) => anArticle(lines, { id: `a${index}` }));
  const { clusters } = clusterNames(readSentences(articles, lists), lists);
  return Object.fromEntries([...clusters.values()].map((cluster) => [cluster.name, cluster]));
}

describe('clusters', () => {
  it('hold a full name, its surname and a misspelling of it, across articles', () => {
    const found = clusters(
      ['Prime Minister Viktor Belanov spoke. Belanov left. Mr Belanov slept.'],
      ['President Vitkor Belanov denied it.'],
    );
    expect(Object.keys(found)).toEqual(['Viktor Belanov']);
    expect(found['Viktor Belanov']).toMatchObject({ mentions: 4, gender: 'm', subtype: 'leader' });
  });

  it('keep two people of one surname apart', () => {
    const found = clusters(['Maria Chen met Peter Chen. Chen spoke.']);
    expect(Object.keys(found)).toHaveLength(3);
  });

  it('give a shared surname to nobody, even where one of the two only looks like a person', () => {
    const found = clusters([
      'Coach Maria Varela spoke. A goal by Zoltek Varela settled it. Varela left in tears.',
    ]);
    expect(found['Maria Varela']?.aliases).toEqual(['Maria Varela']);
    expect(found['Varela']?.sure).toBe(false);
  });

  it('say what country a town lies in, apart from what gives it away', () => {
    expect(clusters(['They met in Osaka.'])['Osaka']?.nation).toContain('Japan');
  });

  it('join an acronym with its expansion and a company with its short form', () => {
    const found = clusters([
      'The Dock Workers Union (DWU) met Tarko Pay Plc. The DWU left. Tarko Pay stayed.',
    ]);
    expect(found['Dock Workers Union']?.aliases).toEqual(['DWU', 'Dock Workers Union']);
    expect(found['Tarko Pay Plc']?.aliases).toContain('Tarko Pay');
  });

  it('join the names of a country, and say what a place is', () => {
    const found = clusters(['The US and the United States met in Lima and Paris.']);
    expect(found['United States']).toMatchObject({ mentions: 2, subtype: 'country', the: true });
    expect(found['Lima']).toMatchObject({ subtype: 'capital', country: 'PE' });
  });

  it('write a name in capitals as a name', () => {
    expect(Object.keys(clusters(['“Yes,” said BRIAN ODUYA, a baker. ODUYA: Hello.']))).toEqual([
      'Brian Oduya',
    ]);
  });
});

describe('one slip', () => {
  it.each([
    ['rogozin', 'rogozinn', true],
    ['valdimir', 'vladimir', true],
    ['arnais', 'arnaiz', true],
    ['lopez', 'lopez', false],
    ['marsh', 'march', true],
    ['marsh', 'mrach', false],
  ])('%s and %s: %s', (a, b, slip) => {
    expect(isOneSlip(a, b)).toBe(slip);
    expect(isOneSlip(b, a)).toBe(slip);
  });
});
