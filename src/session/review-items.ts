import type { Item } from '../model/item';
import type { Module } from '../model/module';
import { gradeRecords } from '../scoring/grade-attempt';
import { isScored, itemPhase } from '../scoring/item-record';
import type { Mastery } from '../scoring/mastery';
import { reviewedItems, type Progress } from './progress';

/** How many items a review asks, where as many are left. */
const LONGEST = 6;

const WEAKNESS: Record<Mastery, number> = { 'not-yet': 0, nearly: 1, open: 2, secure: 3 };

/**
 * What the next review asks, of what was never answered in this form: first other forms of what
 * was missed, then the weakest objectives in turn. Neighbours practise different objectives where
 * that is possible.
 */
export function reviewItems(module: Module, progress: Progress): string[] {
  const { records } = progress;
  const open = openItems(module, progress);
  const chosen: Item[] = [];
  const isFree = (item: Item) =>
    !chosen.some(({ id, claimIds }) => id === item.id || shares(item.claimIds, claimIds));
  for (const missed of missedItems(module, progress)) {
    const free = open.filter(isFree);
    const form =
      free.find(({ id }) => missed.forms.includes(id)) ??
      free.find(({ claimIds }) => shares(claimIds, missed.claimIds));
    if (form && chosen.length < LONGEST) chosen.push(form);
  }
  const askedAt = new Map<string, number>();
  for (const { id, claimIds } of module.items)
    for (const claim of claimIds) {
      const seq = records[id]?.tries[0]?.seq;
      if (seq !== undefined) askedAt.set(claim, Math.max(seq, askedAt.get(claim) ?? 0));
    }
  // What was asked longest ago comes first, what never was asked last.
  const lastAsked = ({ claimIds }: Item) =>
    Math.min(...claimIds.map((id) => askedAt.get(id) ?? Infinity));
  const byAge = [...open].sort((a, b) => compare(lastAsked(a), lastAsked(b)));
  const objectives = gradeRecords(
    module,
    new Map(Object.entries(records)),
    reviewedItems(progress),
  ).objectives.sort((a, b) => WEAKNESS[a.mastery] - WEAKNESS[b.mastery]);
  for (let before = -1; before < chosen.length && chosen.length < LONGEST;) {
    before = chosen.length;
    for (const { id } of objectives) {
      const next = byAge.find((item) => item.objective === id && isFree(item));
      if (next && chosen.length < LONGEST) chosen.push(next);
    }
  }
  return interleaved(chosen).map(({ id }) => id);
}

const shares = (one: readonly string[], other: readonly string[]) =>
  one.some((id) => other.includes(id));
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

/** What can still be asked: scored, off the route, never answered, and of readings that were shown. */
export function openItems(module: Module, { records }: Progress): Item[] {
  const onRoute = new Set(
    module.steps.flatMap((step) =>
      'itemIds' in step ? step.itemIds : 'itemId' in step ? [step.itemId] : [],
    ),
  );
  const shown = new Set(
    module.steps.flatMap((step) => (step.kind === 'reading' ? step.readingId : [])),
  );
  return module.items.filter(
    (item) =>
      isScored(item) &&
      !onRoute.has(item.id) &&
      records[item.id] === undefined &&
      item.evidence.every(({ reading }) => shown.has(reading)) &&
      item.searched.every((reading) => shown.has(reading)),
  );
}

/**
 * What was missed and not made up for since in another form: the key shown or put off before the
 * helped. The first review brings back all of which the key was shown, whatever came since.
 */
function missedItems(module: Module, { records, reviews }: Progress): Item[] {
  const firstTry = (id: string) => records[id]?.tries[0];
  const isFirst = reviews.length === 0;
  const missed = module.items.filter((item) => {
    const first = firstTry(item.id);
    if (!isScored(item) || !first || first.right) return false;
    if (isFirst && itemPhase(item, records[item.id]) === 'shown') return true;
    return !item.forms.some((form) => {
      const other = firstTry(form);
      return other?.right === true && other.seq > first.seq;
    });
  });
  const isHelped = (item: Item) => itemPhase(item, records[item.id]) === 'assisted';
  const bySeq = (a: Item, b: Item) => compare(firstTry(a.id)?.seq ?? 0, firstTry(b.id)?.seq ?? 0);
  return missed.sort((a, b) => Number(isHelped(a)) - Number(isHelped(b)) || bySeq(a, b));
}

function interleaved(items: readonly Item[]): Item[] {
  const left = [...items];
  const turned: Item[] = [];
  while (left.length > 0) {
    const at = left.findIndex(({ objective }) => objective !== turned.at(-1)?.objective);
    turned.push(...left.splice(Math.max(0, at), 1));
  }
  return turned;
}
