import type { Module } from '../model/module';
import type { Reading } from '../model/reading';
import type { Source } from '../model/source';
import type { TimelineEvent } from '../model/timeline';
import { isFinished, itemPhase } from '../scoring/item-record';
import type { LessonContext } from './lesson-machine';
import type { Progress } from './progress';

/** A source that tells of an event, and the first paragraph of the lesson that shows it. */
export type Telling = {
  source: Source;
  place?: { stepId: string; n: number; title: string };
};

/**
 * One event as the timeline shows it: told by a report then, known from elsewhere, or known only
 * after the last report.
 */
export type TimelineRow = {
  event: TimelineEvent;
  kind: 'reported' | 'elsewhere' | 'later';
  reports: Telling[];
  references: Telling[];
};

export type TimelineView = {
  years: { year: string; rows: TimelineRow[] }[];
  /** Events that come once what asks about them was read and answered. */
  waiting: number;
  /** Whether there is something known later that comes at the end. */
  laterWaits: boolean;
};

/** The timeline as far as it gives no answer away; nothing where the module has none. */
export function selectTimeline({
  module,
  progress,
}: Pick<LessonContext, 'module' | 'progress'>): TimelineView | undefined {
  const { timeline } = module;
  if (!timeline) return undefined;
  const shown = shownEvents(module, progress);
  const years: TimelineView['years'] = [];
  for (const event of timeline.filter(({ id }) => shown.has(id))) {
    const year = event.date.slice(0, 4);
    const last = years.at(-1);
    const row = rowOf(module, event);
    if (last?.year === year) last.rows.push(row);
    else years.push({ year, rows: [row] });
  }
  const hidden = timeline.filter(({ id }) => !shown.has(id));
  return {
    years,
    waiting: hidden.filter(({ later }) => !later).length,
    laterWaits: hidden.some(({ later }) => later) && !isLaterOpen(module, progress),
  };
}

/**
 * What a reading tells of shows once the student has been there and has answered whatever asks
 * about it; what no reading tells of shows with the told event before it. What became known later
 * shows at the end.
 */
function shownEvents(module: Module, progress: Progress): Set<string> {
  const isOpen = isLaterOpen(module, progress);
  const shown = new Set<string>();
  let withTold = true;
  for (const event of module.timeline ?? []) {
    const isTold = event.claimIds.length > 0;
    const isKnown =
      !isTold || (wasRead(event, module, progress) && wasAsked(event, module, progress));
    if (isTold && !event.later) withTold = isKnown;
    if (event.later ? isOpen && isKnown : isTold ? isKnown : withTold) shown.add(event.id);
  }
  return shown;
}

/** At the result, or where the lesson itself tells what became known later. */
const isLaterOpen = (module: Module, { ended, visited }: Progress): boolean =>
  ended !== undefined ||
  module.steps.some(
    (step) =>
      step.kind === 'reading' &&
      visited.includes(step.id) &&
      isAfterword(module.readings.find(({ id }) => id === step.readingId)),
  );

const isAfterword = (reading: Reading | undefined): boolean => reading?.known === 'later';

/** Whether a reading that tells of it was opened; what no step shows is not waited for. */
function wasRead(event: TimelineEvent, module: Module, { visited }: Progress): boolean {
  const readings = new Set(
    claimsOf(event, module).flatMap(({ reports }) =>
      reports.flatMap(({ evidence }) => evidence.map(({ reading }) => reading)),
    ),
  );
  const steps = module.steps.filter(
    (step) => step.kind === 'reading' && readings.has(step.readingId),
  );
  return steps.length === 0 || steps.some(({ id }) => visited.includes(id));
}

/** Whether every question of the route that asks about it was answered, or put off until another form was. */
function wasAsked(event: TimelineEvent, module: Module, { records, ended }: Progress): boolean {
  const asked = module.steps.flatMap((step) =>
    'itemIds' in step ? step.itemIds : 'itemId' in step ? [step.itemId] : [],
  );
  const isClosed = (id: string) => {
    const item = module.items.find((known) => known.id === id);
    // Where nothing is told before the result, an answer alone leaves the question open.
    const isHeld = records[id]?.isHeld === true && ended === undefined;
    return item !== undefined && !isHeld && isFinished(itemPhase(item, records[id]));
  };
  return module.items
    .filter(({ id, claimIds }) => asked.includes(id) && shares(claimIds, event.claimIds))
    .every(
      ({ id, forms }) =>
        isClosed(id) || (records[id]?.later === true && (ended ?? forms.some(isClosed))),
    );
}

const shares = (one: readonly string[], other: readonly string[]) =>
  one.some((id) => other.includes(id));
const claimsOf = ({ claimIds }: TimelineEvent, { claims }: Module) =>
  claims.filter(({ id }) => claimIds.includes(id));

function rowOf(module: Module, event: TimelineEvent): TimelineRow {
  const told = claimsOf(event, module).flatMap(({ reports }) => reports);
  const ids = new Set([
    ...told.map(({ sourceId }) => sourceId),
    ...event.reportedBy,
    ...event.sourceIds,
  ]);
  const tellings = module.sources
    .filter(({ id }) => ids.has(id))
    .map((source): Telling => {
      const quotes = told.filter(({ sourceId }) => sourceId === source.id);
      const place = placeOf(module, quotes[0]?.evidence[0]);
      return place ? { source, place } : { source };
    });
  const reports = tellings.filter(({ source }) => source.kind === 'report');
  const references = tellings.filter(({ source }) => source.kind === 'reference');
  const kind = event.later ? 'later' : reports.length > 0 ? 'reported' : 'elsewhere';
  return { event, kind, reports, references };
}

function placeOf(
  module: Module,
  quote: { reading: string; paragraph: string } | undefined,
): Telling['place'] {
  const reading = module.readings.find(({ id }) => id === quote?.reading);
  const paragraph = reading?.paragraphs.find(({ id }) => id === quote?.paragraph);
  const step = module.steps.find(
    (each) => each.kind === 'reading' && each.readingId === reading?.id,
  );
  return step && paragraph && { stepId: step.id, n: paragraph.n, title: step.title };
}
