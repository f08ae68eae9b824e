import type { Item } from '../model/item';
import type { Module } from '../model/module';
import { mayAsk, type Step } from '../model/step';
import { isScored, itemPhase, type ItemRecord } from '../scoring/item-record';

/** A missed item returns after at least this many other items (lesson design, section 4). */
const ITEMS_BETWEEN = 3;

/** What only needed help fills the second look up to this many items; what was missed always returns. */
const LONGEST = 6;
/** Practice of the weakest objectives fills it up to this many. */
const ENOUGH = 5;

type Records = Readonly<Record<string, ItemRecord>>;

/** A form that returns, and the item that it is another form of. */
type Return = { form: Item; of: Item };

/**
 * The items of the "second look": first the other forms of what was missed twice or put
 * off, in the order it was missed, then of what needed help, then practice of the weakest
 * objectives. Where fewer than three items would lie between a miss and its return, others come in
 * between.
 */
export const returningItems = (module: Module, records: Records): Item[] =>
  returns(module, records).map(({ form }) => form);

/**
 * Whether an item of the second look is practice alone: another form of something that was right at
 * once, in a set that was all right at once, and certain wherever that was asked.
 */
export function isPractice(module: Module, records: Records, itemId: string): boolean {
  const of = returns(module, records).find(({ form }) => form.id === itemId)?.of;
  const set = module.steps.filter(isAsking).find((step) => mayAsk(step).includes(of?.id ?? ''));
  const items = module.items.filter(
    ({ id }) => set?.itemIds.includes(id) || (id === of?.id && set !== undefined),
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
  const steps = module.steps.filter(isAsking);
  const wasTried = (id: string) => (records[id]?.tries.length ?? 0) > 0;
  const asked = [
    ...new Set([
      ...steps.flatMap(({ itemIds }) => itemIds),
      ...steps.flatMap(mayAsk).filter(wasTried),
    ]),
  ];
  const answered = asked
    .flatMap((id) => module.items.find((item) => item.id === id) ?? [])
    .filter(({ id }) => wasTried(id))
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
  queue.push(...between.slice(0, Math.max(0, LONGEST - queue.length)));
  for (const item of weakestFirst(module, answered, records)) {
    if (queue.length >= ENOUGH) break;
    queue.push(...otherForm(item));
  }
  return queue;
}

type Asking = Extract<Step, { kind: 'questions' | 'checkpoint' | 'compare' }>;
const isAsking = (step: Step): step is Asking =>
  step.kind === 'questions' || step.kind === 'checkpoint' || step.kind === 'compare';

/**
 * What was right at once, an item of each objective in turn: first of the objectives of which the
 * smallest part was, then of those whose answers were least certain; on equal terms as they were asked.
 */
function weakestFirst(module: Module, answered: readonly Item[], records: Records): Item[] {
  const firstOf = ({ id }: Item) => records[id]?.tries[0];
  const scored = answered.filter(isScored);
  const shareOf = (items: readonly Item[], holds: (item: Item) => boolean) =>
    items.length === 0 ? 1 : items.filter(holds).length / items.length;
  const ranked = module.objectives
    .map(({ id }) => {
      const own = scored.filter(({ objective }) => objective === id);
      return {
        own: own.filter((item) => itemPhase(item, records[item.id]) === 'right'),
        right: shareOf(own, (item) => firstOf(item)?.right === true),
        certain: shareOf(
          own.filter(({ asksConfidence }) => asksConfidence),
          (item) => records[item.id]?.confidence === 'certain',
        ),
      };
    })
    .sort((a, b) => a.right - b.right || a.certain - b.certain);
  const turns = Math.max(0, ...ranked.map(({ own }) => own.length));
  return Array.from({ length: turns }, (_, turn) =>
    ranked.flatMap(({ own }) => own[turn] ?? []),
  ).flat();
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
