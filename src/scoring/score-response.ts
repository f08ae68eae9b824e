import type { Item, ItemOf } from '../model/item';
import type { Response, ResponseOf } from '../model/response';
import { compareCredit } from './compare-credit';
import { mapCredit } from './map-credit';
import { isTypedRight } from './typed-answer';

/**
 * An empty or foreign answer is invalid, which is not the same as wrong. `share` says how much of
 * the answer holds, 0 to 1. Only the whole of it is right: an answer that holds in part is a miss
 * with its second try, and keeps its part of the point.
 */
export type Verdict =
  { kind: 'invalid' } | { kind: 'unscored' } | { kind: 'scored'; right: boolean; share: number };

/** Whether, or how far, an answer of the item's own kind is right; nothing where it is no answer to it. */
type Scorer<K extends Item['kind']> = (
  item: ItemOf<K>,
  response: ResponseOf<K>,
) => boolean | number | 'unscored' | undefined;

const scorers: { [K in Item['kind']]: Scorer<K> } = {
  choice: ({ options }, { optionId }) => options.find(({ id }) => id === optionId)?.correct,
  prediction: ({ options }, { optionId }) =>
    options.some(({ id }) => id === optionId) ? 'unscored' : undefined,
  'map-select': ({ key }, { codes }) => (codes.length > 0 ? isSameSet(key, codes) : undefined),
  multi: ({ options }, { optionIds }) =>
    isSomeOf(options, optionIds)
      ? isSameSet(idsOf(options.filter(({ correct }) => correct)), optionIds)
      : undefined,
  typed: (item, { text }) => (text.trim() === '' ? undefined : isTypedRight(item, text)),
  evidence: ({ sentences, key }, { sentenceId }) =>
    isSomeOf(sentences, [sentenceId]) ? key.includes(sentenceId) : undefined,
  order: ({ entries, key }, { entryIds }) =>
    entryIds.length === entries.length && isSameSet(idsOf(entries), entryIds)
      ? key.every((id, at) => id === entryIds[at])
      : undefined,
  match: ({ lefts, rights }, { pairs }) => {
    const given = new Map(pairs.map(({ left, right }) => [left, right]));
    const isWhole = lefts.every(({ id }) => isSomeOf(rights, [given.get(id) ?? '']));
    return isWhole ? lefts.every(({ id, right }) => given.get(id) === right) : undefined;
  },
  compare: (item, response) => compareCredit(item, response)?.share,
  written: (item, response) => (isWhole(item, response) ? 'unscored' : undefined),
  'map-sort': (item, response) => mapCredit(item, response)?.share,
  'map-place': (item, response) => mapCredit(item, response)?.share,
  'map-route': (item, response) => mapCredit(item, response)?.share,
  'map-time': (item, response) => mapCredit(item, response)?.share,
};

/** Text, and what else the item asks for: sentences of different readings, a limit of the sources. */
function isWhole({ slots, limit }: ItemOf<'written'>, response: ResponseOf<'written'>): boolean {
  if (response.text.trim() === '') return false;
  if (slots === undefined && limit === undefined) return true;
  if (!('slots' in response)) return false;
  const readings = new Set(response.slots.map(({ reading }) => reading));
  const isAttached = readings.size === (slots ?? 0) && response.slots.length === (slots ?? 0);
  return isAttached && (limit === undefined || response.limit.trim() !== '');
}

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const isSomeOf = (list: readonly { id: string }[], chosen: readonly string[]) =>
  chosen.length > 0 && chosen.every((one) => list.some(({ id }) => id === one));
const isSameSet = (key: readonly string[], chosen: readonly string[]) => {
  const given = new Set(chosen);
  return given.size === key.length && key.every((one) => given.has(one));
};

/** Scores one response to one item. */
export function scoreResponse(item: Item, response: Response): Verdict {
  if (response.kind !== item.kind) return { kind: 'invalid' };
  const scorer = scorers[item.kind] as Scorer<Item['kind']>;
  const given = scorer(item, response);
  if (given === undefined) return { kind: 'invalid' };
  if (given === 'unscored') return { kind: given };
  const share = Number(given);
  return { kind: 'scored', right: share === 1, share };
}
