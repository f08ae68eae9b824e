import type { RawClaim } from '../../model/raw-claim';
import type { RawSetting } from './raw-setting';

const OWN: Record<string, RegExp> = {
  m: /(?<!\p{L})(?:he|him|his|himself)(?!\p{L})/giu,
  f: /(?<!\p{L})(?:she|her|hers|herself)(?!\p{L})/giu,
};

/** "who dropped his remarks", "who said he would not": the one asked for, where nobody else is named. */
export function withoutOwnPronouns(
  text: string,
  claim: RawClaim,
  { clusters }: RawSetting,
): string {
  const span = claim.action?.subject ?? claim.saying?.speaker;
  const subject = clusters.get(span?.cluster ?? '');
  const people = new Set(
    claim.names.map(({ cluster }) => cluster).filter((id) => clusters.get(id)?.type === 'PERSON'),
  );
  // "The agency said that it would": it is who speaks.
  if (subject?.type === 'ORG' && claim.saying)
    return text.replace(/^((?:\p{Ll}+ that )?)it\b/u, '$1Somebody’s');
  if (subject?.type !== 'PERSON' || people.size > 1) return text;
  const own = OWN[subject.gender ?? ''];
  return own
    ? text.replace(own, (word) => (/^(?:he|she)$/i.test(word) ? 'Somebody' : 'Somebody’s'))
    : text.replace(/(?<!\p{L})(?:his|her|himself|herself)(?!\p{L})/giu, 'Somebody’s');
}
