import type { AuthoredClaim } from '../../model/content';
import { spokenSource, type AuthoredSetting, type Distractor, type Family } from '../candidate';
import { seededOrder } from '../seeded';
import { saysNothing } from './across';
import { readingsOf } from '../read-so-far';

/** Whether a claim tells of something that was still to come when its report was written. */
export const isExpectation = ({ reports }: AuthoredClaim): boolean =>
  reports.some(({ stance }) => stance === 'expects');

/**
 * "Which sentence tells of something that was still to come when AFP wrote?", or of what had
 * happened, among sentences of the reading. The kind of an event gives away whether it lay ahead (a
 * meeting does, a promise was made), so that what is to be told apart are the words of the text.
 */
export const hadHappened: Family<AuthoredSetting> = (claim, setting) => {
  const key = timedSentence(claim);
  if (!key || readingsOf(claim).length > 1) return undefined;
  const expected = isExpectation(claim);
  const told = setting.claims.flatMap((other) => {
    const sentence = timedSentence(other);
    return sentence?.reading === key.reading ? [{ claim: other, text: sentence.exact }] : [];
  });
  const others = told.filter(
    ({ claim: other, text }, at) =>
      isExpectation(other) !== expected && told.findIndex((each) => each.text === text) === at,
  );
  if (others.length < 2) return undefined;
  const reason = expected ? 'This had already happened.' : 'This was only expected.';
  const writer = spokenSource(claim, setting);
  return {
    claimId: claim.id,
    family: 'had-happened',
    stem: expected
      ? `Which sentence tells of something that was still to come when ${writer} wrote?`
      : `Which sentence tells of something that had already happened when ${writer} wrote?`,
    key: key.exact,
    distractors: seededOrder(others, claim.id, ({ claim: { id } }) => id)
      .slice(0, 3)
      .map(({ claim: other, text }) => ({
        text,
        whyFalse: `${reason} ${other.text}`,
        falseBy: other.id,
        misread: 'before-after',
      })),
    ordered: true,
    pickFrom: key.reading,
  };
};

/** The sentence that tells of an event, where its author lets it be asked for in this way. */
export function timedSentence({ timed, reports }: AuthoredClaim) {
  const shown = reports[0]?.evidence[0];
  if (timed !== true || !shown) return undefined;
  const { reading, exact } = shown;
  return { reading, exact: exact.replace(/(?<=[.?!]”?)\s.*$/s, '') };
}

/** What a later report says of something that an earlier one expected. */
export const outcome: Family<AuthoredSetting> = (claim, setting) => {
  const { outcome: told } = claim;
  const event = told && setting.claimById.get(told.claim);
  const report = event?.reports[0];
  const shown = event && readingsOf(event)[0];
  if (!told || !report || shown === undefined) return undefined;
  const misread: Distractor[] = told.misreadings.map(({ says, because, misread, by }) => ({
    text: says,
    whyFalse: because,
    falseBy: by ?? event.id,
    misread,
  }));
  return {
    claimId: claim.id,
    besides: [event.id],
    family: 'outcome',
    stem: told.asks,
    key: told.says,
    distractors: [
      ...misread,
      {
        text: saysNothing(report.source, setting),
        whyFalse: `The report does say it. ${event.text}`,
        falseBy: event.id,
        misread: 'wrong-scope',
      },
    ],
    ordered: false,
    shownBy: [
      { claimId: event.id, reading: shown },
      ...readingsOf(claim).map((reading) => ({ claimId: claim.id, reading })),
    ],
  };
};
