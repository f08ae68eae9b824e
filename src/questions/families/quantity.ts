import type { AuthoredClaim, Quantity } from '../../model/content';
import {
  midSentence,
  spokenSource,
  type AuthoredSetting,
  type Distractor,
  type Family,
} from '../candidate';
import { readingsOf, readSoFar } from '../read-so-far';
import { isSameTime, isTimeOfOneShape } from '../time-words';

/** "According to France 24, how many …?" */
export const howMany: Family<AuthoredSetting> = (claim, setting) =>
  quantityItem('how-many', claim, claim.figure, setting);

/** "According to AFP, when …?" */
export const when: Family<AuthoredSetting> = (claim, setting) =>
  quantityItem('when', claim, claim.when, setting);

function quantityItem(
  family: 'how-many' | 'when',
  claim: AuthoredClaim,
  quantity: Quantity | undefined,
  setting: AuthoredSetting,
) {
  if (!quantity) return undefined;
  const misread = family === 'when' ? 'wrong-time' : 'wrong-figure';
  const near = quantity.near.map(({ value, because, by }): Distractor => ({
    text: value,
    whyFalse: because,
    falseBy: by ?? claim.id,
    misread,
  }));
  const seen = new Set([quantity.value]);
  const distractors = near.filter(({ text }) => !seen.has(text) && seen.add(text));
  for (const { claim: other, value } of ofOneClass(family, claim, quantity, setting)) {
    const offered = [quantity.value, ...distractors.map(({ text }) => text)];
    if (offered.some((text) => isAlike(family, text, value))) continue;
    distractors.push({
      text: value,
      whyFalse: `${value} belongs to another statement. ${other.text}`,
      falseBy: other.id,
      misread,
    });
  }
  return {
    claimId: claim.id,
    family,
    stem: `According to ${spokenSource(claim, setting)}, ${midSentence(quantity.asks)}`,
    key: quantity.value,
    distractors: distractors.slice(0, 3),
    ordered: family === 'how-many',
  };
}

/** What claims that have been read give for the same class, times as far as they answer in the same form. */
function ofOneClass(
  family: 'how-many' | 'when',
  claim: AuthoredClaim,
  { class: kind, value: key }: Quantity,
  setting: AuthoredSetting,
): { claim: AuthoredClaim; value: string }[] {
  const read = readSoFar(claim, setting);
  return setting.claims.flatMap((other) => {
    const its = family === 'when' ? other.when : other.figure;
    if (other.id === claim.id || its?.class !== kind) return [];
    if (!readingsOf(other).some((reading) => read.includes(reading))) return [];
    const fits = family === 'how-many' || isTimeOfOneShape(key, its.value);
    return fits ? [{ claim: other, value: its.value }] : [];
  });
}

const isAlike = (family: 'how-many' | 'when', one: string, other: string): boolean =>
  one === other || (family === 'when' && isSameTime(one, other));
