import type { AuthoredClaim } from '../model/content';
import type { AuthoredSetting } from './candidate';

/** The readings that a claim is quoted from, one entry a sentence. */
export function readingsOf(claim: AuthoredClaim): string[] {
  return claim.reports.flatMap(({ evidence }) => evidence.map(({ reading }) => reading));
}

/**
 * The readings of the route up to the last one that a claim needs. Whoever is asked about the claim
 * has read these; what only a later one names gives itself away as an option.
 */
export function readSoFar(claim: AuthoredClaim, { readings }: AuthoredSetting): string[] {
  const needed = [...readingsOf(claim), ...claim.searched];
  return readings.slice(0, 1 + Math.max(...needed.map((reading) => readings.indexOf(reading)), -1));
}
