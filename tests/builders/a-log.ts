import type { Fact, LogEntry } from '../../src/model/log';
import { stampFact } from '../../src/model/stamp-fact';
import type { Response } from '../../src/model/response';

/** The facts in the order in which one page wrote them. */
export function aLog(...facts: Fact[]): LogEntry[] {
  return facts.map((fact, index) => anEntry(fact, { seq: index + 1 }));
}

export function anEntry(fact: Fact, stated: { seq?: number; writer?: string } = {}): LogEntry {
  return stampFact(fact, { attemptId: 'attempt', seq: 1, writer: 'page', at: 0, ...stated });
}

export const choose = (itemId: string, optionId: string): Fact => ({
  type: 'answer',
  itemId,
  response: { kind: 'choice', optionId },
});
export const answer = (itemId: string, response: Response): Fact => ({
  type: 'answer',
  itemId,
  response,
});
export const pick = (itemId: string, paragraphId = 'first-1'): Fact => ({
  type: 'pick',
  itemId,
  paragraphId,
});
export const later = (itemId: string): Fact => ({ type: 'later', itemId });

/** Answers to an item whose key is "Greece". */
export const right = (itemId: string) => [choose(itemId, 'o-Greece')];
export const assisted = (itemId: string) => [
  choose(itemId, 'o-Italy'),
  pick(itemId),
  choose(itemId, 'o-Greece'),
];
export const shown = (itemId: string) => [
  choose(itemId, 'o-Italy'),
  pick(itemId),
  choose(itemId, 'o-Spain'),
];
