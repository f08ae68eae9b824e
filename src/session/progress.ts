import type { Item } from '../model/item';
import { byOrder } from '../model/log-order';
import type { LogEntry } from '../model/log';
import type { Level } from '../model/reading';
import type { LessonSettings } from '../model/lesson-settings';
import type { Module } from '../model/module';
import { OWN_SETTINGS, type Rules } from '../model/settings-of';
import type { Step } from '../model/step';
import { namesParagraph } from '../scoring/names-paragraph';
import { emptyRecord, recordEntry, type ItemRecord } from '../scoring/item-record';
import { applyRemark, type Remarks } from './marks';

/** Where a student is: a step, and the item of it where the step asks something. */
export type Place = { stepId: string; itemId?: string };

/** One review: what it asks, and when it began. */
export type ReviewSession = { itemIds: string[]; seq: number; at: number };

/** Everything that the log says, folded. */
export type Progress = Remarks & {
  place: Place;
  /** Steps that the student has been to, in order of the first visit. */
  visited: string[];
  records: Record<string, ItemRecord>;
  /** How hard the texts are. */
  level: Level;
  /** Objectives on which easier words were offered and not wanted. */
  declined: string[];
  /** When the student first came to the result. */
  ended?: { seq: number; at: number };
  /** Reviews after the end, in order. */
  reviews: ReviewSession[];
  /** The highest sequence number seen. */
  seq: number;
};

export function stepOf(module: Module, id: string): Step | undefined {
  return module.steps.find((step) => step.id === id);
}
export function itemOf(module: Module, id: string | undefined): Item | undefined {
  return id === undefined ? undefined : module.items.find((item) => item.id === id);
}

/** The items that reviews have asked. */
export const reviewedItems = ({ reviews }: Pick<Progress, 'reviews'>): Set<string> =>
  new Set(reviews.flatMap(({ itemIds }) => itemIds));
/** What of the settings says how a log is read. */
export type HowRead = Rules & Pick<LessonSettings, 'level'>;

/** Before anything happened: the first step. */
export function startProgress(module: Module, { level }: HowRead = OWN_SETTINGS): Progress {
  const first = module.steps[0];
  if (!first) throw new Error(`Module ${module.id} has no steps`);
  const nothing = { records: {}, marks: {}, flags: {}, declined: [], reviews: [], seq: 0 };
  return { place: { stepId: first.id }, visited: [first.id], level, ...nothing };
}

/** Whether nothing was answered, marked or flagged; going about in the lesson is no work. */
export function isBare({ records, marks, flags }: Progress): boolean {
  return [records, marks, flags].every((part) => Object.keys(part).length === 0);
}

/**
 * One more entry. Entries that name nothing of this module change nothing but `seq`; a mark is
 * kept all the same, because its words are the student's own.
 */
export function applyEntry(
  module: Module,
  progress: Progress,
  entry: LogEntry,
  rules: Rules = OWN_SETTINGS,
): Progress {
  const next = { ...progress, seq: Math.max(progress.seq, entry.seq) };
  if (entry.type === 'step') {
    const step = stepOf(module, entry.stepId);
    if (!step) return next;
    const item = itemOf(module, entry.itemId);
    const place = item ? { stepId: step.id, itemId: item.id } : { stepId: step.id };
    const visited = next.visited.includes(step.id) ? next.visited : [...next.visited, step.id];
    if (step.kind !== 'result' || next.ended) return { ...next, place, visited };
    return { ...next, place, visited, ended: { seq: entry.seq, at: entry.at } };
  }
  if (entry.type === 'review') return beginReview(module, next, entry);
  if (entry.type === 'level') return { ...next, level: entry.level };
  if (entry.type === 'decline') return { ...next, declined: [...next.declined, entry.objective] };
  if (entry.type === 'highlight' || entry.type === 'unhighlight') return applyRemark(next, entry);
  const item = itemOf(module, entry.itemId);
  if (!item) return next;
  if (entry.type === 'flag') return applyRemark(next, entry);
  if (!namesParagraph(module, entry)) return next;
  // A review is practice after the end: the rules of the sitting are over.
  const own = reviewedItems(progress).has(item.id) ? OWN_SETTINGS : rules;
  const record = recordEntry(item, progress.records[item.id] ?? emptyRecord, entry, own);
  return { ...next, records: { ...progress.records, [item.id]: record } };
}

/** A review of nothing that this module asks is none. */
function beginReview(
  module: Module,
  progress: Progress,
  { stepId, itemIds, seq, at }: Extract<LogEntry, { type: 'review' }>,
): Progress {
  const asked = [...new Set(itemIds)].filter((id) => itemOf(module, id));
  const [itemId] = asked;
  if (stepOf(module, stepId)?.kind !== 'review' || itemId === undefined) return progress;
  const visited = progress.visited.includes(stepId)
    ? progress.visited
    : [...progress.visited, stepId];
  const reviews = [...progress.reviews, { itemIds: asked, seq, at }];
  return { ...progress, place: { stepId, itemId }, visited, reviews };
}

/** The whole log folded, whatever order its entries came in. */
export function foldLog(
  module: Module,
  log: readonly LogEntry[],
  settings: HowRead = OWN_SETTINGS,
): Progress {
  return [...log]
    .sort(byOrder)
    .reduce(
      (progress, entry) => applyEntry(module, progress, entry, settings),
      startProgress(module, settings),
    );
}
