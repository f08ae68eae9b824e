import { arrange } from '../../model/arrange';
import type { HandIn, KeptHandIn } from '../../model/hand-in';
import type { Item } from '../../model/item';
import type { Confidence, LogEntry } from '../../model/log';
import { byOrder } from '../../model/log-order';
import type { Module } from '../../model/module';
import { chosenOf, type Chosen } from '../chosen';
import { gradeRecords, pointsOf, readRecords, type Mastery } from '../grade-attempt';
import { emptyRecord, isScored, outcomeOf, type ItemPhase, type ItemRecord } from '../item-record';
import { itemsById } from '../items-by-id';
import { askedOn } from './columns';
import { timeByItem, timeOnTask } from './time-on-task';

/**
 * Where an item stands: right at the first try, right with help, missed, begun (missed once and not
 * tried again), open, or kept (a forecast, or an answer in the student's own words).
 */
export type Standing = 'right' | 'help' | 'missed' | 'begun' | 'open' | 'kept';

/** One item in one attempt, as far as the class needs it. */
export type GradedAnswer = {
  itemId: string;
  standing: Standing;
  points: number;
  /** How much of the first answer holds, 0 to 1; nothing before one. */
  first?: number | undefined;
  /** What the first answer chose. */
  chosen: Chosen[];
  confidence?: Confidence | undefined;
  /** Milliseconds. */
  spent: number;
};

/** A hand-in after it was graded anew, without its log. */
export type GradedHandIn = {
  /** The record that it is kept as. */
  id: string;
  attemptId: string;
  /** As it was typed. */
  student: string;
  startedAt: number;
  handedInAt: number;
  /** Items of the route, and what was answered beside it (returns of missed ones). */
  answers: GradedAnswer[];
  /** Ids of the items that the route asks, in its order. */
  asked: string[];
  earned: number;
  possible: number;
  /** Points of the first tries alone. */
  firstTry: number;
  /** Milliseconds of work, pauses left out. */
  spent: number;
  /** By objective. */
  mastery: ReadonlyMap<string, Mastery>;
  flags: { itemId: string; word: string }[];
  written: WrittenWork[];
};

/** An answer in the student's own words. */
export type WrittenWork = {
  itemId: string;
  text: string;
  /** Sentences of the readings that the student attached. */
  attached: string[];
  /** What the student says that the sources cannot tell. */
  limit: string;
  isDraft: boolean;
  met: string[];
};

const standings: { [P in ItemPhase]: Standing } = {
  asking: 'open',
  looking: 'begun',
  retrying: 'begun',
  right: 'right',
  assisted: 'help',
  shown: 'missed',
  recorded: 'kept',
};

/** The module as the student of a hand-in worked through it. */
export const moduleOfHandIn = (
  module: Module,
  { settings, seed }: Pick<HandIn, 'settings' | 'seed'>,
) => arrange(module, settings, seed);

/**
 * Grades a hand-in from its log alone, with the module that it names. What the teacher found of
 * written answers counts for mastery, and for nothing else.
 */
export function gradeHandIn(
  module: Module,
  kept: Pick<KeptHandIn, 'id' | 'handIn' | 'marks'>,
): GradedHandIn {
  const { handIn } = kept;
  const own = moduleOfHandIn(module, handIn);
  const log = [...handIn.log].sort(byOrder);
  const records = readRecords(own, log, handIn.settings);
  const reviewed = log.flatMap((entry) => (entry.type === 'review' ? entry.itemIds : []));
  const result = gradeRecords(own, records, new Set(reviewed), kept.marks);
  const spent = timeByItem(log);
  const isAsked = new Set(askedOn(own).map(([, itemId]) => itemId));
  const asked = [...isAsked];
  const items = itemsById(own);
  const named = new Set([...asked, ...records.keys()]);
  const answers = [...named].flatMap((itemId): GradedAnswer[] => {
    const item = items.get(itemId);
    const record = records.get(itemId) ?? emptyRecord;
    // What was only looked at beside the route says nothing.
    if (!item || (record.tries.length === 0 && !isAsked.has(itemId))) return [];
    return [gradeAnswer(item, record, spent.get(itemId) ?? 0)];
  });
  const isOnRoute = new Set(result.items.map(({ itemId }) => itemId));
  const firsts = answers.filter(({ itemId }) => isOnRoute.has(itemId));
  return {
    id: kept.id,
    attemptId: handIn.attemptId,
    student: handIn.student,
    startedAt: handIn.startedAt,
    handedInAt: handIn.handedInAt,
    answers,
    asked,
    earned: result.earned,
    possible: result.possible,
    firstTry: Math.round(firsts.reduce((sum, { first = 0 }) => sum + first, 0) * 100) / 100,
    spent: timeOnTask(log),
    mastery: new Map(result.objectives.map(({ id, mastery }) => [id, mastery])),
    flags: flagsOf(log),
    written: [...records].flatMap(([id, record]) => writtenOf(items.get(id), record) ?? []),
  };
}

function gradeAnswer(item: Item, record: ItemRecord, spent: number): GradedAnswer {
  const [first] = record.tries;
  return {
    itemId: item.id,
    standing: standings[outcomeOf(item, record)],
    points: isScored(item) ? pointsOf(record) : 0,
    first: first?.share,
    chosen: first ? chosenOf(item, first.response, first.right || !isScored(item)) : [],
    confidence: record.confidence,
    spent,
  };
}

/** The questions that stand flagged at the end of a log, with what was said of them. */
export function flagsOf(log: readonly LogEntry[]): GradedHandIn['flags'] {
  const flags = new Map<string, string>();
  for (const entry of log) {
    if (entry.type !== 'flag') continue;
    if (entry.on) flags.set(entry.itemId, entry.word);
    else flags.delete(entry.itemId);
  }
  return [...flags].map(([itemId, word]) => ({ itemId, word }));
}

function writtenOf(item: Item | undefined, record: ItemRecord): WrittenWork | undefined {
  if (item?.kind !== 'written') return undefined;
  const response = record.tries.at(-1)?.response;
  const given = response?.kind === 'written' ? response : undefined;
  const text = given?.text ?? record.draft ?? '';
  if (text.trim() === '') return undefined;
  // Answers from before these came have neither.
  const { slots = [], limit = '' } = (given ?? record) as Pick<ItemRecord, 'slots' | 'limit'>;
  return {
    itemId: item.id,
    text,
    attached: slots.map(({ exact }) => exact),
    limit,
    isDraft: !given,
    met: record.selfCheck ?? [],
  };
}
