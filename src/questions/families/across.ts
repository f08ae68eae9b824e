import type { AuthoredClaim } from '../../model/content';
import {
  capital,
  type AuthoredSetting,
  type Candidate,
  type Distractor,
  type Family,
} from '../candidate';
import { readingsOf } from '../read-so-far';

type Named = { id: string; spoken: string };
/** What the options say of two reports, in the order in which they always stand. */
type Verdict = 'first' | 'second' | 'both' | 'neither';

/** "France 24 and the BBC: which of the two reports says that …?" */
export const agree: Family<AuthoredSetting> = (claim, setting) => {
  if (!claim.across) return undefined;
  const pair = comparedReports(claim, setting);
  if (!pair) return undefined;
  const says = pair.map(({ id }) => claim.reports.some(({ source }) => source === id));
  const key: Verdict =
    says[0] && says[1] ? 'both' : says[0] ? 'first' : says[1] ? 'second' : 'neither';
  return {
    ...whichReport(claim, pair, claim.across.says, key),
    family: 'agree',
    searched: claim.searched,
  };
};

/** The same about the one thing that only one of two differing reports says. */
export const whoseWord: Family<AuthoredSetting> = (claim, setting) => {
  const pair = claim.differ && comparedReports(claim, setting);
  const own = claim.differ?.each[0];
  if (!pair || !own) return undefined;
  return {
    ...whichReport(claim, pair, `that ${own.says}`, own.source === pair[0].id ? 'first' : 'second'),
    family: 'whose-word',
  };
};

/** "What do France 24 and the BBC report about …?" That they differ is for the reader to find. */
export const differ: Family<AuthoredSetting> = (claim, setting) => {
  const pair = claim.differ && comparedReports(claim, setting);
  if (!claim.differ || !pair) return undefined;
  const [one, other] = pair.map(({ id, spoken }) => ({
    spoken,
    says: claim.differ?.each.find(({ source }) => source === id)?.says ?? '',
  }));
  if (!one || !other) return undefined;
  const split = (first: string, second: string) =>
    `${capital(one.spoken)} reports that ${first}, ${other.spoken} that ${second}.`;
  const shared = (says: string, not: string): Distractor => ({
    text: `Both report that ${says}.`,
    whyFalse: `${capital(not)} does not report this. ${claim.text}`,
    falseBy: claim.id,
    misread: 'over-claim',
  });
  return {
    claimId: claim.id,
    family: 'differ',
    stem: `What do ${one.spoken} and ${other.spoken} report about ${claim.differ.on}?`,
    key: split(one.says, other.says),
    distractors: [
      {
        text: split(other.says, one.says),
        whyFalse: `It is the other way round. ${claim.text}`,
        falseBy: claim.id,
        misread: 'wrong-actor',
      },
      shared(one.says, other.spoken),
      shared(other.says, one.spoken),
    ],
    ordered: false,
  };
};

/**
 * "What does the BBC report about …?", where it reports nothing; or, because "does not say" stands
 * out among answers that say something, which of several points the BBC leaves open.
 */
export const silent: Family<AuthoredSetting> = (claim, setting) => {
  if (!claim.silence || claim.reports.length > 0) return undefined;
  return {
    claimId: claim.id,
    family: 'silent',
    stem: claim.silence.asks,
    key: claim.silence.says ?? saysNothing(claim.silence.of, setting),
    distractors: claim.silence.misreadings.map(({ says, because, misread, by }) => ({
      text: says,
      whyFalse: because,
      falseBy: by ?? claim.id,
      misread,
    })),
    ordered: false,
    searched: claim.searched,
  };
};

/** The answer that a report says nothing of it. */
export const saysNothing = (sourceId: string, { sourceById }: AuthoredSetting): string =>
  `The ${(sourceById.get(sourceId)?.spoken ?? sourceId).replace(/^the /, '')} report does not say.`;

/** The two reports that a claim compares, in the order in which they are read. */
function comparedReports(
  claim: AuthoredClaim,
  { readings, sourceById, sourcesOf }: AuthoredSetting,
): [Named, Named] | undefined {
  const compared = [...readingsOf(claim), ...claim.searched];
  const ids = readings
    .filter((reading) => compared.includes(reading))
    .flatMap((reading) => sourcesOf.get(reading) ?? []);
  const [one, other, ...more] = [...new Set(ids)].map((id) => ({
    id,
    spoken: sourceById.get(id)?.spoken ?? id,
  }));
  return one && other && more.length === 0 ? [one, other] : undefined;
}

function whichReport(
  claim: AuthoredClaim,
  [one, other]: [Named, Named],
  says: string,
  key: Verdict,
): Omit<Candidate, 'family'> {
  const texts: Record<Verdict, string> = {
    first: `Only ${one.spoken}`,
    second: `Only ${other.spoken}`,
    both: 'Both of them',
    neither: 'Neither of them',
  };
  const order: Verdict[] = ['first', 'second', 'both', 'neither'];
  const misread = {
    first: 'wrong-actor',
    second: 'wrong-actor',
    both: 'over-claim',
    neither: 'wrong-scope',
  } as const;
  return {
    claimId: claim.id,
    stem: `${capital(one.spoken)} and ${other.spoken}: which of the two reports says ${says}?`,
    key: texts[key],
    distractors: order
      .filter((verdict) => verdict !== key)
      .map((verdict) => ({
        text: texts[verdict],
        whyFalse: `${whyWrong(verdict, key, one.spoken, other.spoken)} ${claim.text}`,
        falseBy: claim.id,
        misread: misread[verdict],
      })),
    ordered: true,
    keyAt: order.indexOf(key),
  };
}

/** What is wrong with one answer, where another one is right: which report says so after all, or does not. */
function whyWrong(verdict: Verdict, key: Verdict, one: string, other: string): string {
  const [named, rest] = verdict === 'first' ? [one, other] : [other, one];
  if (verdict === 'both')
    return key === 'neither'
      ? 'Neither of these two reports says so.'
      : `Only ${key === 'first' ? one : other} says so, and ${key === 'first' ? other : one} does not.`;
  if (verdict === 'neither')
    return key === 'both'
      ? 'Both reports say so.'
      : `${capital(key === 'first' ? one : other)} says so.`;
  if (key === 'both') return `${capital(rest)} says so as well.`;
  return key === 'neither'
    ? `${capital(named)} does not say so, nor does ${rest}.`
    : `${capital(named)} does not say so, and ${rest} does.`;
}
