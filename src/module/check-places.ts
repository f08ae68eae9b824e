import type { Content } from '../model/content';
import type { Problem } from '../model/problem';
import { reporter, type KnownMaps } from './check-content';

/** What is wrong with the places, with the readings that name them, and with their map. */
export function checkPlaces(content: Content, maps: KnownMaps, problems: Problem[]): void {
  const { module, places, readings, claims } = content;
  const report = reporter(problems, 'places.yaml');
  for (const place of places) {
    for (const id of place.readings)
      if (!readings.some((reading) => reading.id === id))
        report(
          `${place.id}.readings`,
          `"${id}" is not a reading`,
          'name the id of a file in readings/',
        );
    for (const id of place.claims)
      if (!claims.some((claim) => claim.id === id))
        report(`${place.id}.claims`, `"${id}" is not a claim`, 'use an id of claims.yaml');
  }
  for (const reading of readings) checkNamed(reading, content, problems);
  const aboutMap = reporter(problems, 'module.yaml');
  if (module.map !== undefined && !maps[module.map])
    aboutMap('map', `"${module.map}" is not a map`, toHaveMap(module.map, content));
  const isShown = ({ reportedFrom, happenedAt = [] }: Content['readings'][number]) =>
    reportedFrom !== undefined || happenedAt.length > 0;
  if (module.map === undefined && readings.some(isShown))
    aboutMap(
      'map',
      'is missing, and readings name their places',
      'name a map; npm run maps -- --propose with the folder writes the region file of one',
    );
}

/** What to do about a map that is not there: one whose region file is written is only to be drawn. */
export function toHaveMap(map: string, { module, regions = [] }: Content): string {
  const file = `maps/${map}.region.yaml`;
  return regions.includes(file)
    ? `draw it: npm run maps -- content/${module.id}/${file}`
    : 'use the name of a file in content/maps, or in maps/ of this folder';
}

function checkNamed(
  { id, reportedFrom, happenedAt = [] }: Content['readings'][number],
  { places }: Content,
  problems: Problem[],
): void {
  const report = reporter(problems, `readings/${id}.md`);
  const named: [string, string][] = happenedAt.map((place) => ['happenedAt', place]);
  if (reportedFrom !== undefined) named.push(['reportedFrom', reportedFrom]);
  for (const [field, name] of named) {
    const place = places.find((one) => one.id === name);
    if (!place) report(field, `"${name}" is not a place`, 'use an id of places.yaml');
    else if (field === 'happenedAt' && place.role === 'government')
      report(
        field,
        `"${name}" stands for a government`,
        'name where it happened, or give the place the role event',
      );
  }
}
