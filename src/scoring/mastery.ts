import type { Item } from '../model/item';
import type { TeacherMark } from '../model/hand-in';
import type { Module, Objective } from '../model/module';
import { mayAsk } from '../model/step';
import type { ItemRecord } from './item-record';

/** Secure, nearly, not yet; "open" while nothing on the objective was answered. */
export type Mastery = 'secure' | 'nearly' | 'not-yet' | 'open';

type Records = ReadonlyMap<string, ItemRecord>;

/** What a teacher found of answers in the student's own words, by the id of the item. */
export type Marks = Readonly<Record<string, Pick<TeacherMark, 'met' | 'level'>>>;

type Around = {
  /** The module as the student worked through it. */
  module: Module;
  /** Items that reviews have asked. */
  reviewed: ReadonlySet<string>;
  marks?: Marks | undefined;
};

/**
 * Mastery of one objective (lesson design, section 4). Inside one sitting it is secure when the last
 * two unassisted answers, on different items, are right; once a review has asked for it, the stricter
 * rule holds. An assisted answer never counts.
 */
export function masteryOf(
  objective: Objective,
  items: readonly Item[],
  records: Records,
  { module, reviewed, marks }: Around,
): Mastery {
  const tries = items.flatMap((item) => records.get(item.id)?.tries ?? []);
  const firsts = items
    .flatMap(
      ({ id }) =>
        records
          .get(id)
          ?.tries.slice(0, 1)
          .map((first) => ({ ...first, id })) ?? [],
    )
    .sort((a, b) => a.seq - b.seq);
  if (firsts.length === 0) return 'open';
  const lastTwo = firsts.slice(-2);
  const holds = lastTwo.length === 2 && lastTwo.every(({ right }) => right);
  const isReviewed = firsts.some(({ id }) => reviewed.has(id));
  if (holds && (!isReviewed || isSecureOverTime())) return 'secure';
  return tries.some(({ right }) => right) ? 'nearly' : 'not-yet';

  /** Three right at once, one of them late, four in five of all, and the written answer where one is due. */
  function isSecureOverTime(): boolean {
    const right = firsts.filter((first) => first.right);
    const early = earlyItems(module);
    return (
      right.length >= 3 &&
      right.length * 5 >= firsts.length * 4 &&
      right.some(({ id }) => !early.has(id)) &&
      (objective.needsWritten !== true || isWritten(objective, module, records, marks))
    );
  }
}

/** What is asked before the second look; everything else is late. */
function earlyItems({ steps }: Module): Set<string> {
  const retry = steps.findIndex(({ kind }) => kind === 'retry');
  const before = retry < 0 ? steps : steps.slice(0, retry);
  return new Set(before.flatMap((step) => ('itemIds' in step ? step.itemIds : [])));
}

/**
 * Whether a written answer of the student's route reached the second of three levels: by the
 * teacher's judgement where there is one, else by the student's own.
 */
function isWritten(
  { id }: Objective,
  { items, steps }: Module,
  records: Records,
  marks: Marks = {},
): boolean {
  const asked = new Set(steps.flatMap(mayAsk));
  const written = items.flatMap((item) =>
    item.kind === 'written' && item.objective === id && asked.has(item.id) ? item : [],
  );
  return (
    written.length === 0 ||
    written.some((item) => {
      const { tries = [], selfCheck = [] } = records.get(item.id) ?? {};
      const mark = marks[item.id];
      const met = mark?.met ?? selfCheck;
      return (
        tries.length > 0 &&
        (mark?.level === undefined ? met.length * 3 >= item.criteria.length * 2 : mark.level >= 2)
      );
    })
  );
}
