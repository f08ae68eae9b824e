import type { Page } from '@playwright/test';
import type { Item, ItemOf } from '../../src/model/item';
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

const KINDS = ['multi', 'typed', 'evidence', 'order', 'match', 'written', 'compare'] as const;
type Kind = (typeof KINDS)[number];
type Scene = { name: string; facts: (item: ItemOf<Kind>) => Fact[] };

const answer = (item: Item, right: boolean, n = 0): Fact => ({
  type: 'answer',
  itemId: item.id,
  response: right ? keyResponse(item) : wrongResponse(item, n),
});
const look = (item: Item): Fact => ({
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

/** Opens the lesson where these facts leave a student. */
async function openAt(page: Page, facts: Fact[], n: number): Promise<void> {
  const module = earlierEdition();
  const attempt = anAttempt({ id: n.toString(16).repeat(32), moduleHash: module.hash });
  await page.goto('./');
  await placeOf(page);
  const log = aLog(attempt, facts);
  await writeStored(page, { attempts: [attempt], modules: [module], log }, attempt.id);
  // Not a reload: the address would lead to the place of the scene before.
  await page.goto('about:blank');
  await page.goto('./');
}

/** Every page of a kind that the built lesson need not ask, before and after the answers. */
const byKind = Object.fromEntries(
  KINDS.map((kind) => [
    `with an item of kind ${kind}`,
    SCENES.map(({ name, facts }, at) => ({
      name: `an item of kind ${kind}, ${name}`,
      open: async (page: Page): Promise<void> => {
        const item = itemOfKind(kind);
        await openAt(page, [there(item.id), ...facts(item)], 10 + at);
        await page.locator(`main form[data-item-kind="${kind}"]`).waitFor();
      },
    })),
  ]),
);

function itemOfKind<K extends Item['kind']>(kind: K): ItemOf<K> {
  const item = earlierEdition().items.find((each): each is ItemOf<K> => each.kind === kind);
  if (!item) throw new Error(`There is no item of kind ${kind}`);
  return item;
}
/** The way to an item, by the step that asks it. */
function there(itemId: string): Fact {
  const step = everyKind().steps.find((each) => 'itemIds' in each && each.itemIds.includes(itemId));
  return { type: 'step', stepId: step?.id ?? '', itemId };
}

const forecast = (): Fact[] => {
  const item = itemOfKind('prediction');
  return [
    { type: 'answer', itemId: item.id, response: wrongResponse(item) },
    { type: 'confidence', itemId: item.id, value: 'fairly' },
  ];
};
const withEvidence = (facts: (item: ItemOf<'written'>) => Fact[]): Fact[] => {
  const item = earlierEdition().items.find(({ id }) => id === 'q-with-evidence');
  return item?.kind === 'written' ? [there(item.id), ...facts(item)] : [];
};
const half = (facts: (item: ItemOf<'compare'>) => Fact[]): Fact[] => {
  const item = itemOfKind('compare');
  return [there(item.id), ...facts(item)];
};
const at = (stepId: string): Fact => ({ type: 'step', stepId });

type Listed = [string, string, () => Fact[]];
const PAGES: Record<string, Listed[]> = {
  'with reports side by side': [
    ['a comparison to read', 'shown', () => [at('shown')]],
    ['a comparison that was missed', 'half', () => half((item) => [answer(item, false)])],
    [
      'a comparison for a second time',
      'half',
      () => half((item) => [answer(item, false), look(item)]),
    ],
    ['a comparison to do alone', 'own', () => [there('q-own')]],
  ],
  'with an outcome, source cards and what is known now': [
    ['what came of a forecast', 'outcome', () => [...forecast(), at('outcome')]],
    ['what came of no forecast', 'outcome', () => [at('outcome')]],
    ['source cards', 'read-cards', () => [at('read-cards')]],
    ['what is known now', 'read-later', () => [at('read-later')]],
  ],
  'with an answer and its evidence': [
    ['an answer to write with evidence', 'write', () => withEvidence(() => [])],
    [
      'an answer with evidence, on its way',
      'write',
      () =>
        withEvidence(({ id, evidence }) => [
          { type: 'level', level: 'support' },
          {
            ...{ type: 'draft', itemId: id, text: 'The council expected three years.' },
            ...{ slots: evidence.slice(0, 1), limit: 'They do not say what it cost.' },
          },
        ]),
    ],
    [
      'an answer with evidence, handed in',
      'write',
      () =>
        withEvidence((item) => [
          answer(item, true),
          { type: 'self-check', itemId: item.id, met: [] },
        ]),
    ],
    [
      'a result with evidence',
      'result',
      () => [...withEvidence((item) => [answer(item, true)]), at('result')],
    ],
  ],
};

/** Pages that the built lesson need not have. */
export const kindWalks: Record<string, { name: string; open: (page: Page) => Promise<void> }[]> = {
  ...byKind,
  ...Object.fromEntries(
    Object.entries(PAGES).map(([walk, pages]) => [
      walk,
      pages.map(([name, stepId, facts], n) => ({
        name,
        open: async (page: Page) => {
          await openAt(page, facts(), n);
          await page.locator(`main[data-step-id="${stepId}"] [data-heading]`).waitFor();
        },
      })),
    ]),
  ),
};
