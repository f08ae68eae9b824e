import type { Item, ItemOf } from '../../model/item';

/** What an item shows a student beside its stem, by the part that it plays. */
export type ItemTexts = {
  /** The right answer in words, and every form of it. */
  key: string[];
  wrong: string[];
  /** Why what is wrong is wrong. */
  reasons: string[];
  beside: string[];
};
type Of<K extends Item['kind']> = (item: ItemOf<K>) => Partial<ItemTexts>;

const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text);
const reasons = (list: readonly { whyFalse?: string | undefined }[]) =>
  list.flatMap(({ whyFalse }) => whyFalse ?? []);
const chosen = ({ options }: Pick<ItemOf<'choice'>, 'options'>) => ({
  key: texts(options.filter(({ correct }) => correct)),
  wrong: texts(options.filter(({ correct }) => !correct)),
  reasons: reasons(options),
});
const task = ({ instruction, shows, whyFalse }: ItemOf<'map-route'> | ItemOf<'map-sort'>) => ({
  beside: [instruction, shows],
  reasons: Object.values(whyFalse),
});

const parts: { [K in Item['kind']]: Of<K> } = {
  choice: chosen,
  multi: chosen,
  prediction: (item) => ({ ...chosen(item), beside: [item.resolution.text] }),
  typed: ({ accepts, rejects }) => ({
    key: accepts,
    wrong: texts(rejects),
    reasons: reasons(rejects),
  }),
  // Its sentences are those of the reading.
  evidence: ({ sentences }) => ({ reasons: reasons(sentences) }),
  order: ({ entries }) => ({ key: texts(entries) }),
  match: ({ lefts, rights }) => {
    const keys = lefts.map(({ right }) => right);
    return {
      key: texts(rights.filter(({ id }) => keys.includes(id))),
      wrong: texts(rights.filter(({ id }) => !keys.includes(id))),
      reasons: reasons(lefts),
      beside: texts(lefts),
    };
  },
  compare: ({ rows, statuses }) => ({
    reasons: rows.flatMap(({ why, whyFalse }) => [why, ...Object.values(whyFalse)]),
    beside: [...texts(rows), ...statuses.map(({ label }) => label)],
  }),
  written: ({ criteria, modelAnswer, starters = [] }) => ({
    beside: [...texts(criteria), modelAnswer, ...starters],
  }),
  'map-select': ({ instruction, whyFalse }) => ({
    beside: [instruction],
    reasons: Object.values(whyFalse),
  }),
  'map-sort': task,
  'map-route': task,
  'map-place': ({ places, key, instruction, shows, whyFalse }) => {
    const names = (right: boolean) =>
      places.filter(({ id }) => (id === key) === right).map(({ name }) => name);
    return {
      key: names(true),
      wrong: names(false),
      beside: [instruction, shows],
      reasons: Object.values(whyFalse),
    };
  },
  'map-time': ({ instruction, shows, whyFalse, notes, stops }) => ({
    beside: [instruction, shows, ...notes, ...stops.map(({ label }) => label)],
    reasons: Object.values(whyFalse),
  }),
};

export function textsOfItem(item: Item): ItemTexts {
  const own = (parts[item.kind] as Of<Item['kind']>)(item);
  return { key: [], wrong: [], reasons: [], beside: [], ...own };
}
