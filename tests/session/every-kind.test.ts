import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/item';
import { gradeAttempt } from '../../src/scoring/grade-attempt';
import { foldLog } from '../../src/session/progress';
import { selectRoute } from '../../src/session/select-route';
import { selectView, type QuestionView } from '../../src/session/select-view';
import { answerText } from '../../src/session/tell-item';
import {
  actsFor,
  goto,
  keyResponse,
  Lesson,
  next,
  submit,
  workThrough,
  wrongResponse,
} from '../builders/a-lesson';
import { emptyResponse, reasonsOf } from '../builders/answers';
import { everyKind } from '../builders/every-kind';

const module = everyKind();
const start = Lesson.start(module);
const scored = module.items.filter(({ kind }) => kind !== 'written' && kind !== 'prediction');
const written = module.items.find(({ kind }) => kind === 'written')!;
const of = <K extends Item['kind']>(kind: K) =>
  module.items.find((item): item is Extract<Item, { kind: K }> => item.kind === kind)!;
const at = (item: Item) => {
  const step = module.steps.find((each) => 'itemIds' in each && each.itemIds.includes(item.id))!;
  return start.after(goto(step.id, item.id));
};
function questionOf(lesson: Lesson): QuestionView {
  const view = selectView(lesson.snapshot.context);
  if ('lookIn' in view) return view;
  throw new Error(view.kind);
}

describe.each(scored)('an item of kind $kind', (item) => {
  const [miss, pick, again] = actsFor(item, 'shown');

  it('does not tell its answer before it is given', () => {
    const view = questionOf(at(item));
    expect(view).toMatchObject({ key: [], evidence: [], lookIn: [], miss: undefined });
    const text = JSON.stringify(view);
    expect(text).not.toMatch(/"(correct|whyFalse|falseBy|misread|accepts|rejects)"/);
    // One of two sides, and of the statuses to choose from, is called so.
    if (item.kind !== 'compare') expect(text).not.toContain('"right"');
    for (const reason of reasonsOf(item)) expect(text).not.toContain(JSON.stringify(reason));
    if ('shows' in item) expect(text).not.toContain(JSON.stringify(item.shows));
  });

  it('leads a first miss to the paragraph, and a second one to the answer', () => {
    const looking = questionOf(at(item).after(miss!));
    expect(looking).toMatchObject({ phase: 'looking', key: [], evidence: [] });
    expect(looking.lookIn.length).toBeGreaterThan(0);
    const retrying = questionOf(at(item).after(miss!, pick!));
    expect(retrying).toMatchObject({ phase: 'retrying', key: [], miss: { pick: { right: true } } });
    const shown = questionOf(at(item).after(miss!, pick!, again!));
    expect(shown.phase).toBe('shown');
    expect(shown.key.length).toBeGreaterThan(0);
    // A comparison marks its sentences in the two reports.
    const own = item.kind === 'compare' ? [] : item.evidence;
    expect(shown.evidence.map(({ evidence }) => evidence)).toEqual(own);
  });

  it('is right at once, or right with help', () => {
    expect(questionOf(at(item).after(actsFor(item, 'right')[0]!)).phase).toBe('right');
    const helped = at(item).after(...actsFor(item, 'assisted').slice(0, 3));
    expect(questionOf(helped).phase).toBe('assisted');
  });

  it('takes no empty answer', () => {
    expect(at(item).after(submit(item, emptyResponse(item))).log).toEqual(at(item).log);
  });
});

