import type { Item } from '../model/item';
import { byOrder } from '../model/log-order';
import type { LogEntry } from '../model/log';
import type { Module } from '../model/module';
import {
  emptyRecord,
  isScored,
  outcomeOf,
  recordEntry,
  type ItemPhase,
  type ItemRecord,
} from './item-record';
import { masteryOf, type Marks, type Mastery } from './mastery';
import { OWN_SETTINGS, type Rules } from '../model/settings-of';
import { itemsById } from './items-by-id';
import { namesParagraph } from './names-paragraph';

export type { Mastery };

/**
 * Points for one item: a first try counts whole, and what the second try mends counts half. So an
 * item that is right or wrong gives 1 at the first try, ½ at the second and 0 otherwise; one with
 * partial credit keeps the part that held at first.
 */
export function pointsOf({ tries: [first, second] }: Pick<ItemRecord, 'tries'>): number {
  if (!first) return 0;
  return hundredths(first.share + Math.max(0, (second?.share ?? 0) - first.share) / 2);
}
/** Sums of parts stay what they say: 0.1 and 0.2 are 0.3. */
const hundredths = (points: number) => Math.round(points * 100) / 100;

export type GradedItem = { itemId: string; objective: string; phase: ItemPhase; points: number };
export type GradedObjective = { id: string; text: string; mastery: Mastery; items: GradedItem[] };
/** A graded attempt. Earned and possible count the items of the route; returns and reviews count for mastery. */
export type Result = {
  earned: number;
  possible: number;
  items: GradedItem[];
  objectives: GradedObjective[];
};

/** What the log says about every item that it names. */
export function readRecords(
  module: Module,
  log: readonly LogEntry[],
  rules: Rules = OWN_SETTINGS,
): Map<string, ItemRecord> {
  const itemById = itemsById(module);
  const records = new Map<string, ItemRecord>();
  const reviewed = new Set<string>();
  for (const entry of [...log].sort(byOrder)) {
    if (entry.type === 'review' && isReview(module, entry.stepId))
      for (const id of entry.itemIds) reviewed.add(id);
    const item = 'itemId' in entry ? itemById.get(entry.itemId ?? '') : undefined;
    if (!item || !namesParagraph(module, entry)) continue;
    // A review comes after the result: there nothing is held back any more.
    const own = reviewed.has(item.id) ? OWN_SETTINGS : rules;
    records.set(item.id, recordEntry(item, records.get(item.id) ?? emptyRecord, entry, own));
  }
  return records;
}

const isReview = ({ steps }: Module, stepId: string) =>
  steps.some(({ id, kind }) => id === stepId && kind === 'review');

/**
 * Grades an attempt from its log alone, by the rules that it was worked through with. The module is
 * the one that its student worked through: see `arrange`.
 */
export function gradeAttempt(
  module: Module,
  log: readonly LogEntry[],
  rules: Rules = OWN_SETTINGS,
): Result {
  const reviewed = log.flatMap((entry) => (entry.type === 'review' ? entry.itemIds : []));
  return gradeRecords(module, readRecords(module, log, rules), new Set(reviewed));
}

/**
 * The same from records that are already read; `reviewed` are the items that reviews have asked, and
 * `marks` what a teacher found of written answers.
 */
export function gradeRecords(
  module: Module,
  records: ReadonlyMap<string, ItemRecord>,
  reviewed: ReadonlySet<string> = new Set(),
  marks: Marks = {},
): Result {
  const onRoute = new Set(
    module.steps.flatMap((step) =>
      step.kind === 'questions' || step.kind === 'checkpoint' || step.kind === 'compare'
        ? step.itemIds
        : [],
    ),
  );
  // A return that was only looked at is not part of the result.
  const wasAnswered = (itemId: string) => (records.get(itemId)?.tries.length ?? 0) > 0;
  const scored = module.items.filter(isScored);
  const graded = (item: Item): GradedItem => {
    const record = records.get(item.id) ?? emptyRecord;
    const phase = outcomeOf(item, record);
    return { itemId: item.id, objective: item.objective, phase, points: pointsOf(record) };
  };
  const routeItems = scored.filter(({ id }) => onRoute.has(id)).map(graded);
  return {
    earned: hundredths(routeItems.reduce((sum, { points }) => sum + points, 0)),
    possible: routeItems.length,
    items: routeItems,
    objectives: module.objectives.map((objective) => {
      const { id, text } = objective;
      const own = scored.filter(
        (item) => item.objective === id && (onRoute.has(item.id) || wasAnswered(item.id)),
      );
      const mastery = masteryOf(objective, own, records, { module, reviewed, marks });
      return { id, text, mastery, items: own.map(graded) };
    }),
  };
}
