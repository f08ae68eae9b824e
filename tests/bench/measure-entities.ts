// npx tsx tests/bench/measure-entities.ts: one JSON line a figure, about names, claims and items.
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import type { Article } from '../../src/text/article';
import { mentionsOf, readSentences } from '../../src/text/extract-mentions';
import { extractClaims } from '../../src/text/extract-claims';
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

const sample = readGold('articles', root) ?? readGold('tune', root);
if (sample) {
  const words = (articles: Article[]) =>
    articles.reduce(
      (sum, { lines }) =>
        sum +
        lines
          .filter(({ label }) => label === 'body')
          .reduce((n, l) => n + l.text.split(/\s+/).length, 0),
      0,
    );
  const copies = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const { article } = sample[index % sample.length] ?? { article: undefined };
      return article ? [{ ...article, id: `${article.id}-${index}` }] : [];
    }).flat();
  itemsOf(copies(5)); // the engine warm
  print('memory.5-articles', process.memoryUsage().heapUsed / 2 ** 20, 'MB');
  for (const count of [5, 50, 500]) {
    const articles = copies(count);
    const start = performance.now();
    const claims = extractClaims(articles, theLists());
    const extracted = performance.now() - start;
    print(`speed.${count}-articles.claims`, (words(articles) / extracted) * 1000, 'words/s');
    if (count < 500) {
      itemsOf(articles);
      print(
        `speed.${count}-articles.items`,
        (words(articles) / (performance.now() - start - extracted)) * 1000,
        'words/s',
      );
    }
    if (claims.claims.length === 0) throw new Error('nothing was extracted');
  }
  print('memory.500-articles', process.memoryUsage().heapUsed / 2 ** 20, 'MB');
}

const bundle = async (entry: string) => {
  const made = (await build({
    logLevel: 'silent',
    configFile: false,
    build: { write: false, minify: true, lib: { entry, formats: ['es'], fileName: 'x' } },
  })) as Rolldown.RolldownOutput[];
  return made
    .flatMap(({ output }) => output)
    .reduce(
      (sum, part) => sum + gzipSync('code' in part ? part.code : part.source, { level: 9 }).length,
      0,
    );
};
print('size.claims', (await bundle('src/text/extract-claims.ts')) / 1000, 'kB gz');
print('size.items', (await bundle('src/questions/raw/raw-items.ts')) / 1000, 'kB gz');
