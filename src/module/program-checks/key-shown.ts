import type { Item, ItemOf } from '../../model/item';
import type { Paragraph } from '../../model/reading';
import { typedWords } from '../../model/typed-words';
import { containsWords, mentions } from '../../questions/mentions';
import { COUNTRIES } from '../../text/gazetteer-countries';
import type { Checked } from './check';
import { textsOfItem } from './item-texts';
import { numbersOf, sharesWord, strongWords } from './words-in';

/** What of a right answer does not stand in the paragraphs of its evidence, and what to do about it. */
export type Lost = { what: string; fix: string };
/** The paragraphs of an item's evidence, and what is read above them: place and day, and the labels of sources. */
export type Shown = { paragraphs: readonly Paragraph[]; text: string; above: string };
type Of<K extends Item['kind']> = (item: ItemOf<K>, shown: Shown, checked: Checked) => Lost[];

/** Families whose key names reports instead of what they say: their stem says that. */
const KEY_NAMES_REPORTS = ['agree', 'whose-word', 'silent'];

const eachStatement = (texts: readonly string[], shown: Shown, checked: Checked): Lost[] =>
  texts.flatMap((text) => [
    ...lostWords(text, shown, checked),
    ...lostFigures(text, shown, checked),
  ]);

const chosen = (
  item: ItemOf<'choice'> | ItemOf<'multi'>,
  shown: Shown,
  checked: Checked,
): Lost[] =>
  KEY_NAMES_REPORTS.includes(item.family)
    ? lostWords(item.stem, shown, checked)
    : eachStatement(textsOfItem(item).key, shown, checked);

const lostCountries = (
  { map, codes }: { map: string; codes: readonly string[] },
  { text }: Shown,
  checked: Checked,
): Lost[] =>
  codes.flatMap((code) => {
    const names = namesOfCountry(map, code, checked);
    return names.length === 0 || names.some((name) => containsWords(text, name))
      ? []
      : [
          {
            what: `"${names[0] ?? code}" belongs to its answer and is not named in the paragraphs that show it`,
            fix: 'name a claim whose sentences name it',
          },
        ];
  });

const parts: { [K in Item['kind']]: Of<K> } = {
  choice: chosen,
  multi: chosen,
  // What a forecast is settled by is told in its resolution; its options are guesses.
  prediction: ({ resolution }, shown, checked) => eachStatement([resolution.text], shown, checked),
  // One form of a typed answer is enough; the others are what a student may write as well.
  typed: ({ accepts }, shown, checked) => {
    const lost = accepts.map((form) => eachStatement([form], shown, checked));
    return lost.some((each) => each.length === 0) ? [] : (lost[0] ?? []);
  },
  evidence: ({ sentences, key }, { paragraphs }) =>
    sentences
      .filter(
        ({ id, paragraph }) => key.includes(id) && !paragraphs.some((p) => p.id === paragraph),
      )
      .map(({ text }) => ({
        what: `its sentence "${text}" stands in no paragraph of its evidence`,
        fix: 'quote it under evidence',
      })),
  order: ({ entries }, shown, checked) =>
    eachStatement(
      entries.map(({ text }) => text),
      shown,
      checked,
    ),
  match: ({ lefts, rights }, shown, checked) =>
    lefts.flatMap(({ text, right }) => {
      const pair = `${text} – ${rights.find(({ id }) => id === right)?.text ?? ''}`;
      const others = lefts.filter((left) => left.right !== right).map((left) => left.text);
      return [
        ...lostWords(pair, shown, checked, others.join(' ')),
        ...lostFigures(pair, shown, checked),
      ];
    }),
  // Each row has sentences of its own, and its key is a status.
  compare: ({ rows }, _shown, { module }) =>
    rows.flatMap(({ id, text, why, key, paragraphs }) => {
      const own = module.readings
        .flatMap((reading) => reading.paragraphs)
        .filter((paragraph) => paragraphs.includes(paragraph.id));
      if (key === 'silent') return [];
      return own.some((paragraph) => sharesWord(`${text} ${why}`, paragraph.text))
        ? []
        : [
            {
              what: `no word of its row "${id}" stands in the sentences that decide it`,
              fix: 'quote the sentences of both sides that speak of it',
            },
          ];
    }),
  written: () => [],
  'map-select': ({ map, key }, shown, checked) =>
    lostCountries({ map, codes: key }, shown, checked),
  'map-sort': ({ map, countries }, shown, checked) =>
    lostCountries({ map, codes: countries }, shown, checked),
  'map-route': ({ map, key }, shown, checked) => lostCountries({ map, codes: key }, shown, checked),
  // The map shows who joined; its text may give their number and name only some of them.
  'map-time': ({ map, stops, asked }, shown, checked) => {
    const codes = stops.find(({ id }) => id === asked)?.joined ?? [];
    const lost = lostCountries({ map, codes }, shown, checked);
    const isCounted = numbersOf(shown.text, true).includes(String(codes.length));
    return isCounted && lost.length < codes.length ? [] : lost;
  },
  'map-place': (item, shown, checked) => eachStatement(textsOfItem(item).key, shown, checked),
};

