import type { Item, ItemOf, Option } from '../../src/model/item';
import type { Response, ResponseOf } from '../../src/model/response';
import { askedStop } from '../../src/scoring/map-credit';

/** The options of an item; none where it is not answered by choosing one. */
export const optionsOf = (item: Item): Option[] => ('options' in item ? item.options : []);

/** Every reason that an item gives for what is false. */
export function reasonsOf(item: Item): string[] {
  const given = (list: { whyFalse?: string | undefined }[]) =>
    list.flatMap(({ whyFalse }) => whyFalse ?? []);
  switch (item.kind) {
    case 'map-select':
    case 'map-sort':
    case 'map-place':
    case 'map-route':
    case 'map-time':
      return Object.values(item.whyFalse);
    case 'typed':
      return given(item.rejects);
    case 'evidence':
      return given(item.sentences);
    case 'match':
      return given(item.lefts);
    case 'compare':
      return item.rows.flatMap(({ why, whyFalse }) => [why, ...Object.values(whyFalse)]);
    case 'order':
    case 'written':
      return [];
    case 'choice':
    case 'prediction':
    case 'multi':
      return given(item.options);
  }
}

type Answers<K extends Item['kind']> = {
  key: (item: ItemOf<K>) => ResponseOf<K>;
  /** The `n`th wrong answer. */
  wrong: (item: ItemOf<K>, n: number) => ResponseOf<K>;
  empty: ResponseOf<K>;
};
const idOf = (options: Option[], correct: boolean, n = 0) => {
  const list = options.filter((option) => option.correct === correct);
  return list[n % list.length]!.id;
};
const moved = <T>(list: readonly T[], n: number) => {
  const at = 1 + (n % (list.length - 1));
  return [...list.slice(at), ...list.slice(0, at)];
};

/** An answer in one's own words, with all that the item asks to go with it. */
function written(
  { kind, slots, limit, evidence }: ItemOf<'written'>,
  text: string,
): ResponseOf<'written'> {
  if (slots === undefined && limit === undefined) return { kind, text };
  const byReading = [...new Map(evidence.map((each) => [each.reading, each])).values()];
  return { kind, text, slots: byReading.slice(0, slots ?? 0), limit: 'They do not say who paid.' };
}

