import type { Item, ItemOf } from '../model/item';
import type { Response, ResponseOf } from '../model/response';
import { compareCredit, missedRows, type CompareCredit } from '../scoring/compare-credit';
import { askedStop, isMapTask, mapCredit, type Credit, type MapTask } from '../scoring/map-credit';
import { rejectedAs } from '../scoring/typed-answer';

/** What an answer is told, kind by kind; nothing of it is for a view before the answer. */
type Telling<K extends Item['kind']> = {
  /** The key as a view marks it: ids, codes, or the answer itself. */
  key: (item: ItemOf<K>) => string[];
  /** The key in words; empty where a map or a sentence shows it. */
  answer: (item: ItemOf<K>) => string;
  /** What of a missed answer does not hold, and why, and what it lacks. */
  miss: (item: ItemOf<K>, response: ResponseOf<K>) => MissDetails;
};

export type MissDetails = {
  /** Why what was chosen is not what the text says, one sentence each. */
  reasons: string[];
  /** Ids of the parts of the answer that do not hold. */
  wrong: string[];
  /** Something that belongs to the answer was not chosen. */
  incomplete: boolean;
  /** The same reasons by the part that each is about, where parts are told one by one. */
  byPart?: Record<string, string>;
  /** The first two neighbours that stand the wrong way round, as they should stand. */
  pair?: { first: string; second: string };
};

type Named = { id: string; text: string };
const textOf = (list: readonly Named[], id: string | undefined) =>
  list.find((each) => each.id === id)?.text ?? '';
const listed = (texts: readonly string[]) => texts.join('; ');
const present = (texts: readonly (string | undefined)[]) => [
  ...new Set(texts.filter((text) => text !== undefined)),
];
const correct = <O extends { correct: boolean }>(options: readonly O[]) =>
  options.filter((option) => option.correct);
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const nothing: MissDetails = { reasons: [], wrong: [], incomplete: false };

const oneOption = {
  key: ({ options }: ItemOf<'choice' | 'prediction'>) => idsOf(correct(options)),
  answer: ({ options }: ItemOf<'choice' | 'prediction'>) => correct(options)[0]?.text ?? '',
  miss: ({ options }: ItemOf<'choice' | 'prediction'>, { optionId }: { optionId: string }) => ({
    reasons: present([options.find(({ id }) => id === optionId)?.whyFalse]),
    wrong: [optionId],
    incomplete: false,
  }),
};

