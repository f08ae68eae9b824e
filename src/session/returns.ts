import type { Item } from '../model/item';
import type { Module } from '../model/module';
import { isScored, itemPhase, type ItemRecord } from '../scoring/item-record';

/** A missed item returns after at least this many other items (lesson design, section 4). */
const ITEMS_BETWEEN = 3;

/** What only needed help fills the second look up to this many items; what was missed always returns. */
const LONGEST = 6;

type Records = Readonly<Record<string, ItemRecord>>;

/** A form that returns, and the item that it is another form of. */
type Return = { form: Item; of: Item };

/**
 * The items of the "second look": first the other forms of what was missed twice or put
 * off, in the order it was missed, then of what needed help. Where fewer than three items
 * would lie between a miss and its return, others come in between.
 */
export const returningItems = (module: Module, records: Records): Item[] =>
  returns(module, records).map(({ form }) => form);

/**
 * Whether an item of the second look is practice alone: another form of something that was right at
 * once, in a set that was all right at once, and certain wherever that was asked.
 */
export function isPractice(module: Module, records: Records, itemId: string): boolean {
  const of = returns(module, records).find(({ form }) => form.id === itemId)?.of;
  const set = module.steps.find(
    (step) => step.kind === 'questions' && of !== undefined && step.itemIds.includes(of.id),
  );
  const items = module.items.filter(
    ({ id }) => set?.kind === 'questions' && set.itemIds.includes(id),
  );
  return (
    set !== undefined &&
    items.filter(isScored).every((item) => {
      const record = records[item.id];
      return (
        itemPhase(item, record) === 'right' &&
        (!item.asksConfidence || record?.confidence === 'certain')
      );
    })
  );
}

function returns(module: Module, records: Records): Return[] {
  const asked = module.steps.flatMap((step) =>
    step.kind === 'questions' || step.kind === 'compare' ? step.itemIds : [],
  );
  const answered = asked
    .flatMap((id) => module.items.find((item) => item.id === id) ?? [])
    .filter(({ id }) => (records[id]?.tries.length ?? 0) > 0)
    .sort((a, b) => lastSeq(records, a) - lastSeq(records, b));
  const missed = answered.filter((item) => isOwed(item, records));
  const helped = answered.filter((item) => itemPhase(item, records[item.id]) === 'assisted');
  const taken = new Set(asked);
  const otherForm = (item: Item): Return[] => {
    const id = item.forms.find((form) => !taken.has(form));
    const form = module.items.find((other) => other.id === id);
    if (!form) return [];
    taken.add(form.id);
    return [{ form, of: item }];
  };
  const owed = missed.flatMap((item) =>
    otherForm(item).map((back) => ({ back, since: answered.length - 1 - answered.indexOf(item) })),
  );
  const between = helped.flatMap(otherForm);
  const queue: Return[] = [];
  for (const { back, since } of owed) {
    while (since + queue.length < ITEMS_BETWEEN) {
      const filler = between.shift() ?? fresh(module, answered, taken, records);
      if (!filler) break;
      queue.push(filler);
    }
    queue.push(back);
  }
  return [...queue, ...between.slice(0, Math.max(0, LONGEST - queue.length))];
}

function isOwed(item: Item, records: Records): boolean {
  const record = records[item.id];
  return itemPhase(item, record) === 'shown' || record?.later === true;
}

function lastSeq(records: Records, item: Item): number {
  return records[item.id]?.tries.at(-1)?.seq ?? 0;
}

/** Another form of something that was answered: practice that keeps its distance from the miss. */
function fresh(
  module: Module,
  answered: Item[],
  taken: Set<string>,
  records: Records,
): Return | undefined {
  for (const item of answered) {
    if (isOwed(item, records)) continue;
    const form = module.items.find(({ id }) => item.forms.includes(id) && !taken.has(id));
    if (form) {
      taken.add(form.id);
      return { form, of: item };
    }
  }
  return undefined;
}
