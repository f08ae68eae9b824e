import type { AuthoredClaim } from '../model/content';
import { isExpectation, timedSentence } from '../questions/families/before-after';

/** Why no question asks for the sentence of a claim with `timed`, and what would let one do so. */
export function whyNotTimed(
  claim: AuthoredClaim,
  claims: readonly AuthoredClaim[],
): { what: string; fix: string } {
  const [first, ...more] = claim.reports.flatMap(({ evidence }) => evidence);
  if (more.length > 0)
    return {
      what: `the claim has ${more.length + 1} entries of evidence`,
      fix: 'leave one, which may hold more than one sentence, and give the rest a claim of its own',
    };
  const expected = isExpectation(claim);
  const others = claims.filter(
    (other) =>
      timedSentence(other)?.reading === first?.reading && isExpectation(other) !== expected,
  );
  return {
    what: `it takes two other claims with timed in "${first?.reading ?? ''}" that tell of what ${expected ? 'had happened' : 'was still to come'}, and there ${others.length === 1 ? 'is' : 'are'} ${others.length}`,
    fix: `give timed to such claims (stance ${expected ? 'states' : 'expects'}), or remove it`,
  };
}