const tellings: { [K in Item['kind']]: Telling<K> } = {
  choice: oneOption,
  prediction: oneOption,
  'map-select': {
    key: ({ key }) => key,
    answer: () => '',
    miss: ({ key, whyFalse }, { codes }) => {
      const wrong = codes.filter((code) => !key.includes(code));
      return {
        reasons: present(wrong.map((code) => whyFalse[code] ?? whyFalse['*'] ?? '')),
        wrong,
        incomplete: key.some((code) => !codes.includes(code)),
      };
    },
  },
  multi: {
    key: ({ options }) => idsOf(correct(options)),
    answer: ({ options }) => listed(correct(options).map(({ text }) => text)),
    miss: ({ options }, { optionIds }) => {
      const wrong = options.filter(({ id, correct }) => !correct && optionIds.includes(id));
      return {
        reasons: present(wrong.map(({ whyFalse }) => whyFalse)),
        wrong: idsOf(wrong),
        incomplete: correct(options).some(({ id }) => !optionIds.includes(id)),
      };
    },
  },
  typed: {
    key: ({ accepts }) => accepts.slice(0, 1),
    answer: ({ accepts }) => accepts[0] ?? '',
    miss: (item, { text }) => ({
      ...nothing,
      reasons: present([rejectedAs(item, text)?.whyFalse]),
    }),
  },
  evidence: {
    key: ({ key }) => key,
    answer: () => '',
    miss: ({ sentences }, { sentenceId }) => ({
      ...nothing,
      reasons: present([sentences.find(({ id }) => id === sentenceId)?.whyFalse]),
      wrong: [sentenceId],
    }),
  },
  order: {
    key: ({ key }) => key,
    answer: ({ entries, key }) => listed(key.map((id, at) => `${at + 1}. ${textOf(entries, id)}`)),
    miss: ({ entries, key }, { entryIds }) => {
      const at = entryIds.findIndex(
        (id, index) => index > 0 && key.indexOf(id) < key.indexOf(entryIds[index - 1] ?? ''),
      );
      const [second, first] = [entryIds[at - 1], entryIds[at]];
      return at < 0
        ? nothing
        : { ...nothing, pair: { first: textOf(entries, first), second: textOf(entries, second) } };
    },
  },
  match: {
    key: ({ lefts }) => lefts.map(({ right }) => right),
    answer: ({ lefts, rights }) =>
      listed(lefts.map(({ text, right }) => `${text} – ${textOf(rights, right)}`)),
    miss: ({ lefts }, { pairs }) => {
      const given = new Map(pairs.map(({ left, right }) => [left, right]));
      const wrong = lefts.filter(({ id, right }) => given.get(id) !== right);
      return {
        ...nothing,
        reasons: present(wrong.map(({ whyFalse }) => whyFalse)),
        wrong: idsOf(wrong),
      };
    },
  },
  compare: {
    key: ({ rows }) => rows.map(({ key }) => key),
    answer: ({ rows, statuses }) =>
      listed(
        rows.map(
          ({ text, key }) => `${text}: ${statuses.find(({ id }) => id === key)?.label ?? ''}`,
        ),
      ),
    miss: (item, response) => {
      const wrong = missedRows(item, response);
      const given = new Map(response.placed.map(({ row, status }) => [row, status]));
      const told = wrong.flatMap(({ id, whyFalse }): [string, string][] => {
        const why = whyFalse[given.get(id) ?? ''];
        return why === undefined ? [] : [[id, why]];
      });
      return {
        ...nothing,
        reasons: present(told.map(([, why]) => why)),
        wrong: idsOf(wrong),
        byPart: Object.fromEntries(told),
      };
    },
  },
  written: { key: () => [], answer: () => '', miss: () => nothing },
  'map-sort': {
    key: ({ countries, key }) => countries.map((code) => key[code] ?? ''),
    answer: ({ shows }) => shows,
    miss: (item, response) => {
      const credit = mapCredit(item, response);
      if (credit?.kind !== 'map-sort') return nothing;
      const wrong = [...credit.near, ...credit.wrong];
      return {
        reasons: present(wrong.map((code) => item.whyFalse[code])),
        wrong,
        incomplete: credit.blank.length > 0,
      };
    },
  },
  'map-place': {
    key: ({ key }) => [key],
    answer: ({ shows }) => shows,
    miss: ({ places, key, whyFalse }, { lat, lon }) => {
      const named = places.find((place) => place.lat === lat && place.lon === lon);
      return {
        ...nothing,
        reasons: present(named && named.id !== key ? [whyFalse[named.id]] : []),
      };
    },
  },
  'map-route': {
    key: ({ key }) => key,
    answer: ({ shows }) => shows,
    miss: ({ key, whyFalse }, { codes }) => {
      const wrong = codes.filter((code) => !key.includes(code));
      return {
        reasons: present(wrong.map((code) => whyFalse[code] ?? whyFalse['*'])),
        wrong,
        incomplete: key.some((code) => !codes.includes(code)),
      };
    },
  },
  'map-time': {
    key: (item) => askedStop(item).joined,
    answer: ({ shows }) => shows,
    miss: (item, { codes }) => {
      const { joined } = askedStop(item);
      const wrong = codes.filter((code) => !joined.includes(code));
      return {
        reasons: present(wrong.map((code) => item.whyFalse[code] ?? item.whyFalse['*'])),
        wrong,
        incomplete: joined.some((code) => !codes.includes(code)),
      };
    },
  },
};

const tellingOf = (item: Item) => tellings[item.kind] as Telling<Item['kind']>;

/** The key as a view marks it. */
export const keyOf = (item: Item): string[] => tellingOf(item).key(item);
/** The key in words; empty where something else shows it. */
export const answerText = (item: Item): string => tellingOf(item).answer(item);
/** What of a missed answer does not hold, and what it lacks. */
export const missDetails = (item: Item, response: Response): MissDetails =>
  response.kind === item.kind ? tellingOf(item).miss(item, response) : nothing;

/** How far an answer holds in part; nothing where an item is right or wrong as a whole. */
export function creditOf(item: Item, response: Response): Credit | CompareCredit | undefined {
  if (item.kind === 'compare' && response.kind === 'compare') return compareCredit(item, response);
  return isMapTask(item.kind) && response.kind === item.kind
    ? mapCredit(item as ItemOf<MapTask>, response)
    : undefined;
}
/** What the map of a finished task shows, in words. */
export const shownOn = (item: Item): MapShown | undefined =>
  isMapTask(item.kind)
    ? {
        text: (item as ItemOf<MapTask>).shows,
        ...(item.kind === 'map-time' && { total: askedStop(item).total }),
      }
    : undefined;
/** `total` is the number that a time map asks for. */
export type MapShown = { text: string; total?: number };
