import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/item';
import { itemsOfStep } from '../../src/session/route';
import { actsFor, goto, Lesson, workThrough, type Way } from '../builders/a-lesson';
import { theFiveReports } from '../builders/shipped';

const module = theFiveReports();
const itemOf = (id: string) => module.items.find((item) => item.id === id)!;
const asked = module.steps.flatMap((step) => (step.kind === 'questions' ? step.itemIds : []));
/** The same with the map tasks between them. */
const walked = module.steps.flatMap((step) =>
  step.kind === 'questions' || step.kind === 'checkpoint' ? step.itemIds : [],
);
const retry = module.steps.find(({ kind }) => kind === 'retry')!;
const atSecondLook = ({ here }: Lesson) => here.step.kind === 'retry';
const returning = (lesson: Lesson) => itemsOfStep(module, lesson.progress, retry);

/** The lesson up to its second look, each question dealt with in its way. */
const upTo = (ways: Record<string, Way>) =>
  workThrough(Lesson.start(module), ({ id }) => ways[id] ?? 'right', atSecondLook);

const anyWays = fc
  .array(fc.constantFrom<Way>('right', 'right', 'assisted', 'shown', 'later'), {
    minLength: asked.length,
    maxLength: asked.length,
  })
  .map((ways) => Object.fromEntries(asked.map((id, at) => [id, ways[at]!])));
const isOwed = (way: Way | undefined) => way === 'shown' || way === 'later';
const formsIn = (list: string[], { forms }: Item) => list.filter((id) => forms.includes(id));
const runs = { numRuns: 40 };

describe('the second look', { timeout: 30_000 }, () => {
  it('brings back everything that was missed twice or put off, once and in another form', () => {
    fc.assert(
      fc.property(anyWays, (ways) => {
        const list = returning(upTo(ways));
        for (const id of asked.filter((known) => isOwed(ways[known])))
          expect(formsIn(list, itemOf(id))).toHaveLength(1);
        expect(new Set(list).size).toBe(list.length);
        expect(list.filter((id) => asked.includes(id))).toEqual([]);
      }),
      runs,
    );
  });

  it('lies at least three other items away from the miss', () => {
    fc.assert(
      fc.property(anyWays, (ways) => {
        const list = returning(upTo(ways));
        asked.forEach((id) => {
          if (!isOwed(ways[id])) return;
          const after = walked.length - 1 - walked.indexOf(id);
          const before = list.indexOf(formsIn(list, itemOf(id))[0]!);
          expect([id, after + before >= 3]).toEqual([id, true]);
        });
      }),
      runs,
    );
  });

  it('brings back what is owed in the order in which it was missed', () => {
    fc.assert(
      fc.property(anyWays, (ways) => {
        const list = returning(upTo(ways));
        const owed = asked.filter((id) => isOwed(ways[id]));
        const places = owed.map((id) => list.indexOf(formsIn(list, itemOf(id))[0]!));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
      runs,
    );
  });

  it('never grows beyond what is owed by more than practice at the end', () => {
    fc.assert(
      fc.property(anyWays, (ways) => {
        const list = returning(upTo(ways));
        const owed = asked.filter((id) => isOwed(ways[id])).length;
        expect(list.length).toBeLessThanOrEqual(Math.max(6, owed + 3));
      }),
      runs,
    );
  });

  it('asks the same whatever is answered in it', () => {
    fc.assert(
      fc.property(anyWays, fc.constantFrom<Way>('right', 'assisted', 'shown'), (ways, then) => {
        const there = upTo(ways);
        const list = returning(there);
        const met: string[] = [];
        const end = workThrough(
          there,
          () => then,
          (lesson) => {
            if (lesson.here.item && !met.includes(lesson.here.item.id))
              met.push(lesson.here.item.id);
            return false;
          },
        );
        expect(returning(end)).toEqual(list);
        expect(met).toEqual(list);
      }),
      { numRuns: 30 },
    );
  });

  it('is practice alone after no miss, of another objective each time', () => {
    const list = returning(upTo({}));
    expect(list).toHaveLength(5);
    const objectives = list.map((id) => itemOf(id).objective);
    const practised = new Set(asked.map((id) => itemOf(id).objective));
    expect(new Set(objectives).size).toBe(Math.min(5, practised.size));
  });

  it('brings back a map task by a question on the same claims', () => {
    const task = itemOf('map-invited');
    const [back] = returning(upTo({ [task.id]: 'shown' }));
    expect(task.forms).toContain(back);
    expect(itemOf(back!).claimIds).toEqual(expect.arrayContaining([task.claimIds[0]]));
  });

  it('practises first what was right least often', () => {
    // Two of three questions on one objective needed help: its third is practised before all others.
    const own = asked.filter((id) => itemOf(id).objective === 'o3');
    const list = returning(upTo({ [own[0]!]: 'assisted' }));
    expect(itemOf(own[0]!).forms).toContain(list[0]);
    expect(itemOf(list[1]!).objective).toBe('o3');
  });

  it('keeps its distance from a miss of the very last question', () => {
    const last = asked.at(-1)!;
    const list = returning(upTo({ [last]: 'shown' }));
    const between = 3 - (walked.length - 1 - walked.indexOf(last));
    expect(itemOf(last).forms).toContain(list[between]);
    for (const id of list.slice(0, between)) expect(itemOf(last).forms).not.toContain(id);
  });

  it('fills that distance with what needed help first, and with nothing twice', () => {
    const [first, last] = [asked[0]!, asked.at(-1)!];
    const list = returning(upTo({ [first]: 'assisted', [last]: 'shown' }));
    const between = 3 - (walked.length - 1 - walked.indexOf(last));
    expect(itemOf(first).forms).toContain(list[0]);
    expect(itemOf(last).forms).toContain(list[between]);
    expect(new Set(list).size).toBe(list.length);
  });

  it('no longer holds what was put off once the student went back and answered it', () => {
    const [first] = asked as [string];
    const item = itemOf(first);
    const step = module.steps.find((s) => s.kind === 'questions' && s.itemIds.includes(first))!;
    const there = upTo({ [first]: 'later' });
    expect(formsIn(returning(there), item)).toHaveLength(1);
    const [, pick, key] = actsFor(item, 'assisted');
    const back = there.after(goto(step.id, first), pick!, key!);
    expect(back.at).toBe(`${step.id} ${first} assisted`);
    expect(returning(back).filter((id) => item.forms.includes(id))).toHaveLength(1);
    expect(back.progress.records[first]?.later).toBe(false);
  });
});
