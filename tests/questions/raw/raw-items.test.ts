import { describe, expect, it } from 'vitest';
import type { ChoiceItem } from '../../../src/model/item';
import type { Article } from '../../../src/text/article';
import { anArticle } from '../../builders/an-article';
import { itemsOf } from '../raw-module';

/** A small report with actors and speakers enough for every family. */
const LINES = [
  'Norway opened a weather station on the coast of Greenland in 2019.',
  'Iceland repaired three fishing harbours near Akureyri after a harsh winter.',
  'Denmark sent two rescue ships to the Faroe fishing grounds.',
  'Sweden plans to build a railway bridge across the Torne River in 2031.',
  '“Nobody expected the harbours to freeze in April,” said Maria Lindqvist, a geologist.',
  '“The rescue ships came two days too late for us,” Peter Halvorsen said.',
  'Anders Bergman said that the weather station would measure ice and wind.',
];
const report = (lines = LINES, stated: Partial<Article> = {}) => anArticle(lines, stated);
const of = (items: ChoiceItem[], family: string) => items.filter((item) => item.family === family);
const keyOf = ({ options }: ChoiceItem) => options.find(({ correct }) => correct)!.text;
const { items } = itemsOf([report()]);

describe('items from a raw article', () => {
  it('ask which country did what, with countries of the same report', () => {
    const item = of(items, 'who').find((each) => keyOf(each) === 'Norway')!;
    expect(item.stem).toBe(
      'According to the report, which country opened a weather station on the coast of Greenland in 2019?',
    );
    expect(item.options.map(({ text }) => text).sort()).toEqual(
      ['Denmark', 'Iceland', 'Norway', 'Sweden'].sort(),
    );
  });

  it('ask whose words are quoted or reported', () => {
    const stems = of(items, 'said').map((item) => [item.stem, keyOf(item)]);
    expect(stems).toContainEqual([
      'Who is quoted in the report as saying “Nobody expected the harbours to freeze in April”?',
      'Maria Lindqvist',
    ]);
    expect(stems).toContainEqual([
      'Who is quoted in the report as saying “The rescue ships came two days too late for us”?',
      'Peter Halvorsen',
    ]);
  });

  it('leave a gap in a sentence of the report', () => {
    const item = of(items, 'cloze').find((each) => keyOf(each) === 'Denmark');
    expect(item?.stem).toBe(
      'Which name completes this sentence from the report? “_____ sent two rescue ships to the Faroe fishing grounds.”',
    );
  });

  it('ask which statement about an actor the report supports', () => {
    const item = of(items, 'supported').find((each) => keyOf(each).startsWith('Iceland'))!;
    expect(item.stem).toBe('Which of these statements about Iceland does the report support?');
    expect(keyOf(item)).toBe(
      'Iceland repaired three fishing harbours near Akureyri after a harsh winter.',
    );
    expect(item.options.every(({ text }) => text.startsWith('Iceland '))).toBe(true);
  });

  it('tell a plan from what was done or given up', () => {
    const [item] = of(items, 'status');
    expect(item?.stem).toBe('Which of these statements about Sweden does the report support?');
    expect(keyOf(item!)).toBe('Sweden plans to build a railway bridge across the Torne River.');
    expect(item!.options.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Sweden has already built a railway bridge across the Torne River.',
        'Sweden has decided against building a railway bridge across the Torne River.',
      ]),
    );
  });

  it('ask of no plan that recurs whether it was done', () => {
    const lines = LINES.map((line) => line.replace('in 2031', 'every three years'));
    expect(of(itemsOf([report(lines)]).items, 'status')).toEqual([]);
  });

  it('ask for a number with numbers that count like things in the same report', () => {
    const { items: counted } = itemsOf([
      report([
        'The ferry Linnea took 240 passengers across the sound near Akureyri.',
        'Some 90 passengers slept in a school near the harbour.',
        'The company hired 610 workers for its yard in Norway.',
        'Some 380 workers left in spring.',
        'The wreck lay 300 metres off the northern pier.',
        'Maria Lindqvist said that the harbour was safe.',
      ]),
    ]);
    const item = of(counted, 'figure').find((each) => keyOf(each) === '240')!;
    expect(item.stem).toBe(
      'Which number completes this sentence from the report? “The ferry Linnea took _____ passengers across the sound near Akureyri.”',
    );
    expect(item.options.map(({ text }) => text).sort()).toEqual(['240', '380', '610', '90']);
    expect(item.objective).toBe('how-much');
  });

  it('offer no number that its own sentence rules out', () => {
    const { items: counted } = itemsOf([
      report([
        'Only 31 of 74 sirens sounded during an exercise near Akureyri in Iceland.',
        'Some 19 sirens near Akureyri had no power in winter.',
        'The company hired 90 divers. Norway lent 110 ships for a week.',
        'Sweden bought 740 lamps. Denmark sent 12 boats to Norway. Iceland lent 60 pumps.',
        'Maria Lindqvist said that the harbour was safe.',
      ]),
    ]);
    const item = of(counted, 'figure').find((each) => keyOf(each) === '74')!;
    expect(item.options.map(({ text }) => Number(text)).every((number) => number > 31)).toBe(true);
    expect(item.options.map(({ text }) => text)).not.toContain('740');
  });

  it('ask what somebody said, with the words of others in the same report', () => {
    const { items: spoken } = itemsOf([
      report([
        '“Nobody expected the harbours to freeze in April,” said Maria Lindqvist, a geologist.',
        '“The rescue ships came two days too late for us,” Peter Halvorsen said.',
        '“The weather station measures ice and wind every hour,” Anders Bergman said.',
        'Norway opened a weather station on the coast of Greenland in 2019.',
        'It snowed in the mountains for a week.',
      ]),
    ]);
    const item = of(spoken, 'words').find((each) => each.stem.includes('Halvorsen'))!;
    expect(item.stem).toBe('What is Peter Halvorsen quoted as saying in the report?');
    expect(keyOf(item)).toBe('“The rescue ships came two days too late for us.”');
    expect(item.options).toHaveLength(3);
    expect(item.forms.length).toBeGreaterThan(0);
  });

  it('ask which statement holds, beside others with one thing changed', () => {
    const item = of(items, 'statement').find((each) => keyOf(each).startsWith('Norway'))!;
    expect(item.stem).toBe('Which of these statements does the report support?');
    expect(keyOf(item)).toBe('Norway opened a weather station on the coast of Greenland in 2019.');
    for (const { correct, text } of item.options) if (!correct) expect(LINES).not.toContain(text);
  });

  it('ask who says what in a broadcast, among those who speak in it', () => {
    const { items: aired } = itemsOf([
      report([
        'ANNA BERG: The harbour has been closed for three weeks. Good morning.',
        'PETER HALVORSEN: Nobody told the fishing crews about the closed harbour.',
        'BERG: The mayor of Bergen, Ruth Moen, was not available.',
        'MARIA LIND: Every crew lost a whole season of cod and herring.',
        'HALVORSEN: We were offered sacks of rice.',
      ]),
    ]);
    const item = of(aired, 'said').find((each) => keyOf(each) === 'Maria Lind')!;
    expect(item.stem).toBe(
      'In the broadcast, who says “Every crew lost a whole season of cod and herring”?',
    );
    expect(item.options.map(({ text }) => text).sort()).toEqual([
      'Anna Berg',
      'Maria Lind',
      'Peter Halvorsen',
    ]);
  });

  it('do not ask for the words of whoever leads through a broadcast', () => {
    const { items: aired } = itemsOf([
      report([
        'ANNA BERG: The harbour has been closed for three weeks. Peter Halvorsen says nobody was told.',
        'PETER HALVORSEN: Nobody told the fishing crews about the closed harbour.',
        'BERG: Old fishing nets hang along the closed harbour wall. Maria Lind told me that they would stay.',
        'MARIA LIND: Every crew lost a whole season of cod and herring.',
        'HALVORSEN: We were offered sacks of rice.',
      ]),
    ]);
    const said = of(aired, 'said');
    expect(said.length).toBeGreaterThan(0);
    expect(said.map(keyOf)).not.toContain('Anna Berg');
  });

  it('ask which outlet says it, where three write of the same actor', () => {
    const outlet = (value: string) => ({ value, reason: '', inferred: false });
    const { items: many } = itemsOf([
      report(LINES, { id: 'a', publisher: outlet('The North Post') }),
      report(['Norway sold four old ferries to Chile.', ...LINES.slice(1)], {
        id: 'b',
        publisher: outlet('Fjord News'),
      }),
      report(['Norway elected a new mayor in Bergen.', ...LINES.slice(1)], {
        id: 'c',
        publisher: outlet('Ice Daily'),
      }),
    ]);
    const item = of(many, 'outlet').find((each) => each.stem.includes('weather station'))!;
    expect(keyOf(item)).toBe('The North Post');
    expect(item.options.map(({ text }) => text).sort()).toEqual([
      'Fjord News',
      'Ice Daily',
      'The North Post',
    ]);
  });

  it('tell two reports of one outlet apart by their titles', () => {
    const publisher = { value: 'The North Post', reason: '', inferred: false };
    const { items: two } = itemsOf([
      report(LINES, { id: 'a', title: 'Ice in April', publisher }),
      report(['It rained.'], { id: 'b', title: 'Rain', publisher }),
    ]);
    expect(of(two, 'cloze')[0]?.stem).toMatch(/sentence from the report “Ice in April”\? “/);
  });

  it('have one key, a reason for each distractor, their gates and evidence', () => {
    expect(items.length).toBeGreaterThan(8);
    for (const item of items) {
      expect(item.options.filter(({ correct }) => correct)).toHaveLength(1);
      for (const { correct, whyFalse, misread } of item.options)
        if (!correct) expect([whyFalse, misread].every(Boolean)).toBe(true);
      expect(item.gates).toContain('distractor-not-true');
      expect(LINES).toContain(item.evidence[0]?.exact);
    }
  });

  it('give one claim more than one form', () => {
    const norway = items.filter(({ evidence }) => evidence[0]?.exact === LINES[0]);
    expect(norway.length).toBeGreaterThan(1);
    for (const item of norway) expect(item.forms).toHaveLength(norway.length - 1);
  });

  it('are the same for the same article, whatever was made before', () => {
    expect(itemsOf([report()])).toEqual(itemsOf([report()]));
  });

  it.each<[string, Article[]]>([
    ['an empty article', [report([])]],
    ['one sentence', [report(['Norway opened a weather station.'])]],
    [
      'another alphabet',
      [report(['Норвегия открыла метеостанцию в Гренландии.', '今日は雨が降りました。'])],
    ],
    ['capitals alone', [report(LINES.map((line) => line.toUpperCase()))]],
    ['a table', [report(['Norway | 12 | 14', 'Iceland | 9 | 3', 'Denmark | 4 | 5'])]],
  ])('are none from %s', (_what, articles) => {
    expect(itemsOf(articles).items).toEqual([]);
  });

  it('are not doubled by the same article twice', () => {
    const { chosen } = itemsOf([report(), report(LINES, { id: 'again' })]);
    const { items: twice } = itemsOf([report(), report(LINES, { id: 'again' })]);
    for (const item of of(twice, 'who'))
      expect(new Set(item.options.map((o) => o.text)).size).toBe(item.options.length);
    expect(chosen.size).toBeLessThanOrEqual(2);
  });
});

