import type { Item } from '../model/item';
import type { Module } from '../model/module';
import { isScored } from '../scoring/item-record';
import { levelsOf } from './level';
import type { Progress } from './progress';

/**
 * Whether easier words are offered beside an item: it and the one before it on the same objective
 * were both missed at first, there is an easier text, and the student has not declined it.
 */
export function isOffered(module: Module, progress: Progress, { id, objective }: Item): boolean {
  const { level, declined, records } = progress;
  if (level === 'support' || declined.includes(objective)) return false;
  if (!levelsOf(module.readings).includes('support')) return false;
  const lastTwo = module.items
    .flatMap((item) => {
      const first = item.objective === objective && isScored(item) && records[item.id]?.tries[0];
      return first ? [{ itemId: item.id, ...first }] : [];
    })
    .sort((a, b) => a.seq - b.seq)
    .slice(-2);
  return lastTwo.length === 2 && lastTwo[1]?.itemId === id && lastTwo.every(({ right }) => !right);
}
