import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/log';
import { gradeAttempt, gradeRecords, readRecords } from '../../src/scoring/grade-attempt';
import { aLog, right, shown } from '../builders/a-log';
import { aModule, step } from '../builders/a-module';
import { anItem, aWritten } from '../builders/an-item';

const first = ['a', 'b', 'c', 'd'];
const later = ['e', 'f', 'g', 'h', 'i'];
const written = aWritten({
  objective: 'o1',
  criteria: [1, 2, 3].map((n) => ({ id: `criterion-${n}`, text: `Criterion ${n}` })),
});
/** Four questions on the route and five for reviews, all on one objective. */
const module = aModule({
  objectives: [{ id: 'o1', text: 'Say who did what.' }],
  items: [...first, ...later].map((id) => anItem({ id, objective: 'o1' })),
  steps: [
    step.reading('read', 'first'),
    step.questions('ask', ...first),
    step.retry(),
    step.result(),
    step.review(),
  ],
});
const withWritten = {
  ...module,
  objectives: [{ id: 'o1', text: 'Say who did what.', needsWritten: true }],
  items: [...module.items, written],
  steps: [step.questions('write', written.id), ...module.steps],
};
const review = (...itemIds: string[]): Fact => ({ type: 'review', stepId: 'review', itemIds });
const masteryIn = (graded: typeof module, ...facts: Fact[]) =>
  gradeAttempt(graded, aLog(...facts)).objectives[0]!.mastery;
const mastery = (...facts: Fact[]) => masteryIn(module, ...facts);
const rightAll = (...ids: string[]) => ids.flatMap((id) => right(id));

describe('mastery over reviews', () => {
  it('is secure with three right at once, one of them in a review', () => {
    expect(mastery(...rightAll('a', 'b'), review('e'), ...right('e'))).toBe('secure');
  });

  it('keeps the rule of one sitting until a review asks for the objective', () => {
    expect(mastery(...rightAll('a', 'b'))).toBe('secure');
    expect(mastery(...rightAll('a', 'b'), review('e'))).toBe('secure');
  });

  it('is nearly with two right, though they are the last two', () => {
    expect(mastery(...right('a'), review('e'), ...right('e'))).toBe('nearly');
  });

  it('is nearly where the last answer is wrong', () => {
    expect(mastery(...rightAll('a', 'b', 'c', 'd'), review('e'), ...shown('e'))).toBe('nearly');
  });

  it('is nearly while less than four in five were right at once', () => {
    const facts = [...shown('a'), ...rightAll('b', 'c'), review('e', 'f'), ...right('e')];
    expect(mastery(...facts)).toBe('nearly');
    expect(mastery(...facts, ...right('f'))).toBe('secure');
  });

  it('is not yet while nothing was right', () => {
    expect(mastery(...shown('a'), review('e'), ...shown('e'))).toBe('not-yet');
  });

  it('lets no points come from a review', () => {
    const facts = rightAll('a', 'b');
    const before = gradeAttempt(module, aLog(...facts));
    const after = gradeAttempt(module, aLog(...facts, review('e'), ...right('e')));
    expect([after.earned, after.possible]).toEqual([before.earned, before.possible]);
  });
});

describe('mastery of an objective that needs a written answer', () => {
  const secured = [...rightAll('a', 'b'), review('e'), ...right('e')];
  const wrote: Fact = {
    type: 'answer',
    itemId: written.id,
    response: { kind: 'written', text: 'The report says so.' },
  };
  const found = (count: number): Fact => ({
    type: 'self-check',
    itemId: written.id,
    met: written.criteria.slice(0, count).map(({ id }) => id),
  });

  it('is secure over reviews only with the second of three levels', () => {
    expect(masteryIn(withWritten, ...secured)).toBe('nearly');
    expect(masteryIn(withWritten, ...secured, wrote)).toBe('nearly');
    expect(masteryIn(withWritten, ...secured, wrote, found(1))).toBe('nearly');
    expect(masteryIn(withWritten, ...secured, wrote, found(2))).toBe('secure');
  });

  it('asks for none where the module has none', () => {
    const { items } = module;
    expect(masteryIn({ ...withWritten, items }, ...secured)).toBe('secure');
  });

  it('asks for none where the route of the student leaves it out', () => {
    const { steps } = module;
    expect(masteryIn({ ...withWritten, steps }, ...secured)).toBe('secure');
  });

  it('takes the teacher’s judgement before the student’s own', () => {
    const marked = (mark: { met: string[]; level?: 1 | 2 | 3 }) => {
      const log = aLog(...secured, wrote, found(2));
      const records = readRecords(withWritten, log);
      const graded = gradeRecords(withWritten, records, new Set(['e']), { [written.id]: mark });
      return graded.objectives[0]!.mastery;
    };
    expect(marked({ met: [] })).toBe('nearly');
    expect(marked({ met: [], level: 2 })).toBe('secure');
    expect(marked({ met: written.criteria.map(({ id }) => id), level: 1 })).toBe('nearly');
  });
});

describe('whatever was answered', () => {
  const anyFacts = fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }).map((rights) => {
    const facts = [...first, ...later].map((id, at) => (rights[at] ? right(id) : shown(id)));
    return facts.slice(0, rights.length);
  });

  it('reviews never make secure what one sitting would not', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const answers = facts.flat();
        const strict = mastery(
          ...facts.slice(0, 4).flat(),
          review(...later),
          ...facts.slice(4).flat(),
        );
        if (strict === 'secure') expect(mastery(...answers)).toBe('secure');
      }),
    );
  });

  it('secure over reviews means at least three right, the last two among them', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        fc.pre(facts.length > 4);
        const strict = mastery(
          ...facts.slice(0, 4).flat(),
          review(...later),
          ...facts.slice(4).flat(),
        );
        const rights = facts.map((each) => each.length === right('a').length);
        const expected =
          rights.filter(Boolean).length >= 3 &&
          rights.slice(-2).every(Boolean) &&
          rights.filter(Boolean).length / rights.length >= 0.8;
        expect(strict === 'secure').toBe(expected);
      }),
    );
  });

  it('one more right answer in a review never takes anything away', () => {
    const RANK = { open: 0, 'not-yet': 1, nearly: 2, secure: 3 };
    fc.assert(
      fc.property(anyFacts, (facts) => {
        fc.pre(facts.length > 4 && facts.length < 9);
        const begun = [...facts.slice(0, 4).flat(), review(...later), ...facts.slice(4).flat()];
        const more = mastery(...begun, ...right(later[facts.length - 4]!));
        expect(RANK[more]).toBeGreaterThanOrEqual(RANK[mastery(...begun)]);
      }),
    );
  });
});
