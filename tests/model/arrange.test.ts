import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/model/arrange';
import type { LessonSettings } from '../../src/model/lesson-settings';
import type { Module } from '../../src/model/module';
import { OWN_SETTINGS } from '../../src/model/settings-of';
import { VARIANT, variantOf } from '../../src/model/variant';
import { gradeAttempt } from '../../src/scoring/grade-attempt';
import { foldLog } from '../../src/session/progress';
import { Lesson, workThrough } from '../builders/a-lesson';
import { theFiveReports, theShippedModule } from '../builders/shipped';
import { withRoutes } from '../builders/with-routes';

const whole = theShippedModule();
/** A part of it that has one route only. */
const shipped = theFiveReports();
const routed = withRoutes();
const settings = (stated: Partial<LessonSettings>): LessonSettings => ({
  ...OWN_SETTINGS,
  ...stated,
});
const idsOf = ({ steps }: Module) => steps.map(({ id }) => id);
const askedIn = ({ steps }: Module) =>
  steps.flatMap((step) => {
    if ('itemIds' in step) return step.itemIds;
    return step.kind === 'prediction' ? step.itemId : [];
  });
/** An item of a set that has another form which the route does not ask. */
function anItemWithASpareForm(): { id: string; form: string } {
  const asked = askedIn(shipped);
  for (const item of shipped.items) {
    const form = item.forms.find((id) => !asked.includes(id));
    if (asked.includes(item.id) && form !== undefined) return { id: item.id, form };
  }
  throw new Error('No item has a spare form');
}

describe('a module arranged for a student', () => {
  it('is the module itself where nothing was chosen and there are no routes', () => {
    expect(arrange(shipped, OWN_SETTINGS, '')).toBe(shipped);
  });

  it('has the steps of its route alone', () => {
    expect(idsOf(arrange(routed, settings({ route: 'short' }), ''))).not.toContain('maps');
    expect(idsOf(arrange(routed, OWN_SETTINGS, ''))).toContain('maps');
    expect(idsOf(arrange(routed, OWN_SETTINGS, ''))).not.toContain('more-maps');
    expect(idsOf(arrange(routed, settings({ route: 'long' }), ''))).toEqual(idsOf(routed));
  });

  it('asks less on the short route where the author says so', () => {
    const { steps } = arrange(routed, settings({ route: 'short' }), '');
    const set = steps.find(({ id }) => id === 'check');
    expect(set && 'itemIds' in set && set.itemIds).toEqual([
      'q-reasons',
      'q-company',
      'q-sentence',
      'q-own-words',
    ]);
  });

  it('takes the core route where it has no such route', () => {
    const module = { ...routed };
    delete module.routes;
    expect(idsOf(arrange(module, settings({ route: 'long' }), ''))).toEqual(
      idsOf(arrange(module, OWN_SETTINGS, '')),
    );
  });

  it('leaves a step out, but never the first one or the result', () => {
    const leaveOut = ['start', 'maps', 'result'];
    const ids = idsOf(arrange(routed, settings({ leaveOut }), ''));
    expect(ids).toContain('start');
    expect(ids).toContain('result');
    expect(ids).not.toContain('maps');
  });

  it('does not ask what is switched off, neither on the route nor in the second look', () => {
    const { id, form } = anItemWithASpareForm();
    const { items, ...arranged } = arrange(shipped, settings({ off: [id, form] }), '');
    expect(askedIn({ ...arranged, items })).not.toContain(id);
    expect(items.some(({ forms }) => forms.includes(id) || forms.includes(form))).toBe(false);
    // What was answered before keeps its meaning.
    expect(items.map((item) => item.id)).toEqual(shipped.items.map((item) => item.id));
  });

  it('drops a step of which nothing is left', () => {
    const off = ['m-countries', 'm-sort', 'm-place'];
    expect(idsOf(arrange(routed, settings({ off }), ''))).not.toContain('maps');
  });

  it('asks another form in the place of an item, and as sure of it as of the item', () => {
    const { id, form } = anItemWithASpareForm();
    const arranged = arrange(shipped, settings({ swaps: [[id, form]] }), '');
    expect(askedIn(arranged)).toEqual(askedIn(shipped).map((each) => (each === id ? form : each)));
    const confidence = (module: Module, itemId: string) =>
      module.items.find((item) => item.id === itemId)?.asksConfidence;
    expect(confidence(arranged, form)).toBe(confidence(shipped, id));
    // Nor does a seed draw yet another form in its place.
    const drawn = arrange(shipped, settings({ swaps: [[id, form]] }), `${VARIANT}7`);
    expect(askedIn(drawn)).toContain(form);
  });

  it('takes no item for a form of another', () => {
    const [one, other] = askedIn(shipped);
    const stranger = shipped.items.find(
      ({ id, forms }) => !askedIn(shipped).includes(id) && !forms.includes(one!),
    )!;
    for (const swap of [[one!, stranger.id] as const, [one!, other!] as const])
      expect(arrange(shipped, settings({ swaps: [[...swap]] }), '')).toBe(shipped);
  });

  it('has no second look where nothing is told before the result', () => {
    expect(idsOf(arrange(routed, settings({ reveal: 'end' }), ''))).not.toContain('second-look');
  });

  it('draws forms and orders by its seed, as the module without settings does', () => {
    expect(arrange(shipped, OWN_SETTINGS, `${VARIANT}a`)).toBe(variantOf(shipped, `${VARIANT}a`));
  });
});