describe('a miss', () => {
  const missed = (item: Item, response = wrongResponse(item)) => {
    const pick = actsFor(item, 'shown')[1]!;
    return questionOf(at(item).after(submit(item, response), pick)).miss!;
  };

  it('of several options says which do not hold, why, and that one is missing', () => {
    const item = of('multi');
    const [steel, , fishermen] = item.options.map(({ id }) => id);
    const given = { kind: 'multi' as const, optionIds: [steel!, fishermen!] };
    expect(missed(item, given)).toMatchObject({
      wrong: [fishermen],
      reasons: [item.options[2]!.whyFalse],
      incomplete: true,
    });
  });

  it('of several options that lacks one says only that', () => {
    const item = of('multi');
    const given = { kind: 'multi' as const, optionIds: [item.options[0]!.id] };
    expect(missed(item, given)).toMatchObject({ wrong: [], reasons: [], incomplete: true });
  });

  it('of a typed answer says why that answer is wrong, where the author knew it', () => {
    const item = of('typed');
    const say = (text: string) => missed(item, { kind: 'typed', text }).reasons;
    expect(say('The Council')).toEqual([item.rejects[0]!.whyFalse]);
    expect(say('the mayor')).toEqual([]);
  });

  it('of a sentence says why it does not show it, and does not point at the one that does', () => {
    const item = of('evidence');
    const near = item.sentences.find(({ whyFalse }) => whyFalse)!;
    const given = { kind: 'evidence' as const, sentenceId: near.id };
    expect(missed(item, given).reasons).toEqual([near.whyFalse]);
    const view = questionOf(at(item).after(submit(item, given), actsFor(item, 'shown')[1]!));
    expect(view.evidence).toEqual([]);
  });

  it('of an order names the first two neighbours that stand the wrong way round', () => {
    const item = of('order');
    const [council, steel, flood, opening] = item.key as [string, string, string, string];
    const given = { kind: 'order' as const, entryIds: [council, flood, steel, opening] };
    expect(missed(item, given).pair).toEqual({
      first: 'The steel came late',
      second: 'A flood washed a pier away',
    });
  });

  it('of pairs says which do not fit, and why where the author knew it', () => {
    const item = of('match');
    const key = keyResponse(item) as Extract<ReturnType<typeof keyResponse>, { kind: 'match' }>;
    const spare = item.rights.find(({ id }) => !item.lefts.some(({ right }) => right === id))!;
    const pairs = key.pairs.map((pair, n) => (n === 1 ? { ...pair, right: spare.id } : pair));
    expect(missed(item, { kind: 'match', pairs })).toMatchObject({
      wrong: [item.lefts[1]!.id],
      reasons: [item.lefts[1]!.whyFalse],
    });
  });

  it('of an item with sentences of two readings names the reading that decides', () => {
    const item = of('order');
    const other = item.evidence[1]!;
    const view = questionOf(
      at(item).after(submit(item, wrongResponse(item)), {
        type: 'paragraph.pick',
        itemId: item.id,
        paragraphId: 'opening-2',
      }),
    );
    expect(other.reading).toBe('opening');
    expect(view.miss?.pick).toEqual({
      n: 2,
      right: false,
      decides: { n: 1, reading: 'A bridge in three years' },
    });
  });
});

