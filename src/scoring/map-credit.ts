import { distanceKm } from '../geo/distance';
import { routeScore } from '../geo/route-score';
import type { ItemOf } from '../model/item';
import type { ResponseOf } from '../model/response';

/** What of an answer to a map task holds, in parts of a point, and why. */
export type Credit =
  | {
      kind: 'map-sort';
      share: number;
      /** Codes of the countries one status away from their own, further away, and left out. */
      near: string[];
      wrong: string[];
      blank: string[];
      of: number;
    }
  | { kind: 'map-place'; share: number; km: number; fullWithin: number; inCountry: boolean }
  | { kind: 'map-route'; share: number; inOrder: number; of: number; foreign: string[] }
  | { kind: 'map-time'; share: number; countOff: number; missing: string[]; foreign: string[] };
export type MapTask = Credit['kind'];

/** Within the first full marks, at the last none. */
const FULL_KM = { least: 150, most: 300 };
const NONE_KM = 500;
/** A finger covers this many CSS pixels. */
const FINGER_PX = 12;

/** Half for a neighbouring status, nothing for any other and for a country left out. */
function sortCredit(
  { countries, statuses, key }: ItemOf<'map-sort'>,
  { placed }: ResponseOf<'map-sort'>,
): Credit | undefined {
  const given = new Map(placed.map(({ code, status }) => [code, status]));
  const isKnown = placed.every(
    ({ code, status }) => countries.includes(code) && statuses.includes(status),
  );
  if (given.size === 0 || given.size < placed.length || !isKnown) return undefined;
  const away = (code: string) =>
    Math.abs(statuses.indexOf(given.get(code) ?? '') - statuses.indexOf(key[code] ?? ''));
  const blank = countries.filter((code) => !given.has(code));
  const near = countries.filter((code) => given.has(code) && away(code) === 1);
  const wrong = countries.filter((code) => given.has(code) && away(code) > 1);
  const right = countries.length - blank.length - near.length - wrong.length;
  const share = hundredths((right + near.length / 2) / countries.length);
  return { kind: 'map-sort', share, near, wrong, blank, of: countries.length };
}

/**
 * Full marks within a radius that grows with the pixels of a small screen, then less and less up
 * to 500 km; in the right country never less than half.
 */
function placeCredit(
  { places, key }: ItemOf<'map-place'>,
  { lat, lon, kmPerPx, country }: ResponseOf<'map-place'>,
): Credit | undefined {
  const place = places.find(({ id }) => id === key);
  if (!place || !Number.isFinite(lat) || !Number.isFinite(lon)) return undefined;
  const km = distanceKm({ lat, lon }, place);
  const fullWithin = Math.min(FULL_KM.most, Math.max(FULL_KM.least, FINGER_PX * kmPerPx));
  const inCountry = country === place.country;
  const byDistance = km <= fullWithin ? 1 : Math.max(0, (NONE_KM - km) / (NONE_KM - fullWithin));
  const share = hundredths(Math.max(byDistance, inCountry ? 0.5 : 0));
  // What is rounded up to a full mark from outside the radius is none.
  const honest = km > fullWithin ? Math.min(share, 0.99) : 1;
  return { kind: 'map-place', share: honest, km, fullWithin, inCountry };
}

function routeCredit(
  { key }: ItemOf<'map-route'>,
  { codes }: ResponseOf<'map-route'>,
): Credit | undefined {
  if (codes.length === 0 || new Set(codes).size < codes.length) return undefined;
  const { share, inOrder, foreign } = routeScore(key, codes);
  return { kind: 'map-route', share: hundredths(share), inOrder, of: key.length, foreign };
}

/** Half for the newcomers, all of them and no other; half for the number, half of that if off by one. */
function timeCredit(
  item: ItemOf<'map-time'>,
  { count, codes }: ResponseOf<'map-time'>,
): Credit | undefined {
  if (codes.length === 0) return undefined;
  const { joined, total } = askedStop(item);
  const countOff = count - total;
  const missing = joined.filter((code) => !codes.includes(code));
  const foreign = codes.filter((code) => !joined.includes(code));
  const forCount = countOff === 0 ? 1 : Math.abs(countOff) === 1 ? 0.5 : 0;
  const forCodes = missing.length + foreign.length === 0 ? 1 : 0;
  return {
    kind: 'map-time',
    share: hundredths((forCount + forCodes) / 2),
    countOff,
    missing,
    foreign,
  };
}

/** Who joined at the stop that is asked about, and how many there were from then on. */
export function askedStop({ stops, asked }: Pick<ItemOf<'map-time'>, 'stops' | 'asked'>): {
  joined: string[];
  total: number;
} {
  const at = stops.findIndex(({ id }) => id === asked);
  const upTo = stops.slice(0, at + 1);
  return {
    joined: stops[at]?.joined ?? [],
    total: upTo.reduce((sum, { joined }) => sum + joined.length, 0),
  };
}

const credits: {
  [K in MapTask]: (item: ItemOf<K>, response: ResponseOf<K>) => Credit | undefined;
} = {
  'map-sort': sortCredit,
  'map-place': placeCredit,
  'map-route': routeCredit,
  'map-time': timeCredit,
};

/** The credit of an answer of the item's own kind; nothing where it is no answer to it. */
export function mapCredit(
  item: ItemOf<MapTask>,
  response: ResponseOf<MapTask>,
): Credit | undefined {
  const credit = credits[item.kind] as (
    item: ItemOf<MapTask>,
    response: ResponseOf<MapTask>,
  ) => Credit | undefined;
  return response.kind === item.kind ? credit(item, response) : undefined;
}

export const isMapTask = (kind: string): kind is MapTask => kind in credits;

const hundredths = (share: number) => Math.round(share * 100) / 100;
