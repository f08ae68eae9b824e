const DAY_MS = 86_400_000;

/** The number of the day, by this device's calendar, that a time lies in. */
export function localDay(at: number): number {
  const date = new Date(at);
  return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS);
}

/** By this device's clock. */
export const today = (): number => localDay(Date.now());

/** "Thursday, 26 November", with the year where it is another one. */
export function dayText(day: number): string {
  const date = new Date(day * DAY_MS);
  const isThisYear = date.getUTCFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}