describe('nonsense', () => {
  const stems = (lines: string[]) => itemsOf([report(lines)]).items.map(({ stem }) => stem);
  /** Each word of the first sentence that carries meaning, swapped for one that nobody knows. */
  const swaps = ['opened', 'weather', 'station', 'coast'];

  it.each(swaps)('in place of "%s" is not asked about', (word) => {
    const broken = LINES.map((line, index) => (index === 0 ? line.replace(word, 'blorfed') : line));
    expect(stems(LINES).some((stem) => stem.includes(word))).toBe(true);
    expect(stems(broken).filter((stem) => stem.includes('blorfed'))).toEqual([]);
  });

  it('in place of the actor is no answer', () => {
    const broken = LINES.map((line, index) =>
      index === 0 ? line.replace('Norway', 'blorfed') : line,
    );
    const options = itemsOf([report(broken)]).items.flatMap((item) =>
      item.options.map((o) => o.text),
    );
    expect(options.some((text) => /blorfed/i.test(text))).toBe(false);
  });
});

describe('one statement in four versions', () => {
  const LOCAL = [
    'Maria Lindqvist, the mayor, said that a new bridge near Bergen would stay open for 240 days.',
    'Some 90 days of frost are common here.',
    'Peter Halvorsen, a lawyer, said that the boats were never insured.',
    'Ruth Moen, a nurse, said that her street had no lamps at all.',
    'Anders Bergman said: “We were offered sacks of rice and nothing else.”',
    'Fishing began at Akureyri in 1870.',
  ];
  const bank = itemsOf([report(LOCAL)]).items;

  it('has two things changed, each alone and both together', () => {
    const item = of(bank, 'version').find((each) => keyOf(each).includes('bridge'))!;
    const texts = item.options.map(({ text }) => text);
    expect(texts).toHaveLength(4);
    expect(keyOf(item)).toBe(
      'Maria Lindqvist said that a new bridge near Bergen would stay open for 240 days.',
    );
    expect(texts.filter((text) => text.startsWith('Maria Lindqvist'))).toHaveLength(2);
    expect(texts.filter((text) => text.includes('for 90 days'))).toHaveLength(2);
  });

  it('is left where a rival says anything like it, even to the contrary', () => {
    const other = 'Ruth Moen said that a bridge near Bergen would not stay open for long.';
    const items = itemsOf([report([...LOCAL, other])]).items;
    const texts = of(items, 'version').flatMap(({ options }) => options.map(({ text }) => text));
    expect(texts.filter((text) => /^Ruth Moen .*240/.test(text))).toEqual([]);
  });

  it('asks who somebody is whose words the report passes on', () => {
    const item = of(bank, 'role').find((each) => keyOf(each) === 'a lawyer')!;
    expect(item.stem).toBe('Who is Peter Halvorsen, according to the report?');
    expect(item.options.map(({ text }) => text).sort()).toEqual([
      'a lawyer',
      'a nurse',
      'the mayor',
    ]);
  });
});

describe('what is asked of an article', () => {
  it('is one item a sentence, at most two with one answer, eight in all', () => {
    const { items: bank, chosen } = itemsOf([report()]);
    const asked = [...chosen.values()].flat().map((id) => bank.find((item) => item.id === id)!);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.length).toBeLessThanOrEqual(8);
    expect(new Set(asked.map(({ evidence }) => evidence[0]?.exact)).size).toBe(asked.length);
    const answers = asked.map(keyOf);
    for (const answer of answers)
      expect(answers.filter((each) => each === answer).length).toBeLessThan(3);
  });

  it('stands in the order of the article', () => {
    const { items: bank, chosen } = itemsOf([report()]);
    const order = [...chosen.values()]
      .flat()
      .map((id) => LINES.indexOf(bank.find((item) => item.id === id)!.evidence[0]!.exact));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});
