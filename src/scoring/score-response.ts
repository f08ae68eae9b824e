import type { Item, ItemOf } from '../model/item';
import type { Response } from '../model/response';

/** An empty or foreign answer is invalid, which is not the same as wrong. */
export type Verdict =
  { kind: 'invalid' } | { kind: 'unscored' } | { kind: 'scored'; right: boolean };

type Scorer<K extends Item['kind']> = (item: ItemOf<K>, response: Response) => Verdict;

const scorers: { [K in Item['kind']]: Scorer<K> } = {
  choice: (item, response) => {
    if (response.kind !== 'choice') return { kind: 'invalid' };
    const option = item.options.find(({ id }) => id === response.optionId);
    return option ? { kind: 'scored', right: option.correct } : { kind: 'invalid' };
  },
  prediction: (item, response) =>
    response.kind === 'prediction' && item.options.some(({ id }) => id === response.optionId)
      ? { kind: 'unscored' }
      : { kind: 'invalid' },
  'map-select': (item, response) => {
    if (response.kind !== 'map-select' || response.codes.length === 0) return { kind: 'invalid' };
    const chosen = new Set(response.codes);
    const right = chosen.size === item.key.length && item.key.every((code) => chosen.has(code));
    return { kind: 'scored', right };
  },
};

/** Scores one response to one item. */
export function scoreResponse(item: Item, response: Response): Verdict {
  const scorer = scorers[item.kind] as Scorer<Item['kind']>;
  return scorer(item, response);
}
