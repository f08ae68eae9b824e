import { describe, expect, it } from 'vitest';
import type { Item, ItemOf } from '../../../src/model/item';
import { aSmallLesson, saidBy } from '../../builders/checked';

/** What the first check says of an item, once it is changed. */
function saidOf<K extends Item['kind']>(id: string, change: (item: ItemOf<K>) => void): string[] {
  const lesson = aSmallLesson();
  change(lesson.module.items.find((item) => item.id === id) as ItemOf<K>);
  return saidBy(1, lesson).wrong.filter((line) => line.includes(id));
}

describe('a figure of a right answer', () => {
  const typed = (...accepts: string[]) =>
    saidOf<'typed'>('q-company', (item) => (item.accepts = accepts));

  it('stands in the paragraph that shows it', () => {
    expect(typed('Nordlund in 2012')).toEqual([
      'items.yaml: q-company: 2012 of its answer "Nordlund in 2012" is not in the paragraph that shows it: quote the sentence that gives the figure, or leave it out',
    ]);
  });

  it('may stand there in words, or in digits where the answer has words', () => {
    const change = (text: string) => (item: ItemOf<'multi'>) => (item.options[0]!.text = text);
    expect(saidOf('q-reasons', change('A flood of the 2nd winter and 3 late beams'))).toHaveLength(
      1,
    );
    const lesson = aSmallLesson();
    const { evidence } = lesson.module.items.find(({ id }) => id === 'q-company')!;
    const paragraph = lesson.module.readings
      .flatMap(({ paragraphs }) => paragraphs)
      .find(({ id }) => id === evidence[0]!.paragraph)!;
    paragraph.text += ' It made forty-three thousand bolts, and 12 beams.';
    const item = lesson.module.items.find(({ id }) => id === 'q-company') as ItemOf<'typed'>;
    item.accepts = ['Nordlund: 43,000 bolts, twelve beams'];
    expect(saidBy(1, lesson).wrong).toEqual([]);
  });

  it('may stand above it, in the line of place and day', () => {
    expect(typed('Nordlund in 2016')).toEqual([]);
  });

  it('is none in the name of a report, nor where “two” counts what the answer names', () => {
    expect(typed('Nordlund, says the Gazette in 2011')).toEqual([]);
    expect(typed('Two of Nordlund')).toEqual([]);
    expect(typed('2 of Nordlund')).toHaveLength(1);
  });

  it('is asked of one form of a typed answer, which the others only vary', () => {
    expect(typed('Nordlund', 'Nordlund of 1899')).toEqual([]);
  });

  it('stands there for each entry that is put in order', () => {
    expect(
      saidOf<'order'>('q-order', (item) => (item.entries[0]!.text = 'The council voted 9 to 4')),
    ).toEqual([
      expect.stringMatching(/^items\.yaml: q-order: 9 of its answer "The council voted 9 to 4"/),
      expect.stringMatching(/^items\.yaml: q-order: 4 of its answer/),
    ]);
  });
});

describe('a pair that belongs together', () => {
  it('is told by a word that the other pairs do not have', () => {
    const change = (left: string, right: string) => (item: ItemOf<'match'>) => {
      const [first] = item.lefts;
      first!.text = left;
      item.rights.find(({ id }) => id === first!.right)!.text = right;
    };
    expect(saidOf('q-pairs', change('The gulls', 'flew a circle'))).toEqual([
      'items.yaml: q-pairs: no word of its answer "The gulls – flew a circle" stands in the paragraph that shows it: quote the sentence that says it, or use its words',
    ]);
    expect(saidOf('q-pairs', change('The retired gulls', 'flew a circle'))).toHaveLength(1);
    expect(saidOf('q-pairs', change('The gulls', 'asked for an arch'))).toEqual([]);
  });
});

describe('a row of a comparison', () => {
  it('is told by the sentences that decide it', () => {
    const change = (text: string, key: 'agree' | 'silent') => (item: ItemOf<'compare'>) =>
      Object.assign(
        item.rows.find(({ id }) => id === 'masts')!,
        { text, key, why: 'So it is.' },
      );
    expect(saidOf('q-half', change('Gulls', 'agree'))).toEqual([
      'items.yaml: q-half: no word of its row "masts" stands in the sentences that decide it: quote the sentences of both sides that speak of it',
    ]);
    expect(saidOf('q-half', change('Gulls', 'silent'))).toEqual([]);
  });
});

describe('a sentence to pick', () => {
  it('stands in a paragraph of the evidence', () => {
    const said = saidOf<'evidence'>('q-sentence', (item) => {
      item.key = [item.sentences.find(({ n }) => n === 1)!.id];
    });
    expect(said).toEqual([
      expect.stringMatching(
        /^items\.yaml: q-sentence: its sentence ".+" stands in no paragraph of its evidence: quote it under evidence$/,
      ),
    ]);
  });
});

describe('a country that belongs to the answer of a map task', () => {
  it('is named in the paragraphs that show it', () => {
    const said = saidOf<'map-select'>('m-countries', (item) => (item.key = ['BEL', 'PRT']));
    expect(said).toEqual([
      'checkpoints.yaml: m-countries: "Portugal" belongs to its answer and is not named in the paragraphs that show it: name a claim whose sentences name it',
    ]);
    const route = saidOf<'map-route'>('m-route', (item) => (item.key = ['NOR', 'FIN', 'DEU']));
    expect(route).toEqual([
      expect.stringMatching(/^checkpoints\.yaml: m-route: "Finland" belongs/),
    ]);
    const sorted = saidOf<'map-sort'>('m-sort', (item) => item.countries.push('GRC'));
    expect(sorted).toEqual([expect.stringMatching(/^checkpoints\.yaml: m-sort: "Greece" belongs/)]);
  });

  it('may be told by those who live there', () => {
    const lesson = aSmallLesson();
    for (const { paragraphs } of lesson.module.readings)
      for (const each of paragraphs)
        each.text = each.text.replaceAll('Belgium', 'The Belgian town');
    expect(saidBy(1, lesson).wrong).toEqual([]);
  });

  it('may be one of some that the text only counts, where a map shows who joined', () => {
    const joined = (...codes: string[]) =>
      saidOf<'map-time'>('m-time', (item) => (item.stops[1]!.joined = codes));
    expect(joined('ITA')).toEqual([]);
    expect(joined('ITA', 'PRT')).toHaveLength(1);
    const lesson = aSmallLesson();
    const time = lesson.module.items.find(({ id }) => id === 'm-time') as ItemOf<'map-time'>;
    time.stops[1]!.joined = ['ITA', 'PRT'];
    for (const { paragraphs } of lesson.module.readings)
      for (const each of paragraphs)
        each.text = each.text.replace('Italy has joined', 'Italy was one of two that joined');
    expect(saidBy(1, lesson).wrong).toEqual([]);
  });

  it('is not looked for where no map is at hand', () => {
    const lesson = aSmallLesson();
    const item = lesson.module.items.find(({ id }) => id === 'm-countries') as ItemOf<'map-select'>;
    item.key = ['PRT'];
    expect(saidBy(1, { ...lesson, maps: undefined }).wrong).toEqual([]);
  });
});
