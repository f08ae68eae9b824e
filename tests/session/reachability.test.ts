import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import type { ActorLogic, SnapshotFrom } from 'xstate';
import { describe, expect, it } from 'vitest';
import type { Module } from '../../src/model/module';
import { isSilent } from '../../src/scoring/item-record';
import {
  here,
  lessonMachine,
  type LessonEvent,
  type LessonInput,
} from '../../src/session/lesson-machine';
import { aModule, step, twoForms } from '../builders/a-module';
import { aMapTask, aPrediction } from '../builders/an-item';
import { goto, keyResponse, mark, next, submit, wrongResponse } from '../builders/a-lesson';
import { theFiveReports } from '../builders/shipped';

type Snapshot = SnapshotFrom<typeof lessonMachine>;

/** Everything that a student could do in a place, one wrong answer standing for all. */
function eventsIn({ context }: Snapshot): LessonEvent[] {
  const { item } = here(context);
  const paragraphId = context.module.readings[0]?.paragraphs[0]?.id ?? '';
  const gotos = context.module.steps.map(({ id }) => goto(id));
  const acts = item
    ? [
        submit(item, keyResponse(item)),
        submit(item, wrongResponse(item)),
        { type: 'paragraph.pick' as const, itemId: item.id, paragraphId },
        { type: 'item.later' as const, itemId: item.id },
      ]
    : [];
  const remarks = [
    mark('m1'),
    { type: 'mark.remove' as const, markId: 'm1' },
    { type: 'flag.set' as const, itemId: item?.id ?? 'none', word: '', on: true },
  ];
  return [...acts, next, ...remarks, ...gotos].map((act) => ({ ...act, at: 0 }));
}

/** Step, item and phase, and whether it is put off; the log is no part of where a student is. */
function placeOf({ context }: Snapshot): string {
  const { step: at, item, phase } = here(context);
  const deferred = item && context.progress.records[item.id]?.later;
  return [at.id, item?.id ?? '-', phase ?? '-', deferred ? 'later' : '-'].join(' ');
}

const options = (module: Module) => ({
  input: { module, attemptId: 'attempt', writer: 'page', log: [] },
  events: eventsIn,
  serializeState: placeOf,
  serializeEvent: (event: LessonEvent) => JSON.stringify(event),
});

/** All places from which a place with that mark can be reached, step by step backwards. */
function leadingTo(edges: Map<string, Set<string>>, isEnd: (place: string) => boolean) {
  const found = new Set([...edges.keys()].filter(isEnd));
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const [place, to] of edges)
      if ([...to].some((other) => found.has(other))) found.add(place);
  }
  return found;
}

/** Every place with the places that one event leads to. */
function explore(module: Module, counts: (event: LessonEvent) => boolean = () => true) {
  // The machine is such a logic; its type says so with other optional fields.
  const logic = lessonMachine as unknown as ActorLogic<Snapshot, LessonEvent, LessonInput>;
  const edges = new Map<string, Set<string>>();
  for (const { state, event, nextState } of adjacencyMapToArray(
    getAdjacencyMap(logic, options(module)),
  )) {
    const to = edges.get(placeOf(state)) ?? new Set();
    if (counts(event)) to.add(placeOf(nextState));
    edges.set(placeOf(state), to);
  }
  return edges;
}

const small = aModule({
  items: [
    ...twoForms('claim-1'),
    ...twoForms('claim-2'),
    aPrediction(),
    aMapTask({ objective: 'o2' }),
  ],
});

describe.each([
  ['a small lesson with a step of every kind', small],
  ['the shipped lesson', theFiveReports()],
])('in %s', { timeout: 30_000 }, (_name, module) => {
  const edges = explore(module);
  const places = [...edges.keys()];

  it('every step can be reached', () => {
    const reached = new Set(places.map((place) => place.split(' ')[0]));
    expect([...reached].sort()).toEqual(module.steps.map(({ id }) => id).sort());
  });

  it('every item of the route can be reached in every phase', () => {
    const loop = ['asking', 'looking', 'retrying', 'right', 'assisted', 'shown'];
    for (const stop of module.steps) {
      if (stop.kind !== 'questions' && stop.kind !== 'checkpoint') continue;
      for (const id of stop.itemIds) {
        const item = module.items.find((each) => each.id === id)!;
        // Where no sentence shows the answer, nobody is sent to look for one.
        const phases = loop.filter((phase) => phase !== 'looking' || !isSilent(item));
        for (const phase of phases) expect(places).toContain(`${stop.id} ${id} ${phase} -`);
      }
    }
  });

  it('the second look can be reached with nothing to ask, and in every phase of an item', () => {
    const retry = module.steps.find(({ kind }) => kind === 'retry')!.id;
    const phases = new Set(
      places.flatMap((place) => {
        const [at, , phase] = place.split(' ');
        return at === retry ? [phase] : [];
      }),
    );
    expect([...phases].sort()).toEqual(
      ['-', 'asking', 'assisted', 'looking', 'retrying', 'right', 'shown'].sort(),
    );
  });

  it('no mark and no flag leads to another place', () => {
    const remarks = ['mark.set', 'mark.remove', 'flag.set'];
    const led = explore(module, ({ type }) => remarks.includes(type));
    expect([...led].filter(([place, to]) => to.size !== 1 || !to.has(place))).toEqual([]);
  });

  it('every place has a way to the result', () => {
    const result = module.steps.at(-1)!.id;
    const leading = leadingTo(edges, (place) => place.startsWith(`${result} `));
    expect(places.filter((place) => !leading.has(place))).toEqual([]);
  });

  it('every place has a way to the result by going on alone, without a jump', () => {
    const forward = explore(module, ({ type }) => type !== 'step.goto');
    const result = module.steps.at(-1)!.id;
    const leading = leadingTo(forward, (place) => place.startsWith(`${result} `));
    expect(places.filter((place) => !leading.has(place))).toEqual([]);
  });
});

describe('the shortest path', () => {
  it('to the result of a lesson that asks answers everything once', () => {
    const paths = getShortestPaths(lessonMachine, {
      ...options(small),
      events: (state) => eventsIn(state).filter(({ type }) => type !== 'step.goto'),
    });
    const toResult = paths.filter(({ state }) => state.value === 'result');
    expect(toResult.length).toBe(1);
    const answers = toResult[0]!.steps.filter(({ event }) => event.type === 'response.submit');
    expect(answers).toHaveLength(4);
  });
});

describe('a lesson that ends at once', () => {
  it('has a way through it too', () => {
    const module = aModule({ steps: [step.reading('read', 'first'), step.result()] });
    expect([...explore(module)]).toEqual([
      ['read - - -', new Set(['read - - -', 'result - - -'])],
      ['result - - -', new Set(['read - - -', 'result - - -'])],
    ]);
  });
});
