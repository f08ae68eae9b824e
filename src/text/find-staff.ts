import type { Article } from './article';
import { isBareName, isByline, isNameAndOffice } from './meta-line';

const PERSON =
  /\p{Lu}[\p{L}'’-]+(?: (?:de|da|del|van|von|der|el|al|bin|la|(?!Published|Updated|Reporter)\p{Lu}[\p{L}.'’-]*)){1,3}/gu;
/** What those are called, in a transcript, who speak for the outlet; the source of a pattern. */
export const STAFF_ROLE =
  '(?:CO-?)?(?:HOST|ANCHOR|PRESENTER|REPORTER|CORRESPONDENT|NEWSREADER|INTERVIEWER|MODERATOR|EDITOR|BYLINE)';
/** "REPORTER (Ana Lopes):", "ANA LOPES, HOST:" */
const IN_BRACKETS = new RegExp(`(?<!\\p{L})${STAFF_ROLE} ?\\((\\p{Lu}[^)]+)\\)`, 'gu');
const BEFORE_ROLE = new RegExp(`^(\\p{Lu}[\\p{L}'’ .-]+), ${STAFF_ROLE}\\b`, 'u');
/** "Our Whanganui reporter Ana Lopes has more." */
const OURS =
  /(?<!\p{L})[Oo]ur (?:[\p{L}-]+ ){0,3}(?:reporter|correspondent|editor|colleague) (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2})/gu;

/**
 * The names, in small letters, of those who made an article and speak in it for the outlet: in its
 * bylines, and whoever leads through a broadcast. What they say is the report itself.
 */
export function findStaff({ lines }: Article): string[] {
  const names = lines.flatMap(({ label, text }) => {
    // Dates and times of reading may stand behind; a place among the names is no person's.
    const [, by] = /^(?:\p{L}+ )?by (.+)/iu.exec(label === 'meta' ? text : '') ?? [];
    if (by !== undefined)
      return by.split(/\||\d|\s{2,}|\s(?:published|updated)\s/iu)[0]?.match(PERSON) ?? [];
    if (label === 'meta' && (isByline(text) || isNameAndOffice(text) || isBareName(text)))
      return text.match(PERSON) ?? [];
    if (label !== 'body') return [];
    return [
      ...[...text.matchAll(IN_BRACKETS)].map(([, name = '']) => name),
      ...[...text.matchAll(OURS)].map(([, name = '']) => name),
      BEFORE_ROLE.exec(text)?.[1] ?? [],
    ].flat();
  });
  return [...new Set(names.map((name) => name.toLowerCase()))];
}
