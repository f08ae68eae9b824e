import type { Item, ItemOf, Misread, Option } from '../model/item';
import type { MapData } from '../model/map';

/** One line of an answer key: what may be answered, whether it is right, and why it is not. */
export type KeyLine = { text: string; right: boolean; why?: string; misread?: Misread };

/** What an item answers, line by line; `isOrdered` where the lines stand in the right order. */
export type Key = { lines: KeyLine[]; isOrdered?: true };

/** Names for the codes of a map. */
export type MapNames = { country: (code: string) => string; status: (id: string) => string };

export const namesOf = (map?: Pick<MapData, 'countries' | 'offMap' | 'statuses'>): MapNames => ({
  country: (code) =>
    [...(map?.countries ?? []), ...(map?.offMap ?? [])].find((one) => one.code === code)?.name ??
    code,
  status: (id) => map?.statuses.find((one) => one.id === id)?.name ?? id,
});

/** The answer key of an item, for a teacher's eyes. */
export const keyOf = (item: Item, names: MapNames): Key =>
  (keys[item.kind] as (item: Item, names: MapNames) => Key)(item, names);

const keys: { [K in Item['kind']]: (item: ItemOf<K>, names: MapNames) => Key } = {
  choice: ({ options }) => ({ lines: options.map(ofOption) }),
  multi: ({ options }) => ({ lines: options.map(ofOption) }),
  prediction: ({ options, resolution }) => ({
    lines: [...options.map(ofOption), { text: resolution.text, right: true }],
  }),
  typed: ({ accepts, rejects }) => ({
    lines: [
      right(accepts.join(' / ')),
      ...rejects.map(({ text, whyFalse, misread }) => wrong(text, whyFalse, misread)),
    ],
  }),
  evidence: ({ sentences, key }) => ({
    lines: sentences.map(({ id, text, whyFalse }) =>
      key.includes(id) ? right(text) : wrong(text, whyFalse),
    ),
  }),
  order: ({ entries, key }) => ({
    lines: key.map((id) => right(textOf(entries, id))),
    isOrdered: true,
  }),
  match: ({ lefts, rights }) => ({
    lines: [
      ...lefts.map((left) => right(`${left.text} – ${textOf(rights, left.right)}`)),
      ...rights
        .filter(({ id }) => !lefts.some((left) => left.right === id))
        .map(({ text }) => wrong(text)),
    ],
  }),
  compare: ({ rows, statuses }) => ({
    lines: rows.map(({ text, key, why }) => ({
      text: `${text}: ${statuses.find(({ id }) => id === key)?.label ?? key}`,
      right: true,
      why,
    })),
  }),
  written: ({ modelAnswer, criteria }) => ({
    lines: [right(modelAnswer), ...criteria.map(({ text }) => right(text))],
  }),
  'map-select': ({ key, whyFalse }, { country }) => ({
    lines: [...key.map((code) => right(country(code))), ...reasons(whyFalse, country)],
  }),
  'map-sort': (item, { country, status }) => ({
    lines: item.countries.map((code) => ({
      text: `${country(code)}: ${status(item.key[code] ?? '')}`,
      right: true,
      ...(item.whyFalse[code] !== undefined && { why: item.whyFalse[code] }),
    })),
  }),
  'map-place': ({ places, key, whyFalse }) => ({
    lines: places.map(({ id, name }) => (id === key ? right(name) : wrong(name, whyFalse[id]))),
  }),
  'map-route': ({ key }, { country }) => ({
    lines: key.map((code) => right(country(code))),
    isOrdered: true,
  }),
  'map-time': ({ stops, asked, whyFalse }, { country }) => ({
    lines: [
      ...stops.map(({ id, label, joined }) => ({
        text: `${label}: ${joined.map(country).join(', ')}`,
        right: id === asked,
      })),
      ...reasons(whyFalse, country),
    ],
  }),
};

const right = (text: string): KeyLine => ({ text, right: true });
const wrong = (text: string, why?: string, misread?: Misread): KeyLine => ({
  text,
  right: false,
  ...(why !== undefined && { why }),
  ...(misread && { misread }),
});
const ofOption = ({ text, correct, whyFalse, misread }: Option): KeyLine =>
  correct ? right(text) : wrong(text, whyFalse, misread);
const textOf = (list: readonly { id: string; text: string }[], id: string) =>
  list.find((one) => one.id === id)?.text ?? id;

/** Why countries are not part of the answer; `*` stands for all others and is named by its reason alone. */
const reasons = (whyFalse: Record<string, string>, country: (code: string) => string) =>
  Object.entries(whyFalse).map(([code, why]) =>
    code === '*' ? wrong('…', why) : wrong(country(code), why),
  );