/** Settings as they come from a link: ids of the module, of its items, and of nothing. */
const anySettings = (module: Module): fc.Arbitrary<LessonSettings> => {
  const stepId = fc.constantFrom(...idsOf(module), 'nowhere');
  const itemId = fc.constantFrom(...module.items.map(({ id }) => id), 'nothing');
  const withForms = module.items.flatMap(({ id, forms }) => forms.map((form) => [id, form]));
  const aSwap =
    withForms.length > 0
      ? fc.oneof(fc.constantFrom(...withForms), fc.tuple(itemId, itemId))
      : fc.tuple(itemId, itemId);
  return fc.record({
    route: fc.constantFrom('short', 'core', 'long'),
    level: fc.constantFrom('support', 'standard', 'stretch'),
    leaveOut: fc.uniqueArray(stepId, { maxLength: 8 }),
    off: fc.uniqueArray(itemId, { maxLength: 12 }),
    swaps: fc.array(
      aSwap.map(([from, to]): [string, string] => [from, to]),
      { maxLength: 8 },
    ),
    tries: fc.constantFrom(1, 2),
    reveal: fc.constantFrom('each', 'end'),
    variants: fc.boolean(),
  });
};
const anySeed = fc.oneof(
  fc.constant(''),
  fc.nat(999).map((n) => `${VARIANT}${n}`),
);

describe.each([
  ['the shipped lesson', whole],
  ['a lesson with routes', routed],
])('%s, arranged in whatever way,', { timeout: 60_000 }, (_name, module) => {
  it('begins as it does and ends with its result', () => {
    fc.assert(
      fc.property(anySettings(module), anySeed, (chosen, seed) => {
        const { steps } = arrange(module, chosen, seed);
        expect(steps[0]?.id).toBe(module.steps[0]?.id);
        expect(steps.findLast(({ kind }) => kind !== 'review')?.kind).toBe('result');
      }),
    );
  });

  it('asks nothing twice, nothing that is off, and nothing that it does not have', () => {
    fc.assert(
      fc.property(anySettings(module), anySeed, (chosen, seed) => {
        const arranged = arrange(module, chosen, seed);
        const asked = askedIn(arranged);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.filter((id) => chosen.off.includes(id))).toEqual([]);
        for (const id of asked) expect(module.items.some((item) => item.id === id)).toBe(true);
        for (const step of arranged.steps)
          // A comparison may be there to be read.
          if ('itemIds' in step && step.kind !== 'compare')
            expect(step.itemIds.length).toBeGreaterThan(0);
      }),
    );
  });

  it('is one object for the same arguments, however they were made', () => {
    fc.assert(
      fc.property(anySettings(module), anySeed, (chosen, seed) => {
        const one = arrange(module, chosen, seed);
        expect(arrange(module, structuredClone(chosen), seed)).toBe(one);
        expect(arrange(structuredClone(module), chosen, seed)).toEqual(one);
      }),
      { numRuns: 25 },
    );
  });

  it('can be worked through to its result, and is graded by its log alone', () => {
    fc.assert(
      fc.property(anySettings(module), anySeed, fc.boolean(), (chosen, seed, isRight) => {
        const arranged = arrange(module, chosen, seed);
        const start = Lesson.start(arranged, [], 'page', chosen);
        const end = workThrough(start, () => (isRight ? 'right' : 'shown'));
        expect(end.here.step.kind).toBe('result');
        expect(foldLog(arranged, end.log, chosen)).toEqual(end.progress);
        const { earned, possible, items } = gradeAttempt(arranged, end.log, chosen);
        expect(items.map(({ phase }) => phase)).toEqual(
          items.map(() => (isRight ? 'right' : 'shown')),
        );
        if (isRight) expect(earned).toBe(possible);
      }),
      { numRuns: 25 },
    );
  });
});
