const MONTHS =
  'January February March April May June July August September October November December';

/**
 * The date of an event under the heading of its year: "3 April", "2–4 April", "January", and
 * nothing where only the year is known. A last day of another year names it.
 */
export function eventDate(date: string): string {
  const [first = '', last] = date.split('/');
  const start = partsOf(first);
  if (last === undefined) return textOf(start);
  const end = partsOf(last);
  if (start.year !== end.year)
    return `${textOf(start)} – ${`${textOf(end)} ${end.year}`.trim()}`.trim();
  if (start.month === end.month && start.day && end.day) return `${start.day}–${textOf(end)}`;
  return `${textOf(start)} – ${textOf(end)}`;
}

function partsOf(day: string): { year: string; month: string; day: string } {
  const [year = '', month, number] = day.split('-');
  return {
    year,
    month: month === undefined ? '' : (MONTHS.split(' ')[Number(month) - 1] ?? ''),
    day: number === undefined ? '' : String(Number(number)),
  };
}

const textOf = ({ month, day }: { month: string; day: string }) => `${day} ${month}`.trim();
