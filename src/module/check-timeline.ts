import type { Content } from '../model/content';
import { daysOf, type TimelineEntry } from '../model/timeline';
import { containsWords } from '../questions/mentions';
import type { Report } from './check-content';

/** What is wrong with the timeline: dates that are none, and events that no question may use. */
export function checkTimeline(content: Content, report: Report): void {
  const { timeline, module, sources } = content;
  if (!timeline) return;
  if (!module.objectives.some(({ id }) => id === timeline.objective))
    report('objective', `"${timeline.objective}" is not an objective`, 'use an id of module.yaml');
  const lastReport = sources
    .filter(({ kind }) => kind === 'report')
    .map(({ published }) => published.date)
    .reduce((last, day) => (day > last ? day : last), '');
  for (const entry of timeline.entries) {
    const { id, date, dated, caveat, later, claims, reported } = entry;
    const days = daysOf(date);
    if (!days)
      report(
        `${id}.date`,
        `"${date}" is no date`,
        'write YYYY, YYYY-MM or YYYY-MM-DD, or two of them with a / between',
      );
    else if (days.first > lastReport && !later)
      report(`${id}.date`, 'lies after the last report', 'say later: true');
    else if (days.first <= lastReport && later)
      report(`${id}.later`, 'is true of an event before the last report', 'remove it');
    if (dated !== 'confirmed' && caveat === undefined)
      report(`${id}.caveat`, 'is missing', 'say what is not certain about the date');
    if (later && claims.some((claimId) => isReported(claimId, content)))
      report(`${id}.claims`, 'name claims of reports that could not know it', 'remove them');
    if (later && reported.length > 0)
      report(`${id}.reported`, 'names reports that could not know it', 'remove it');
    for (const [field, kind] of [
      ['sources', 'reference'] as const,
      ['reported', 'report'] as const,
    ])
      entry[field].forEach((sourceId, at) => {
        const source = sources.find((known) => known.id === sourceId);
        if (!source)
          report(
            `${id}.${field}[${at}]`,
            `"${sourceId}" is not a source`,
            'use an id of sources.yaml',
          );
        else if (source.kind !== kind)
          report(
            `${id}.${field}[${at}]`,
            `"${sourceId}" is a ${source.kind}`,
            field === 'sources' ? 'name it under reported' : 'name it under sources',
          );
      });
    if (dated === 'reported' && !namesReport(entry, content))
      report(
        `${id}.event`,
        'does not say whose date it is',
        'name the source of one of its claims, or say dated: open',
      );
    claims.forEach((claimId, at) => {
      const claim = content.claims.find((known) => known.id === claimId);
      if (!claim)
        report(`${id}.claims[${at}]`, `"${claimId}" is not a claim`, 'use an id of claims.yaml');
      else if (claim.reports.some(({ stance }) => stance === 'expects'))
        report(
          `${id}.claims[${at}]`,
          `"${claimId}" is an expectation, not an event`,
          'name a claim that says that it happened',
        );
    });
  }
}

/** Whether the words of an event name a report that tells of it. */
function namesReport({ event, claims }: TimelineEntry, content: Content): boolean {
  return content.claims
    .filter(({ id }) => claims.includes(id))
    .flatMap(({ reports }) => reports.map(({ source }) => source))
    .some((id) => {
      const spoken = content.sources.find((source) => source.id === id)?.spoken;
      return spoken !== undefined && containsWords(event, spoken.replace(/^the /, ''));
    });
}

/** Whether a report tells of a claim; a reference, written later, may do so too. */
function isReported(claimId: string, { claims, sources }: Content): boolean {
  const told = claims.find(({ id }) => id === claimId)?.reports.map(({ source }) => source) ?? [];
  return sources.some(({ id, kind }) => kind === 'report' && told.includes(id));
}
