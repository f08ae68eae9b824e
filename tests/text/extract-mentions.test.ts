import { describe, expect, it } from 'vitest';
import { mentionsOf, readSentences } from '../../src/text/extract-mentions';
import { anArticle } from '../builders/an-article';
import { theLists } from '../builders/lists';

const lists = theLists();
const named = (...lines: string[]) =>
  mentionsOf(readSentences([anArticle(lines)], lists))
    .filter(({ type }) => /PERSON|ORG|PLACE/.test(type))
    .map(({ type, text }) => `${type} ${text}`);

describe('names in an article', () => {
  it('are a company everywhere that are called one in one place', () => {
    expect(
      named('A German company, Lindner Brandt, made it.', 'Lindner Brandt wrote in May.'),
    ).toEqual(['ORG Lindner Brandt', 'ORG Lindner Brandt']);
  });

  it.each<[string, string[]]>([
    [
      'Portuguese President Ana Lopes met Kenya Airways staff in Nairobi.',
      ['PERSON Ana Lopes', 'ORG Kenya Airways', 'PLACE Nairobi'],
    ],
    [
      'US Secretary of State Maria Chen flew to Lima.',
      ['PLACE US', 'PERSON Maria Chen', 'PLACE Lima'],
    ],
    ['The Ministry of Health said so.', ['ORG Ministry of Health']],
    ['The Bank of England Governor Ruth Hale spoke.', ['ORG Bank of England', 'PERSON Ruth Hale']],
    ['Officials met on Monday. Prices rose. Critics disagreed.', []],
    ['"Nobody left," said Tobias Wenge, 52, a baker.', ['PERSON Tobias Wenge']],
    ['Its chairman, Okoro Banda, resigned.', ['PERSON Okoro Banda']],
    ['The referee, Goran Zeltik of Chile, left.', ['PERSON Goran Zeltik', 'PLACE Chile']],
    [
      'Tobias Wenge, a lawyer at Brandt Keller in Lima, spoke.',
      ['PERSON Tobias Wenge', 'ORG Brandt Keller', 'PLACE Lima'],
    ],
    ['“I’m Ruth Hale,” said Ruth Hale.', ['PERSON Ruth Hale', 'PERSON Ruth Hale']],
    ['A fire broke out in the village of Upper Zarn.', ['PLACE Upper Zarn']],
    ['They reached the Kawaan reef near Lake Tolo.', ['PLACE Kawaan', 'PLACE Lake Tolo']],
    ['The World Cup and the Cold War are no places.', []],
    ['NATO-led troops left the Russia-NATO Council.', ['ORG NATO', 'ORG Russia-NATO Council']],
    ['Nothing is due until the Mill Workers’ Union votes.', ['ORG Mill Workers’ Union']],
    ['The CEO told a TV crew about GDP.', []],
    ['Tovik Wenge, the union’s general secretary, spoke.', ['PERSON Tovik Wenge']],
    ['They came from a German company, Lindner Brandt, in May.', ['ORG Lindner Brandt']],
    ['Coun Tovik Wenge voted against it.', ['PERSON Tovik Wenge']],
    ['Labour Minister Tovik Wenge spoke.', ['PERSON Tovik Wenge']],
    ['The Superintendent of Education Maria Castellano spoke.', ['PERSON Maria Castellano']],
    ['Minister of Education and Research Maria Castellano spoke.', ['PERSON Maria Castellano']],
    ['The Minister for Lands Maria Castellano spoke.', ['PERSON Maria Castellano']],
    ['Later Cr Castellano left.', ['PERSON Castellano']],
    ['The bridge, said Member of Parliament Tovik Wenge, is safe.', ['PERSON Tovik Wenge']],
    ['The manager, Maria Castellano-Pope, resigned.', ['PERSON Maria Castellano-Pope']],
    ['In the end Frau Castellano left.', ['PERSON Castellano']],
    ['The Allied Dockmen’s Union met.', ['ORG Allied Dockmen’s Union']],
    ['NAIROBI (Newsdesk) - Rain fell.', ['PLACE NAIROBI', 'ORG Newsdesk']],
    ['South African farmers and Sri Lankan cooks met.', []],
  ])('%s', (line, found) => {
    expect(named(line)).toEqual(found);
  });

  it('are nobody where they begin like a place or with a word of the language', () => {
    expect(
      named('Mussels grow in the Ría de Toba e Lanzo.', 'Lanzo’s council will join the case.').some(
        (name) => name.startsWith('PERSON'),
      ),
    ).toBe(false);
    expect(named('Pupils asked Senior Tobika Wenge about it.')).not.toContain(
      'PERSON Senior Tobika Wenge',
    );
  });

  it('are settled over the whole article: surnames, short forms and slips', () => {
    expect(
      named(
        'Mayor Jordana Washington-Hall met Tarko Pay Plc, said Maria Castellano.',
        'Tarko Pay was founded by Washington-Hall. Castelano left. Tarko thrived.',
      ),
    ).toEqual([
      'PERSON Jordana Washington-Hall',
      'ORG Tarko Pay Plc',
      'PERSON Maria Castellano',
      'ORG Tarko Pay',
      'PERSON Washington-Hall',
      'PERSON Castelano',
      'ORG Tarko',
    ]);
  });

  it('leave a surname that is also a town to the person', () => {
    expect(named('Mayor Hillary Lincoln spoke.', 'Lincoln then left.')).toEqual([
      'PERSON Hillary Lincoln',
      'PERSON Lincoln',
    ]);
  });

  it('are not looked for outside the body', () => {
    const article = anArticle(['Rain fell.', ['promotion', 'Download the Kenya Airways app']]);
    expect(mentionsOf(readSentences([article], lists))).toEqual([]);
  });

  it('have offsets that give back their text', () => {
    const article = anArticle(['It rained. In Lima, Ana Lopes said 43 people left on Friday.']);
    for (const { start, end, text } of mentionsOf(readSentences([article], lists)))
      expect(article.lines[0]!.text.slice(start, end)).toBe(text);
  });
});
