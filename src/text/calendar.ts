/** A day of the Gregorian calendar; months from 1. */
export type Day = { year: number; month: number; day: number };

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const WEEKDAY_NAMES = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** 0 (Sunday) to 6. Sakamoto's rule, good for every year of the Gregorian calendar. */
export function weekdayOf({ year, month, day }: Day): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}

export function exists({ year, month, day }: Day): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year >= 1800 && year <= 2100 && day >= 1 && day <= days;
}

export const isoDay = ({ year, month, day }: Day): string =>
  [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

export const weekdayName = (number: number): string => WEEKDAY_NAMES[number] ?? '';

/** "5 March" */
export const dayName = ({ month, day }: Day): string => `${day} ${MONTH_NAMES[month - 1] ?? ''}`;

/** "5 March 2009" from an ISO day. */
export function longDay(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return `${dayName({ year, month, day })} ${year}`;
}