/** Everything of an item's answer that its evidence does not show. */
export function lostOfKey(item: Item, shown: Shown, checked: Checked): Lost[] {
  return (parts[item.kind] as Of<Item['kind']>)(item, shown, checked);
}

/** A statement is shown where a word of it stands there that others beside it do not have: its name or what it tells. */
function lostWords(statement: string, { text }: Shown, { content }: Checked, others = ''): Lost[] {
  const own = (word: string) => !containsWords(others, word);
  const names = (statement.match(/\b\p{Lu}{2,}\b/gu) ?? []).filter(own);
  const words = strongWords(statement).filter(own);
  const entities = content.entities.filter((entity) =>
    [entity.name, ...entity.aliases].includes(statement),
  );
  const isShown =
    strongWords(statement).length === 0
      ? typedWords(statement).some((word) => typedWords(text).includes(word))
      : sharesWord(words.join(' '), text) ||
        names.some((name) => containsWords(text, name)) ||
        entities.some((entity) => mentions(text, entity));
  return isShown
    ? []
    : [
        {
          what: `no word of its answer "${statement}" stands in the paragraph that shows it`,
          fix: 'quote the sentence that says it, or use its words',
        },
      ];
}

/** "One" and "two" in words count what the answer itself names: "the two reports". */
const FEW = 2;

/** Every figure of a statement stands there, in digits or in words, or above it; names of reports aside: "Reuters (2008)". */
function lostFigures(statement: string, { text, above }: Shown, { module }: Checked): Lost[] {
  const plain = module.sources.reduce(
    (rest, { spoken }) => rest.replaceAll(spoken, ' '),
    statement,
  );
  const inDigits = numbersOf(plain.replace(/\p{L}+/gu, ' '), true);
  const theirs = new Set(numbersOf(`${text} ${above}`, true).map(Number));
  return [...new Set(numbersOf(plain, true))]
    .filter((figure) => Number(figure) > FEW || inDigits.includes(figure))
    .filter((figure) => !theirs.has(Number(figure)))
    .map((figure) => ({
      what: `${figure} of its answer "${statement}" is not in the paragraph that shows it`,
      fix: 'quote the sentence that gives the figure, or leave it out',
    }));
}

/** What a country of a map may be called in a text, its name on the map first; none where no map is at hand. */
function namesOfCountry(map: string, code: string, { maps, content }: Checked): string[] {
  const name = maps?.[map]?.countries.find((country) => country.code === code)?.name;
  if (name === undefined) return [];
  const listed = COUNTRIES.split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, 5)
        .join(';')
        .split(/[;,]\s*/),
    )
    .filter((names) => names.includes(name));
  const known = content.entities
    .map((entity) => [entity.name, ...entity.aliases])
    .filter((names) => names.includes(name));
  return [name, ...listed.flat(), ...known.flat()].filter((each) => each !== '');
}
