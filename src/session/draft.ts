import type { ItemOf } from '../model/item';
import { LIMIT_LIMIT, WRITTEN_LIMIT } from '../model/limits';
import type { Fact } from '../model/log';
import type { Module } from '../model/module';
import type { Response, Slots } from '../model/response';
import type { ItemRecord } from '../scoring/item-record';

/** An answer in one's own words on its way, with what goes with it where an item asks for that. */
export type DraftWords = {
  text: string;
  slots?: Slots | undefined;
  limit?: string | undefined;
};

export function draftFact({ itemId, text, slots, limit }: DraftWords & { itemId: string }): Fact {
  if (slots === undefined && limit === undefined) return { type: 'draft', itemId, text };
  return { type: 'draft', itemId, text, slots: slots ?? [], limit: limit ?? '' };
}

/** Whether a draft is another one than what is kept, and one that can be kept. */
export function isNewDraft(
  item: ItemOf<'written'>,
  { draft = '', slots = [], limit = '' }: Partial<ItemRecord> = {},
  next: DraftWords,
): boolean {
  const { slots: nextSlots = [], limit: nextLimit = '' } = next;
  const isOther =
    next.text !== draft ||
    nextLimit !== limit ||
    JSON.stringify(nextSlots.map(placeOf)) !== JSON.stringify(slots.map(placeOf));
  const fits =
    next.text.length <= WRITTEN_LIMIT &&
    nextLimit.length <= LIMIT_LIMIT &&
    nextSlots.length <= (item.slots ?? 0);
  return isOther && fits;
}

/** Whether a reading of the module has the sentence, in that paragraph. */
export const hasSentence = (
  { readings }: Module,
  { reading, paragraph, exact }: Slots[number],
): boolean =>
  readings
    .find(({ id }) => id === reading)
    ?.paragraphs.some(({ id, text }) => id === paragraph && text.includes(exact)) ?? false;

/** The sentences that an answer brings with it. */
export const slotsOf = (response: Response): Slots =>
  response.kind === 'written' && 'slots' in response ? response.slots : [];

const placeOf = ({ paragraph, exact }: Slots[number]) => [paragraph, exact];
