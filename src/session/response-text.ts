import type { Item, ItemOf } from '../model/item';
import type { Response, ResponseOf } from '../model/response';

type Named = { id: string; text: string };
const textOf = (list: readonly Named[], id: string | undefined) =>
  list.find((each) => each.id === id)?.text ?? '';
const listed = (texts: readonly string[]) => texts.filter((text) => text !== '').join('; ');
const ofOption = (
  { options }: ItemOf<'choice' | 'prediction'>,
  { optionId }: { optionId: string },
) => textOf(options, optionId);

/** An answer in words; a kind that is missing here is shown on a map. */
const texts: { [K in Item['kind']]?: (item: ItemOf<K>, response: ResponseOf<K>) => string } = {
  choice: ofOption,
  prediction: ofOption,
  multi: ({ options }, { optionIds }) => listed(optionIds.map((id) => textOf(options, id))),
  typed: (_item, { text }) => text,
  evidence: ({ sentences }, { sentenceId }) => textOf(sentences, sentenceId),
  order: ({ entries }, { entryIds }) =>
    listed(entryIds.map((id, at) => `${at + 1}. ${textOf(entries, id)}`)),
  match: ({ lefts, rights }, { pairs }) =>
    listed(pairs.map(({ left, right }) => `${textOf(lefts, left)} – ${textOf(rights, right)}`)),
  written: (_item, { text }) => text,
};

/** What a student answered, in words; empty where a map shows it. */
export function responseText(item: Item, response: Response): string {
  if (item.kind !== response.kind) return '';
  const text = texts[item.kind] as ((item: Item, response: Response) => string) | undefined;
  return text?.(item, response) ?? '';
}
