import type { Item, ItemOf, Option } from '../../src/model/item';
import type { Response, ResponseOf } from '../../src/model/response';

/** The options of an item; none where it is not answered by choosing one. */
export const optionsOf = (item: Item): Option[] => ('options' in item ? item.options : []);

/** Every reason that an item gives for what is false. */
export function reasonsOf(item: Item): string[] {
  const given = (list: { whyFalse?: string | undefined }[]) =>
    list.flatMap(({ whyFalse }) => whyFalse ?? []);
  switch (item.kind) {
    case 'map-select':
      return Object.values(item.whyFalse);
    case 'typed':
      return given(item.rejects);
    case 'evidence':
      return given(item.sentences);
    case 'match':
      return given(item.lefts);
    case 'order':
    case 'written':
      return [];
    default:
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
  written: {
    key: ({ kind }) => ({ kind, text: 'The report says so.' }),
    wrong: ({ kind }) => ({ kind, text: 'I do not know.' }),
    empty: { kind: 'written', text: ' ' },
  },
};

const answersOf = (item: Item) => answers[item.kind] as Answers<Item['kind']>;
export const keyResponse = (item: Item): Response => answersOf(item).key(item);
/** The `n`th wrong answer to an item. */
export const wrongResponse = (item: Item, n = 0): Response => answersOf(item).wrong(item, n);
/** An answer that says nothing. */
export const emptyResponse = (item: Item): Response => answersOf(item).empty;
