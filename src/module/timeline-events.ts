import { daysOf, type Timeline, type TimelineEvent } from '../model/timeline';

/** The entries of a timeline as the module holds them, from the earliest to the latest. */
export function timelineEvents({ entries }: Timeline): TimelineEvent[] {
  const dated = entries.map(({ claims, sources, reported, caveat, ...entry }) => ({
    days: daysOf(entry.date),
    event: {
      ...entry,
      ...(caveat !== undefined && { caveat }),
      claimIds: claims,
      sourceIds: sources,
      reportedBy: reported,
    },
  }));
  const key = ({ days }: (typeof dated)[number]) => `${days?.first ?? ''} ${days?.last ?? ''}`;
  return dated.sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ event }) => event);
}
