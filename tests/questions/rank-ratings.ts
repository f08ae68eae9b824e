// npx tsx tests/questions/rank-ratings.ts: the weights of the ranking, fitted to the ratings of items.
//
// Logistic regression by gradient descent, held near the reviewed weights (ridge), because few items
// are rated and almost all of them are good. It prints; the weights in rank-weights.ts change by hand.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf } from '../../src/questions/raw/rank-item';
import { RANK_WEIGHTS, type Feature } from '../../src/questions/raw/rank-weights';
import { rawSetting } from '../../src/questions/raw/raw-setting';
import { extractClaims } from '../../src/text/extract-claims';
import { parseArticle } from '../../src/text/parse-article';
import { itemsOf } from './raw-module';

type Rating = { stem: string; key: string; rating: 0 | 1 | 2; why?: string };

const STEPS = 4000;
const RATE = 0.05;
const RIDGE = 0.1;

/** Rated sets: the texts of a folder and what was made of their questions. */
const SETS = ['tune', 'fresh'].map((name) => ({
  folders: name === 'fresh' ? ['fresh', 'unseen'] : [name],
  ratings: `tests/questions/ratings/${name}.json`,
}));

const names = Object.keys(RANK_WEIGHTS) as Feature[];
let unrated = 0;
const rows = SETS.flatMap(({ folders, ratings }) => {
  const articles = folders.flatMap((folder) => articlesIn(`tests/questions/texts/${folder}`));
  const { items } = itemsOf(articles);
  const { claims, clusters } = extractClaims(articles);
  const setting = rawSetting(claims, clusters, []);
  const rated = JSON.parse(readFileSync(ratings, 'utf8')) as Rating[];
  const byStem = new Map(rated.map((rating) => [`${rating.stem} ${rating.key}`, rating]));
  return items.flatMap((item) => {
    const key = item.options.find(({ correct }) => correct)?.text ?? '';
    const found = byStem.get(`${item.stem} ${key}`);
    if (!found) unrated += 1;
    return found ? [{ features: featuresOf(item, setting), good: found.rating === 2 ? 1 : 0 }] : [];
  });
});

function articlesIn(folder: string) {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md|html)$/.test(name))
    .map((name) => parseArticle({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

const weights: Record<Feature, number> = { ...RANK_WEIGHTS };
const chance = (features: Record<Feature, number>) =>
  1 / (1 + Math.exp(-names.reduce((sum, name) => sum + weights[name] * features[name], 0)));
for (let step = 0; step < STEPS; step++)
  for (const name of names) {
    const slope = rows.reduce(
      (sum, { features, good }) => sum + (good - chance(features)) * features[name],
      0,
    );
    weights[name] += RATE * (slope / rows.length - RIDGE * (weights[name] - RANK_WEIGHTS[name]));
  }
console.log(`${rows.length} rated items, ${unrated} without a rating`);
for (const name of names) console.log(`${name}: ${weights[name].toFixed(2)}`);
