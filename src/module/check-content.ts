import type { Content } from '../model/content';
import type { LatLon } from '../model/lat-lon';
import type { Problem } from '../model/problem';
import { checkCheckpoints } from './check-checkpoints';
import { checkClaims } from './check-claims';
import { checkComparisons } from './check-comparisons';
import { checkItems } from './check-items';
import { checkPlaces } from './check-places';
import { daysInMonth } from '../model/timeline';
import { checkRoute } from './check-route';
import { checkRoutes } from './check-routes';
import { checkTimeline } from './check-timeline';

/** The map data that checkpoints may name, by the id of the map. */
export type KnownMaps = Record<
  string,
  {
    /** Countries that the map draws, and those that it knows of and does not reach. */
    codes: string[];
    offMap: string[];
    views: string[];
    statuses: string[];
    countries: { code: string; name: string }[];
    /** The countries that a country has a land border with, by code. */
    borders: Record<string, string[]>;
    /** The code of the country that a place lies in, as far as the map draws it. */
    countryAt: (place: LatLon) => string | undefined;
  }
>;

/** Collects problems of one file. */
export type Report = (path: string, what: string, fix: string) => void;
export const reporter =
  (problems: Problem[], file: string): Report =>
  (path, what, fix) =>
    problems.push({ file, path, what, fix });

/** Everything that is wrong between the files of a content folder, all of it. */
export function checkContent(content: Content, maps: KnownMaps): Problem[] {
  const problems: Problem[] = [];
  checkIds(content, problems);
  checkSources(content, problems);
  checkReadings(content, problems);
  checkPlaces(content, maps, problems);
  checkClaims(content, reporter(problems, 'claims.yaml'));
  checkItems(content, reporter(problems, 'items.yaml'));
  checkCheckpoints(content, maps, reporter(problems, 'checkpoints.yaml'));
  checkComparisons(content, reporter(problems, 'comparisons.yaml'));
  checkRoute(content, reporter(problems, 'module.yaml'));
  checkRoutes(content, reporter(problems, 'module.yaml'));
  checkTimeline(content, reporter(problems, 'timeline.yaml'));
  return problems;
}

function checkIds(content: Content, problems: Problem[]): void {
  const lists: [string, { id: string }[]][] = [
    ['sources.yaml', content.sources],
    ['glossary.yaml', content.glossary],
    ['places.yaml', content.places],
    ['entities.yaml', content.entities],
    ['claims.yaml', content.claims],
    ['items.yaml', content.items],
    ['checkpoints.yaml', content.checkpoints],
    ['comparisons.yaml', content.comparisons],
    ['timeline.yaml', content.timeline?.entries ?? []],
    ['readings', content.readings],
    ['module.yaml', content.module.objectives],
    ['module.yaml', content.module.route],
  ];
  for (const [file, list] of lists) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) reporter(problems, file)(id, 'is used twice', 'give each its own id');
      seen.add(id);
    }
  }
}

function checkSources({ sources }: Content, problems: Problem[]): void {
  const report = reporter(problems, 'sources.yaml');
  for (const { id, published } of sources)
    if (!isDay(published.date))
      report(
        `${id}.published.date`,
        `"${published.date}" is not a day of the calendar`,
        'write it as YYYY-MM-DD',
      );
}

/** Whether an ISO day exists: 2009-02-29 does not. */
export function isDay(iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return /^\d{4}-\d\d-\d\d$/.test(iso) && day >= 1 && day <= daysInMonth(year, month);
}

function checkReadings({ readings, sources, glossary }: Content, problems: Problem[]): void {
  for (const reading of readings) {
    const report = reporter(problems, `readings/${reading.id}.md`);
    if (reading.sources.length === 0)
      report('sources', 'names no source', 'add the id of a source');
    for (const id of reading.sources)
      if (!sources.some((source) => source.id === id))
        report('sources', `"${id}" is not a source`, 'use an id of sources.yaml');
    for (const id of reading.cards ?? [])
      if (!reading.sources.includes(id))
        report('cards', `"${id}" is none of its sources`, 'name it under sources too');
    if (reading.cards && reading.cards.length !== reading.paragraphs.length)
      report(
        'cards',
        `names ${reading.cards.length} sources for ${reading.paragraphs.length} paragraphs`,
        'name one source a paragraph, in their order',
      );
    reading.paragraphs.forEach(({ terms }, index) => {
      for (const { term } of terms)
        if (!glossary.some(({ id }) => id === term))
          report(
            `paragraph ${index + 1}`,
            `"${term}" is not in the glossary`,
            'use an id of glossary.yaml',
          );
    });
  }
}