describe('an answer to a map task that holds in part', () => {
  const pickOf = (item: Item) => actsFor(item, 'shown')[1]!;
  const half = (item: Item) => questionOf(at(item).after(submit(item, partOf(item)), pickOf(item)));
  const placed = Object.entries(of('map-sort').key).map(([code, status]) => ({ code, status }));
  /** An answer of which a part holds. */
  function partOf(item: Item) {
    switch (item.kind) {
      case 'map-sort':
        return { kind: item.kind, placed: [...placed.slice(1), { code: 'ESP', status: 'member' }] };
      case 'map-place':
        return { kind: item.kind, lat: 48.5, lon: 4.35, kmPerPx: 5, country: 'FRA' };
      case 'map-route':
        return { kind: item.kind, codes: ['NOR', 'DNK', 'SWE', 'DEU'] };
      case 'map-time':
        return { kind: item.kind, count: 5, codes: ['ITA'] };
      default:
        throw new Error(item.kind);
    }
  }
  const tasks = [of('map-sort'), of('map-place'), of('map-route'), of('map-time')];

  it.each(tasks)('is a miss with its second try, and keeps its part: $kind', (item) => {
    const view = half(item);
    expect(view).toMatchObject({ phase: 'retrying', key: [], shown: undefined });
    expect(view.points).toBeGreaterThan(0);
    expect(view.points).toBeLessThan(1);
    expect(view.credit?.share).toBe(view.points);
  });

  it.each(tasks)('gets half of what the second try adds: $kind', (item) => {
    const acts = [submit(item, partOf(item)), pickOf(item), submit(item, keyResponse(item))];
    const view = questionOf(at(item).after(...acts));
    const first = half(item).points;
    expect(view.phase).toBe('assisted');
    expect(view.points).toBeCloseTo(first + (1 - first) / 2, 1);
    expect(gradeAttempt(module, at(item).after(...acts).log).earned).toBe(view.points);
  });

  it.each(tasks)('is told nothing of it before the paragraph is looked for: $kind', (item) => {
    expect(questionOf(at(item).after(submit(item, partOf(item)))).credit).toBeUndefined();
  });

  it.each(tasks)('stands as it was given after a restart: $kind', (item) => {
    const lesson = at(item).after(submit(item, partOf(item)), pickOf(item));
    const again = Lesson.start(module, lesson.log, 'another page');
    expect(questionOf(again)).toEqual(questionOf(lesson));
    expect(foldLog(module, lesson.log)).toEqual(lesson.progress);
  });

  it('shows the source card beside the task, and none where there is none', () => {
    expect(questionOf(at(of('map-route'))).card?.reading.id).toBe('trip');
    expect(questionOf(at(of('map-sort'))).card).toBeUndefined();
  });

  it('shows who was new, and the number, only when it is finished', () => {
    const item = of('map-time');
    const text = JSON.stringify(questionOf(at(item)));
    expect(text).not.toContain('"ITA"');
    expect(questionOf(at(item).after(submit(item, keyResponse(item))))).toMatchObject({
      key: ['ITA'],
      shown: { total: 4 },
    });
  });
});

describe('an answer in the student’s own words', () => {
  const draft = (text: string) => ({ type: 'draft.set' as const, itemId: written.id, text });
  const judge = (...met: string[]) => ({
    type: 'self.check' as const,
    itemId: written.id,
    met,
  });
  const criteria = of('written').criteria.map(({ id }) => id);
  const handedIn = at(written).after(draft('Because'), submit(written, keyResponse(written)));

  it('is kept while it is typed, and is there after a restart', () => {
    const typing = at(written).after(draft('Bec'), draft('Because'));
    expect(questionOf(typing)).toMatchObject({ phase: 'asking', written: { draft: 'Because' } });
    const again = Lesson.start(module, typing.log, 'another page');
    expect(questionOf(again).written?.draft).toBe('Because');
    expect(foldLog(module, typing.log)).toEqual(typing.progress);
  });

  it('is kept when the student has just gone elsewhere', () => {
    const elsewhere = at(written).after(goto('read-plan'), draft('Because'));
    expect(elsewhere.at).toBe('read-plan');
    expect(questionOf(elsewhere.after(goto('check', written.id))).written?.draft).toBe('Because');
  });

  it('makes no entry of what is kept already, of another item or too long', () => {
    const typing = at(written).after(draft('Because'));
    for (const act of [
      draft('Because'),
      draft('x'.repeat(4001)),
      { ...draft('Because'), itemId: 'q-order' },
    ])
      expect(typing.after(act).log).toEqual(typing.log);
  });

  it('is done once it is handed in, and changes no more', () => {
    expect(questionOf(handedIn).phase).toBe('recorded');
    expect(handedIn.after(draft('Another')).log).toEqual(handedIn.log);
    expect(handedIn.after(submit(written, wrongResponse(written))).log).toEqual(handedIn.log);
    expect(handedIn.after(next).at).toBe('maps m-countries asking');
  });

  it('shows a model answer and its sentences after the student’s own judgement only', () => {
    expect(questionOf(handedIn)).toMatchObject({
      evidence: [],
      written: { met: undefined, modelAnswer: undefined },
    });
    const judged = questionOf(handedIn.after(judge(criteria[1]!)));
    expect(judged.written).toMatchObject({
      met: [criteria[1]],
      modelAnswer: of('written').modelAnswer,
    });
    expect(judged.evidence).toHaveLength(2);
    expect(questionOf(handedIn.after(judge())).written?.met).toEqual([]);
  });

  it('is judged by its own criteria, and not before it is there', () => {
    expect(handedIn.after(judge('c-lost')).log).toEqual(handedIn.log);
    expect(at(written).after(judge()).log).toEqual(at(written).log);
  });

  it('has the student’s marks of the readings beside it', () => {
    const marked = start.after(
      goto('read-plan'),
      {
        type: 'mark.set',
        markId: 'm1',
        readingId: 'plan',
        paragraphId: 'plan-1',
        quote: { exact: 'three years', prefix: 'cross in ', suffix: '.' },
      },
      goto('check', written.id),
    );
    expect(questionOf(marked).marks.map(({ markId }) => markId)).toEqual(['m1']);
  });

  it('is not part of the score, and a part of what is done', () => {
    const end = workThrough(start, () => 'right');
    const result = gradeAttempt(module, end.log);
    expect([result.earned, result.possible]).toEqual([scored.length, scored.length]);
    expect(result.items.map(({ itemId }) => itemId)).not.toContain(written.id);
    const stops = selectRoute(end.snapshot.context).flatMap((group) => group.stops);
    expect(stops.find(({ id }) => id === 'check')?.state).toBe('done');
  });
});

