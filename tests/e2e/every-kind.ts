import type { Page } from '@playwright/test';
import type { ItemOf } from '../../src/model/item';
import { hashOf } from '../../src/model/check-module';
import type { Fact } from '../../src/model/log';
import type { Module } from '../../src/model/module';
import { keyResponse, wrongResponse } from '../builders/answers';
import { everyKind } from '../builders/every-kind';
import { lesson } from './built';
import { placeOf } from './place';
import { aLog, anAttempt, writeStored } from './stored';

/** The lesson with an item of every kind, kept on the device as an earlier edition of the built one. */
function earlierEdition(): Module {
  const module: Module = { ...everyKind(), id: lesson.id };
  return { ...module, hash: hashOf(module) };
}

const KINDS = ['multi', 'typed', 'evidence', 'order', 'match', 'written'] as const;
type Kind = (typeof KINDS)[number];
type Scene = { name: string; facts: (item: ItemOf<Kind>) => Fact[] };

const answer = (item: ItemOf<Kind>, right: boolean, n = 0): Fact => ({
  type: 'answer',
  itemId: item.id,
  response: right ? keyResponse(item) : wrongResponse(item, n),
});
const look = (item: ItemOf<Kind>): Fact => ({
  type: 'pick',
  itemId: item.id,
  paragraphId: item.evidence[0]?.paragraph ?? '',
});
const SCENES: Scene[] = [
  { name: 'asked', facts: () => [] },
  {
    name: 'answered',
    facts: (item) =>
      item.kind === 'written'
        ? [answer(item, true), { type: 'self-check', itemId: item.id, met: [] }]
        : [answer(item, false), look(item), answer(item, false, 1)],
  },
];

/** Every page of a kind that the built lesson need not ask, before and after the answers. */
export const kindWalks = Object.fromEntries(
  KINDS.map((kind) => [
    `with an item of kind ${kind}`,
    SCENES.map(({ name, facts }) => ({
      name: `an item of kind ${kind}, ${name}`,
      open: async (page: Page): Promise<void> => {
        const module = earlierEdition();
        const item = module.items.find((each): each is ItemOf<Kind> => each.kind === kind);
        if (!item) throw new Error(`There is no item of kind ${kind}`);
        const attempt = anAttempt({ moduleHash: module.hash });
        const there: Fact = { type: 'step', stepId: 'check', itemId: item.id };
        const log = aLog(attempt, [there, ...facts(item)]);
        await page.goto('./');
        await placeOf(page);
        await writeStored(page, { attempts: [attempt], modules: [module], log }, attempt.id);
        await page.reload();
        await page.locator(`main form[data-item-kind="${kind}"]`).waitFor();
      },
    })),
  ]),
);
