import type { AuthoredClaim } from '../model/content';
import { whyNotTimed } from './timed-claims';

/** The field of a claim that a family of questions is made from. */
const FIELD: Partial<Record<string, string>> = {
  supported: 'statement',
  who: 'who',
  'what-did': 'who',
  'how-many': 'figure',
  when: 'when',
  'had-happened': 'timed',
  agree: 'across',
  differ: 'differ',
  'whose-word': 'differ',
  silent: 'silence',
  outcome: 'outcome',
};
/** What makes another form from the reading that a claim is quoted from. */
const FROM_ONE_READING = ['statement', 'who', 'when', 'figure', 'timed'] as const;

/** Says of a claim with one form only by which field it is asked, and what would make a second one. */
export function oneWayOnly(
  family: string,
  id: string | undefined,
  claims: readonly AuthoredClaim[],
): { what: string; fix: string } {
  const claim = claims.find((each) => each.id === id);
  const field = FIELD[family];
  const by = field === undefined ? `by the question “${family}”` : `by its \`${field}\``;
  const open = FROM_ONE_READING.filter((each) => each !== field && !claim?.[each]);
  const across = (['across', 'outcome'] as const).filter((each) => each !== field && claim?.[each]);
  const uncounted = [
    ...(across.length > 0
      ? [`\`${across.join('` and `')}\` needs another reading and does not count`]
      : []),
    ...(claim?.timed && field !== 'timed'
      ? [`\`timed\` makes no question: ${whyNotTimed(claim, claims).what}`]
      : []),
  ];
  const but = uncounted.length > 0 ? ` (${uncounted.join('; ')})` : '';
  return {
    what: `is asked in one way only, ${by}${but}`,
    fix: `add ${listed(open)}, so that a missed question can return in another form`,
  };
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
