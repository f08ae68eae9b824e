const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const DATE = new RegExp(
  `(?:(?<!\\d)(\\d{1,2}) )?(${MONTHS.join('|')}) ((?:19|20)\\d\\d)(?!\\d)`,
  'g',
);
const YEAR = /(?<![\d,.-])(?:19|20)\d\d(?![\d,]*\d)/g;

/** A day, a month or a year as a text has it, and as the beginning of an ISO day. */
export type Moment = { said: string; iso: string };

/** The days, months and years that a text names with their year. */
export function momentsIn(text: string): Moment[] {
  const dates = [...text.matchAll(DATE)].map(([said, day, month = '', year = '']) => ({
    said,
    iso: [
      year,
      String(MONTHS.indexOf(month) + 1).padStart(2, '0'),
      ...(day === undefined ? [] : [day.padStart(2, '0')]),
    ].join('-'),
  }));
  const years = [...text.replace(DATE, ' ').matchAll(YEAR)].map(([said]) => ({ said, iso: said }));
  return [...dates, ...years];
}

const BARE = new RegExp(`(?:(?<!\\d)(\\d{1,2}) )?(${MONTHS.join('|')})(?! \\d{4})`, 'g');
/** The days and months that a text names without a year, as a plan is told: "the April summit", "31 March". */
export const bareMonths = (text: string): string[] =>
  [...text.matchAll(BARE)].flatMap(([said, , month = '']) => [said, month]);

/** Whether a moment lies after a day; a year or a month does so as a whole. */
export const isAfter = ({ iso }: Moment, day: string): boolean => iso > day.slice(0, iso.length);
