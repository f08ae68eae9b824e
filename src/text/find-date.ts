import type { Line, Provenance } from './article';
import type { PageData } from './block';
import { dayName, isoDay, weekdayName, weekdayOf, type Day } from './calendar';
import { weekdayNumber } from './date-words';
import { readDays, type PrintedDay } from './read-days';

export type FoundDate = { date?: Provenance; question?: string };

/** A day printed in a line that tells when a text appeared. */
type Seen = { printed: PrintedDay; line: Line };

/** The day an article appeared: as its page or a line says, or as its words allow. */
export function findDate(lines: readonly Line[], page: PageData): FoundDate {
  const hidden = page.date ? readDays(page.date)[0] : undefined;
  if (hidden?.readings.length === 1 && hidden.readings[0]?.year)
    return {
      date: {
        value: isoDay(hidden.readings[0]),
        reason: `The page says so in ${page.dateFrom ?? 'its head'}.`,
        inferred: false,
      },
    };
  const seen = printedDays(lines);
  const [best] = seen;
  if (!best) return fromDateline(lines);
  return settle(best, lines, seen);
}

/** Days in lines about the text itself, the day of publication before that of an update. */
function printedDays(lines: readonly Line[]): Seen[] {
  const firstBody = lines.findIndex(({ label }) => label === 'body');
  const about = lines.filter(
    ({ label, text }, index) =>
      (label === 'meta' || (index < firstBody && label === 'navigation')) &&
      !/\b(?:correction|clarification|amended|corrected|earlier version)\b/i.test(text),
  );
  const seen = about.flatMap((line) => readDays(line.text).map((printed) => ({ printed, line })));
  const rank = ({ printed, line }: Seen) => {
    const before = line.text.slice(0, printed.index);
    const updated = /\b(?:updated|modified|edited|revised)\b[^|·•;]*$/i.test(before);
    const noYear = printed.readings[0]?.year === 0;
    return (updated ? 2 : 0) + (noYear ? 4 : 0);
  };
  return seen
    .map((each, at) => ({ each, at }))
    .sort((a, b) => rank(a.each) - rank(b.each) || a.at - b.at)
    .map(({ each }) => each);
}

/** One reading of a printed day: certain, resolved by evidence, or left as a question. */
function settle({ printed, line }: Seen, lines: readonly Line[], seen: readonly Seen[]): FoundDate {
  const { text, readings, weekday } = printed;
  const [first, second] = readings;
  if (!first) return {};
  const shown = shorten(line.text);
  if (first.year === 0) return withoutYear(printed, lines, shown);
  if (!second)
    return {
      date: {
        value: isoDay(first),
        reason: `A line of the text says “${shown}”.`,
        inferred: false,
      },
    };
  const means = (day: Day, because: string): FoundDate => ({
    date: {
      value: isoDay(day),
      reason: `“${text}” is printed; it means ${dayName(day)}, because ${because}.`,
      inferred: true,
    },
  });
  if (weekday !== undefined) {
    const fitting = readings.filter((day) => weekdayOf(day) === weekday);
    if (fitting.length === 1 && fitting[0])
      return means(fitting[0], `that day was a ${weekdayName(weekday)}, as printed beside it`);
  }
  const proof = seen
    .map((other) => other.printed)
    .concat(lines.flatMap(({ text: other }) => (/\d[./-]\d/.test(other) ? readDays(other) : [])))
    .find(({ proves }) => proves);
  if (proof)
    return means(
      proof.proves === 'day-first' ? first : second,
      `“${proof.text}” in the same text puts the ${proof.proves === 'day-first' ? 'day' : 'month'} first`,
    );
  const spoken = weekdaysSpoken(lines);
  const heard = (day: Day) => {
    const own = weekdayOf(day);
    return 2 * (spoken[own] ?? 0) + (spoken[(own + 6) % 7] ?? 0);
  };
  const [likely, other] = heard(first) >= heard(second) ? [first, second] : [second, first];
  if (heard(likely) >= 2 * heard(other) + 2) {
    const name = weekdayName(weekdayOf(likely));
    const otherName = weekdayName(weekdayOf(other));
    return means(
      likely,
      `that was a ${name} and the text speaks of ${spokenNames(spoken)}; ${dayName(other)} was a ${otherName}`,
    );
  }
  return {
    question: `“${text}” can be ${dayName(first)} or ${dayName(second)} ${first.year}: say which day the text appeared.`,
  };
}

/** A day and month whose year only the rest of the text can tell. */
function withoutYear(
  { text, readings, weekday }: PrintedDay,
  lines: readonly Line[],
  shown: string,
): FoundDate {
  const question = `“${shown}” has no year: say when the text appeared.`;
  const [day] = readings;
  if (!day) return {};
  const years = yearsNamed(lines);
  const fits = [...new Set(years.flatMap((year) => [year - 1, year, year + 1]))]
    .filter((year) => year >= Math.max(...years) - 1)
    .filter((year) => weekday !== undefined && weekdayOf({ ...day, year }) === weekday);
  const copyright = copyrightYear(lines);
  const year = fits.length === 1 ? fits[0] : weekday === undefined ? copyright : undefined;
  if (year === undefined) return { question };
  return {
    date: {
      value: isoDay({ ...day, year }),
      reason:
        fits.length === 1
          ? `“${text}” is printed without a year; of the years near those that the text names, only in ${year} was it that weekday.`
          : `“${text}” is printed without a year; the copyright line says ${year}.`,
      inferred: true,
    },
  };
}

/** "BUCHAREST, April 3 (Reuters) –" at the head of the text. */
function fromDateline(lines: readonly Line[]): FoundDate {
  const first = lines.find(({ label }) => label === 'body');
  const head =
    /^\p{Lu}[\p{L}.' -]{2,30},.{0,40}?(?=\(|[–—]| - | -- )/u.exec(first?.text ?? '')?.[0] ?? '';
  const [printed] = readDays(head);
  const [day] = printed?.readings ?? [];
  if (printed && day && first) {
    if (day.year !== 0)
      return {
        date: {
          value: isoDay(day),
          reason: `The dateline says “${printed.text}”.`,
          inferred: false,
        },
      };
    return withoutYear(printed, lines, printed.text);
  }
  return { question: 'The text does not say when it appeared: give the day.' };
}

/** How often the running text names each weekday, from Sunday. */
function weekdaysSpoken(lines: readonly Line[]): number[] {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const { text, label } of lines)
    if (label === 'body' || label === 'standfirst')
      for (const [name] of text.matchAll(/\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/g))
        counts[weekdayNumber(name)] = (counts[weekdayNumber(name)] ?? 0) + 1;
  return counts;
}

function spokenNames(counts: readonly number[]): string {
  const names = counts
    .map((count, day) => ({ count, day }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.day - b.day)
    .slice(0, 3)
    .map(({ day }) => weekdayName(day));
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

const yearsNamed = (lines: readonly Line[]): number[] => [
  ...new Set(
    lines.flatMap(({ text, label }) =>
      label === 'related'
        ? []
        : [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year)),
    ),
  ),
];

function copyrightYear(lines: readonly Line[]): number | undefined {
  const years = lines.flatMap(({ text }) =>
    [...text.matchAll(/(?:©|\bcopyright\b)[^.]{0,20}?\b((?:19|20)\d\d)\b(?!\s*[–-]\s*\d)/giu)].map(
      (match) => Number(match[1]),
    ),
  );
  return new Set(years).size === 1 ? years[0] : undefined;
}

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
