import type { Problem } from '../model/problem';
import type { RegionFile } from '../model/region';
import { isDay } from '../module/check-content';
import { widthOf, type AtlasCountry } from './atlas';
import { SHEET } from './choose-projection';

type Report = (path: string, what: string, fix: string) => void;

/** Everything that is wrong with a region file whose shape is right. */
export function checkRegion(
  file: string,
  region: RegionFile,
  atlas: ReadonlyMap<string, AtlasCountry>,
): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, what, fix) => problems.push({ file, path, what, fix });
  const own = region.groups?.flatMap(({ countries }) => countries) ?? region.countries ?? [];

  if (!isDay(region.asOf))
    report('asOf', `"${region.asOf}" is not a day of the calendar`, 'write it as YYYY-MM-DD');
  if (own.length === 0 && !region.extent)
    report('', 'says neither where nor which countries', 'add extent, countries or groups');
  if (region.groups && region.countries)
    report('countries', 'stands beside groups', 'list the countries in the groups alone');
  if (region.extent) checkExtent('extent', region.extent, report);
  checkCodes(region, own, atlas, report);
  checkStatuses(region, own, report);
  checkViews(region, report);
  const { borders, sketches } = region.contested;
  for (const [path, list] of [
    ['groups', region.groups?.map(({ name }) => name) ?? []],
    ['statuses', region.statuses.map(({ id }) => id)],
    ['views', region.views.map(({ id }) => id)],
    ['contested', [...borders, ...sketches].map(({ id }) => id)],
  ] as const)
    for (const twice of new Set(list.filter((one, at) => list.indexOf(one) !== at)))
      report(`${path}.${twice}`, 'is there twice', 'give each its own');
  return problems;
}

function checkExtent(path: string, extent: NonNullable<RegionFile['extent']>, report: Report) {
  if (extent.south >= extent.north)
    report(path, 'has its south not below its north', 'exchange the two');
  if (extent.west === extent.east)
    report(path, 'has no width', 'give west and east different degrees');
  else if (widthOf(extent) > 200)
    report(
      path,
      `is ${Math.round(widthOf(extent))} degrees wide`,
      'draw at most 200; west is the left side, also across 180°',
    );
}

function checkCodes(
  region: RegionFile,
  own: readonly string[],
  atlas: ReadonlyMap<string, AtlasCountry>,
  report: Report,
) {
  const { borders, sketches } = region.contested;
  const parts = Object.values(region.merge).flat();
  const used: [string, readonly string[]][] = [
    ...(region.groups?.map(
      ({ name, countries }) => [`groups.${name}`, countries] as [string, string[]],
    ) ?? []),
    ['countries', region.countries ?? []],
    ['names', Object.keys(region.names)],
    ['merge', parts],
    ...borders.map(({ id, between }) => [`contested.${id}`, between] as [string, string[]]),
    ...region.views.map(
      ({ id, countries = [] }) => [`views.${id}`, countries] as [string, string[]],
    ),
  ];
  for (const [path, codes] of used)
    for (const code of codes)
      if (!atlas.has(code))
        report(path, `"${code}" is not in the atlas`, 'use the three letters of ISO 3166-1');
  for (const code of new Set(own.filter((one, at) => own.indexOf(one) !== at)))
    report('groups', `"${code}" is there twice`, 'leave it in one place');
  for (const code of parts.filter((part) => own.includes(part)))
    report('merge', `"${code}" is a country of the map as well`, 'leave it out of one of them');
  for (const code of new Set(parts.filter((one, at) => parts.indexOf(one) !== at)))
    report('merge', `"${code}" goes to two countries`, 'leave it with one');
  if (own.length === 0) return;
  const needed: [string, readonly string[]][] = [
    ['names', Object.keys(region.names)],
    ['remarks', Object.keys(region.remarks)],
    ['merge', Object.keys(region.merge)],
    ['callouts', Object.keys(region.callouts)],
    ...sketches.map(({ id, of }) => [`contested.${id}`, [of]] as [string, string[]]),
  ];
  for (const [path, codes] of needed)
    for (const code of codes)
      if (!own.includes(code) && (path !== 'names' || atlas.has(code)))
        report(path, `"${code}" is not a country of the map`, 'list it, or remove it here');
}

function checkStatuses(region: RegionFile, own: readonly string[], report: Report) {
  const { statuses, offMap } = region;
  if (statuses.length > 0) {
    const rest = statuses.filter(({ countries }) => !countries);
    if (rest.length !== 1)
      report(
        'statuses',
        `has ${rest.length} without countries`,
        'leave exactly one for all other countries',
      );
  }
  const listed = statuses.flatMap(({ countries = [] }) => countries);
  for (const code of new Set(listed.filter((one, at) => listed.indexOf(one) !== at)))
    report('statuses', `"${code}" has two`, 'leave it in one');
  for (const code of Object.keys(offMap).filter((one) => own.includes(one)))
    report('offMap', `"${code}" is a country of the map`, 'remove it here');
  if (own.length === 0) return;
  for (const code of listed)
    if (!own.includes(code) && !(code in offMap))
      report(
        'statuses',
        `"${code}" is neither on the map nor off it`,
        'list it among the countries or under offMap',
      );
}

function checkViews(region: RegionFile, report: Report) {
  for (const { id, extent, countries, box } of region.views) {
    const path = `views.${id}`;
    const given = [extent, countries, box].filter((one) => one !== undefined).length;
    if (given !== 1)
      report(path, `says ${given} times what it shows`, 'give one of extent, countries and box');
    if (extent) checkExtent(path, extent, report);
    if (!box) continue;
    const [x, y, width, height] = box;
    const outside = x < 0 || y < 0 || x + width > SHEET[2] || y + height > SHEET[3];
    if (outside || width <= 0 || height <= 0)
      report(path, 'lies beyond the sheet', `keep it within ${SHEET[2]} by ${SHEET[3]}`);
  }
}
