import type { ItemOf, Option } from '../../src/model/item';
import type { Evidence } from '../../src/model/text-quote';

const common = {
  family: 'supported',
  stem: 'Which statement is supported?',
  evidence: [],
  searched: [],
  gates: [],
  claimIds: ['claim-1'],
  objective: 'o1',
  forms: [],
  origin: 'generated' as const,
  asksConfidence: false,
};

/** A sentence of a reading, by the place where it stands. */
export function aQuotation(stated: Partial<Evidence> = {}): Evidence {
  return {
    reading: 'first',
    paragraph: 'first-1',
    exact: 'It rained.',
    prefix: '',
    suffix: '',
    ...stated,
  };
}

/** The key and two wrong options: `options('Greece', 'Italy', 'Spain')`. */
export function options(key: string, ...wrong: string[]): Option[] {
  return [
    { id: `o-${key}`, text: key, correct: true },
    ...wrong.map((text) => ({
      id: `o-${text}`,
      text,
      correct: false,
      whyFalse: `The report does not say this of ${text}.`,
      falseBy: 'claim-1',
      misread: 'wrong-actor' as const,
    })),
  ];
}

/** A choice: the key is "Greece", "Italy" and "Spain" are wrong. */
export function anItem(stated: Partial<ItemOf<'choice'>> = {}): ItemOf<'choice'> {
  return {
    ...common,
    kind: 'choice',
    id: 'item-1',
    options: options('Greece', 'Italy', 'Spain'),
    ...stated,
  };
}

/** A forecast: "rain" is what happened. */
export function aPrediction(stated: Partial<ItemOf<'prediction'>> = {}): ItemOf<'prediction'> {
  return {
    ...common,
    kind: 'prediction',
    id: 'forecast',
    origin: 'written',
    options: options('rain', 'snow', 'sun'),
    resolution: { reading: 'second', text: 'It rained.' },
    ...stated,
  };
}

/** A map task: Albania and Croatia are the answer. */
export function aMapTask(stated: Partial<ItemOf<'map-select'>> = {}): ItemOf<'map-select'> {
  return {
    ...common,
    kind: 'map-select',
    id: 'map-task',
    origin: 'written',
    instruction: 'Select two.',
    map: 'europe-2008',
    view: 'whole',
    views: ['whole'],
    key: ['ALB', 'HRV'],
    whyFalse: { '*': 'The report does not name it.' },
    ...stated,
  };
}

/** Options of which the first `right` belong to the answer. */
const several = (right: number, ...texts: string[]): Option[] =>
  options('', ...texts)
    .slice(1)
    .map((option, at) =>
      at < right ? { id: option.id, text: option.text, correct: true } : option,
    );

/** All that apply: Greece and Malta do, Italy and Spain do not. */
export function aMulti(stated: Partial<ItemOf<'multi'>> = {}): ItemOf<'multi'> {
  return {
    ...common,
    kind: 'multi',
    id: 'multi',
    origin: 'written',
    options: several(2, 'Greece', 'Malta', 'Italy', 'Spain'),
    statesNumber: false,
    ...stated,
  };
}

/** A name to type: "Slovenia", which is not Slovakia. */
export function aTyped(stated: Partial<ItemOf<'typed'>> = {}): ItemOf<'typed'> {
  return {
    ...common,
    kind: 'typed',
    id: 'typed',
    origin: 'written',
    accepts: ['Slovenia', 'the Slovene Republic'],
    rejects: [{ text: 'Slovakia', whyFalse: 'Slovakia was not there.', misread: 'wrong-actor' }],
    ...stated,
  };
}

/** A sentence to find: "It rained." shows it. */
export function anEvidencePick(stated: Partial<ItemOf<'evidence'>> = {}): ItemOf<'evidence'> {
  return {
    ...common,
    kind: 'evidence',
    id: 'evidence',
    origin: 'written',
    reading: 'first',
    sentences: [
      { id: 's-rained', paragraph: 'first-1', n: 1, text: 'It rained.' },
      {
        id: 's-match',
        paragraph: 'first-1',
        n: 1,
        text: 'The match was put off.',
        whyFalse: 'This is what came of it.',
      },
      { id: 's-told', paragraph: 'first-2', n: 2, text: 'Nobody was told.' },
    ],
    key: ['s-rained'],
    evidence: [aQuotation()],
    ...stated,
  };
}

