import type { Item, ItemOf, Misread, Option } from '../model/item';
import type { Response, ResponseOf } from '../model/response';
import { typedWords } from '../model/typed-words';
import { askedStop, mapCredit } from './map-credit';
import { rejectedAs } from './typed-answer';

/**
 * One part of an answer as a teacher reads it: what was chosen, whether it belongs to the key, and
 * why not. Countries and statuses are named by their codes.
 */
export type Chosen = {
  /** The same for the same choice of two students. */
  id: string;
  text: string;
  right: boolean;
  whyFalse?: string | undefined;
  misread?: Misread | undefined;
};

type Reader<K extends Item['kind']> = (item: ItemOf<K>, response: ResponseOf<K>) => Chosen[];
type Named = { id: string; text: string };

const textOf = (list: readonly Named[], id: string) =>
  list.find((one) => one.id === id)?.text ?? '';
const ofOption = ({ id, text, correct, whyFalse, misread }: Option): Chosen => ({
  id,
  text,
  right: correct,
  whyFalse,
  misread,
});
const oneOption = (
  { options }: { options: readonly Option[] },
  { optionId }: { optionId: string },
): Chosen[] => options.filter(({ id }) => id === optionId).map(ofOption);

const readers: { [K in Item['kind']]: Reader<K> } = {
  choice: oneOption,
  prediction: oneOption,
  multi: ({ options }, { optionIds }) =>
    options.filter(({ id }) => optionIds.includes(id)).map(ofOption),
  typed: (item, { text }) => {
    const wrong = rejectedAs(item, text);
    return [
      {
        id: typedWords(text).join(' '),
        text: text.trim(),
        right: false,
        whyFalse: wrong?.whyFalse,
        misread: wrong?.misread,
      },
    ];
  },
  evidence: ({ sentences, key }, { sentenceId }) =>
    sentences
      .filter(({ id }) => id === sentenceId)
      .map(({ id, text, whyFalse }) => ({ id, text, right: key.includes(id), whyFalse })),
  order: ({ entries }, { entryIds }) => [
    {
      id: entryIds.join(' '),
      text: entryIds.map((id, at) => `${at + 1}. ${textOf(entries, id)}`).join('; '),
      right: false,
    },
  ],
  match: ({ lefts, rights }, { pairs }) =>
    pairs.flatMap(({ left, right }) => {
      const asked = lefts.find(({ id }) => id === left);
      if (!asked) return [];
      return {
        id: `${left} ${right}`,
        text: `${asked.text} – ${textOf(rights, right)}`,
        right: asked.right === right,
        whyFalse: asked.whyFalse,
      };
    }),
  compare: ({ rows, statuses }, { placed }) =>
    placed.flatMap(({ row: id, status }) => {
      const row = rows.find((one) => one.id === id);
      if (!row) return [];
      const label = statuses.find((one) => one.id === status)?.label ?? status;
      return {
        id: `${id} ${status}`,
        text: `${row.text}: ${label}`,
        right: row.key === status,
        whyFalse: row.key === status ? undefined : (row.whyFalse[status] ?? row.why),
      };
    }),
  written: (_item, { text }) => [{ id: '', text, right: true }],
  'map-select': ({ key, whyFalse }, { codes }) =>
    codes.map((code) => ofCode(code, key.includes(code), whyFalse)),
  'map-sort': ({ key, whyFalse }, { placed }) =>
    placed.map(({ code, status }) => ({
      id: `${code} ${status}`,
      text: `${code}: ${status}`,
      right: key[code] === status,
      whyFalse: whyFalse[code],
    })),
  'map-place': (item, response) => {
    const { lat, lon, country } = response;
    const named = item.places.find((place) => place.lat === lat && place.lon === lon);
    const point = `${lat.toFixed(1)}, ${lon.toFixed(1)}${country === '' ? '' : ` (${country})`}`;
    return [
      {
        id: named?.id ?? `point ${country}`,
        text: named?.name ?? point,
        right: mapCredit(item, response)?.share === 1,
        whyFalse: named && item.whyFalse[named.id],
      },
    ];
  },
  'map-route': ({ key, whyFalse }, { codes }) =>
    codes.map((code) => ofCode(code, key.includes(code), whyFalse)),
  'map-time': (item, { count, codes }) => {
    const { joined, total } = askedStop(item);
    return [
      { id: `count ${count}`, text: String(count), right: count === total },
      ...codes.map((code) => ofCode(code, joined.includes(code), item.whyFalse)),
    ];
  },
};

const ofCode = (code: string, right: boolean, whyFalse: Record<string, string>): Chosen => ({
  id: code,
  text: code,
  right,
  whyFalse: right ? undefined : (whyFalse[code] ?? whyFalse['*']),
});

/**
 * The parts of an answer; nothing of one that is no answer to the item. `right` is whether the
 * answer as a whole was: where it was, no part of it is called wrong.
 */
export function chosenOf(item: Item, response: Response, right: boolean): Chosen[] {
  if (response.kind !== item.kind) return [];
  const parts = (readers[item.kind] as Reader<Item['kind']>)(item, response);
  return right ? parts.map(({ id, text }) => ({ id, text, right: true })) : parts;
}
