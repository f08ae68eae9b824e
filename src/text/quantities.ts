import { readNumber } from '../model/number-words';
import type { Quantity } from '../model/raw-claim';
import type { ReadSentence } from './extract-mentions';

const BOUND =
  /(?:\bat (?:least|most|best)|\b(?:more|less|fewer|other|as much|as many|as few|as little) (?:than|as)|\b(?:over|under|above|below|up to|a maximum of|a minimum of|between|only|just))[ $£€]*$/i;
const ROUGH =
  /\b(?:about|around|some|roughly|nearly|almost|approximately|maybe|nearer|close to|closer to)[ $£€]*$/i;
/** What makes a number an age, a place in a row, a name or a part of another one. */
const NOT_ALONE_AFTER =
  /^(?:-(?!million|billion|thousand)|\p{L}|[/:]\d|,? ?years?[- ]old|(?: of|,) (?:age|aged)\b| (?:in|out of) (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b| to \d| and \d| (?:a\.m|p\.m|o['’]clock))/u;
const NOT_ALONE_BEFORE =
  /(?:\b(?:aged|age of|and|or|No\.|number|page|version|ward|to|from|in|out of|Nos?)[ $£€]*|[-–/]|\d,? )$/i;
const MONEY =
  /^(?:dollars?|shillings?|francs?|euros?|pounds?|pesos?|rupees?|yen|yuan|som|cents?|crowns?|krona|kroner|lira|reais|rand|naira|baht|won|dinars?|dirhams?|rubles?|roubles?)$/;

/** The numbers of a sentence that count something and can be asked for. */
export function quantitiesOf({ sentence: { text }, numbers }: ReadSentence): Quantity[] {
  return numbers.flatMap(({ start, end }) => {
    const written = text.slice(start, end);
    const before = text.slice(Math.max(0, start - 24), start);
    const after = text.slice(end);
    const value = valueOf(written);
    if (value === undefined || value === 1 || /\d(?:st|nd|rd|th)$/.test(written)) return [];
    if (NOT_ALONE_AFTER.test(after) || NOT_ALONE_BEFORE.test(before)) return [];
    // "Ana Lopes, 47, said"
    if (/, $/.test(before) && /^[,.;)]/.test(after)) return [];
    const unit = unitOf(before, after);
    return unit === ''
      ? []
      : [
          {
            start,
            end,
            text: written,
            value,
            unit,
            form: formOf(written),
            bounded: BOUND.test(before),
            rough: ROUGH.test(before),
          },
        ];
  });
}

/** The value of "14,906", "3.6 billion", "twenty-two"; nothing where it is not read for certain. */
export function valueOf(written: string): number | undefined {
  const words = written
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .split(/[ -]/);
  // "a dozen" is seldom meant to the one.
  if (/^an?$/.test(words[0] ?? '')) return undefined;
  const { value, end } = readNumber(words, 0);
  return end === words.length ? value : undefined;
}

/** Numbers of one form do not give each other away. */
function formOf(written: string): string {
  const scale = /(?:dozen|hundred|thousand|million|billion|trillion)$/i.exec(written)?.[0] ?? '';
  const kind = /\d/.test(written) ? (written.includes('.') ? 'decimal' : 'figures') : 'words';
  return `${kind} ${scale.toLowerCase()}`.trim();
}

/** The noun after a number, its currency or "percent". */
function unitOf(before: string, after: string): string {
  const sign = /[$£€]$/.exec(before)?.[0];
  if (sign !== undefined) return sign;
  if (/^ ?(?:%|per ?cent\b)/.test(after)) return 'percent';
  const words =
    /^ ((?:\p{Ll}+[ -]){0,2}?)(\p{Ll}{2,}s|people|men|women|children|crew|som|yen|yuan|police|cattle|fish|sheep)\b/u.exec(
      after,
    );
  const noun = words?.[2] ?? '';
  if (
    /\b(?:of|in|at|on|and|or|to|for|with|from|by|as|was|is|has|that|than)\b/.test(words?.[1] ?? '')
  )
    return '';
  if (
    /^(?:was|is|has|as|this|its|his|hers|ours|theirs|yes|across|towards|perhaps|always|says|does)$/.test(
      noun,
    )
  )
    return '';
  return MONEY.test(noun) ? noun.replace(/s$/, '') : noun;
}
