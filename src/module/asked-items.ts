import type { AskedItem, WrittenItemOf } from '../model/authored-items';
import type { Comparison } from '../model/comparison';
import type { Entity } from '../model/content';
import type { Item, ItemOf } from '../model/item';
import { optionId } from '../model/stable-id';
import type { Reading } from '../model/reading';
import type { Evidence } from '../model/text-quote';
import { inAnotherOrder } from '../questions/another-order';
import { closeNames } from '../questions/close-names';
import { splitSentences } from '../text/split-sentences';
import type { Report } from './check-content';
import { compareItem } from './compare-item';

/** What an item is made with. */
export type Around = {
  /** The item's own evidence, found in its readings. */
  evidence: Evidence[];
  readings: Map<string, Reading>;
  comparisons: readonly Comparison[];
  entities: readonly Entity[];
  report: Report;
};
type Own<K extends Item['kind']> = Omit<ItemOf<K>, keyof Common | 'kind'>;
type Common = Pick<
  Item,
  | 'id'
  | 'family'
  | 'stem'
  | 'evidence'
  | 'searched'
  | 'gates'
  | 'claimIds'
  | 'objective'
  | 'forms'
  | 'origin'
  | 'asksConfidence'
>;
type Maker<K extends AskedItem['kind']> = (item: WrittenItemOf<K>, around: Around) => Own<K>;

/** What an item of each kind has of its own. */
const makers: { [K in AskedItem['kind']]: Maker<K> } = {
  multi: ({ options, stateNumber }) => ({
    options: options.map(({ text, correct, because, misread, by }) => ({
      id: optionId(text),
      text,
      correct,
      ...(because !== undefined && { whyFalse: because }),
      ...(by !== undefined && { falseBy: by }),
      ...(misread && { misread }),
    })),
    statesNumber: stateNumber,
  }),
  typed: ({ accepts, rejects }, { entities }) => ({
    accepts,
    rejects: [
      ...rejects.map(({ text, because, misread }) => ({
        text,
        ...(because !== undefined && { whyFalse: because }),
        ...(misread && { misread }),
      })),
      ...closeNames(accepts, entities).map((text) => ({ text })),
    ],
  }),
  evidence: (item, { evidence, readings, report }) => {
    const reading = readings.get(evidence[0]?.reading ?? '');
    const sentences = reading ? sentencesOf(reading, item, report) : [];
    const isKey = (sentence: { paragraph: string; text: string }) =>
      evidence.some(
        ({ paragraph, exact }) => paragraph === sentence.paragraph && exact.includes(sentence.text),
      );
    const key = sentences.filter(isKey).map(({ id }) => id);
    if (reading && key.length === 0)
      report(
        `${item.id}.paragraphs`,
        'leaves out the sentence to be found',
        'name its paragraph too',
      );
    if (key.length > 0 && key.length === sentences.length)
      report(`${item.id}.paragraphs`, 'leaves nothing else to choose from', 'name more paragraphs');
    return { reading: reading?.id ?? '', sentences, key };
  },
  order: ({ entries }) => {
    const named = entries.map((text) => ({ id: optionId(text), text }));
    const key = named.map(({ id }) => id);
    return { entries: inAnotherOrder(named), key };
  },
  match: ({ pairs, extra }) => ({
    lefts: pairs.map(({ left, right, because }) => ({
      id: optionId(left),
      text: left,
      right: optionId(right),
      ...(because !== undefined && { whyFalse: because }),
    })),
    rights: byId(
      [...new Set([...pairs.map(({ right }) => right), ...extra])].map((text) => ({
        id: optionId(text),
        text,
      })),
    ),
  }),
  compare: (item, { evidence, comparisons }) => compareItem(item, evidence, comparisons),
  written: ({ words, criteria, modelAnswer, slots, limit, starters }) => ({
    words,
    criteria: criteria.map((text) => ({ id: optionId(text), text })),
    modelAnswer,
    ...(slots !== undefined && { slots }),
    ...(limit === true && { limit }),
    ...(starters !== undefined && { starters }),
  }),
};

/** An item that an author wrote, as the module holds it. */
export function askedItem(item: AskedItem, around: Around): Item {
  const { id, kind, stem, claims, objective, forms } = item;
  const own = (makers[kind] as Maker<AskedItem['kind']>)(item, around);
  const made = {
    id,
    kind,
    family: kind,
    stem,
    evidence: around.evidence,
    searched: [],
    gates: [],
    claimIds: claims,
    objective,
    forms,
    origin: 'written',
    asksConfidence: false,
    ...own,
  };
  // That a kind and what it has of its own belong together is lost when they are put in one object.
  return made as unknown as Item;
}

type Sentence = ItemOf<'evidence'>['sentences'][number];

function sentencesOf(
  reading: Reading,
  { id, paragraphs, near }: WrittenItemOf<'evidence'>,
  report: Report,
): Sentence[] {
  const offered = reading.paragraphs.filter(({ n }) => paragraphs?.includes(n) ?? true);
  const sentences = offered.flatMap((paragraph) =>
    splitSentences(paragraph.text).map(({ start, end }): Sentence => {
      const text = paragraph.text.slice(start, end);
      const why = near.find(({ exact }) => exact === text)?.because;
      return {
        // The same sentence may stand in two paragraphs.
        id: optionId(`${paragraph.id} ${start} ${text}`),
        paragraph: paragraph.id,
        n: paragraph.n,
        text,
        ...(why !== undefined && { whyFalse: why }),
      };
    }),
  );
  near.forEach(({ exact }, at) => {
    if (!sentences.some(({ text }) => text === exact))
      report(
        `${id}.near[${at}]`,
        'is none of the sentences to choose from',
        'copy one whole sentence of these paragraphs, character for character',
      );
  });
  return sentences;
}

const byId = <T extends { id: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
