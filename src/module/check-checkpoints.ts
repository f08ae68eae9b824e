import type { Checkpoint, CheckpointOf } from '../model/authored-checkpoints';
import type { Content } from '../model/content';
import type { KnownMaps, Report } from './check-content';
import { checkNames } from './check-items';
import { toHaveMap } from './check-places';

type KnownMap = KnownMaps[string];
type Check<K extends Checkpoint['kind']> = (
  point: CheckpointOf<K>,
  map: KnownMap,
  report: Report,
) => void;

/** What is wrong with the map tasks: unknown names, and reasons that do not fit the key. */
export function checkCheckpoints(content: Content, maps: KnownMaps, report: Report): void {
  for (const point of content.checkpoints) {
    checkNames(content, point, report);
    const map = maps[point.map];
    if (!map) {
      report(`${point.id}.map`, `"${point.map}" is not a map`, toHaveMap(point.map, content));
      continue;
    }
    for (const view of [point.view, ...point.views])
      if (!map.views.includes(view))
        report(
          `${point.id}.views`,
          `"${view}" is not a view of the map`,
          `use one of ${map.views.join(', ')}`,
        );
    const evidence = content.claims
      .filter(({ id }) => point.claims.includes(id))
      .flatMap(({ reports }) => reports.flatMap((each) => each.evidence));
    if (evidence.length === 0)
      report(
        `${point.id}.claims`,
        'has no sentence of a reading',
        'name a claim with evidence, so that a miss can lead back to it',
      );
    if (point.kind !== 'map-select') checkCard(content, point, report);
    (checks[point.kind] as Check<Checkpoint['kind']>)(point, map, report);
  }
}

function checkCard(
  { readings }: Content,
  { id, card }: Exclude<Checkpoint, { kind: 'map-select' }>,
  report: Report,
): void {
  if (card !== undefined && !readings.some((reading) => reading.id === card))
    report(`${id}.card`, `"${card}" is not a reading`, 'name the id of a file in readings/');
}

const checks: { [K in Checkpoint['kind']]: Check<K> } = {
  'map-select': (point, map, report) => {
    checkCodes(point.id, [...point.key, ...coded(point.whyFalse)], map.codes, map, report);
    checkReasons(point, point.key, report);
  },
  'map-sort': ({ id, key, statuses, whyFalse }, map, report) => {
    const countries = Object.keys(key);
    checkCodes(id, [...countries, ...Object.keys(whyFalse)], map.codes, map, report);
    if (countries.length < 2)
      report(`${id}.key`, 'sorts fewer than two countries', 'give at least two their status');
    for (const status of statuses)
      if (!map.statuses.includes(status))
        report(
          `${id}.statuses`,
          `"${status}" is not a status of the map`,
          `use some of ${map.statuses.join(', ')}`,
        );
    for (const [code, status] of Object.entries(key)) {
      if (!statuses.includes(status))
        report(`${id}.key.${code}`, `"${status}" is none of its statuses`, 'name it there too');
      if (!(code in whyFalse))
        report(`${id}.whyFalse`, `has no reason for "${code}"`, 'say why it has no other status');
    }
  },
  'map-place': ({ id, places, key, whyFalse }, map, report) => {
    checkCodes(
      id,
      places.map(({ country }) => country),
      map.codes,
      map,
      report,
    );
    const ids = places.map((place) => place.id);
    if (new Set(ids).size < ids.length)
      report(`${id}.places`, 'names a place twice', 'give each its own id');
    if (!ids.includes(key))
      report(`${id}.key`, `"${key}" is none of its places`, 'use the id of one of them');
    for (const each of Object.keys(whyFalse)) {
      if (each === key)
        report(`${id}.whyFalse`, `"${each}" is the right place`, 'remove its reason');
      else if (!ids.includes(each))
        report(`${id}.whyFalse`, `"${each}" is none of its places`, 'use the id of one of them');
    }
  },
  'map-route': (point, map, report) => {
    checkCodes(point.id, [...point.key, ...coded(point.whyFalse)], map.codes, map, report);
    if (new Set(point.key).size < point.key.length)
      report(`${point.id}.key`, 'goes through a country twice', 'name each country once');
    checkReasons(point, point.key, report);
  },
  'map-time': (point, map, report) => {
    const { id, stops, asked } = point;
    const joined = stops.flatMap((stop) => stop.joined);
    checkCodes(id, joined, [...map.codes, ...map.offMap], map, report);
    checkCodes(id, coded(point.whyFalse), map.codes, map, report);
    if (new Set(stops.map((stop) => stop.id)).size < stops.length)
      report(`${id}.stops`, 'two stops have one id', 'give each its own id');
    const twice = joined.find((code, at) => joined.indexOf(code) !== at);
    if (twice !== undefined)
      report(`${id}.stops`, `"${twice}" joins twice`, 'name it at one stop only');
    const stop = stops.find((each) => each.id === asked);
    if (!stop) report(`${id}.asked`, `"${asked}" is none of its stops`, 'use the id of a stop');
    else if (stop.joined.length === 0 || !stop.joined.every((code) => map.codes.includes(code)))
      report(
        `${id}.asked`,
        `"${asked}" has no newcomers that the map shows`,
        'ask about a stop whose countries are all on the map',
      );
    checkReasons(point, stop?.joined ?? [], report);
  },
};

const coded = (whyFalse: Record<string, string>) =>
  Object.keys(whyFalse).filter((each) => each !== '*');

function checkCodes(
  id: string,
  codes: readonly string[],
  known: readonly string[],
  map: KnownMap,
  report: Report,
): void {
  for (const code of codes)
    if (!known.includes(code))
      report(
        id,
        `"${code}" is not a country of the map`,
        `use a code of the map file${meant(code, map)}`,
      );
}

/** The country that somebody may mean by the first letters of its name: “GER” is Germany. */
function meant(code: string, { countries }: KnownMap): string {
  const found = countries.find(({ name }) => name.toUpperCase().startsWith(code));
  return found ? `: ${found.name} is ${found.code}` : '';
}

function checkReasons(
  { id, whyFalse }: { id: string; whyFalse: Record<string, string> },
  key: readonly string[],
  report: Report,
): void {
  if (!whyFalse['*'])
    report(`${id}.whyFalse`, 'has no reason for other countries', "add one under '*'");
  for (const code of key)
    if (code in whyFalse)
      report(`${id}.whyFalse`, `"${code}" is part of the key`, 'remove its reason');
}
