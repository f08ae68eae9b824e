// npx tsx tests/questions/rank-ratings.ts: the weights of the ranking, fitted to the ratings of items.
//
// Logistic regression by gradient descent, held near the reviewed weights (ridge), because few items
// are rated and almost all of them are good. It prints; the weights in rank-weights.ts change by hand.
import { readFileSync } from 'node:fs';
import { featuresOf } from '../../src/questions/raw/rank-item';
import { RANK_WEIGHTS, type Feature } from '../../src/questions/raw/rank-weights';
import { rawSetting } from '../../src/questions/raw/raw-setting';
import { extractClaims } from '../../src/text/extract-claims';
import { readGold } from './gold-articles';
import { itemsOf } from './raw-module';

type Rating = { stem: string; rating: 0 | 1 | 2; why?: string };

const STEPS = 4000;
const RATE = 0.05;
const RIDGE = 0.1;

const texts = readGold('tune');
if (!texts) throw new Error('tests/questions/texts/tune is missing');
const articles = texts.map(({ article }) => article);
const { items } = itemsOf(articles);
const { claims, clusters } = extractClaims(articles);
const setting = rawSetting(claims, clusters, []);
const ratings = JSON.parse(readFileSync('tests/questions/ratings/tune.json', 'utf8')) as Rating[];
const byStem = new Map(ratings.map((rating) => [rating.stem, rating]));

const names = Object.keys(RANK_WEIGHTS) as Feature[];
const rows = items.flatMap((item) => {
  const rated = byStem.get(item.stem);
  return rated ? [{ features: featuresOf(item, setting), good: rated.rating === 2 ? 1 : 0 }] : [];
});
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
const unrated = items.length - rows.length;
console.log(`${rows.length} rated items, ${unrated} without a rating`);
for (const name of names) console.log(`${name}: ${weights[name].toFixed(2)}`);
