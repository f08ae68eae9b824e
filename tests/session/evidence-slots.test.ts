import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemOf } from '../../src/model/item';
import type { Slots } from '../../src/model/response';
import { foldLog } from '../../src/session/progress';
import { selectView } from '../../src/session/select-view';
import { aLog } from '../builders/a-log';
import { goto, keyResponse, Lesson, submit } from '../builders/a-lesson';
import { everyKind } from '../builders/every-kind';

const module = everyKind();
const item = module.items.find(({ id }) => id === 'q-with-evidence') as ItemOf<'written'>;
const start = Lesson.start(module).after(goto('write', item.id));
const [plan, opening] = item.evidence as [Slots[number], Slots[number]];
const draft = (text: string, slots: Slots, limit = '') =>
  ({ type: 'draft.set', itemId: item.id, text, slots, limit }) as const;
const written = (lesson: Lesson) => {
  const view = selectView(lesson.snapshot.context);
  if (!('lookIn' in view) || !view.written) throw new Error(view.kind);
  return view.written;
};
const answer = (slots: Slots, limit = 'Nobody counts the cost.') =>
  submit(item, { kind: 'written', text: 'It was late.', slots, limit });

describe('sentences that are attached to an answer', () => {
  it('are kept with the draft, and are there after a restart', () => {
    const typing = start.after(draft('It was', [plan], 'Nobody'));
    const again = Lesson.start(module, typing.log, 'another page');
    expect(written(again)).toMatchObject({
      draft: 'It was',
      limit: 'Nobody',
      slots: [{ slot: plan }],
    });
    expect(typing.log.at(-1)).toMatchObject({ type: 'draft', v: 6 });
    expect(foldLog(module, typing.log)).toEqual(typing.progress);
  });

  it('make no entry where nothing changed, where there are too many, or where no reading has them', () => {
    const typing = start.after(draft('It was', [plan], 'Nobody'));
    const foreign = { ...plan, exact: 'They danced.' };
    for (const act of [
      draft('It was', [plan], 'Nobody'),
      draft('It was', [plan, opening, plan], 'Nobody'),
      draft('It was', [foreign], 'Nobody'),
      draft('It was', [plan], 'x'.repeat(601)),
    ])
      expect(typing.after(act).log).toEqual(typing.log);
    expect(typing.after(draft('It was', [], 'Nobody')).log).toHaveLength(typing.log.length + 1);
  });

  it('are as many as are asked for, each of another reading, with what the sources cannot tell', () => {
    const second = {
      ...plan,
      ...{ exact: 'It has set aside forty-three thousand crowns for the design.' },
    };
    for (const act of [
      answer([plan]),
      answer([plan, second]),
      answer([plan, opening], ' '),
      answer([plan, { ...opening, reading: 'lost' }]),
      submit(item, { kind: 'written', text: 'It was late.' }),
    ])
      expect(start.after(act).log).toEqual(start.log);
    const handedIn = start.after(answer([plan, opening]));
    expect(handedIn.log.at(-1)).toMatchObject({ type: 'answer', v: 6 });
    expect(written(handedIn).slots.map(({ slot }) => slot)).toEqual([plan, opening]);
  });

  it('can be of what was read before, and not of what became known later', () => {
    const offered = written(start).readings.map(({ reading }) => reading.id);
    expect(offered).toEqual(['plan', 'trip', 'opening', 'cards']);
  });

  it('stand with the answer at the result, and a draft of them alone does too', () => {
    const result = (lesson: Lesson) => {
      const view = selectView(lesson.after(goto('result')).snapshot.context);
      if (view.kind !== 'result') throw new Error(view.kind);
      return view.written;
    };
    const [given] = result(start.after(submit(item, keyResponse(item))));
    expect(given).toMatchObject({ isDraft: false, limit: 'They do not say who paid.' });
    expect(given!.slots.map(({ evidence }) => evidence.reading)).toEqual(['plan', 'opening']);
    expect(result(start.after(draft('', [plan])))).toMatchObject([{ isDraft: true, text: '' }]);
  });

  it('fold to the same whatever was typed and attached', () => {
    const step = fc.record({
      text: fc.string({ maxLength: 20 }),
      slots: fc.subarray([plan, opening]),
      limit: fc.string({ maxLength: 20 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const lesson = start.after(
          ...steps.map(({ text, slots, limit }) => draft(text, slots, limit)),
        );
        const last = steps.at(-1) ?? { text: '', slots: [], limit: '' };
        expect(foldLog(module, lesson.log)).toEqual(lesson.progress);
        expect(written(lesson)).toMatchObject({ draft: last.text, limit: last.limit });
        expect(written(lesson).slots.map(({ slot }) => slot)).toEqual(last.slots);
      }),
      { numRuns: 40 },
    );
  });
});

describe('beginnings of sentences', () => {
  it('come with the easier text, and with no other', () => {
    const level = { type: 'level', level: 'support' } as const;
    const easier = Lesson.start(module, aLog(level)).after(goto('write', item.id));
    expect(written(easier).starters).toEqual(item.starters);
    expect(written(start).starters).toEqual([]);
  });
});

describe('an answer of an earlier version', () => {
  it('is read as it was written', () => {
    const plain = { ...item, slots: undefined, limit: undefined };
    const before = { ...module, items: module.items.map((one) => (one === item ? plain : one)) };
    const old = Lesson.start(before).after(
      goto('write', item.id),
      submit(item, { kind: 'written', text: 'It was late.' }),
    );
    expect(old.log.at(-1)).toMatchObject({ type: 'answer', v: 3 });
    expect(written(old)).toMatchObject({ slots: [], limit: '' });
  });
});
