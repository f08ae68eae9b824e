import type { AuthoredClaim } from '../../model/content';
import { spokenSource, type AuthoredSetting, type Distractor, type Family } from '../candidate';
import { seededOrder } from '../seeded';
import { saysNothing } from './across';
import { readingsOf } from './who';

/** Whether a claim tells of something that was still to come when its report was written. */
export const isExpectation = ({ reports }: AuthoredClaim): boolean =>
  reports.some(({ stance }) => stance === 'expects');

/** "Which of these was only expected when Reuters wrote its report?" or "… had already happened …". */
export const beforeAfter: Family<AuthoredSetting> = (claim, setting) => {
  if (claim.named === undefined) return undefined;
  const expected = isExpectation(claim);
  const readings = readingsOf(claim);
  const others = setting.claims.filter(
    (other) =>
      other.named !== undefined &&
      isExpectation(other) !== expected &&
      readingsOf(other).every((reading) => readings.includes(reading)),
  );
  if (others.length < 2) return undefined;
  const reason = expected ? 'This had already happened.' : 'This was only expected.';
  return {
    claimId: claim.id,
    family: 'before-after',
    stem: expected
      ? `Which of these was still only expected when ${spokenSource(claim, setting)} wrote about it?`
      : `Which of these had already happened when ${spokenSource(claim, setting)} wrote about it?`,
    key: claim.named,
    distractors: seededOrder(others, claim.id, ({ id }) => id)
      .slice(0, 3)
      .map((other) => ({
        text: other.named ?? '',
        whyFalse: `${reason} ${other.text}`,
        falseBy: other.id,
        misread: 'before-after',
      })),
    ordered: false,
  };
};

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
