import type { Draft, Files } from '../../builders/shipped';

/** Breaks one thing of the shipped content and gives the line that an author must read. */
export type Mistake = (draft: Draft) => string | RegExp;
export type Mistakes = Record<string, Mistake>;

export type Claims = Files['claims.yaml'];

/** The forecast among the items written by hand. */
export function forecastIn(items: Files['items.yaml']) {
  const found = items.find((item) => item.kind === 'prediction');
  if (!found) throw new Error('There is no forecast');
  return found;
}

/** The first claim of which that may be asked. */
export const asked = (claims: Claims, what: 'who' | 'figure' | 'when' | 'statement') =>
  claims.find((claim) => claim[what])!;

/** A claim that one reading shows, and the sentence that shows it. */
export function evidenceIn(claims: Claims, reading: string) {
  const claim = claims.find(({ reports }) => reports[0]?.evidence[0]?.reading === reading)!;
  return { claim, quoted: claim.reports[0]!.evidence[0]! };
}
