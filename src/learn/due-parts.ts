const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/**
 * The day and the time of `2026-05-12T08:00`, as a school's clock shows them: no time zone moves
 * them. A day that the calendar does not have is told as it was written.
 */
export function dueParts(due: string): { day: string; time: string } {
  const [date = '', time = ''] = due.split('T');
  const at = new Date(`${date}T00:00:00Z`);
  return { day: Number.isNaN(at.getTime()) ? date : day.format(at), time };
}
