import type { AuthoredClaim, Content } from '../model/content';
import type { Report } from './check-content';

/** What is wrong with what a claim says across reports: agreement, difference, silence, outcome. */
export function checkAcross(claim: AuthoredClaim, content: Content, report: Report): void {
  const { id: at, across, differ, silence, outcome, reports, searched } = claim;
  const told = reports.map(({ source }) => source);
  const lookedAt = content.readings
    .filter(({ id }) => searched.includes(id))
    .flatMap(({ sources }) => sources);
  if (across || differ) {
    const compared = new Set([...told, ...lookedAt]);
    if (compared.size !== 2)
      report(
        `${at}.${across ? 'across' : 'differ'}`,
        `compares ${countReports(compared.size)}`,
        toCompareTwo(claim, compared.size),
      );
  }
  const isQuoted = reports.some(({ evidence }) =>
    evidence.some(({ reading }) => searched.includes(reading)),
  );
  if ((across || differ) && isQuoted)
    report(`${at}.searched`, 'names a reading that is quoted as well', 'name it in one place');
  for (const { source } of differ?.each ?? [])
    if (!told.includes(source))
      report(
        `${at}.differ.each`,
        `"${source}" does not report it`,
        'name the two sources of reports',
      );
  if (differ && differ.each[0]?.source === differ.each[1]?.source)
    report(`${at}.differ.each`, 'names one source twice', 'name the two sources of reports');
  if (silence && reports.length > 0)
    report(`${at}.silence`, 'is broken by a report', 'leave reports empty, or ask for agreement');
  if (silence && !lookedAt.includes(silence.of))
    report(
      `${at}.silence.of`,
      `"${silence.of}" was not looked through`,
      'name a source of a reading under searched',
    );
  const misreadings = [...(silence?.misreadings ?? []), ...(outcome?.misreadings ?? [])];
  for (const { by } of misreadings)
    if (by !== undefined && !content.claims.some(({ id }) => id === by))
      report(
        `${at}.${silence ? 'silence' : 'outcome'}.misreadings`,
        `"${by}" is not a claim`,
        'use an id of claims.yaml',
      );
  if (outcome && !content.claims.some(({ id }) => id === outcome.claim))
    report(`${at}.outcome.claim`, `"${outcome.claim}" is not a claim`, 'use an id of claims.yaml');
}

const countReports = (count: number): string =>
  count === 0 ? 'no report' : count === 1 ? 'one report' : `${count} reports`;

/** What makes the reports of a claim two; one that reports tell of cannot be left open by all. */
function toCompareTwo({ silence }: AuthoredClaim, count: number): string {
  if (count > 2)
    return 'let it be two sources: those of its reports, and those of the readings under searched';
  return silence
    ? 'name the readings of two sources under searched: neither of them says it'
    : 'let two sources report it, or name under searched the reading that says nothing of it';
}
