/*
 * Weights of the ranking, by feature. Reviewed by hand; `npx tsx tests/questions/rank-ratings.ts` fits
 * them anew to the ratings in tests/questions/ratings/.
 */
export const RANK_WEIGHTS = {
  bias: -0.15,
  /** Second forms of the same fact rank after the first. */
  who: 0.9,
  said: 1.5,
  words: 1.1,
  figure: 0.85,
  version: 1.8,
  role: 0.45,
  statement: 0.9,
  supported: 0.6,
  status: 0.7,
  outlet: 0.4,
  cloze: 0,
  fourOptions: 0.3,
  /** The sentence stands early in its article, 1 to 0. */
  early: 0.6,
  /** The key is named often in its article, 0 to 1. */
  prominent: 0.6,
  /** Words of the stem beyond 25, in tens. */
  long: 0,
  /** Other forms of the claim exist. */
  hasForms: 0.5,
  /** "the" with an unexplained noun in a gap sentence, "they" without a noun before it in a quotation. */
  vague: -0.5,
  /** A quotation of fewer than six words. */
  brief: -0.3,
} as const;
export type Feature = keyof typeof RANK_WEIGHTS;