describe('the result of such a lesson', () => {
  it('tells the answers of what was missed in words', () => {
    const end = workThrough(start, () => 'shown');
    const view = selectView(end.snapshot.context);
    if (view.kind !== 'result') throw new Error(view.kind);
    expect(view.misses.map(({ itemId, answer }) => [itemId, answer])).toEqual([
      ['q-reasons', 'The steel was delivered a year late; A flood washed a pier away'],
      ['q-company', 'Nordlund Steel'],
      ['q-sentence', ''],
      [
        'q-order',
        '1. The council voted for the bridge; 2. The steel came late; 3. A flood washed a pier away; 4. The bridge opened',
      ],
      ['q-pairs', answerText(of('match'))],
      ['m-countries', ''],
      ['m-sort', of('map-sort').shows],
      ['m-place', of('map-place').shows],
      ['m-route', of('map-route').shows],
      ['m-time', of('map-time').shows],
      [
        'q-half',
        'Boats pass below with their masts: Expected, then happened; Drivers pay to cross: They do not say',
      ],
      [
        'q-own',
        'How high the arch would be: Only in the first; Which countries the steel crossed: Only in the second; How many people built it: They do not say',
      ],
    ]);
  });

  it('is the same from the log as from the page', () => {
    const end = workThrough(start, ({ kind }) => (kind === 'order' ? 'assisted' : 'right'));
    expect(gradeAttempt(module, end.log).earned).toBe(scored.length - 0.5);
  });
});

describe('an answer in one’s own words, at the result', () => {
  const result = (lesson: Lesson) => {
    const view = selectView(lesson.after(goto('result')).snapshot.context);
    if (view.kind !== 'result') throw new Error(view.kind);
    return view;
  };
  const draft = { type: 'draft.set' as const, itemId: written.id, text: 'Because of the wind' };
  const handedIn = at(written).after(draft, submit(written, keyResponse(written)));

  it('is listed as it was written, with the step that leads back to it', () => {
    expect(result(start).written).toEqual([]);
    expect(result(handedIn).written).toEqual([
      {
        itemId: written.id,
        stepId: 'check',
        stem: written.stem,
        text: 'The report says so.',
        isDraft: false,
        met: undefined,
        slots: [],
        limit: '',
      },
    ]);
  });

  it('is listed as a draft before it is handed in', () => {
    expect(result(at(written).after(draft)).written).toMatchObject([
      { text: 'Because of the wind', isDraft: true },
    ]);
    expect(result(at(written).after({ ...draft, text: ' ' })).written).toEqual([]);
  });

  it('says how much of what was asked for the student found in it', () => {
    const [criterion] = written.kind === 'written' ? written.criteria : [];
    const met = [criterion!.id];
    const judged = handedIn.after({ type: 'self.check', itemId: written.id, met });
    const total = written.kind === 'written' ? written.criteria.length : 0;
    expect(result(judged).written).toMatchObject([{ met: { count: 1, total } }]);
  });
});
