import type { Module } from '../model/module';
import type { NamedPlace } from '../model/named-place';
import type { Reading } from '../model/reading';

/** A place as a reading has it. */
export type ReadingPlace = NamedPlace & { reported: boolean; happened: boolean };

/** The map that goes with a reading: which one, and the places on it. */
export type ReadingMap = { id: string; places: ReadingPlace[] };

/**
 * The places of a reading: first where it happened and where it was reported from, then what
 * else it speaks of, and last the capitals that stand for governments.
 */
export function readingMap({ map, places = [] }: Module, reading: Reading): ReadingMap | undefined {
  if (map === undefined) return undefined;
  const own = places
    .map((place) => ({
      ...place,
      reported: place.id === reading.reportedFrom,
      happened: reading.happenedAt?.includes(place.id) ?? false,
    }))
    .filter(
      ({ readingIds, reported, happened }) =>
        reported || happened || readingIds.includes(reading.id),
    )
    .map((place, at) => ({ place, at }))
    .sort((a, b) => rank(a.place) - rank(b.place) || a.at - b.at)
    .map(({ place }) => place);
  return own.length > 0 ? { id: map, places: own } : undefined;
}

function rank({ reported, happened, role }: ReadingPlace): number {
  if (happened) return 0;
  if (reported) return 1;
  return role === 'government' ? 3 : 2;
}
