import { typedWords } from '../model/typed-words';

/** What may open the words for a time, and say how it stands to what is asked. */
const OPENING =
  /^(?:about|after|around|as|at|before|between|by|during|for|from|in|on|since|through|throughout|until|when|while|within)\b/i;
const YEAR = /\b(?:1\d|20)\d\d\b/;
const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;
const DAY = /\b(?:[1-9]|[12]\d|3[01])\b/;

const openingOf = (time: string) => OPENING.exec(time)?.[0].toLowerCase() ?? '';

/** Whether two times are told in one way: nothing in "Since May" or "In May 1949" answers like "In June". */
export const isTimeOfOneShape = (one: string, other: string): boolean =>
  openingOf(one) === openingOf(other) &&
  [YEAR, WEEKDAY, DAY].every((part) => part.test(one) === part.test(other));

/**
 * Whether one of two times is the other, told in less or more detail: who says "On 12 May 1949" also
 * says "On 12 May". Times that stand before, after or since another one are other times.
 */
export function isSameTime(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].map(bare).sort((a, b) => a.length - b.length);
  if (RELATION.test(one) || RELATION.test(other)) return false;
  return long.includes(short);
}

/** What makes another time of the words that it stands beside. */
const RELATION = /\b(?:after|as|before|between|by|earlier|from|later|since|to|until|when|while)\b/i;

/** The words of a time without its opening, with a space on either side. */
const bare = (time: string) => ` ${typedWords(time.replace(OPENING, '')).join(' ')} `;
