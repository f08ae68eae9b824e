export type Span = { start: number; end: number };

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const ORDINAL = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:1[5-9]|20)\\d\\d';
const NEAR = '(?:early|late|mid|earlier|later)';
const PART = '(?:morning|afternoon|evening|night)';
const UNIT =
  '(?:days?|weeks?|weekends?|months?|years?|decades?|century|summer|winter|spring|autumn|fall|season|quarter|morning|afternoon|evening|night)';

/** Longest first: each pattern is tried at every place, and the longest match wins. */
const PATTERNS: RegExp[] = [
  // 05/03/2009, 2025-10-14
  /\b(?:\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d\d-\d\d)\b/g,
  // Friday, 4 April 2008
  new RegExp(
    `\\b(?:${WEEKDAY},? )?(?:the )?${ORDINAL} (?:of )?${MONTH}(?:,? ${YEAR})?(?![\\p{L}\\d])`,
    'gu',
  ),
  // Friday, April 4th, 2008
  new RegExp(
    `\\b(?:${WEEKDAY},? )?${MONTH} ${ORDINAL}(?!\\d|[:.,]\\d)(?:,? ${YEAR})?(?!\\p{L})`,
    'gu',
  ),
  // early April 2008, last August
  new RegExp(
    `\\b(?:(?:${NEAR}|${NEAR} (?:in )?)[- ])?(?:(?:last|next|this) )?${MONTH}(?:,? (?:of )?${YEAR}| last year| this year| next year)?(?![\\p{L}\\d])`,
    'gu',
  ),
  // last Friday morning, Friday
  new RegExp(`\\b(?:(?:last|next|this|late|early) )?${WEEKDAY}(?: ${PART})?(?!\\p{L})`, 'gu'),
  // late last year, the next few weeks
  new RegExp(
    `\\b(?:(?:${NEAR}) )?(?:(?:this|last|next) (?:few |two |three |couple of )?${UNIT}|(?:the )(?:next|past|coming|last|previous) (?:few |two |three |four |five |several )?${UNIT})(?!\\p{L})`,
    'gu',
  ),
  // three years ago, the end of the year, autumn of 2018, Monday in May
  /\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|a few) (?:days?|weeks?|months?|years?|decades?|hours?) ago\b/gi,
  /\b(?:end|start|beginning|middle) of (?:the|this|last|next) (?:year|month|week|decade|century|season)\b/g,
  new RegExp(`\\b(?:spring|summer|autumn|fall|winter|end|start|beginning) of ${YEAR}(?!\\d)`, 'g'),
  new RegExp(`\\b${WEEKDAY} in ${MONTH}(?!\\p{L})`, 'gu'),
  /\b(?:Christmas(?: Eve| Day)?|New Year['’]s (?:Eve|Day)|Easter(?: Monday| Sunday)?|Good Friday|Ramadan)\b/g,
  new RegExp(`\\bnext few ${UNIT}(?!\\p{L})`, 'gu'),
  /\b(?:today|tomorrow|yesterday|tonight)(?: (?:morning|afternoon|evening|night))?\b/gi,
  // the 1990s; 1999 where it is no quantity
  /\b(?:(?:early|late|mid)[- ])?(?:the )?(?:(?:early|late|mid)[- ])?(?:1[5-9]|20)\d0s\b/g,
];

const BARE_YEAR = /(?<![\d,.$£€#-])(?:1[5-9]|20)\d\d(?![\d%]|[,.]\d)/g;
const YEAR_BEFORE =
  /(?:\b(?:in|since|by|until|till|from|of|during|for|before|after|to|and|between|around|circa|late|early|mid|the|season|year|Games|class)\s|[(–-]\s?|,\s)$/i;
const MONTH_WORD_AS_VERB = /^(?:May|March|Mar\.?|Sep|Dec|Jan|Jun|Jul)$/;

/** Dates, weekdays, years and times that hang on the day of writing ("last August"). */
export function findTimes(text: string): Span[] {
  const found: Span[] = [];
  for (const pattern of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const span = trimmed(text, match.index, match.index + match[0].length);
      if (isMonthName(text, span)) found.push(span);
    }
  for (const match of text.matchAll(BARE_YEAR)) {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + 4);
    const counted = /^[ -]\p{Ll}+s\b/u.test(after) && !/^ (?:was|is|has|as|this)\b/.test(after);
    const dated = YEAR_BEFORE.test(before) || /^(?:\s*[),;.:"”’']|\s*$)/.test(after);
    if (dated && !counted) found.push({ start: match.index, end: match.index + 4 });
  }
  return withoutOverlaps(found);
}

/** "the" is not part of a date unless what follows needs it: "the next few days", "the 1990s". */
function trimmed(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  const the = /^the (?=\d{1,2}(?:st|nd|rd|th)|\d{4}s|past|last)/i.exec(words);
  return { start: start + (the ? the[0].length : 0), end };
}

/** "May" may be a verb and "March" a demonstration: alone they need a word that leads to a time. */
function isMonthName(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  if (!MONTH_WORD_AS_VERB.test(words)) return true;
  return /\b(?:in|since|until|till|by|of|from|to|and|or|before|after|during|through|for)\s$/i.test(
    text.slice(0, start),
  );
}

/** Of spans that overlap the longest stays, of equal ones the first. */
export function withoutOverlaps<T extends Span>(spans: readonly T[]): T[] {
  const byLength = [...spans].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: T[] = [];
  for (const span of byLength)
    if (!kept.some(({ start, end }) => span.start < end && start < span.end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}
