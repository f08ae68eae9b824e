import { exists, type Day } from './calendar';
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from './date-words';

/** A day as it is printed, which may leave more than one reading open. */
export type PrintedDay = {
  text: string;
  index: number;
  /** The weekday printed beside it, 0 (Sunday) to 6. */
  weekday?: number;
  /** One for each order that a row of figures can be read in. Without a year, `year` is 0. */
  readings: Day[];
  /** Which order of figures it proves: day first or month first. */
  proves?: 'day-first' | 'month-first';
};

const W = `(?:(?<weekday>${WEEKDAY})\\.?,?\\s+(?:the\\s+)?)?`;
const PRINTED: RegExp[] = [
  new RegExp(
    `(?<![\\p{L}\\p{N}])${W}(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>${MONTH})\\b\\.?,?(?:\\s+(?<year>\\d{4}|\\d\\d(?!\\p{N}|[:.]\\d)))?(?!\\p{N})`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{N}])${W}(?<month>${MONTH})\\b\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\p{N}|[:.]\\d)(?:,?\\s+(?<year>\\d{4}))?(?!\\p{N})`,
    'giu',
  ),
  /(?<!\p{N})(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?!\p{N})/giu,
  new RegExp(
    `(?<![\\p{L}\\p{N}./-])${W}(?<first>\\d{1,2})(?<separator>[./-])(?<second>\\d{1,2})\\k<separator>(?<year>\\d{4}|\\d\\d)(?!\\p{N})`,
    'giu',
  ),
];

/** The days printed in a text, in order. */
export function readDays(text: string): PrintedDay[] {
  const days = PRINTED.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(readDay));
  return days
    .sort((a, b) => a.index - b.index || b.text.length - a.text.length)
    .filter((one, at, all) => !all.slice(0, at).some((other) => covers(other, one)));
}

const covers = (outer: PrintedDay, inner: PrintedDay) =>
  inner.index >= outer.index && inner.index < outer.index + outer.text.length;

function readDay(match: RegExpExecArray): PrintedDay[] {
  const part = match.groups ?? {};
  const year = fullYear(part['year']);
  const weekday = part['weekday'] === undefined ? -1 : weekdayNumber(part['weekday']);
  const common = { text: match[0].trim(), index: match.index, ...(weekday >= 0 && { weekday }) };
  if (part['first'] !== undefined) {
    const [first, second] = [Number(part['first']), Number(part['second'])];
    const dayFirst = { year, month: second, day: first };
    const monthFirst = { year, month: first, day: second };
    const readings = first === second ? [dayFirst] : [dayFirst, monthFirst];
    const real = readings.filter(exists);
    if (real.length === 0) return [];
    const proves = real.length === 1 && first !== second;
    return [
      {
        ...common,
        readings: real,
        ...(proves && { proves: real[0] === dayFirst ? 'day-first' : 'month-first' }),
      },
    ];
  }
  const name = part['month'] ?? '';
  const month = /^\d/.test(name) ? Number(name) : monthNumber(name);
  const day = { year, month, day: Number(part['day']) };
  return exists({ ...day, year: year === 0 ? 2000 : year }) ? [{ ...common, readings: [day] }] : [];
}

function fullYear(text: string | undefined): number {
  if (text === undefined) return 0;
  const number = Number(text);
  return text.length === 4 ? number : number + (number < 70 ? 2000 : 1900);
}
