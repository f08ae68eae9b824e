const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** The day of a time in milliseconds, as it is read. */
export const dayText = (at: number): string => day.format(at);

/** A due time as the assignment names it, `2026-05-12T08:00`, as it is read. */
export const dueText = (due: string): string => moment.format(new Date(due));
