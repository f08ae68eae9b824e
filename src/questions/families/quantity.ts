import type { AuthoredClaim, Quantity } from '../../model/content';
import {
  midSentence,
  spokenSource,
  type Distractor,
  type Family,
  type Setting,
} from '../candidate';

/** "According to France 24, how many …?" */
export const howMany: Family = (claim, setting) =>
  quantityItem('how-many', claim, claim.figure, setting);

/** "According to AFP, when …?" */
export const when: Family = (claim, setting) => quantityItem('when', claim, claim.when, setting);

function quantityItem(
  family: string,
  claim: AuthoredClaim,
  quantity: Quantity | undefined,
  setting: Setting,
) {
  if (!quantity) return undefined;
  const distractors: Distractor[] = quantity.near.map(({ value, because, by }) => ({
    text: value,
    whyFalse: because,
    falseBy: by ?? claim.id,
    misread: family === 'when' ? 'wrong-time' : 'wrong-figure',
  }));
  for (const other of setting.claims) {
    const its = family === 'when' ? other.when : other.figure;
    if (other.id === claim.id || !its || its.class !== quantity.class) continue;
    distractors.push({
      text: its.value,
      whyFalse: `${its.value} belongs to another statement. ${other.text}`,
      falseBy: other.id,
      misread: family === 'when' ? 'wrong-time' : 'wrong-figure',
    });
  }
  const seen = new Set([quantity.value]);
  return {
    claimId: claim.id,
    family,
    stem: `According to ${spokenSource(claim, setting)}, ${midSentence(quantity.asks)}`,
    key: quantity.value,
    distractors: distractors.filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, 3),
    ordered: family === 'how-many',
  };
}
