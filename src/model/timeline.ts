import * as v from 'valibot';
import { id, text } from './authored';

/**
 * One dated event. `dated` says how its date is known: confirmed outside the reports, taken from
 * one of them (then the event names it), or open (then it is never asked).
 */
export const TimelineEntrySchema = v.strictObject({
  id,
  /** `2008`, `2008-04`, `2008-04-03`, or a first and a last day: `2008-04-02/2008-04-04`. */
  date: text,
  event: text,
  dated: v.optional(v.picklist(['confirmed', 'reported', 'open']), 'confirmed'),
  /** What is not certain about it; asked for where the date is not confirmed. */
  caveat: v.optional(text),
  /** Only known after the reports were written. No question uses it. */
  later: v.optional(v.boolean(), false),
  /** The claims that tell of it, with their sentences in the readings. */
  claims: v.optional(v.array(id), []),
  /** Sources of kind `reference` that it is known from. */
  sources: v.optional(v.array(id), []),
  /** Sources of kind `report` that told of it then, where no claim says so. */
  reported: v.optional(v.array(id), []),
});
export type TimelineEntry = v.InferOutput<typeof TimelineEntrySchema>;

export const TimelineFileSchema = v.strictObject({
  /** What putting events in order practises. */
  objective: id,
  entries: v.array(TimelineEntrySchema),
});
export type Timeline = v.InferOutput<typeof TimelineFileSchema>;

/** One dated event as the module holds it. */
export const TimelineEventSchema = v.object({
  id: v.string(),
  /** As its author wrote it: see `daysOf`. */
  date: v.string(),
  event: v.string(),
  dated: v.picklist(['confirmed', 'reported', 'open']),
  caveat: v.optional(v.string()),
  /** Only known after the reports were written. */
  later: v.boolean(),
  claimIds: v.array(v.string()),
  /** Sources of kind `reference` that it is known from. */
  sourceIds: v.array(v.string()),
  /** Sources of kind `report` that told of it then; those of its claims are not named again. */
  reportedBy: v.array(v.string()),
});
export type TimelineEvent = v.InferOutput<typeof TimelineEventSchema>;

/** The first and the last day that a date can mean, as ISO days; nothing where it is no date. */
export function daysOf(date: string): { first: string; last: string } | undefined {
  const [start = '', end = start, ...more] = date.split('/');
  const first = spanOf(start)?.first;
  const last = spanOf(end)?.last;
  return first !== undefined && last !== undefined && first <= last && more.length === 0
    ? { first, last }
    : undefined;
}

function spanOf(date: string): { first: string; last: string } | undefined {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date);
  if (!parts) return undefined;
  const [, year = '', month, day] = parts;
  const length = daysInMonth(Number(year), Number(month ?? '12'));
  if (length === 0 || (day !== undefined && (Number(day) < 1 || Number(day) > length)))
    return undefined;
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${month ?? '12'}-${day ?? String(length)}`,
  };
}

/** 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** Days since a fixed one, in the Gregorian calendar (Hinnant, "days_from_civil"). */
function dayNumber(iso: string): number {
  const [y = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const year = month <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const ofEra = year - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
}
