import { daysOf } from '../../model/timeline';
import { itemIdsOf, sourcesOf } from './asked-items';
import type { Checked, Note, ProgramCheck } from './check';
import { checkEarlyForms, checkEarlyReasons, checkEarlyTexts } from './check-later';
import { placeOf } from './shown-texts';
import { textsOfItem } from './item-texts';

/** 8: nothing is told or asked before it could be known. */
export const checkTimes: ProgramCheck = (checked, wrong) => {
  checkFinished(checked, wrong);
  checkOutcomes(checked, wrong);
  checkYears(checked, wrong);
  checkLaterReadings(checked, wrong);
  checkEarlyTexts(checked, wrong);
  checkEarlyReasons(checked, wrong);
  checkEarlyForms(checked, wrong);
};

/** A report tells of an event only if the event was over when it was written. */
function checkFinished({ content }: Checked, wrong: Note): void {
  const published = new Map(content.sources.map(({ id, published }) => [id, published.date]));
  for (const { id, date, claims } of content.timeline?.entries ?? []) {
    const days = daysOf(date);
    if (!days) continue;
    // Of "2008-04" only the first day is sure; "2008-04-02/2008-04-04" is over on its last.
    const over = date.includes('/') ? days.last : days.first;
    for (const claim of content.claims.filter((each) => claims.includes(each.id)))
      for (const { source, stance } of claim.reports)
        if (stance !== 'expects' && (published.get(source) ?? over) < over)
          wrong(
            'timeline.yaml',
            id,
            `ended on ${over}, after "${source}" was published, and "${claim.id}" reports it`,
            'say stance: expects, or put the date right',
          );
  }
}

/** What came of an expectation is told by a report that is not older than it. */
function checkOutcomes({ content }: Checked, wrong: Note): void {
  const published = new Map(content.sources.map(({ id, published }) => [id, published.date]));
  const daysIn = (id: string) =>
    (content.claims.find((claim) => claim.id === id)?.reports ?? []).flatMap(
      ({ source }) => published.get(source) ?? [],
    );
  for (const { id, outcome } of content.claims) {
    const [expected] = daysIn(id).sort();
    const told = outcome && daysIn(outcome.claim).sort().at(-1);
    if (expected !== undefined && told !== undefined && told < expected)
      wrong(
        'claims.yaml',
        `${id}.outcome`,
        `"${outcome?.claim ?? ''}" is told by a report of ${told}, before the expectation of ${expected}`,
        'name a claim of a later report',
      );
  }
}

const YEAR = /(?<![\d,.-])(?:19|20)\d\d(?![\d,]*\d)/g;
const lastYear = (years: readonly string[]) =>
  years.reduce((last, year) => (year > last ? year : last), '');

/** No text names a year after the last of its sources, if no claim of theirs does: a plan for 2013. */
function checkYears({ content, module }: Checked, wrong: Note): void {
  const yearOf = (sourceIds: readonly string[]) =>
    lastYear(
      module.sources
        .filter(({ id }) => sourceIds.includes(id))
        .map(({ published }) => published.date?.slice(0, 4) ?? ''),
    );
  const later = (content.timeline?.entries ?? [])
    .filter((entry) => entry.later)
    .flatMap(({ date }) => date.match(YEAR) ?? []);
  const note = (file: string, path: string, year: string, last: string) =>
    wrong(
      file,
      path,
      `names ${year}, and its sources were written by ${last}${later.includes(year) ? '; timeline.yaml marks it later' : ''}`,
      'keep to what the reports could know, or let a claim quote who foresaw it',
    );
  for (const { id, paragraphs, levels = {} } of module.readings.filter(
    (each) => !isLater(each.id, module),
  ))
    paragraphs.forEach((paragraph, at) => {
      const last = yearOf(paragraph.sourceIds);
      const foreseen = module.claims
        .filter(({ reports }) =>
          reports.some(({ evidence }) => evidence.some((e) => e.paragraph === paragraph.id)),
        )
        .flatMap(({ text }) => text.match(YEAR) ?? []);
      const texts = [
        { file: `readings/${id}.md`, text: paragraph.text },
        ...Object.entries(levels).map(([level, other]) => ({
          file: `readings/${id}.${level}.md`,
          text: other?.paragraphs[at]?.text ?? '',
        })),
      ];
      for (const { file, text } of texts)
        for (const year of text.match(YEAR) ?? [])
          if (last !== '' && year > last && !foreseen.includes(year))
            note(file, `paragraph ${paragraph.n}`, year, last);
    });
  for (const item of module.items) {
    const read = [...item.evidence.map(({ reading }) => reading), ...item.searched];
    if (read.some((id) => isLater(id, module))) continue;
    const last = yearOf([...sourcesOf(item, module)]);
    const quoted = item.evidence.flatMap(({ exact }) => exact.match(YEAR) ?? []);
    const { file, path } = placeOf(item);
    for (const year of [item.stem, ...textsOfItem(item).key].flatMap((t) => t.match(YEAR) ?? []))
      if (last !== '' && year > last && !quoted.includes(year)) note(file, path, year, last);
  }
}

/** What is known only since, is read and asked at the end. */
function checkLaterReadings({ module }: Checked, wrong: Note): void {
  module.steps.forEach((step, at) => {
    const readBefore = module.steps
      .slice(0, at + 1)
      .flatMap((each) => (each.kind === 'reading' ? each.readingId : []));
    for (const id of itemIdsOf(step)) {
      const item = module.items.find((each) => each.id === id);
      // A forecast is asked before what settles it is read.
      if (item?.kind === 'prediction') continue;
      const early = item?.evidence.find(
        ({ reading }) => isLater(reading, module) && !readBefore.includes(reading),
      );
      if (item && early)
        wrong(
          placeOf(item).file,
          placeOf(item).path,
          `is asked in "${step.id}" and rests on "${early.reading}", which tells what became known later`,
          'ask it after that reading',
        );
    }
  });
}

/** Whether a reading tells what became known after the reports. */
const isLater = (id: string, { readings }: Checked['module']): boolean => {
  return readings.some((reading) => reading.id === id && reading.known === 'later');
};
