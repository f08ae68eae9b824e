import { daysBetween, daysOf, type TimelineEntry } from '../../model/timeline';
import type { AuthoredSetting, Family } from '../candidate';

/** Nobody is asked for the order of two events that lie nearer together than this, in days. */
export const APART = 14;
const FEWEST = 3;
const MOST = 4;
/** After a miss the student looks through all readings that tell of the events. */
const MOST_READINGS = 3;

/** What says which events have been told of, and where. */
export type Telling = Pick<AuthoredSetting, 'timeline' | 'claimById' | 'readings'>;
type Told = { entry: TimelineEntry; first: string; last: string; claimId: string; reading: string };

/** "Put these events in order": the claim's own event, and the nearest ones before it that were read about. */
export const order: Family<AuthoredSetting> = (claim, setting) => {
  const told = eventsTold(setting);
  const own = told.find(({ claimId }) => claimId === claim.id);
  if (!own) return undefined;
  const until = setting.readings.indexOf(own.reading);
  const before = told
    .filter(({ reading }) => setting.readings.indexOf(reading) <= until)
    .sort((a, b) => (a.last < b.last ? 1 : -1));
  const events = [own];
  for (const event of before) {
    const readings = new Set([...events, event].map(({ reading }) => reading));
    const [earliest = own] = events;
    if (
      events.length < MOST &&
      readings.size <= MOST_READINGS &&
      daysBetween(event.last, earliest.first) >= APART
    )
      events.unshift(event);
  }
  if (events.length < FEWEST) return undefined;
  const sequence = events.map(({ entry }) => entry.event);
  const newestFirst = [...events].reverse();
  const isReported = newestFirst.every(({ claimId }) =>
    setting.claimById
      .get(claimId)
      ?.reports.every(({ source }) => setting.sourceById.get(source)?.kind !== 'reference'),
  );
  const dating = isReported ? 'reports' : 'sources';
  return {
    claimId: claim.id,
    besides: newestFirst.slice(1).map(({ claimId }) => claimId),
    family: 'order',
    stem: `Put these events in order, from the earliest to the latest, as the ${dating} date them.`,
    key: sequence.join(' – '),
    distractors: [],
    ordered: true,
    sequence,
    shownBy: newestFirst.map(({ claimId, reading }) => ({ claimId, reading })),
    ...(setting.orderObjective !== undefined && { objective: setting.orderObjective }),
  };
};

/** Every event with a certain date that a reading tells of, where it is first told. */
export function eventsTold({ timeline, claimById, readings }: Telling): Told[] {
  return timeline.flatMap((entry): Told[] => {
    const days = daysOf(entry.date);
    if (!days || entry.later || entry.dated === 'open') return [];
    const told = entry.claims
      .flatMap((claimId) =>
        (claimById.get(claimId)?.reports ?? []).flatMap(({ evidence }) =>
          evidence.map(({ reading }) => ({ claimId, reading })),
        ),
      )
      .filter(({ reading }) => readings.includes(reading))
      .sort((a, b) => readings.indexOf(a.reading) - readings.indexOf(b.reading));
    return told.slice(0, 1).map((first) => ({ entry, ...days, ...first }));
  });
}
