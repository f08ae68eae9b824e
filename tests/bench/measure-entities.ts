// npx tsx tests/bench/measure-entities.ts: one JSON line a figure, about names, claims and items.
import type { Article } from '../../src/text/article';
import { mentionsOf, readSentences } from '../../src/text/extract-mentions';
import { theLists } from '../builders/lists';
import { readGold, type Gold, type Place } from '../questions/gold-articles';
import { itemsOf } from '../questions/raw-module';

const root = process.argv[2] ?? '.';
const print = (figure: string, value: number, unit: string) => {
  console.log(
    JSON.stringify({ figure: `questions.${figure}`, value: Math.round(value * 1000) / 1000, unit }),
  );
};

type Tally = { right: number; wrong: number; missed: number };

/** Mentions that agree with their label in place and type; optional ones count neither way. */
function compare(article: Article, gold: Gold, tallies: Map<string, Tally>): void {
  const key = (m: { line: number; start: number; end: number; type: string }) =>
    [m.line, m.start, m.end, m.type].join();
  const labelled = new Map(gold.mentions.map((mention) => [key(mention), mention]));
  const optional = gold.mentions.filter((mention) => mention.optional);
  const found = mentionsOf(read(article));
  const tally = (type: string) => {
    const each = tallies.get(type) ?? { right: 0, wrong: 0, missed: 0 };
    tallies.set(type, each);
    return each;
  };
  for (const mention of found) {
    const label = labelled.get(key(mention));
    if (label && !label.optional) tally(mention.type).right += 1;
    const excused = optional.some(
      ({ line, start, end }) => line === mention.line && start < mention.end && mention.start < end,
    );
    if (!label && !excused) tally(mention.type).wrong += 1;
  }
  const own = new Set(found.map(key));
  for (const mention of gold.mentions)
    if (!mention.optional && !own.has(key(mention))) tally(mention.type).missed += 1;
}
const read = (article: Article) => readSentences([article], theLists());

for (const place of ['articles', 'tune', 'check'] as Place[]) {
  const texts = readGold(place, root);
  if (!texts) {
    console.error(`${place}: not measured, because its folder is missing`);
    continue;
  }
  const tallies = new Map<string, Tally>();
  for (const { article, gold } of texts) compare(article, gold, tallies);
  const all = [...tallies.values()].reduce((a, b) => ({
    right: a.right + b.right,
    wrong: a.wrong + b.wrong,
    missed: a.missed + b.missed,
  }));
  for (const [type, { right, wrong, missed }] of [...tallies, ['all', all] as const]) {
    print(`entities.${place}.${type}.precision`, right / (right + wrong), `of ${right + wrong}`);
    print(`entities.${place}.${type}.recall`, right / (right + missed), `of ${right + missed}`);
  }
  const { items, refusals, chosen } = itemsOf(texts.map(({ article }) => article));
  for (const family of new Set(items.map((item) => item.family)))
    print(
      `items.${place}.bank.${family}`,
      items.filter((i) => i.family === family).length,
      'items',
    );
  print(
    `items.${place}.asked`,
    [...chosen.values()].flat().length,
    `items of ${texts.length} articles`,
  );
  for (const gate of new Set(refusals.map((refusal) => refusal.gate)))
    print(
      `items.${place}.refused.${gate}`,
      refusals.filter((r) => r.gate === gate).length,
      'items',
    );
}
