import type { Line, LineLabel } from './article';
import type { Block, Hint } from './block';
import { findFurniture, type Furniture } from './furniture';
import { lineFeatures, type LineFeatures } from './line-features';
import { settleLabels } from './settle-labels';

/** A line on its way to its label: what it scores by itself, and what its words give away. */
export type Draft = {
  block: Block;
  features: LineFeatures;
  furniture?: Furniture;
  /** What the page's elements say it is. */
  shape?: LineLabel;
  score: number;
  why: string[];
  label: LineLabel;
};

/** Labels the lines of a text: each by itself first, then in the company of its neighbours. */
export function labelLines(blocks: readonly Block[], pageTitle?: string): Line[] {
  const capitals = isAllCapitals(blocks);
  const drafts = blocks.map((block) => draftOf(block, capitals));
  settleLabels(drafts, pageTitle);
  return drafts.map(({ block, score, why, label }) => ({
    n: block.n,
    start: block.start,
    end: block.end,
    text: block.text,
    ...(block.map && { map: block.map }),
    label,
    score: Math.round(score * 100) / 100,
    why,
  }));
}

/** Whether a text is written in capitals throughout, so that they tell nothing. */
export function isAllCapitals(blocks: readonly { text: string }[]): boolean {
  let upper = 0;
  let letters = 0;
  for (const { text } of blocks) {
    upper += text.match(/\p{Lu}/gu)?.length ?? 0;
    letters += text.match(/[\p{Lu}\p{Ll}]/gu)?.length ?? 0;
  }
  return letters > 0 && upper / letters > 0.7;
}

/** A turn of a conversation, where "you" is the other speaker. */
const TURNS = /^\p{Lu}[\p{L} .,'’-]{0,40}: /u;
/** What a line can gain by its form once its words have given it away. */
const FURNITURE_CAP = 3.9;

/** What an element makes of a line, the clearest first. */
const SHAPES: [Hint, LineLabel][] = [
  ['legal', 'legal'],
  ['promotion', 'promotion'],
  ['caption', 'caption'],
  ['quote', 'pull-quote'],
  ['related', 'related'],
  ['navigation', 'navigation'],
  ['title', 'title'],
  ['standfirst', 'standfirst'],
  ['heading', 'subhead'],
  ['meta', 'meta'],
];

function draftOf(block: Block, capitals: boolean): Draft {
  const features = lineFeatures(block.text);
  const furniture = findFurniture(block.text);
  const shape = SHAPES.find(([hint]) => block.hints.includes(hint))?.[1];
  const why: string[] = [];
  let score = 0;
  const count = (value: number, reason: string) => {
    if (value === 0) return;
    score += value;
    why.push(`${reason} (${value > 0 ? '+' : '−'}${Math.abs(value)})`);
  };
  const { words, ended, open, cutOff, stopShare, verb, sentences, quoted } = features;
  if (words >= 25) count(3, 'long');
  else if (words >= 12) count(2, 'as long as a sentence');
  else if (words >= 6) count(0.5, 'short');
  else count(-1.5, 'very short');
  if (ended) count(2, 'ends as a sentence');
  else if (open && words >= 8) count(-0.5, 'ends with something to follow');
  else count(-3.5, cutOff ? 'is cut off' : 'does not end as a sentence');
  if (stopShare >= 0.3) count(1, 'many small words');
  else if (stopShare < 0.15) count(-1, 'few small words');
  count(verb ? 0.5 : -1.5, verb ? 'has a verb' : 'has no verb');
  if (sentences > 1) count(1, 'several sentences');
  if (quoted) count(1, 'quotes someone');
  if (features.addresses && !TURNS.test(block.text)) count(-1.5, 'speaks to the reader');
  if (!capitals && features.capitals > 0.6 && words >= 3) count(-1.5, 'mostly capitals');
  if (block.links > 0.8) count(-4, 'is a link');
  else if (block.links > 0.5) count(-2, 'mostly a link');
  if (block.hints.includes('table')) count(-4, 'stands in a table');
  if (block.hints.includes('article')) count(0.5, 'stands in the article');
  if (furniture) {
    // However long it is: what asks for a subscription is no paragraph.
    if (score > FURNITURE_CAP) score = FURNITURE_CAP;
    count(-furniture.weight, furniture.why);
  }
  if (shape) count(SHAPE_WEIGHT[shape] ?? -4, `its element says ${shape}`);
  return {
    block,
    features,
    ...(furniture && { furniture }),
    ...(shape && { shape }),
    score,
    why,
    label: 'body',
  };
}

/** Some elements are clear; others are used for running text too. */
const SHAPE_WEIGHT: Partial<Record<LineLabel, number>> = {
  standfirst: -3,
  meta: -3,
  'pull-quote': -4.5,
  title: -8,
  subhead: -6,
  legal: -6,
  promotion: -6,
  navigation: -6,
  related: -6,
  caption: -6,
};