const answers: { [K in Item['kind']]: Answers<K> } = {
  choice: {
    key: ({ kind, options }) => ({ kind, optionId: idOf(options, true) }),
    wrong: ({ kind, options }, n) => ({ kind, optionId: idOf(options, false, n) }),
    empty: { kind: 'choice', optionId: '' },
  },
  prediction: {
    key: ({ kind, options }) => ({ kind, optionId: idOf(options, true) }),
    wrong: ({ kind, options }, n) => ({ kind, optionId: idOf(options, false, n) }),
    empty: { kind: 'prediction', optionId: '' },
  },
  'map-select': {
    key: ({ kind, key }) => ({ kind, codes: key }),
    wrong: ({ kind }, n) => ({ kind, codes: [['MKD', 'UKR'][n % 2]!] }),
    empty: { kind: 'map-select', codes: [] },
  },
  'map-sort': {
    key: ({ kind, key }) => ({
      kind,
      placed: Object.entries(key).map(([code, status]) => ({ code, status })),
    }),
    // One country alone has a status, and one that it does not have.
    wrong: ({ kind, countries, statuses, key }, n) => {
      const code = countries[n % countries.length]!;
      return { kind, placed: [{ code, status: statuses.find((one) => one !== key[code])! }] };
    },
    empty: { kind: 'map-sort', placed: [] },
  },
  'map-place': {
    key: ({ kind, places, key }) => {
      const { lat, lon, country } = places.find(({ id }) => id === key)!;
      return { kind, lat, lon, kmPerPx: 0, country };
    },
    wrong: ({ kind, places, key, whyFalse }, n) => {
      const others = places.filter(({ id }) => id !== key && id in whyFalse);
      const { lat, lon, country } = others[n % others.length]!;
      return { kind, lat, lon, kmPerPx: 0, country };
    },
    // A point always says something; one that is no number does not come from a map.
    empty: { kind: 'map-place', lat: NaN, lon: NaN, kmPerPx: 0, country: '' },
  },
  'map-route': {
    key: ({ kind, key }) => ({ kind, codes: key }),
    // The first countries of the way, and one that does not lie on it.
    wrong: ({ kind, key, whyFalse }, n) => {
      const foreign = Object.keys(whyFalse).filter((code) => code !== '*');
      return { kind, codes: [key[0]!, foreign[n % foreign.length]!] };
    },
    empty: { kind: 'map-route', codes: [] },
  },
  'map-time': {
    key: (item) => {
      const { joined, total } = askedStop(item);
      return { kind: item.kind, count: total, codes: joined };
    },
    wrong: (item, n) => {
      const foreign = Object.keys(item.whyFalse).filter((code) => code !== '*');
      return { kind: item.kind, count: 1, codes: [foreign[n % foreign.length]!] };
    },
    empty: { kind: 'map-time', count: 0, codes: [] },
  },
  multi: {
    key: ({ kind, options }) => ({
      kind,
      optionIds: options.filter(({ correct }) => correct).map(({ id }) => id),
    }),
    wrong: ({ kind, options }, n) => ({ kind, optionIds: [idOf(options, false, n)] }),
    empty: { kind: 'multi', optionIds: [] },
  },
  typed: {
    key: ({ kind, accepts }) => ({ kind, text: accepts[0]! }),
    wrong: ({ kind, rejects }, n) => ({ kind, text: rejects[n]?.text ?? `nothing like ${n}` }),
    empty: { kind: 'typed', text: ' ' },
  },
  evidence: {
    key: ({ kind, key }) => ({ kind, sentenceId: key[0]! }),
    wrong: ({ kind, key, sentences }, n) => {
      const others = sentences.filter(({ id }) => !key.includes(id));
      return { kind, sentenceId: others[n % others.length]!.id };
    },
    empty: { kind: 'evidence', sentenceId: '' },
  },
  order: {
    key: ({ kind, key }) => ({ kind, entryIds: key }),
    wrong: ({ kind, key }, n) => ({ kind, entryIds: moved(key, n) }),
    empty: { kind: 'order', entryIds: [] },
  },
  match: {
    key: ({ kind, lefts }) => ({
      kind,
      pairs: lefts.map(({ id, right }) => ({ left: id, right })),
    }),
    wrong: ({ kind, lefts }, n) => {
      const rights = moved(
        lefts.map(({ right }) => right),
        n,
      );
      return { kind, pairs: lefts.map(({ id }, at) => ({ left: id, right: rights[at]! })) };
    },
    empty: { kind: 'match', pairs: [] },
  },
  compare: {
    key: ({ kind, rows }) => ({
      kind,
      placed: rows.map(({ id, key }) => ({ row: id, status: key })),
    }),
    // Every row but one is right.
    wrong: ({ kind, rows, statuses }, n) => ({
      kind,
      placed: rows.map(({ id, key }, at) => {
        const others = statuses.filter((status) => status.id !== key);
        const status = at === n % rows.length ? others[n % others.length]!.id : key;
        return { row: id, status };
      }),
    }),
    empty: { kind: 'compare', placed: [] },
  },
  written: {
    key: (item) => written(item, 'The report says so.'),
    wrong: (item) => written(item, 'I do not know.'),
    empty: { kind: 'written', text: ' ' },
  },
};

const answersOf = (item: Item) => answers[item.kind] as Answers<Item['kind']>;
export const keyResponse = (item: Item): Response => answersOf(item).key(item);
/** The `n`th wrong answer to an item. */
export const wrongResponse = (item: Item, n = 0): Response => answersOf(item).wrong(item, n);
/** An answer that says nothing. */
export const emptyResponse = (item: Item): Response => answersOf(item).empty;