/** An order: first the rain, then the match, then the trophy. */
export function anOrder(stated: Partial<ItemOf<'order'>> = {}): ItemOf<'order'> {
  return {
    ...common,
    kind: 'order',
    id: 'order',
    origin: 'written',
    entries: [
      { id: 'e-trophy', text: 'The trophy was given' },
      { id: 'e-rain', text: 'It rained' },
      { id: 'e-match', text: 'The match was played' },
    ],
    key: ['e-rain', 'e-match', 'e-trophy'],
    ...stated,
  };
}

/** Pairs: Rome – Italy, Madrid – Spain, Athens – Greece; Malta belongs to none. */
export function aMatch(stated: Partial<ItemOf<'match'>> = {}): ItemOf<'match'> {
  return {
    ...common,
    kind: 'match',
    id: 'match',
    origin: 'written',
    lefts: [
      { id: 'l-Rome', text: 'Rome', right: 'r-Italy' },
      { id: 'l-Madrid', text: 'Madrid', right: 'r-Spain', whyFalse: 'Madrid lies inland.' },
      { id: 'l-Athens', text: 'Athens', right: 'r-Greece' },
    ],
    rights: ['Greece', 'Italy', 'Malta', 'Spain'].map((text) => ({ id: `r-${text}`, text })),
    ...stated,
  };
}

/** An answer in one's own words, of three to ten of them. */
export function aWritten(stated: Partial<ItemOf<'written'>> = {}): ItemOf<'written'> {
  return {
    ...common,
    kind: 'written',
    id: 'written',
    origin: 'written',
    words: { min: 3, max: 10 },
    criteria: [
      { id: 'c-who', text: 'It says who was told.' },
      { id: 'c-why', text: 'It says why.' },
    ],
    modelAnswer: 'Nobody was told, because it rained.',
    ...stated,
  };
}

const mapTask = {
  ...common,
  origin: 'written' as const,
  instruction: 'Use the map.',
  map: 'europe-2008',
  view: 'whole',
  views: ['whole'],
  shows: 'The map shows it.',
};

/** Countries to sort: Germany a member, Albania invited, Georgia promised, Russia none of these. */
export function aMapSort(stated: Partial<ItemOf<'map-sort'>> = {}): ItemOf<'map-sort'> {
  return {
    ...mapTask,
    kind: 'map-sort',
    id: 'map-sort',
    countries: ['ALB', 'DEU', 'GEO', 'RUS'],
    statuses: ['member', 'invited', 'promised', 'waiting', 'other'],
    key: { ALB: 'invited', DEU: 'member', GEO: 'promised', RUS: 'other' },
    whyFalse: { ALB: 'Albania was invited.', GEO: 'Georgia has a promise.' },
    ...stated,
  };
}

/** A place to point to: Sochi, not Brussels or Moscow. */
export function aMapPlace(stated: Partial<ItemOf<'map-place'>> = {}): ItemOf<'map-place'> {
  return {
    ...mapTask,
    kind: 'map-place',
    id: 'map-place',
    places: [
      { id: 'brussels', name: 'Brussels', lat: 50.8503, lon: 4.3517, country: 'BEL' },
      { id: 'moscow', name: 'Moscow', lat: 55.7558, lon: 37.6173, country: 'RUS' },
      { id: 'sochi', name: 'Sochi', lat: 43.5853, lon: 39.7203, country: 'RUS' },
    ],
    key: 'sochi',
    whyFalse: { brussels: 'It was not there.', moscow: 'It was not there either.' },
    ...stated,
  };
}

/** A route: Latvia, Russia, Kazakhstan, Uzbekistan, Afghanistan. */
export function aMapRoute(stated: Partial<ItemOf<'map-route'>> = {}): ItemOf<'map-route'> {
  return {
    ...mapTask,
    kind: 'map-route',
    id: 'map-route',
    card: 'first',
    key: ['LVA', 'RUS', 'KAZ', 'UZB', 'AFG'],
    whyFalse: { BLR: 'Belarus lies beside it.', '*': 'The report does not name it.' },
    ...stated,
  };
}

/** A time map: Spain and Canada first, then three at the stop that is asked about, then nobody. */
export function aMapTime(stated: Partial<ItemOf<'map-time'>> = {}): ItemOf<'map-time'> {
  return {
    ...mapTask,
    kind: 'map-time',
    id: 'map-time',
    stops: [
      { id: 'first', label: '1982', joined: ['CAN', 'ESP'] },
      { id: 'then', label: '1999', joined: ['CZE', 'HUN', 'POL'] },
      { id: 'last', label: '2000', joined: [] },
    ],
    asked: 'then',
    notes: ['Outlines are those of 2008.'],
    whyFalse: { ESP: 'Spain was there before.', '*': 'It did not join then.' },
    ...stated,
  };
}
