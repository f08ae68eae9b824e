import type { Item } from '../model/item';
import { isScored, type ItemRecord } from './item-record';

/** Whether a student was certain of an answer and it did not hold. */
export function isConfidentMiss(item: Item, record: ItemRecord | undefined): boolean {
  const first = record?.tries[0];
  return isScored(item) && record?.confidence === 'certain' && first?.right === false;
}
